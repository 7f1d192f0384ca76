//! One operation by its name: what the element's script calls, and what it gets back.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use engine::catalogue::Catalogue;
use engine::configuration::Configuration;
use engine::date::Date;
use engine::host::HostRules;
use engine::json::{Place, Problem, Report, Tree, quoted, suggestion};
use engine::session::{Effect, Message, Session, appearance, put_as_host, update, update_as_host};
use engine::share::{self, CodeTrouble, code};
use wording::Words;

use crate::export::exported;
use crate::input::{misfit, object, problem, unknown};
use crate::options::opted;
use crate::patch::patched;
use crate::quote::{breaks, quoted as priced};
use crate::settle::told;
use crate::wire::{AnswerFile, ProblemFile};

/// The operations.
pub const OPERATIONS: [&str; 10] = [
    "configure",
    "open",
    "undo",
    "redo",
    "reset",
    "quote",
    "price-breaks",
    "options",
    "export",
    "bag",
];

/// What an operation works on.
pub struct Guest<'a> {
    /// What is offered.
    pub catalogue: &'a Catalogue,
    /// The words of the language at hand.
    pub words: &'a Words,
    /// The buyer's work.
    pub session: &'a mut Session,
    /// What the host has decided; `options` changes it.
    pub rules: &'a mut HostRules,
    /// The day of quotes.
    pub today: Date,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// `{"ok": true, …}` or `{"ok": false, "problems": […]}`.
    pub json: String,
    /// What should be done about a session that changed.
    pub effects: Vec<Effect>,
}

/// Does what a host asks for. A name or JSON that makes no sense is answered with what is wrong.
pub fn answer(name: &str, json: &str, guest: &mut Guest<'_>) -> Answer {
    let (file, effects) = match done(name, json, guest) {
        Ok(answered) => answered,
        Err(problems) => (refused(problems), Vec::new()),
    };
    Answer {
        json: serde_json::to_string(&file).unwrap_or_default(),
        effects,
    }
}

/// The answer to something that could not be done, for those who read a catalogue or words.
pub fn refusal(problems: Vec<Problem>) -> String {
    serde_json::to_string(&refused(problems)).unwrap_or_default()
}

type Done = Result<(AnswerFile, Vec<Effect>), Vec<Problem>>;

fn done(name: &str, json: &str, guest: &mut Guest<'_>) -> Done {
    match name {
        "configure" => {
            let patched = patched(json, guest)?;
            let effects = put_as_host(guest.catalogue, guest.session, patched.configuration, patched.terms);
            let file = AnswerFile {
                changed: told(guest.catalogue, &patched.changes),
                ..state(guest)
            };
            Ok((file, effects))
        }
        "open" => opened(json, guest),
        "undo" => moved(json, guest, Message::Undo),
        "redo" => moved(json, guest, Message::Redo),
        "reset" => moved(json, guest, Message::Reset),
        "quote" => {
            let quote = Some(priced(json, guest)?);
            Ok((AnswerFile { quote, ..fine() }, Vec::new()))
        }
        "price-breaks" => {
            let breaks = Some(breaks(json, guest)?);
            Ok((AnswerFile { breaks, ..fine() }, Vec::new()))
        }
        "options" => {
            let opted = opted(json, guest);
            let file = AnswerFile {
                ok: opted.problems.is_empty(),
                problems: opted.problems.into_iter().map(ProblemFile::from).collect(),
                changed: told(guest.catalogue, &opted.changes),
                ..state(guest)
            };
            Ok((file, opted.effects))
        }
        "export" => {
            let file = Some(exported(json, guest)?);
            Ok((AnswerFile { file, ..fine() }, Vec::new()))
        }
        "bag" => bag(json, guest),
        other => {
            let what = format!("there is no operation {}", quoted(other));
            Err(alloc::vec![problem(
                "",
                what,
                Some(suggestion(other, OPERATIONS.into_iter()))
            )])
        }
    }
}

