<?php
// Publishes the post of this number, as an editor does with what a contributor has handed in.

require __DIR__ . '/wp-load.php';
wp_set_current_user( get_user_by( 'login', 'editor' )->ID );
wp_publish_post( (int) $argv[1] );
