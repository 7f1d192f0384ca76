//! Putting short lists in order.
//!
//! The standard sorts are made for millions and cost a page several kilobytes for each type they are used with; the
//! lists here hold a dozen.

/// Sorts by insertion: stable, and quick for a few dozen items.
pub fn order_by<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 {
            let Some([left, right]) = items.get_mut(at - 1..=at) else {
                break;
            };
            if key(left) <= key(right) {
                break;
            }
            core::mem::swap(left, right);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn orders_and_keeps_equals_as_they_were() {
        let mut items = [(3, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (3, 'e'), (0, 'f')];
        order_by(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'f'), (1, 'b'), (1, 'd'), (2, 'c'), (3, 'a'), (3, 'e')]);
        order_by::<u8, u8>(&mut [], |item| *item);
    }
}
