//! Lists made number by number: one loop for all who ask for one, where each would bring its own into the page.

use alloc::vec::Vec;

/// What `of` gives for each number below `count`, in order.
pub(crate) fn many<T>(count: usize, of: &mut dyn FnMut(usize) -> T) -> Vec<T> {
    (0..count).map(of).collect()
}

/// Puts a list in order and takes away what is closer than `least` to the number kept before.
pub(crate) fn in_order(list: &mut Vec<f32>, least: f32) {
    list.sort_by(f32::total_cmp);
    list.dedup_by(|next, kept| *next - *kept < least);
}

/// Keeps of a list what is between two numbers.
pub(crate) fn between(list: &mut Vec<f32>, low: f32, high: f32) {
    list.retain(|number| *number > low && *number < high);
}
