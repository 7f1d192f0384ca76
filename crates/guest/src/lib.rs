//! What a host may tell the configurator, and what it is told.
//!
//! The element's script speaks JSON: `answer` takes the name of an operation and its JSON, changes the session as the
//! host's, and answers with JSON; `report` is what the host is told after each change; `offer` and `phrases` read a
//! catalogue and words of the host's own. Whatever comes in, the answer is a result or a list of problems, each with its
//! place, what is wrong and what to do; nothing changes where there is a problem, and nothing here panics.
#![no_std]
extern crate alloc;

mod answer;
mod export;
mod input;
mod issues;
mod labels;
mod offer;
mod options;
mod patch;
mod phrases;
mod quote;
mod report;
mod settle;
mod wire;

pub use answer::{Answer, Guest, OPERATIONS, answer, refusal};
pub use offer::offer;
pub use phrases::phrases;
pub use report::{SOURCES, report};
