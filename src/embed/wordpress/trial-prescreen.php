<?php
/**
 * Plugin Name: {title}
 * Description: {description}
 * Version: {version}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Update URI: false
 *
 * The pre-screener as a block, as a shortcode and by its address, in a frame that no script of the site can read. It stores
 * nothing and sends no request.
 *
 * @package TrialPrescreen
 */

namespace TrialPrescreen;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/markup.php';

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\load_async', 10, 2 );

/**
 * Registers the scripts, the block, the shortcode and the address.
 */
function register() {
	$build = build();
	wp_register_script( SCRIPT, plugins_url( $build['folder'] . '/embed.js', __FILE__ ), array(), $build['folder'], true );
	wp_register_script(
		SCRIPT . '-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
		$build['folder'],
		true
	);

	$own = of_language( get_user_locale() );
	register_block_type(
		__DIR__,
		array(
			'title'           => $own['title'],
			'description'     => $own['description'],
			'render_callback' => __NAMESPACE__ . '\render_block',
		)
	);
	add_shortcode( 'trial_prescreen', __NAMESPACE__ . '\render_shortcode' );

	$pattern = address_pattern();
	if ( $pattern ) {
		wp_embed_register_handler( SCRIPT, '#' . $pattern . '#i', __NAMESPACE__ . '\render_address' );
	}

	$site   = of_language( get_locale(), false );
	$editor = array(
		'texts'     => $own['editor'],
		'languages' => array_map(
			function ( $language ) {
				return array(
					'value' => $language['lang'],
					'label' => $language['name'],
				);
			},
			$build['languages']
		),
		'site'      => $site ? $site['lang'] : '',
		'address'   => $pattern,
	);
	wp_add_inline_script( SCRIPT . '-editor', 'window.trialPrescreen = ' . wp_json_encode( $editor ) . ';', 'before' );
}

/**
 * Loads the script without holding up the page.
 *
 * @param string $tag    The element.
 * @param string $handle The script's name.
 * @return string The element.
 */
function load_async( $tag, $handle ) {
	return SCRIPT === $handle ? str_replace( ' src=', ' async src=', $tag ) : $tag;
}

/**
 * The block.
 *
 * @param array $attributes Its settings.
 * @return string HTML.
 */
function render_block( $attributes ) {
	return markup(
		array(
			'lang'          => $attributes['lang'],
			'theme'         => $attributes['theme'],
			'accent'        => $attributes['accent'],
			'heading_level' => $attributes['headingLevel'],
		),
		'get_block_wrapper_attributes'
	);
}

/**
 * The shortcode, such as `[trial_prescreen lang="zh-Hans"]`.
 *
 * @param array|string $attributes Its settings; an empty string without any.
 * @return string HTML.
 */
function render_shortcode( $attributes ) {
	return markup( shortcode_atts( DEFAULTS, $attributes, 'trial_prescreen' ) );
}

/**
 * The address of the site that the plugin is from, on a line of its own.
 *
 * @param array $matches The address, and the language that it names.
 * @return string HTML.
 */
function render_address( $matches ) {
	return markup( array_merge( DEFAULTS, array( 'lang' => isset( $matches['lang'] ) ? $matches['lang'] : '' ) ) );
}

/**
 * A regular expression for that address, as PHP and JavaScript read it.
 *
 * @return string Empty if the address is not known.
 */
function address_pattern() {
	$build = build();
	if ( '' === $build['address'] ) {
		return '';
	}
	$own   = preg_quote( preg_replace( '#^https?://#', '', $build['address'] ), '#' );
	$langs = implode( '|', array_map( 'preg_quote', array_column( $build['languages'], 'lang' ) ) );
	return '^https?://' . $own . '(?:(?<lang>' . $langs . ')/)?(?:index\.html)?(?:[?\#].*)?$';
}
