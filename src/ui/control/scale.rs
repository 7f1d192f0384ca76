//! Places quantities on a scale whose conventional breaks stand evenly apart, in thousandths of its length.

/// The whole length.
pub const LENGTH: u32 = 1_000;

/// Where a quantity stands; below the first break and above the last one it stays at the end.
pub fn place(breaks: &[u32], quantity: u32) -> u32 {
    let intervals = u32::try_from(breaks.len().saturating_sub(1)).unwrap_or(0).max(1);
    let mut before: Option<u32> = None;
    for (index, stop) in (0_u32..).zip(breaks.iter().copied()) {
        if quantity <= stop {
            let Some(start) = before else { return 0 };
            let within = u64::from(quantity - start) * u64::from(LENGTH) / u64::from(stop - start).max(1);
            let whole = u64::from(index - 1) * u64::from(LENGTH);
            return u32::try_from((whole + within) / u64::from(intervals)).unwrap_or(LENGTH);
        }
        before = Some(stop);
    }
    LENGTH
}

/// The quantity at a place, rounded to what people order: fives, tens, fifties.
pub fn quantity(breaks: &[u32], place: u32) -> u32 {
    let intervals = u32::try_from(breaks.len().saturating_sub(1)).unwrap_or(0);
    let scaled = place.min(LENGTH) * intervals;
    let (index, within) = (scaled / LENGTH, scaled % LENGTH);
    let index = usize::try_from(index).unwrap_or(0);
    match (breaks.get(index), breaks.get(index + 1)) {
        (Some(start), Some(stop)) => {
            let exact = start + (stop - start) * within / LENGTH;
            let step = match exact {
                0..200 => 5,
                200..500 => 10,
                _ => 50,
            };
            (exact + step / 2) / step * step
        }
        (Some(last), None) => *last,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_stand_evenly_apart_and_come_back() {
        let breaks = [50, 100, 200, 300, 500, 1_000, 3_000];
        assert_eq!(place(&breaks, 50), 0);
        assert_eq!(place(&breaks, 300), 500);
        assert_eq!(place(&breaks, 5_000), LENGTH);
        for stop in breaks {
            assert_eq!(quantity(&breaks, place(&breaks, stop)), stop);
        }
        assert_eq!(place(&[], 3), LENGTH);
        assert_eq!(quantity(&[], 500), 1);
    }
}
