//! The draft between visits: local storage, else session storage, else memory. A browser that refuses is a normal case.

use std::cell::RefCell;
use std::rc::Rc;

/// The key; its number counts the forms of a draft.
const KEY: &str = "packwright.draft.1";

/// Keeps one draft.
#[derive(Clone, Default)]
pub struct Drafts {
    memory: Rc<RefCell<Option<String>>>,
}

impl Drafts {
    /// Nothing is touched until something is read or written.
    pub fn new() -> Self {
        Self::default()
    }

    /// The draft, if one was kept.
    pub fn read(&self) -> Option<String> {
        let stored = storages().find_map(|storage| storage.get_item(KEY).ok().flatten());
        stored
            .or_else(|| self.memory.try_borrow().ok().and_then(|memory| memory.clone()))
            .filter(|draft| !draft.is_empty())
    }

    /// Keeps the draft as durably as the browser allows.
    pub fn write(&self, draft: &str) {
        if storages().any(|storage| storage.set_item(KEY, draft).is_ok()) {
            return;
        }
        if let Ok(mut memory) = self.memory.try_borrow_mut() {
            *memory = Some(draft.to_owned());
        }
    }
}

fn storages() -> impl Iterator<Item = web_sys::Storage> {
    let window = web_sys::window();
    let local = window.as_ref().and_then(|window| window.local_storage().ok().flatten());
    let session = window.and_then(|window| window.session_storage().ok().flatten());
    local.into_iter().chain(session)
}
