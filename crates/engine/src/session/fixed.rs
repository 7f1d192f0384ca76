//! Features a host has fixed: whatever the buyer does, they stay as the host set them.
//!
//! The host's last state is held. What a buyer opens, resets or undoes is pinned to it: fixed features get their held
//! choice back, with the colours that belong to them, and what then conflicts is settled among the other features. The
//! history is pinned when the host changes something, so that undoing needs no second thought.
//!
//! A session calls this code by its addresses, which `fix` gives it: a page without a host need not fetch it.

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::{Effect, Message, Session, State, remember, update};
use crate::catalogue::{Catalogue, FeatureId, Role};
use crate::configuration::Configuration;
use crate::rule::settle;
use crate::terms::{ColourShare, Terms};

/// What a host has fixed, and what keeps it so.
#[derive(Clone, Debug)]
pub(super) struct Pins {
    /// Features the buyer may not change, at least one.
    pub(super) fixed: Vec<FeatureId>,
    /// What the host set last: fixed features stay as they are there.
    held: State,
    /// The fixed feature a message would change.
    pub(super) forbids: fn(&Self, &Catalogue, &Message) -> Option<FeatureId>,
    /// Takes a step to a state with the fixed features put back; answers with those that had to be. Where that leaves no
    /// way out, nothing changes.
    pub(super) step: fn(&mut Session, &Catalogue, State) -> Vec<FeatureId>,
}

/// The addresses say nothing about what is fixed.
impl PartialEq for Pins {
    fn eq(&self, other: &Self) -> bool {
        self.fixed == other.fixed && self.held == other.held
    }
}

impl Eq for Pins {}

/// `update` for what the host does: it may change what it has fixed, and what it sets is what is kept from then on.
pub fn update_as_host(catalogue: &Catalogue, session: &mut Session, message: Message) -> Vec<Effect> {
    let pins = session.pins.take();
    let effects = update(catalogue, session, message);
    session.pins = pins;
    session.hold(catalogue);
    effects
}

/// One step of the host's: this configuration and these terms, as they are. Whoever calls this has settled conflicts.
pub fn put_as_host(
    catalogue: &Catalogue,
    session: &mut Session,
    configuration: Configuration,
    terms: Terms,
) -> Vec<Effect> {
    let before = session.now.clone();
    session.notice = None;
    let next = State {
        configuration,
        terms,
        preset: before.preset,
    };
    session.step(next, None);
    session.hold(catalogue);
    remember(catalogue, session, &before)
}

impl Session {
    /// Fixes exactly these features at what is chosen now; the buyer may change all others. What is undone later keeps
    /// them too.
    pub fn fix(&mut self, catalogue: &Catalogue, features: Vec<FeatureId>) {
        self.pins = (!features.is_empty()).then(|| {
            Box::new(Pins {
                fixed: features,
                held: self.now.clone(),
                forbids: Pins::forbids,
                step: step_pinned,
            })
        });
        self.hold(catalogue);
    }

    /// Takes the present for what the host wants, and pins the history to it. What cannot be had with it is forgotten.
    fn hold(&mut self, catalogue: &Catalogue) {
        let Some(pins) = &mut self.pins else { return };
        pins.held = self.now.clone();
        self.typing = None;
        for states in [&mut self.past, &mut self.future] {
            *states = pins.history(catalogue, &self.now, core::mem::take(states));
        }
    }
}

impl Pins {
    /// States, the nearest to the present last, pinned and without steps that would change nothing.
    fn history(&self, catalogue: &Catalogue, now: &State, states: Vec<State>) -> Vec<State> {
        let mut kept: Vec<State> = Vec::with_capacity(states.len());
        let mut nearer = now;
        for state in states.into_iter().rev() {
            let Some(state) = self.pinned(catalogue, state) else {
                continue;
            };
            if state != *nearer {
                kept.push(state);
                nearer = kept.last().unwrap_or(now);
            }
        }
        kept.reverse();
        kept
    }

    /// The fixed feature a message would change.
    fn forbids(&self, catalogue: &Catalogue, message: &Message) -> Option<FeatureId> {
        let of_role = |role| {
            let role_of = |id: FeatureId| catalogue.feature(id).and_then(|feature| feature.role);
            self.fixed.iter().copied().find(|id| role_of(*id) == Some(role))
        };
        match message {
            Message::Choose(feature, _) => Some(*feature).filter(|id| self.fixed.contains(id)),
            Message::SetShare(share) => Some(share.feature).filter(|id| self.fixed.contains(id)),
            Message::CustomColour(_) => of_role(Role::Colour),
            Message::CustomThread(_) => of_role(Role::Thread),
            _ => None,
        }
    }

    /// The fixed features that are not as the host set them.
    fn deviating(&self, catalogue: &Catalogue, state: &State) -> Vec<FeatureId> {
        let (wanted, own) = (&self.held.configuration, &state.configuration);
        let deviates = |id: FeatureId| {
            let role = catalogue.feature(id).and_then(|feature| feature.role);
            own.chosen(id) != wanted.chosen(id)
                || !shares(state, id).eq(shares(&self.held, id))
                || (role == Some(Role::Colour) && own.custom_colour != wanted.custom_colour)
                || (role == Some(Role::Thread) && own.custom_thread != wanted.custom_thread)
        };
        self.fixed.iter().copied().filter(|id| deviates(*id)).collect()
    }

    /// A state with the fixed features as the host set them, free of conflicts; `None` where there is no such state.
    fn pinned(&self, catalogue: &Catalogue, state: State) -> Option<State> {
        let deviating = self.deviating(catalogue, &state);
        if deviating.is_empty() {
            return Some(state);
        }
        let held = &self.held.configuration;
        let mut next = state;
        for id in deviating {
            next.configuration = next.configuration.with_set(catalogue, id, held.chosen(id));
            match catalogue.feature(id).and_then(|feature| feature.role) {
                Some(Role::Colour) => next.configuration.custom_colour = held.custom_colour,
                Some(Role::Thread) => next.configuration.custom_thread = held.custom_thread,
                _ => {}
            }
            if !shares(&next, id).eq(shares(&self.held, id)) {
                next.terms.split.retain(|share| share.feature != id);
                next.terms.split.extend(shares(&self.held, id).copied());
            }
        }
        let unsettled = next.configuration.clone();
        let way = settle(catalogue, next.configuration, &self.fixed, &unsettled)?;
        next.configuration = way.configuration;
        Some(next)
    }
}

/// Takes a step to `next` with the fixed features put back.
fn step_pinned(session: &mut Session, catalogue: &Catalogue, next: State) -> Vec<FeatureId> {
    let Some(pins) = &session.pins else { return Vec::new() };
    let (put_back, next) = (pins.deviating(catalogue, &next), pins.pinned(catalogue, next));
    if let Some(next) = next {
        session.step(next, None);
    }
    put_back
}

/// The shares of an order that are of one colour feature.
fn shares(state: &State, feature: FeatureId) -> impl Iterator<Item = &ColourShare> {
    state.terms.split.iter().filter(move |share| share.feature == feature)
}
