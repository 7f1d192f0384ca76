//! What happens when something that cannot happen does: the page is told, and starts the widget again with the buyer's
//! work intact. Yew would otherwise leave a picture of a widget that answers no click.

/// Tells the page of a panic, through an event that `boot.js` listens to; the message goes to the console.
pub fn watch() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let message = panic.to_string();
        web_sys::console::error_1(&message.into());
        if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("packwright-crash")) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
