//! What a mini backpack costs, how few one may order and when it arrives.
#![no_std]
extern crate alloc;
pub mod appearance;
pub mod look;
