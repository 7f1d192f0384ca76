//! Where a widget stands: on a page of its own, or as a guest in an element on somebody else's.
//!
//! A script holds the widget and starts it anew after a crash. What only the owner of a page may do (its title, its
//! language, its address, its storage) a guest leaves to that script, which knows what the host allows.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, File};

#[wasm_bindgen]
extern "C" {
    /// The script that holds a widget.
    #[derive(Clone, Debug)]
    pub type Holder;

    #[wasm_bindgen(method)]
    fn option(this: &Holder, name: &str) -> Option<String>;

    #[wasm_bindgen(method)]
    fn bytes(this: &Holder, name: &str) -> Option<Vec<u8>>;

    #[wasm_bindgen(method)]
    fn hold(this: &Holder, file: Option<File>);

    #[wasm_bindgen(method)]
    fn held(this: &Holder) -> Option<File>;

    #[wasm_bindgen(method)]
    fn worker(this: &Holder, script: &str) -> Promise;

    #[wasm_bindgen(method)]
    fn artwork(this: &Holder) -> Promise;

    #[wasm_bindgen(method)]
    fn tell(this: &Holder, what: &str, text: &str);

    #[wasm_bindgen(method)]
    fn attend(this: &Holder, ask: &Function);
}

/// One widget's place. Clones are the same one.
#[derive(Clone, Debug)]
pub struct Place {
    root: Element,
    holder: Holder,
    guest: bool,
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.root == other.root
    }
}

impl Place {
    /// The place a script has made.
    pub fn new(root: Element, holder: Holder) -> Self {
        let guest = holder.option("guest").is_some();
        Self { root, holder, guest }
    }

    /// The element the widget stands in.
    pub fn root(&self) -> &Element {
        &self.root
    }

    /// Whether the page is somebody else's.
    pub fn is_guest(&self) -> bool {
        self.guest
    }

    /// What the script says under a name.
    pub fn option(&self, name: &str) -> Option<String> {
        self.holder.option(name)
    }

    /// The bytes the script has under a name.
    pub fn bytes(&self, name: &str) -> Option<Vec<u8>> {
        self.holder.bytes(name)
    }

    /// Has the script keep a file of the buyer's that could be read, for after a crash; or none any more.
    pub fn hold(&self, file: Option<File>) {
        self.holder.hold(file);
    }

    /// The file it keeps.
    pub fn held(&self) -> Option<File> {
        self.holder.held()
    }

    /// Has the script start a worker from this text, in a way the page allows: a promise of one that is ready, of `false`
    /// where none may be, and of nothing where it took too long.
    pub fn worker(&self, script: &str) -> Promise {
        self.holder.worker(script)
    }

    /// Has the script bring the compiled module that makes drawings into pixels; refused if it cannot be had.
    pub fn artwork(&self) -> Promise {
        self.holder.artwork()
    }

    /// Tells the script.
    pub fn tell(&self, what: &str, text: &str) {
        self.holder.tell(what, text);
    }

    /// From now on the script may ask: by name, with a text and a function for the answer.
    pub fn attend(&self, ask: &Function) {
        self.holder.attend(ask);
    }
}

/// The focused element, as seen from the tree an element stands in: within a shadow root the document knows its host only.
pub fn focused(within: &Element) -> Option<Element> {
    let tree = within.get_root_node();
    Reflect::get(&tree, &JsValue::from_str("activeElement"))
        .ok()?
        .dyn_into()
        .ok()
}
