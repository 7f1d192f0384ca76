//! What a catalogue's parts are referred to by, once read: small numbers, and sets of choices.

use alloc::boxed::Box;

/// Index of a text in the catalogue's list of text keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextId(pub u16);

/// Index of a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeatureId(pub u8);

/// Index of a choice within its feature (0 to 63).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChoiceId(pub u8);

/// A set of choices of one feature, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ChoiceSet(pub u64);

impl ChoiceSet {
    /// The set of one choice.
    pub fn of(choice: ChoiceId) -> Self {
        Self(1_u64.checked_shl(u32::from(choice.0)).unwrap_or(0))
    }

    /// Whether `choice` is in the set.
    pub fn has(self, choice: ChoiceId) -> bool {
        self.0 & Self::of(choice).0 != 0
    }

    /// Whether the two share a choice.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// This set with `choice` put in or taken out.
    pub fn toggled(self, choice: ChoiceId) -> Self {
        Self(self.0 ^ Self::of(choice).0)
    }

    /// Both sets together.
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The choices in it, in catalogue order.
    pub fn iter(self) -> impl Iterator<Item = ChoiceId> {
        let mut rest = self;
        core::iter::from_fn(move || {
            let first = rest.first()?;
            rest.0 &= rest.0.wrapping_sub(1);
            Some(first)
        })
    }

    /// The first choice in it.
    pub fn first(self) -> Option<ChoiceId> {
        u8::try_from(self.0.trailing_zeros())
            .ok()
            .filter(|bit| *bit < 64)
            .map(ChoiceId)
    }
}

/// All of these must hold: each names a feature and the choices of which at least one must be picked (and the feature
/// must apply).
pub type Condition = Box<[(FeatureId, ChoiceSet)]>;
