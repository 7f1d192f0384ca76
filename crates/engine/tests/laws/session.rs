//! A session: whatever happens, it can be quoted, undone and done again.

use packwright_engine::amount::Minor;
use packwright_engine::date::Date;
use packwright_engine::digest::Draw;
use packwright_engine::look::Rgb;
use packwright_engine::quote::quote;
use packwright_engine::rule::conflicts;
use packwright_engine::session::{Effect, Message, Session, update};
use packwright_engine::share::{code, open};
use packwright_engine::terms::ColourShare;
use proptest::prelude::*;

use super::{TODAY, cases, catalogue};

/// Something that may happen.
pub(super) fn any_message(draw: &mut Draw) -> Message {
    let configuration = draw.choices(catalogue());
    let features = u64::try_from(catalogue().features.len()).unwrap();
    let feature = packwright_engine::catalogue::FeatureId(u8::try_from(draw.below(features)).unwrap());
    let choice = configuration.chosen(feature).first().unwrap_or_default();
    let small = u8::try_from(draw.below(256)).unwrap();
    match draw.below(24) {
        0..=9 => Message::Choose(feature, choice),
        10 => Message::Start(u8::try_from(draw.below(12)).unwrap()),
        11 => Message::StepQuantity(small < 128),
        12 => Message::SetQuantity(draw.quantity(catalogue())),
        13 | 14 => Message::SetShare(ColourShare {
            feature,
            choice,
            quantity: u32::from(small / 2),
        }),
        15 => Message::OneColour,
        16 => Message::SpreadSetup(small < 128),
        17 => Message::NeededBy((small < 128).then_some(TODAY.plus(u32::from(small)))),
        18 => Message::CustomColour(Rgb(small, 1, 2)),
        19 => {
            Message::LogoText(["", " Mini", "موضة", "a\u{202e}b", "x  y ", "\u{200b} z"][usize::from(small % 6)].into())
        }
        20 => Message::Undo,
        21 => Message::Redo,
        22 => Message::Reset,
        _ => Message::Open(code(
            catalogue(),
            &configuration,
            &draw.terms(catalogue(), &configuration),
        )),
    }
}

pub(super) fn is_sound(session: &Session) -> bool {
    let quote = quote(catalogue(), session.configuration(), session.terms(), Date(0));
    conflicts(catalogue(), session.configuration()).is_empty() && quote.unit_price > Minor(0)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_reachable_session_can_be_quoted(seed: u64) {
        let mut draw = Draw::new(seed);
        let mut session = Session::new(catalogue());
        prop_assert!(is_sound(&session));
        for _ in 0..30 {
            let before = session.clone();
            let message = any_message(&mut draw);
            let effects = update(catalogue(), &mut session, message.clone());
            prop_assert!(is_sound(&session), "{message:?}");
            let changed = before.configuration() != session.configuration()
                || before.terms() != session.terms()
                || before.preset() != session.preset();
            prop_assert_eq!(effects.is_empty(), !changed);
            for Effect::Remember(code) in effects {
                let opened = open(catalogue(), &code);
                prop_assert_eq!(&opened.configuration, session.configuration(), "{:?}", message);
                prop_assert_eq!(&opened.terms, session.terms());
                prop_assert_eq!(opened.trouble, None);
            }
        }
    }

    #[test]
    fn undoing_goes_back_and_doing_again_goes_forth(seed: u64) {
        let mut draw = Draw::new(seed);
        let mut session = Session::new(catalogue());
        let same = |one: &Session, other: &Session| {
            one.configuration() == other.configuration()
                && one.terms() == other.terms()
                && one.preset() == other.preset()
        };
        for _ in 0..20 {
            let message = any_message(&mut draw);
            if matches!(message, Message::Undo | Message::Redo) {
                continue;
            }
            // Typing goes on until something else happens, and is undone in one go: end it first.
            let mut before = session.clone();
            if before.can_redo() || before.can_undo() {
                update(catalogue(), &mut before, Message::Undo);
                update(catalogue(), &mut before, Message::Redo);
                prop_assert!(same(&before, &session));
            }
            session = before.clone();
            update(catalogue(), &mut session, message.clone());
            if same(&before, &session) {
                prop_assert_eq!(before.can_undo(), session.can_undo());
                continue;
            }
            let mut after = session.clone();
            prop_assert!(after.can_undo() && !after.can_redo());
            update(catalogue(), &mut after, Message::Undo);
            prop_assert!(same(&after, &before), "{message:?}");
            update(catalogue(), &mut after, Message::Redo);
            prop_assert!(same(&after, &session), "{message:?}");
        }
        while session.can_undo() {
            update(catalogue(), &mut session, Message::Undo);
        }
        prop_assert!(same(&session, &Session::new(catalogue())));
    }
}