/// Opens a share code as the host's. One that cannot be read changes nothing.
fn opened(json: &str, guest: &mut Guest<'_>) -> Done {
    let Some(given) = given_code(json)? else {
        return Err(alloc::vec![problem("", "`code` is missing", Some(CODE.to_string()))]);
    };
    let (_, trouble) = read(&given, guest)?;
    let effects = update_as_host(guest.catalogue, guest.session, Message::Open(given));
    let file = AnswerFile {
        trouble,
        ..state(guest)
    };
    Ok((file, effects))
}

/// What the bag of a share code looks like, or that of the work at hand, for whoever draws it. Changes nothing.
fn bag(json: &str, guest: &Guest<'_>) -> Done {
    let (seen, trouble) = match given_code(json)? {
        Some(given) => {
            let (configuration, trouble) = read(&given, guest)?;
            (appearance(guest.catalogue, &configuration), trouble)
        }
        None => (guest.session.appearance(guest.catalogue), None),
    };
    let file = AnswerFile {
        bag: Some(shape::code::encode(&seen)),
        trouble,
        ..fine()
    };
    Ok((file, Vec::new()))
}

/// What a share code should have been.
const CODE: &str = "the code of a link this page has made";

/// The share code of a message that takes nothing else.
fn given_code(json: &str) -> Result<Option<String>, Vec<Problem>> {
    let mut report = Report::default();
    let mut given = None;
    for (name, value) in &object(json)? {
        let at = Place::Root.key(name);
        match (name.as_str(), value) {
            ("code", Tree::Text(text)) => given = Some(text.trim().to_string()),
            ("code", other) => misfit(other, "text", CODE, &at, &mut report),
            _ => unknown(&["code"], name, &mut report),
        }
    }
    report.settle(given)
}

/// The configuration of a share code, and what was wrong with one that can be used all the same.
fn read(given: &str, guest: &Guest<'_>) -> Result<(Configuration, Option<&'static str>), Vec<Problem>> {
    let opened = share::open(guest.catalogue, given);
    let trouble = match opened.trouble {
        Some(CodeTrouble::Damaged) => {
            let what = format!("{} is not a whole code; it was cut off or altered", quoted(given));
            return Err(alloc::vec![problem("/code", what, Some(CODE.to_string()))]);
        }
        Some(CodeTrouble::Newer) => {
            let what = "the code was made by a newer version";
            let hint = "use the newest release on this page too";
            return Err(alloc::vec![problem("/code", what, Some(hint.to_string()))]);
        }
        Some(CodeTrouble::Outdated) => Some("outdated"),
        Some(CodeTrouble::Adjusted) => Some("adjusted"),
        None => None,
    };
    Ok((opened.configuration, trouble))
}

/// A step back, forth or to the beginning, as the buyer takes it: what the host has fixed stays.
fn moved(json: &str, guest: &mut Guest<'_>, message: Message) -> Done {
    let mut report = Report::default();
    for (name, _) in &object(json)? {
        let what = format!("there is no property {} here", quoted(name));
        report.add(&Place::Root.key(name), what, "this takes nothing");
    }
    report.settle(())?;
    let effects = update(guest.catalogue, guest.session, message);
    Ok((state(guest), effects))
}

fn fine() -> AnswerFile {
    AnswerFile {
        ok: true,
        ..AnswerFile::default()
    }
}

fn state(guest: &Guest<'_>) -> AnswerFile {
    let (configuration, terms) = (guest.session.configuration(), guest.session.terms());
    AnswerFile {
        state: Some(code(guest.catalogue, configuration, terms)),
        ..fine()
    }
}

fn refused(problems: Vec<Problem>) -> AnswerFile {
    AnswerFile {
        problems: problems.into_iter().map(ProblemFile::from).collect(),
        ..AnswerFile::default()
    }
}

impl From<Problem> for ProblemFile {
    fn from(problem: Problem) -> Self {
        Self {
            at: problem.at,
            what: problem.what,
            hint: problem.hint,
        }
    }
}
