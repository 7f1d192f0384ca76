//! The widget: a buyer configures a mini backpack and reads price, MOQ and lead time at each click.
//!
//! No arithmetic lives here. `app` takes messages, hands them to the engine's session, runs the effects that come back
//! and derives a new `view`; `ui` draws a view and emits messages; `shell` is the only part that touches the browser
//! beyond drawing.

pub mod app;
pub mod artwork;
pub mod baked;
pub mod first_view;
pub mod guest;
pub mod headline;
pub mod later;
pub mod place;
pub mod shell;
pub mod start;
pub mod stylesheet;
pub mod svg;
pub mod ui;
pub mod view;
