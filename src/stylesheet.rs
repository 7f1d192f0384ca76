//! The style sheets, in the order of the cascade.

/// Every file of `styles/`, layers first.
pub static SHEETS: &[&str] = &[];

/// All of them as one.
pub fn all() -> String {
    SHEETS.concat()
}
