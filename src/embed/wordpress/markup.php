<?php
/**
 * The element that `embed.js` puts the frame into, with the fallback.
 *
 * @package TrialPrescreen
 */

namespace TrialPrescreen;

defined( 'ABSPATH' ) || exit;

/** The name of the script that puts the frame on the page. */
const SCRIPT = 'trial-prescreen';

/** The settings, as the shortcode names them. A page has its own ground: dark on a visitor's dark device would not fit most. */
const DEFAULTS = array(
	'lang'          => '',
	'theme'         => 'light',
	'accent'        => '',
	'heading_level' => '',
);

/**
 * What the build has filled in.
 *
 * @return array See build.php.
 */
function build() {
	static $build = null;
	if ( null === $build ) {
		$build = require __DIR__ . '/build.php';
	}
	return $build;
}

/**
 * The texts in the language of a tag or a locale: looked up by its first two parts, then by the first one alone.
 *
 * @param string $tag      Such as `zh-Hans`, `zh_CN` or `zh`.
 * @param bool   $or_first Whether it is the first language's where there is none.
 * @return array|null See build.php.
 */
function of_language( $tag, $or_first = true ) {
	$languages = build()['languages'];
	$parts     = preg_split( '/[-_.]/', strtolower( trim( $tag ) ) );
	foreach ( array( implode( '-', array_slice( $parts, 0, 2 ) ), $parts[0] ) as $range ) {
		foreach ( $languages as $language ) {
			if ( in_array( $range, $language['ranges'], true ) ) {
				return $language;
			}
		}
	}
	return $or_first ? $languages[0] : null;
}

/**
 * The HTML of the widget; its script is loaded with the page.
 *
 * @param array         $given   The settings by their names in `DEFAULTS`, as an author has written them.
 * @param callable|null $wrapper Makes attributes from an array; the block's has its class names.
 * @return string On one line: WordPress makes a line break in an embed a `<br>`.
 */
function markup( $given, $wrapper = __NAMESPACE__ . '\attributes' ) {
	wp_enqueue_script( SCRIPT );
	$allowed  = array(
		'lang'          => array_column( build()['languages'], 'lang' ),
		'theme'         => array( 'light', 'dark', 'auto' ),
		'heading_level' => array( '1', '2', '3', '4' ),
	);
	$settings = array( 'data-trial-prescreen' => '' );
	$problems = '';
	foreach ( $given as $name => $value ) {
		$value = trim( (string) $value );
		if ( 'lang' === $name && '' !== $value ) {
			$known = of_language( $value, false );
			$value = $known ? $known['lang'] : $value;
		}
		if ( '' === $value ) {
			continue;
		}
		if ( isset( $allowed[ $name ] ) && ! in_array( $value, $allowed[ $name ], true ) ) {
			$problems .= problem( $name, $value, $allowed[ $name ] );
			$value     = DEFAULTS[ $name ];
		}
		if ( '' !== $value ) {
			$settings[ str_replace( '_', '-', $name ) ] = $value;
		}
	}

	$language = of_language( isset( $settings['lang'] ) ? $settings['lang'] : get_locale() );
	$fallback = sprintf(
		'<p lang="%s" dir="%s">%s</p>',
		esc_attr( $language['lang'] ),
		esc_attr( $language['direction'] ),
		wp_kses( $language['fallback'], array( 'a' => array( 'href' => true ) ) )
	);
	return $problems . '<div ' . $wrapper( $settings ) . '>' . $fallback . '</div>';
}

/**
 * The attributes of an element.
 *
 * @param array $values By their names.
 * @return string HTML.
 */
function attributes( $values ) {
	$html = array();
	foreach ( $values as $name => $value ) {
		$html[] = sprintf( '%s="%s"', esc_attr( $name ), esc_attr( $value ) );
	}
	return implode( ' ', $html );
}

/**
 * A message about an unknown value, for those who can correct it.
 *
 * @param string   $name    The setting.
 * @param string   $value   Its value.
 * @param string[] $allowed The values that there are.
 * @return string HTML; empty for visitors.
 */
function problem( $name, $value, $allowed ) {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$language = of_language( get_user_locale() );
	$text     = strtr(
		$language['unknown_setting'],
		array(
			'{setting}' => $name,
			'{value}'   => $value,
			'{values}'  => implode( ', ', $allowed ),
		)
	);
	return sprintf( '<p lang="%s" dir="%s"><strong>%s</strong></p>', esc_attr( $language['lang'] ), esc_attr( $language['direction'] ), esc_html( $text ) );
}
