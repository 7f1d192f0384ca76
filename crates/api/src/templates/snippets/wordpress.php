<?php
/**
 * Plugin Name: Packwright
 * Description: The shortcode [packwright locale="de" quantity="300"] shows the configurator on any page.
 */

defined( 'ABSPATH' ) || exit;

/** Attributes an editor may write, and what they are if left out. */
const PACKWRIGHT_ATTRIBUTES = array(
{{PHP_ATTRIBUTES}}
);

add_shortcode( 'packwright', function ( $written, $content = '' ) {
	$html = '';
	foreach ( shortcode_atts( PACKWRIGHT_ATTRIBUTES, $written, 'packwright' ) as $name => $value ) {
		if ( '' !== $value ) {
			$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	$script = wp_get_script_tag( array(
		'type'        => 'module',
		'src'         => '{{ENTRY}}',
		'integrity'   => '{{ENTRY_HASH}}',
		'crossorigin' => 'anonymous',
	) );
	return $script . '<packwright-configurator' . $html . '>' . wp_kses_post( $content ) . '</packwright-configurator>';
} );
