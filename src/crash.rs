//! What happens when something that cannot happen does: the page is told, and starts the widget again with the buyer's
//! work intact. Yew would otherwise leave a picture of a widget that answers no click.
//!
//! A panic is a trap here, without a message: `boot.js` sees it as an error of ours. Not so the loss of a part of the
//! program on the way; that is told.

/// Tells the page that the widget could not be fetched. The first view goes on answering.
pub fn lost() {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new("packwright-lost")) {
        let _ = window.dispatch_event(&event);
    }
}
