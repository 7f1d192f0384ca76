//! The table: one place that says what the element offers. Everything else in this crate reads it.

mod attributes;
mod events;
mod methods;
mod properties;
mod records;
mod styling;

pub use attributes::ATTRIBUTES;
pub use events::{CODES, EVENTS};
pub use methods::METHODS;
pub use properties::PROPERTIES;
pub use records::records;
pub use styling::{PARTS, SLOTS, STATES, VARIABLES};

/// Name of the element.
pub const ELEMENT: &str = "packwright-configurator";
/// Name of its class.
pub const CLASS: &str = "PackwrightConfigurator";
/// Name of the element that shows it in a frame.
pub const FRAME_ELEMENT: &str = "packwright-frame";
/// Name of that element's class.
pub const FRAME_CLASS: &str = "PackwrightFrame";
/// What it takes besides the attributes of the other: name and meaning.
pub const FRAME_ATTRIBUTES: [(&str, &str); 2] = [
    ("src", "Address of the `frame.html` of the same release."),
    (
        "sizing",
        "`own` leaves the height to the host's styles; otherwise the frame is as high as what is in it.",
    ),
];
/// What both are, in one sentence.
pub const ABOUT: &str = "Configures a mini leather backpack and shows an indicative price, minimum order quantity and \
                         lead time, all in the page.";
