//! What happens in a session, step by step.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Effect, HISTORY_MAX, Message, Notice, Session, update};
use crate::catalogue::{Catalogue, ChoiceSet};
use crate::look::Rgb;
use crate::sample::{
    AIR, CANVAS, CHARGER, COLOUR, CUSTOM, FOIL, LOGO, MATERIAL, PARTS, PRINT, TAN, TRANSPORT, catalogue,
};
use crate::share::CodeTrouble;
use crate::terms::{ColourShare, Quantity};

fn after(catalogue: &Catalogue, messages: Vec<Message>) -> Session {
    let mut session = Session::new(catalogue);
    for message in messages {
        update(catalogue, &mut session, message);
    }
    session
}

fn quantity(count: u32) -> Message {
    Message::SetQuantity(Quantity::nearest(count))
}

#[test]
fn a_change_is_remembered_and_no_change_is_not() {
    let catalogue = catalogue();
    let mut session = Session::new(&catalogue);
    let effects = update(&catalogue, &mut session, quantity(120));
    assert!(matches!(effects.as_slice(), [Effect::Remember(_)]));
    assert!(update(&catalogue, &mut session, quantity(120)).is_empty());
    assert!(update(&catalogue, &mut session, Message::Dismiss).is_empty());
}

#[test]
fn typing_is_undone_in_one_go() {
    let catalogue = catalogue();
    let mut session = after(&catalogue, [1, 12, 120].map(quantity).to_vec());
    update(&catalogue, &mut session, Message::Undo);
    assert_eq!(session.terms().quantity.get(), 300);
    assert!(!session.can_undo() && session.can_redo());
    update(&catalogue, &mut session, Message::Redo);
    assert_eq!(session.terms().quantity.get(), 120);
    // Something else in between ends the run.
    let share = ColourShare {
        feature: COLOUR,
        choice: TAN,
        quantity: 9,
    };
    let mut session = after(
        &catalogue,
        [quantity(7), Message::SetShare(share), quantity(8)].to_vec(),
    );
    update(&catalogue, &mut session, Message::Undo);
    assert_eq!(session.terms().quantity.get(), 7);
}

#[test]
fn typing_after_typing_nothing_new_can_be_undone() {
    let catalogue = catalogue();
    // The field was entered with what is in it already, then changed: that was once lost to undo.
    let mut session = after(&catalogue, [quantity(300), quantity(450)].to_vec());
    assert!(session.can_undo());
    update(&catalogue, &mut session, Message::Undo);
    assert_eq!(session.terms().quantity.get(), 300);
}

#[test]
fn history_is_bounded_and_a_new_step_ends_what_was_undone() {
    let catalogue = catalogue();
    let mut session = Session::new(&catalogue);
    for step in 0..HISTORY_MAX + 50 {
        let choice = if step % 2 == 0 { AIR } else { crate::sample::SEA };
        update(&catalogue, &mut session, Message::Choose(TRANSPORT, choice));
    }
    let mut steps = 0;
    while session.can_undo() {
        update(&catalogue, &mut session, Message::Undo);
        steps += 1;
    }
    assert_eq!(steps, HISTORY_MAX);
    update(&catalogue, &mut session, Message::Choose(LOGO, FOIL));
    assert!(!session.can_redo());
}

#[test]
fn what_had_to_change_is_told_and_undone_with_the_choice() {
    let catalogue = catalogue();
    let mut session = after(
        &catalogue,
        [Message::Choose(LOGO, FOIL), Message::Choose(MATERIAL, CANVAS)].to_vec(),
    );
    assert!(matches!(session.notice(), Some(Notice::Changed(changes)) if changes.len() == 1));
    update(&catalogue, &mut session, Message::Dismiss);
    assert_eq!(session.notice(), None);
    update(&catalogue, &mut session, Message::Undo);
    assert!(session.configuration().chosen(LOGO).has(FOIL));
}

#[test]
fn a_preset_sets_the_bag_and_keeps_what_is_the_buyers() {
    let catalogue = catalogue();
    let messages = [
        Message::LogoText(String::from("Ida")),
        Message::CustomColour(Rgb(1, 2, 3)),
        Message::Choose(PARTS, CHARGER),
        Message::Choose(COLOUR, CUSTOM),
        Message::Start(0),
        Message::Start(7),
    ];
    let session = after(&catalogue, messages.to_vec());
    assert_eq!((session.preset(), session.terms().quantity.get()), (Some(0), 500));
    assert!(session.configuration().chosen(MATERIAL).has(CANVAS) && session.configuration().chosen(LOGO).has(PRINT));
    assert_eq!(session.configuration().chosen(PARTS), ChoiceSet::default());
    assert_eq!(
        (
            session.configuration().logo_text(),
            session.configuration().custom_colour
        ),
        ("Ida", Rgb(1, 2, 3))
    );
}

#[test]
fn a_damaged_code_or_draft_is_told() {
    let catalogue = catalogue();
    let opened = after(&catalogue, [Message::Open(String::from("nonsense!"))].to_vec());
    assert_eq!(opened.notice(), Some(&Notice::Code(CodeTrouble::Damaged)));
    let restored = after(&catalogue, [Message::Restore(String::from("nonsense!"))].to_vec());
    assert_eq!(restored.notice(), Some(&Notice::Draft(CodeTrouble::Damaged)));
    let reset = after(&catalogue, [quantity(5), Message::Reset].to_vec());
    assert_eq!(reset.terms().quantity.get(), 300);
}
