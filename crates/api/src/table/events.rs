//! The events, in the order in which an element sends them, and the codes of its errors.

use crate::entry::{Code, Event, Field};

const FIRST: &str = "0.1.0";

const TELLS: Event = Event {
    name: "",
    native: false,
    cancelable: false,
    detail: &[],
    about: "",
    since: FIRST,
};

const fn holds(name: &'static str, typescript: &'static str, about: &'static str) -> Field {
    Field {
        name,
        typescript,
        optional: false,
        about,
    }
}

const SOURCE: Field = holds(
    "source",
    "Source",
    "who changed it: the buyer, a script, or work that was brought back",
);
const QUOTE: Field = holds("quote", "Quote", "the whole quote");

/// All events. Ours bubble, cross shadow roots, and carry plain data with `version: 1`.
pub const EVENTS: &[Event] = &[
    Event {
        name: "pw-load-start",
        about: "The widget begins to be fetched.",
        ..TELLS
    },
    Event {
        name: "pw-progress",
        detail: &[
            holds("loaded", "number", "how much has arrived, in the unit of `total`"),
            holds("total", "number", "how much there is in all"),
        ],
        about: "More of it has arrived.",
        ..TELLS
    },
    Event {
        name: "pw-ready",
        detail: &[holds("state", "string", "share code of what is shown first")],
        about: "The buyer can use it.",
        ..TELLS
    },
    Event {
        name: "pw-error",
        detail: &[
            holds("code", "ErrorCode", "the cause, see the table of codes"),
            holds(
                "recoverable",
                "boolean",
                "whether the widget goes on, or starts again by itself",
            ),
            holds("message", "string", "one sentence for the retailer, in English"),
            Field {
                optional: true,
                ..holds(
                    "problems",
                    "Problem[]",
                    "faults of a catalogue or of words, each with its place",
                )
            },
        ],
        about: "Something keeps the element from starting, from going on, or from using what it was given.",
        ..TELLS
    },
    Event {
        name: "pw-change",
        detail: &[
            holds("state", "string", "share code of what is shown now"),
            holds("configuration", "Configuration", "what is chosen now"),
            holds("terms", "Terms", "quantity, colours, set-up charges and date"),
            SOURCE,
        ],
        about: "A choice or a term has changed.",
        ..TELLS
    },
    Event {
        name: "pw-price",
        detail: &[QUOTE, SOURCE],
        about: "There is a new quote: at the start, and after each change.",
        ..TELLS
    },
    Event {
        name: "pw-invalid",
        detail: &[holds(
            "issues",
            "Issue[]",
            "what is in the way, with sentences for the buyer",
        )],
        about: "After a change the order is below the MOQ, or choices cannot go together.",
        ..TELLS
    },
    Event {
        name: "pw-before-submit",
        cancelable: true,
        detail: &[QUOTE],
        about: "The buyer has pressed the button that asks for the quote; `preventDefault()` keeps it from being sent.",
        ..TELLS
    },
    Event {
        name: "pw-submit",
        detail: &[QUOTE],
        about: "The quote is asked for. If the element belongs to a form, that form is being sent.",
        ..TELLS
    },
    Event {
        name: "pw-share",
        detail: &[holds("url", "string", "the link")],
        about: "The buyer has asked for a link, or `share()` was called.",
        ..TELLS
    },
    Event {
        name: "pw-export",
        detail: &[
            holds("kind", "ExportKind", "which file"),
            holds("blob", "Blob", "the file"),
        ],
        about: "A file has been made.",
        ..TELLS
    },
    Event {
        name: "pw-crash-recovered",
        detail: &[holds(
            "ms",
            "number",
            "milliseconds from the crash until the buyer could go on",
        )],
        about: "The widget has crashed and started again with the buyer's work.",
        ..TELLS
    },
    Event {
        name: "pw-analytics",
        detail: &[
            holds(
                "name",
                "string",
                "name of the event in Google Analytics 4, such as `select_item`",
            ),
            holds(
                "params",
                "Record<string, unknown>",
                "its parameters, as `dataLayer.push` takes them",
            ),
        ],
        about: "Something worth counting has happened. We send nothing ourselves.",
        ..TELLS
    },
    Event {
        name: "input",
        native: true,
        about: "As form controls send it: with every change the buyer makes.",
        ..TELLS
    },
    Event {
        name: "change",
        native: true,
        about: "As form controls send it: when the buyer has settled on a change.",
        ..TELLS
    },
];

/// All codes of `pw-error`.
pub const CODES: &[Code] = &[
    Code {
        name: "csp",
        recoverable: false,
        about: "The page's Content Security Policy forbids WebAssembly or our files.",
        remedy: "Add `'wasm-unsafe-eval'` and our address to `script-src`, and our address to `connect-src`.",
        since: FIRST,
    },
    Code {
        name: "mime",
        recoverable: false,
        about: "A file came with the wrong media type.",
        remedy: "Serve `.wasm` as `application/wasm` and `.js` as `text/javascript`.",
        since: FIRST,
    },
    Code {
        name: "network",
        recoverable: false,
        about: "A file could not be fetched, or not from another origin.",
        remedy: "Check the address and the CORS header `Access-Control-Allow-Origin`; `reload()` tries again.",
        since: FIRST,
    },
    Code {
        name: "integrity",
        recoverable: false,
        about: "A file is not the one that was released.",
        remedy: "Deploy all files of one release together, unchanged, and pin the version in the address.",
        since: FIRST,
    },
    Code {
        name: "unsupported",
        recoverable: false,
        about: "The browser lacks something the widget needs.",
        remedy: "Put a link or a form inside the element; it is shown to these buyers.",
        since: FIRST,
    },
    Code {
        name: "catalogue",
        recoverable: true,
        about: "The catalogue could not be read or has faults; the last good one stays.",
        remedy: "See `problems`, or run `packwright check` on the file.",
        since: FIRST,
    },
    Code {
        name: "words",
        recoverable: true,
        about: "The words could not be read or have faults; ours stay.",
        remedy: "See `problems`.",
        since: FIRST,
    },
    Code {
        name: "crash",
        recoverable: true,
        about: "The widget has crashed. It starts again by itself with the buyer's work; after three crashes in ten seconds \
                it rests, with a link to that work, and `recoverable` is `false`.",
        remedy: "`reload()` starts it again. Tell us what you did, with the version.",
        since: FIRST,
    },
];
