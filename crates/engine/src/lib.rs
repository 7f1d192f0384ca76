//! What a mini backpack costs, how few one may order and when it arrives.
//!
//! The pipeline: a **catalogue** (all a supplier offers) is parsed once; a **configuration** holds one choice for every
//! feature; **terms** add the quantity and its split over colours; `quote` derives price lines, MOQ standing, lead time
//! and band; `appearance` derives what the bag looks like; `session::update` turns what happened into a new session and
//! the effects to be carried out. Nothing here knows a clock, a float, a file or a browser, and nothing panics.
#![no_std]
extern crate alloc;

pub mod alternatives;
pub mod amount;
pub mod appearance;
pub mod artwork;
pub mod catalogue;
pub mod configuration;
pub mod currency;
pub mod curve;
pub mod date;
pub mod digest;
pub mod host;
#[cfg(feature = "file")]
pub mod json;
pub mod lead_time;
pub mod look;
pub mod moq;
pub mod order;
pub mod pricing;
pub mod quote;
pub mod rule;
#[cfg(test)]
mod sample;
pub mod session;
pub mod share;
pub mod terms;
#[cfg(feature = "file")]
pub mod wire;
