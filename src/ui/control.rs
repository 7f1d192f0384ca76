//! Small controls the views are made of.

pub mod approach;
pub mod chip;
pub mod disclosure;
pub mod icon;
pub mod listener;
pub mod scale;
