//! Features a host has fixed: nothing the buyer does changes them, and everything else goes on as before.

use packwright_engine::alternatives::alternatives_within;
use packwright_engine::catalogue::{ChoiceSet, FeatureId};
use packwright_engine::digest::Draw;
use packwright_engine::look::Rgb;
use packwright_engine::rule::way_out_within;
use packwright_engine::session::{Message, Notice, Session, put_as_host, update, update_as_host};
use packwright_engine::share::code;
use packwright_engine::terms::ColourShare;
use proptest::prelude::*;

use super::session::{any_message, is_sound};
use super::{Case, cases, catalogue};

/// What a host has set: the choices of its features and the shares in their colours.
type Held = Vec<(FeatureId, ChoiceSet, Vec<ColourShare>)>;

fn held(session: &Session, features: &[FeatureId]) -> Held {
    let of = |id: &FeatureId| {
        let shares = session.terms().split.iter().filter(|share| share.feature == *id);
        (*id, session.configuration().chosen(*id), shares.copied().collect())
    };
    features.iter().map(of).collect()
}

fn any_features(draw: &mut Draw) -> Vec<FeatureId> {
    let all = catalogue().features().map(|(id, _)| id);
    all.filter(|_| draw.below(4) == 0).collect()
}

/// A session of a host: a configuration of its own, some features fixed.
fn hosted(draw: &mut Draw) -> (Session, Vec<FeatureId>) {
    let mut session = Session::new(catalogue());
    let case = Case::new(draw.next_number());
    put_as_host(catalogue(), &mut session, case.configuration, case.terms);
    let features = any_features(draw);
    session.fix(catalogue(), features.clone());
    (session, features)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_the_buyer_does_fixed_features_stay(seed: u64) {
        let mut draw = Draw::new(seed);
        let (mut session, features) = hosted(&mut draw);
        let wanted = held(&session, &features);
        for _ in 0..40 {
            let before = session.clone();
            let message = any_message(&mut draw);
            update(catalogue(), &mut session, message.clone());
            prop_assert!(is_sound(&session), "{message:?}");
            prop_assert_eq!(held(&session, &features), wanted.clone(), "{:?}", message);
            if let Message::Choose(feature, _) = message
                && features.contains(&feature)
            {
                prop_assert_eq!(session.notice(), Some(&Notice::Fixed(feature)));
                prop_assert_eq!(session.configuration(), before.configuration());
                prop_assert_eq!(session.can_undo(), before.can_undo());
            }
        }
    }

    #[test]
    fn the_host_may_change_what_it_has_fixed_and_that_is_then_kept(seed: u64) {
        let mut draw = Draw::new(seed);
        let (mut session, features) = hosted(&mut draw);
        for _ in 0..10 {
            for _ in 0..4 {
                update(catalogue(), &mut session, any_message(&mut draw));
            }
            let message = any_message(&mut draw);
            let mut free = session.clone();
            free.fix(catalogue(), Vec::new());
            update(catalogue(), &mut free, message.clone());
            update_as_host(catalogue(), &mut session, message.clone());
            prop_assert_eq!(session.configuration(), free.configuration(), "{:?}", message);
            prop_assert_eq!(session.terms(), free.terms());
            let wanted = held(&session, &features);
            while session.can_undo() {
                let before = session.clone();
                update(catalogue(), &mut session, Message::Undo);
                prop_assert!(is_sound(&session));
                prop_assert_eq!(held(&session, &features), wanted.clone());
                let same = before.configuration() == session.configuration()
                    && before.terms() == session.terms()
                    && before.preset() == session.preset();
                prop_assert!(!same, "a step that changes nothing");
            }
            while session.can_redo() {
                update(catalogue(), &mut session, Message::Redo);
                prop_assert_eq!(held(&session, &features), wanted.clone());
            }
        }
    }

    #[test]
    fn a_code_is_opened_with_fixed_features_put_back_and_says_so(seed: u64) {
        let mut draw = Draw::new(seed);
        let (mut session, features) = hosted(&mut draw);
        let wanted = held(&session, &features);
        let other = Case::new(draw.next_number());
        let deviates = features.iter().any(|id| other.configuration.chosen(*id) != session.configuration().chosen(*id));
        update(catalogue(), &mut session, Message::Open(code(catalogue(), &other.configuration, &other.terms)));
        prop_assert_eq!(held(&session, &features), wanted);
        if deviates {
            prop_assert!(matches!(session.notice(), Some(Notice::PutBack(put)) if !put.is_empty()), "{:?}", session.notice());
        }
    }

    #[test]
    fn no_way_out_that_is_offered_changes_a_fixed_feature(seed: u64) {
        let case = Case::new(seed);
        let mut draw = Draw::new(!seed);
        let features = any_features(&mut draw);
        for beside in alternatives_within(catalogue(), &case.configuration, &case.terms, &features) {
            for each in beside.choices {
                let way = way_out_within(catalogue(), &case.configuration, beside.feature, each.choice, &features);
                if each.conflict.is_some() {
                    prop_assert_eq!(each.reachable, way.is_some());
                }
                let changed = way.into_iter().flat_map(|way| way.changes).map(|change| change.feature);
                for feature in changed.filter(|feature| *feature != beside.feature) {
                    prop_assert!(!features.contains(&feature));
                }
            }
        }
    }
}

#[test]
fn own_colours_belong_to_their_features() {
    let mut session = Session::new(catalogue());
    let (colour, _) = catalogue()
        .features()
        .find(|(_, feature)| feature.role == Some(packwright_engine::catalogue::Role::Colour))
        .unwrap();
    update_as_host(catalogue(), &mut session, Message::CustomColour(Rgb(1, 2, 3)));
    session.fix(catalogue(), vec![colour]);
    update(catalogue(), &mut session, Message::CustomColour(Rgb(9, 9, 9)));
    assert_eq!(session.notice(), Some(&Notice::Fixed(colour)));
    update(catalogue(), &mut session, Message::Reset);
    assert_eq!(session.configuration().custom_colour, Rgb(1, 2, 3));
}
