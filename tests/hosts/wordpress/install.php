<?php
// Installs WordPress in the folder of this file's copy, with a user for each role: the password is the role's name.

const WP_INSTALLING = true;
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'A charity', 'administrator', 'administrator@example.org', true, '', 'administrator' );
foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user( array( 'user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.org", 'role' => $role ) );
}
// The guide that the editor opens with.
foreach ( get_users() as $user ) {
	$seen = array( 'welcomeGuide' => false, 'enableChoosePatternModal' => false );
	update_user_meta( $user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', array( 'core/edit-post' => $seen, 'core' => $seen, '_modified' => gmdate( 'c' ) ) );
}
