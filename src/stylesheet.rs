//! The style sheets, in the order of the cascade: `layers.css` first, then every other file of `styles/`.

/// Every file of `styles/`; the build collects them, so none can be forgotten.
pub static SHEETS: &[&str] = &include!(concat!(env!("OUT_DIR"), "/sheets.in"));

/// All of them as one, for the page; a shadow root takes the same text.
pub fn all() -> String {
    SHEETS.concat()
}
