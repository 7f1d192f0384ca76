//! The root component: message in, session updated, effects out, everything else derived, drawn.

use std::rc::Rc;

use engine::catalogue::Catalogue;
use engine::quote::quote;
use engine::session::{Effect, Message, Session, update};
use gloo_timers::callback::Timeout;
use web_sys::EventTarget;
use yew::prelude::*;

use crate::baked;
use crate::first_view;
use crate::first_view::message::Meaning;
use crate::headline::Headline;
use crate::shell::{Shell, frame, language};
use crate::start::Wish;
use crate::ui::configurator::Configurator;
use crate::ui::control::listener::Listener;
use crate::view::{Event, Trouble, View};

pub mod hosted;
mod input;

use hosted::{Hosted, Source};
pub use input::{AppProperties, Input};

/// The widget.
pub struct App {
    view: Option<View>,
    shell: Shell,
    catalogue: Rc<Catalogue>,
    session: Session,
    /// What could not be done before everything was drawn.
    wish: Option<Wish>,
    /// What has to be carried out for the last change.
    due: Vec<Effect>,
    /// Whether everything has been drawn.
    drawn: bool,
    /// What draws the rest after the figures have been painted.
    following: Option<frame::AfterPaint>,
    /// Listen to the first sign of a buyer.
    signs: Vec<Listener>,
    /// Listens again a while after what was asked for did not come.
    pause: Option<Timeout>,
    /// What there is for a host.
    hosted: Hosted,
}

impl Component for App {
    type Message = Input;
    type Properties = AppProperties;

    fn create(context: &Context<Self>) -> Self {
        let early = &context.props().early;
        let mut shell = Shell::new(context.props().place.clone(), context.link().callback(|input| input));
        let emit = context.link().callback(Input::Event);
        let forward = emit.clone();
        let start = early.hand_over(move |meaning| {
            forward.emit(match meaning {
                Meaning::Message(message) => Event::Session(message),
                Meaning::Wish(Wish::Event(event)) => event,
                Meaning::Wish(Wish::Sheet) => Event::Sheet(true),
            });
        });
        let Some(start) = start else {
            // Handed over once already, which nothing does: an empty widget rather than a broken page.
            return Self {
                view: None,
                shell,
                catalogue: Rc::default(),
                session: Session::new(&Catalogue::default()),
                wish: None,
                due: Vec::new(),
                drawn: false,
                following: None,
                signs: Vec::new(),
                pause: None,
                hosted: Hosted::default(),
            };
        };
        for effect in start.effects {
            shell.run(effect);
        }
        shell.listen();
        let session = Rc::new(start.session);
        let supply = &context.props().supply;
        supply.report_to(context.link().callback(Input::Supplied));
        let words = baked::completed(&start.words);
        let mut view = View::derive(
            &start.catalogue,
            &words,
            &start.rules,
            &session,
            start.today,
            supply,
            &emit,
        );
        // What the build drew is not this buyer's bag.
        if *view.appearance != Session::new(&start.catalogue).appearance(&start.catalogue) {
            supply.ask();
        }
        view.trouble = start.trouble;
        Self {
            view: Some(view),
            shell,
            catalogue: start.catalogue,
            session: (*session).clone(),
            wish: start.wish,
            due: Vec::new(),
            drawn: false,
            following: None,
            signs: Vec::new(),
            pause: None,
            hosted: Hosted::default(),
        }
    }

    fn update(&mut self, context: &Context<Self>, input: Input) -> bool {
        match input {
            Input::Event(Event::Session(message)) => {
                self.hosted.source = Source::User;
                self.apply(context, message)
            }
            Input::Navigated(code) => {
                if code == self.code() {
                    return false;
                }
                self.apply(context, Message::Open(code))
            }
            Input::Follow => self.follow(context),
            Input::Sign => {
                context.props().supply.ask();
                false
            }
            Input::Watch => {
                self.watch(context);
                false
            }
            Input::Supplied(come) => self.supplied(context, come),
            Input::Guest(guest) => self.greet(context, guest),
            Input::Asked(asked) => self
                .hosted
                .guest
                .is_some_and(|guest| (guest.serve)(self, context, &asked)),
            // What the host brings has to be read in that language first; its script answers with all of it.
            Input::Spoken(Some(words)) if self.brings(context) => {
                self.shell.spoken(&words);
                false
            }
            Input::Event(event) => self.serve(context, event),
            other => self.take(other),
        }
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if let Some(place) = context.props().place.as_ref().filter(|_| first) {
            place.tell("alive", "");
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &self.view {
            Some(view) => html! { <Configurator view={view.clone()} early={context.props().early.clone()} /> },
            None => Html::default(),
        }
    }
}

/// What tells that a buyer is here, so that drawings and details will be wanted soon.
const SIGNS: [&str; 3] = ["pointerover", "focusin", "keydown"];

/// How long signs do not count after a failure, milliseconds.
const PAUSE_MS: u32 = 5_000;

fn sign(context: &Context<App>, name: &'static str) -> Listener {
    let link = context.link().clone();
    let root = context.props().early.root().cloned().map(EventTarget::from);
    Listener::on(root, name, move || link.send_message(Input::Sign))
}

/// Where prices stand. What has an id a browser finds at once; without, it walks through all of the page.
const PRICES: [&str; 2] = ["#pw-price", "#pw-bar"];

impl App {
    /// The one loop: session in, effects out. The new price is written at once; everything else follows after it has
    /// been painted.
    fn apply(&mut self, context: &Context<Self>, message: Message) -> bool {
        let before = self.session.clone();
        let effects = update(&self.catalogue, &mut self.session, message);
        let Some(view) = self.view.as_ref().filter(|_| self.session != before) else {
            return false;
        };
        if !effects.is_empty() {
            self.due = effects;
        }
        let Some(root) = context.props().early.root() else {
            return self.follow(context);
        };
        let (configuration, terms) = (self.session.configuration(), self.session.terms());
        let headline = Headline {
            catalogue: &self.catalogue,
            words: &view.words,
            rules: &view.rules,
            configuration,
            quote: &quote(&self.catalogue, configuration, terms, view.today),
            today: view.today,
        };
        for selector in PRICES {
            headline.write(root, selector);
        }
        let link = context.link().clone();
        self.following = Some(frame::AfterPaint::new(move || link.send_message(Input::Follow)));
        false
    }

