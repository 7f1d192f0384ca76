//! The root component: message in, session updated, effects out, everything else derived, drawn.

use std::rc::Rc;

use engine::catalogue::Catalogue;
use engine::date::Date;
use engine::session::{Message, Session, update};
use wording::Words;
use yew::prelude::*;

use crate::artwork::{Artwork, ArtworkProblem};
use crate::shell::Shell;
use crate::ui::configurator::Configurator;
use crate::view::{Copied, Event, Trouble, View};

/// What the page hands to the widget.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProperties {
    /// Today.
    pub today: Date,
    /// Whether this is the static first view, rendered without a browser.
    #[prop_or_default]
    pub first_view: bool,
    /// The words to begin with.
    pub words: Words,
    /// Something to tell at once, such as a language that could not be loaded.
    #[prop_or_default]
    pub trouble: Option<Trouble>,
}

/// What can reach the root.
#[derive(Debug)]
pub enum Input {
    /// From the user interface.
    Event(Event),
    /// A language has arrived, or not.
    Spoken(Option<Rc<Words>>),
    /// The artwork was read, or refused.
    Artwork(Result<Artwork, ArtworkProblem>),
    /// The link was copied, or not.
    Copied(Option<Copied>),
    /// The address was changed from outside.
    Navigated(String),
}

/// The widget.
pub struct App {
    view: Option<View>,
    shell: Shell,
    catalogue: Rc<Catalogue>,
    session: Session,
}

impl Component for App {
    type Message = Input;
    type Properties = AppProperties;

    fn create(context: &Context<Self>) -> Self {
        let properties = context.props();
        let catalogue = crate::baked::catalogue().map(Rc::new);
        let mut shell = Shell::new(!properties.first_view, context.link().callback(|input| input));
        let Some(catalogue) = catalogue else {
            // The build proves that the baked catalogue can be read; an empty page says so if it ever cannot.
            return Self {
                view: None,
                shell,
                catalogue: Rc::default(),
                session: Session::new(&Catalogue::default()),
            };
        };
        let mut session = Session::new(&catalogue);
        if let Some(message) = shell.remembered() {
            let _ = update(&catalogue, &mut session, message);
            session.forget_history();
        }
        shell.listen();
        let emit = context.link().callback(Input::Event);
        let words = Rc::new(properties.words.clone());
        let mut view = View::derive(&catalogue, &words, &Rc::new(session.clone()), properties.today, &emit);
        view.trouble = properties.trouble;
        Self {
            view: Some(view),
            shell,
            catalogue,
            session,
        }
    }

    fn update(&mut self, _context: &Context<Self>, input: Input) -> bool {
        let Some(view) = &mut self.view else { return false };
        match input {
            Input::Event(Event::Session(message)) => self.apply(message),
            Input::Navigated(code) => {
                if code == engine::share::code(&self.catalogue, self.session.configuration(), self.session.terms()) {
                    return false;
                }
                self.apply(Message::Open(code))
            }
            Input::Event(Event::Language(tag)) => {
                self.shell.speak(tag);
                false
            }
            Input::Event(Event::PickArtwork(file)) => {
                self.shell.read_artwork(file);
                false
            }
            Input::Event(Event::RemoveArtwork) => {
                if let Some(artwork) = view.artwork.take() {
                    self.shell.release(&artwork);
                }
                view.artwork_problem = None;
                true
            }
            Input::Event(Event::CopyLink) => {
                let code = engine::share::code(&self.catalogue, self.session.configuration(), self.session.terms());
                self.shell.copy_link(&code);
                false
            }
            Input::Spoken(Some(words)) => {
                self.shell.spoken(&words);
                view.words = words;
                view.trouble = None;
                true
            }
            Input::Spoken(None) => {
                view.trouble = Some(Trouble::Language);
                true
            }
            Input::Artwork(Ok(artwork)) => {
                if let Some(old) = view.artwork.replace(artwork) {
                    self.shell.release(&old);
                }
                view.artwork_problem = None;
                true
            }
            Input::Artwork(Err(problem)) => {
                view.artwork_problem = Some(problem);
                true
            }
            Input::Copied(copied) => {
                view.copied = copied;
                true
            }
        }
    }

    fn view(&self, context: &Context<Self>) -> Html {
        match &self.view {
            Some(view) => html! { <Configurator view={view.clone()} first_view={context.props().first_view} /> },
            None => Html::default(),
        }
    }
}

impl App {
    /// The one loop: session in, effects out, view derived.
    fn apply(&mut self, message: Message) -> bool {
        let before = self.session.clone();
        let effects = update(&self.catalogue, &mut self.session, message);
        if self.session == before {
            return false;
        }
        for effect in effects {
            self.shell.run(effect);
        }
        if let Some(view) = &mut self.view {
            let session = Rc::new(self.session.clone());
            let derived = View::derive(&view.catalogue, &view.words, &session, view.today, &view.emit);
            *view = View {
                artwork: view.artwork.take(),
                artwork_problem: view.artwork_problem,
                copied: None,
                trouble: view.trouble,
                revision: view.revision.wrapping_add(1),
                ..derived
            };
        }
        true
    }
}
