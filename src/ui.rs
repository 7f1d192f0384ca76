//! The views: each draws a part of the `View` and emits messages. None of them touches the browser while it draws.

pub mod announcer;
pub mod basis;
pub mod choice;
pub mod configurator;
pub mod control;
pub mod delivery;
pub mod drawing;
pub mod element;
pub mod features;
pub mod groups;
pub mod header;
pub mod notice;
pub mod part;
pub mod presets;
pub mod quantity;
pub mod quote;
pub mod sheet;
pub mod split;
pub mod stage;
pub mod terms_explained;
