//! A drawing in its place: of the bag, or of what a choice is. Until the code that draws has arrived, what the build drew
//! stands there.

use std::rc::Rc;

use engine::appearance::Appearance;
use picture::Chip;
use yew::prelude::*;
use yew::virtual_dom::VNode;

use crate::artwork::Artwork;
use crate::later::Supply;
use crate::ui::part::{Draw, Memory};

/// It has come, and is drawn again for it.
const ARRIVED: u32 = 1;

/// What is drawn.
#[derive(Clone, PartialEq)]
pub enum Subject {
    /// The bag.
    Bag {
        /// What it looks like.
        bag: Rc<Appearance>,
        /// From where.
        side: picture::View,
        /// The buyer's artwork.
        artwork: Option<Artwork>,
    },
    /// What a choice is.
    Chip(Chip),
}

/// See the module.
#[derive(Clone)]
pub struct Drawing {
    /// Brings the code.
    pub supply: Rc<Supply>,
    /// What is drawn.
    pub of: Subject,
    /// Begins the ids within the drawing.
    pub prefix: AttrValue,
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.of == other.of && self.prefix == other.prefix
    }
}

impl Draw for Drawing {
    fn draw(&self, memory: &Memory) -> Html {
        let Self { supply, of, prefix } = self;
        if let Some(later) = supply.get() {
            return (later.drawing)(of, prefix);
        }
        let kept = supply.kept(prefix);
        // What was drawn first is what the build drew, or the code has been asked for already.
        let mut changed = kept.is_none();
        if let Ok(mut held) = memory.held.try_borrow_mut() {
            match held.as_ref().and_then(|first| first.downcast_ref::<Subject>()) {
                Some(first) => changed |= first != of,
                None => {
                    *held = Some(Box::new(of.clone()));
                    let memory = memory.clone();
                    supply.wait(Callback::from(move |come| {
                        if come {
                            memory.keep_state(ARRIVED);
                        }
                    }));
                }
            }
        }
        if changed {
            supply.ask();
        }
        kept.map_or_else(Html::default, |kept| VNode::VRef(kept.into()))
    }
}
