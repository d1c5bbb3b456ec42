<?php
// For PHP's own server: a WordPress without rewritten addresses, on plain web space that sends no headers of ours.

$path = __DIR__ . rawurldecode( parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH ) );
if ( is_dir( $path ) ) {
	$path = rtrim( $path, '/' ) . '/index.php';
}
if ( ! is_file( $path ) ) {
	$path = __DIR__ . '/index.php';
}
if ( ! str_ends_with( $path, '.php' ) ) {
	return false;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr( $path, strlen( __DIR__ ) );
$_SERVER['SCRIPT_FILENAME'] = $path;
chdir( dirname( $path ) );
require $path;
