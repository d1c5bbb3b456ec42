// The block in the editor: the widget as visitors see it, and its settings. `embed.js` puts the frame there, too.
( ( { blocks, blockEditor, components, element }, { texts, languages, site, address } ) => {
	const { createElement: el } = element;
	const { BaseControl, ColorPalette, PanelBody, SelectControl } = components;
	const NAME = 'trial-prescreen/widget';
	/** The address of the widget's own page, if the plugin knows it. */
	const pasted = address ? new RegExp( address, 'i' ) : undefined;

	const options = ( pairs ) => Object.entries( pairs ).map( ( [ value, label ] ) => ( { value, label } ) );
	const CHOICES = {
		lang: [ texts.language, [ { value: '', label: texts.language_automatic }, ...languages ] ],
		theme: [ texts.theme, options( { light: texts.theme_light, dark: texts.theme_dark, auto: texts.theme_auto } ) ],
		headingLevel: [ texts.level, options( { 1: '1', 2: '2', 3: '3', 4: '4' } ), texts.level_hint ],
	};

	function edit( { attributes, setAttributes, isSelected } ) {
		const { lang, theme, accent, headingLevel } = attributes;
		const controls = Object.entries( CHOICES ).map( ( [ key, [ label, values, help ] ] ) =>
			el( SelectControl, {
				key,
				label,
				help,
				options: values,
				value: attributes[ key ],
				onChange: ( value ) => setAttributes( { [ key ]: value } ),
				__nextHasNoMarginBottom: true,
				__next40pxDefaultSize: true,
			} )
		);
		const colour = el(
			BaseControl,
			{ key: 'accent', id: 'trial-prescreen-accent', label: texts.accent, __nextHasNoMarginBottom: true },
			el( ColorPalette, { colors: [], value: accent || undefined, onChange: ( value ) => setAttributes( { accent: value ?? '' } ) } )
		);
		const widget = el( 'div', {
			'data-trial-prescreen': '',
			lang: lang || site || undefined,
			theme,
			accent: accent || undefined,
			'heading-level': headingLevel,
		} );
		return el(
			'div',
			blockEditor.useBlockProps(),
			el( blockEditor.InspectorControls, {}, el( PanelBody, { title: texts.settings_title }, controls, colour ) ),
			// A first click chooses the block, and nobody falls into the frame by the Tab key.
			el( 'div', { inert: isSelected ? undefined : 'true' }, widget )
		);
	}

	const isAddress = ( { nodeName, textContent } ) => nodeName === 'P' && pasted.test( textContent.trim() );
	const fromAddress = ( { textContent } ) => {
		const lang = pasted.exec( textContent.trim() ).groups.lang ?? '';
		return blocks.createBlock( NAME, { lang } );
	};

	blocks.registerBlockType( NAME, {
		edit,
		// The server renders it.
		save: () => null,
		// Before the embed block, which would ask the other site.
		transforms: { from: pasted ? [ { type: 'raw', priority: 1, isMatch: isAddress, transform: fromAddress } ] : [] },
	} );
} )( window.wp, window.trialPrescreen );