    /// Carries out what is due and derives everything afresh.
    fn follow(&mut self, context: &Context<Self>) -> bool {
        self.following = None;
        for effect in std::mem::take(&mut self.due) {
            self.shell.run(effect);
        }
        if let Some(view) = &mut self.view {
            if let Some(root) = context.props().early.root().filter(|_| !self.drawn) {
                first_view::follow(root, &self.catalogue, &view.words, &self.session);
            }
            let session = Rc::new(self.session.clone());
            let derived = View::derive(
                &view.catalogue,
                &view.words,
                &view.rules,
                &session,
                view.today,
                &view.supply,
                &view.emit,
            );
            *view = View {
                artwork: view.artwork.take(),
                artwork_problem: view.artwork_problem,
                copied: None,
                trouble: view.trouble,
                sheet: view.sheet,
                revision: view.revision.wrapping_add(1),
                ..derived
            };
        }
        self.report(context);
        true
    }

    /// The share code as things stand.
    fn code(&self) -> String {
        engine::share::code(&self.catalogue, self.session.configuration(), self.session.terms())
    }

    /// What the user interface asks for besides changes of the session.
    fn serve(&mut self, context: &Context<Self>, event: Event) -> bool {
        let Some(view) = &mut self.view else { return false };
        match event {
            Event::Session(_) => false,
            Event::Language(tag) => {
                self.shell.speak(tag);
                false
            }
            Event::PickArtwork(file) => {
                self.hosted.file = Some(file.clone());
                self.shell.read_artwork(&view.supply, file);
                false
            }
            Event::RemoveArtwork => {
                if let Some(artwork) = view.artwork.take() {
                    self.shell.release(&artwork);
                }
                view.artwork_problem = None;
                self.shell.hold(None);
                true
            }
            Event::CopyLink => {
                let code = self.code();
                self.shell.copy_link(&code);
                false
            }
            Event::Sheet(true) if view.supply.get().is_none() => {
                view.supply.ask();
                self.wish = Some(Wish::Sheet);
                false
            }
            Event::Sheet(open) => {
                view.sheet = open;
                true
            }
            Event::Drawn => self.drawn(context),
        }
    }

    /// Waits for a sign of the buyer while drawings and details are not there.
    fn watch(&mut self, context: &Context<Self>) {
        if context.props().supply.get().is_none() {
            self.signs = SIGNS.map(|name| sign(context, name)).into();
        }
    }

    /// Drawings and details have come, or not.
    fn supplied(&mut self, context: &Context<Self>, come: bool) -> bool {
        // A pointer on its way crosses many elements; each would ask a server that just said no.
        self.signs.clear();
        self.pause = (!come && self.drawn).then(|| {
            let link = context.link().clone();
            Timeout::new(PAUSE_MS, move || link.send_message(Input::Watch))
        });
        let Some(view) = &mut self.view else { return false };
        // A sheet that was asked for opens now. If it cannot, it does not open by itself when nobody waits any more.
        let wish = self.wish.take_if(|wish| self.drawn && *wish == Wish::Sheet);
        let opens = come && wish.is_some();
        view.sheet |= opens;
        let before = view.trouble;
        view.trouble = if come {
            before.filter(|trouble| *trouble != Trouble::Later)
        } else {
            Some(Trouble::Later)
        };
        opens || view.trouble != before
    }

    /// Everything has been drawn: what had to wait for it.
    fn drawn(&mut self, context: &Context<Self>) -> bool {
        context.props().early.end();
        self.drawn = true;
        self.watch(context);
        self.invite(context);
        if let Some(file) = self.shell.held() {
            context.link().send_message(Input::Event(Event::PickArtwork(file)));
        }
        let restyled = self.view.as_mut().and_then(|view| {
            let words = language::restyled(&view.words)?;
            view.words = Rc::new(words);
            Some(())
        });
        match self.wish.take() {
            Some(Wish::Sheet) => context.link().send_message(Input::Event(Event::Sheet(true))),
            Some(Wish::Event(event)) => context.link().send_message(Input::Event(event)),
            None => {}
        }
        restyled.is_some()
    }

    /// What the shell brings back.
    fn take(&mut self, input: Input) -> bool {
        let Some(view) = &mut self.view else { return false };
        match input {
            Input::Event(_)
            | Input::Follow
            | Input::Navigated(_)
            | Input::Sign
            | Input::Watch
            | Input::Supplied(_)
            | Input::Guest(_)
            | Input::Asked(_) => return false,
            Input::Spoken(Some(words)) => {
                self.shell.spoken(&words);
                view.words = words;
                view.trouble = None;
            }
            Input::Spoken(None) => view.trouble = Some(Trouble::Language),
            Input::Artwork(Ok(artwork)) => {
                if let Some(old) = view.artwork.replace(artwork) {
                    self.shell.release(&old);
                }
                view.artwork_problem = None;
                self.shell.hold(self.hosted.file.take());
            }
            Input::Artwork(Err(problem)) => view.artwork_problem = Some(problem),
            Input::Copied(copied) => view.copied = copied,
        }
        true
    }
}
