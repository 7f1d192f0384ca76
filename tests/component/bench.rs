//! A piece of page to draw a view on, with a default bag, and a record of what was emitted.

use std::cell::RefCell;
use std::rc::Rc;

use engine::date::Date;
use engine::host::HostRules;
use engine::session::{Message, Session, update};
use packwright::baked;
use packwright::later::Supply;
use packwright::ui::basis::Basis;
use packwright::ui::part::{Draw, part};
use packwright::view::{Event, View};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::{BaseComponent, Callback, Html, Properties, component};

/// What was emitted.
pub type Emitted = Rc<RefCell<Vec<Event>>>;

#[derive(Clone, PartialEq, Properties)]
struct ShownProperties {
    draw: Callback<(), Html>,
}

#[component]
fn Shown(properties: &ShownProperties) -> Html {
    properties.draw.emit(())
}

/// A view of the default bag after some messages.
pub fn view_after(messages: Vec<Message>) -> (View, Emitted) {
    view_under(HostRules::default(), messages)
}

/// The same where a host has rules for its buyers.
pub fn view_under(rules: HostRules, messages: Vec<Message>) -> (View, Emitted) {
    let catalogue = Rc::new(baked::catalogue().expect("the baked catalogue can be read"));
    let words = Rc::new(baked::english().expect("the baked words can be read"));
    let mut session = Session::new(&catalogue);
    session.fix(&catalogue, rules.fixed());
    for message in messages {
        update(&catalogue, &mut session, message);
    }
    let emitted = Emitted::default();
    let emit = {
        let emitted = emitted.clone();
        Callback::from(move |event| emitted.borrow_mut().push(event))
    };
    let today = Date::parse("2026-11-23").expect("a day");
    (
        View::derive(
            &catalogue,
            &words,
            &Rc::new(rules),
            &Rc::new(session),
            today,
            &Supply::filled(),
            &emit,
        ),
        emitted,
    )
}

/// What every view stands on.
pub fn basis(view: &View) -> Basis {
    Basis::from(view)
}

/// Draws a component on a fresh piece of the page.
pub async fn draw_component<C: BaseComponent>(properties: C::Properties) -> Element {
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("a place");
    yew::Renderer::<C>::with_root_and_props(root.clone(), properties).render();
    turn().await;
    root
}

/// Draws a part on a fresh piece of the page.
pub async fn draw_part(of: impl Draw + Clone) -> Element {
    let draw = Callback::from(move |()| part(of.clone()));
    draw_component::<Shown>(ShownProperties { draw }).await
}

/// Resolves once four tasks in a row have passed in which nothing on the page changed.
const CALM: &str = "return new Promise((done) => {
    let calm = 0;
    let left = 500;
    const watch = new MutationObserver(() => { calm = 0; });
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const next = () => {
        calm += 1;
        left -= 1;
        if (calm <= 4 && left > 0) return setTimeout(next);
        watch.disconnect();
        done();
    };
    setTimeout(next);
});";

/// Lets everything that is due happen. One task is not enough: where drawing takes longer than a frame, Yew goes on with
/// it in the next, so on a slow machine an answer to a click comes later.
pub async fn turn() {
    let promise = js_sys::Function::new_no_args(CALM).call0(&wasm_bindgen::JsValue::UNDEFINED);
    let promise: js_sys::Promise = promise.expect("a page that can be watched").unchecked_into();
    let _ = JsFuture::from(promise).await;
}

/// Unfolds all that can be unfolded.
pub async fn unfold(root: &Element) {
    let folded = root.query_selector_all("details").expect("disclosures");
    for index in 0..folded.length() {
        let details: Element = folded.get(index).expect("a disclosure").unchecked_into();
        let _ = details.set_attribute("open", "");
    }
    // The browser tells of it in a task of its own.
    for _ in 0..5 {
        turn().await;
    }
}

/// Waits until everything is drawn.
pub async fn ready(root: &Element) {
    for _ in 0..50 {
        if count(root, "[data-ready]") > 0 {
            break;
        }
        turn().await;
    }
    turn().await;
}

/// The first element that fits.
pub fn find(root: &Element, selector: &str) -> Element {
    root.query_selector(selector).expect("a selector").unwrap_or_else(|| {
        wasm_bindgen::throw_str(&["nothing is ", selector].concat());
    })
}

/// How many elements fit.
pub fn count(root: &Element, selector: &str) -> u32 {
    root.query_selector_all(selector).expect("a selector").length()
}

/// Presses what is found.
pub async fn press(root: &Element, selector: &str) {
    find(root, selector).unchecked_into::<HtmlElement>().click();
    turn().await;
}

/// Types into a field and leaves it.
pub async fn write(root: &Element, selector: &str, text: &str) {
    let field: HtmlInputElement = find(root, selector).unchecked_into();
    field.set_value(text);
    for name in ["input", "change"] {
        let event: js_sys::Function = js_sys::Reflect::get(&js_sys::global(), &"Event".into())
            .expect("events")
            .unchecked_into();
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"bubbles".into(), &true.into());
        let event = js_sys::Reflect::construct(&event, &js_sys::Array::of2(&name.into(), &options)).expect("an event");
        let _ = field.dispatch_event(event.unchecked_ref());
        turn().await;
    }
}

/// The text of what is found.
pub fn text(root: &Element, selector: &str) -> String {
    find(root, selector).text_content().unwrap_or_default()
}
