<?php
// A plugin that each test site must use: what a case of try.mjs has set up, by the options that it writes to `case.json`.

$case = json_decode( file_get_contents( ABSPATH . 'case.json' ), true );

// Which plugins are active.
add_filter( 'pre_option_active_plugins', fn() => $case['plugin'] ? array( 'trial-prescreen/trial-prescreen.php' ) : array() );
// Which editor there is.
add_filter( 'use_block_editor_for_post', fn() => ! $case['classic'] );
// An administrator who loads embed.js on every page.
if ( $case['script'] ) {
	add_action( 'wp_enqueue_scripts', fn() => wp_enqueue_script( 'everywhere', $case['script'], array(), null ) );
}
// What WordPress asks other servers for; those on this machine it would refuse.
add_filter( 'https_ssl_verify', '__return_false' );
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host, $url ) => array( ...$ports, parse_url( $url, PHP_URL_PORT ) ), 10, 3 );
add_filter(
	'pre_http_request',
	function ( $answer, $how, $url ) {
		file_put_contents( ABSPATH . 'asked.log', "$url\n", FILE_APPEND );
		return '127.0.0.1' === parse_url( $url, PHP_URL_HOST ) ? $answer : new WP_Error( 'offline', 'No way out of this machine.' );
	},
	10,
	3
);
