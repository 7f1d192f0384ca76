<?php
/**
 * Plugin Name: Packwright for WooCommerce
 * Description: Lets buyers configure a backpack on its product page and keeps what they chose with the order.
 */

defined( 'ABSPATH' ) || exit;

/** Ids of the products that are configured. */
const PACKWRIGHT_PRODUCTS = array( 42 );

/** Shows the configurator in the form that adds the product to the cart. */
add_action( 'woocommerce_before_add_to_cart_button', function () {
	global $product;
	if ( ! in_array( $product->get_id(), PACKWRIGHT_PRODUCTS, true ) ) {
		return;
	}
	wp_print_script_tag( array(
		'type'        => 'module',
		'src'         => '{{ENTRY}}',
		'integrity'   => '{{ENTRY_HASH}}',
		'crossorigin' => 'anonymous',
	) );
	printf(
		'<packwright-configurator name="packwright" form-format="brackets" locale="%s" required></packwright-configurator>',
		esc_attr( str_replace( '_', '-', get_locale() ) )
	);
} );

/** What was chosen, label by label; fields of ours begin with an underscore. */
function packwright_posted() {
	// phpcs:ignore WordPress.Security.NonceVerification.Missing -- WooCommerce's own form, which has none.
	$posted = isset( $_POST['packwright'] ) ? wp_unslash( $_POST['packwright'] ) : array();
	$kept   = array();
	foreach ( is_array( $posted ) ? array_slice( $posted, 0, 100, true ) : array() as $label => $value ) {
		if ( ! is_string( $value ) ) {
			continue;
		}
		if ( '_quote' === $label ) {
			$quote           = json_decode( $value, true );
			$kept[ $label ] = is_array( $quote ) ? wp_json_encode( $quote ) : '';
		} else {
			$kept[ sanitize_text_field( $label ) ] = sanitize_text_field( $value );
		}
	}
	return $kept;
}

/** Keeps it with the line of the cart; two different bags are then two lines. */
add_filter( 'woocommerce_add_cart_item_data', function ( $data, $product_id ) {
	$chosen = in_array( (int) $product_id, PACKWRIGHT_PRODUCTS, true ) ? packwright_posted() : array();
	if ( $chosen ) {
		$data['packwright'] = $chosen;
	}
	return $data;
}, 10, 2 );

/** Shows it in the cart. */
add_filter( 'woocommerce_get_item_data', function ( $lines, $item ) {
	foreach ( $item['packwright'] ?? array() as $label => $value ) {
		if ( 0 !== strpos( $label, '_' ) ) {
			$lines[] = array( 'key' => $label, 'value' => $value );
		}
	}
	return $lines;
}, 10, 2 );

/** Keeps it with the order; WooCommerce hides what begins with an underscore from the buyer. */
add_action( 'woocommerce_checkout_create_order_line_item', function ( $line, $key, $values ) {
	foreach ( $values['packwright'] ?? array() as $label => $value ) {
		$line->add_meta_data( $label, $value, true );
	}
}, 10, 3 );
