//! The named types: what the host hands in, and a quote down to its last field.
//!
//! The types of a quote are those of `engine::wire`; a test holds each against the JSON Schema made from there.

use crate::entry::{Body, Field, Record};

mod quote;

const fn is(name: &'static str, typescript: &'static str, about: &'static str) -> Field {
    Field {
        name,
        typescript,
        optional: false,
        about,
    }
}

const fn may(name: &'static str, typescript: &'static str, about: &'static str) -> Field {
    Field {
        optional: true,
        ..is(name, typescript, about)
    }
}

/// The types of the calls and events.
const CALLS: &[Record] = &[
    Record {
        name: "Patch",
        about: "What `configure` changes; what is left out stays.",
        body: Body::Object(&[
            may(
                "choices",
                "Record<string, string | string[]>",
                "key of a choice by key of the feature; a list where several may be picked",
            ),
            may("quantity", "number", "bags in all, a whole number from 1"),
            may(
                "spreadSetup",
                "boolean",
                "whether set-up charges are spread over the bags instead of paid apart",
            ),
            may(
                "neededBy",
                "string | null",
                "the day the goods are needed, `YYYY-MM-DD`; `null` for no such day",
            ),
            may("customColour", "string", "the buyer's own shell colour, `#rrggbb`"),
            may("customThread", "string", "the buyer's own thread colour, `#rrggbb`"),
            may("logoText", "string", "the logo's wording; empty for none"),
            may("split", "ColourShare[]", "further colours of the same order"),
        ]),
        schema: None,
    },
    Record {
        name: "Configuration",
        about: "What is chosen, in the form `configure` takes.",
        body: Body::Object(&[
            is(
                "choices",
                "Record<string, string | string[]>",
                "key of the choice by key of the feature; a list where several may be picked",
            ),
            is("customColour", "string", "the buyer's own shell colour, `#rrggbb`"),
            is("customThread", "string", "the buyer's own thread colour, `#rrggbb`"),
            is("logoText", "string", "the logo's wording; empty for none"),
        ]),
        schema: None,
    },
    Record {
        name: "Terms",
        about: "Terms of the order, in the form `configure` takes.",
        body: Body::Object(&[
            is("quantity", "number", "all bags together"),
            is(
                "spreadSetup",
                "boolean",
                "whether set-up charges are spread over the bags",
            ),
            is(
                "neededBy",
                "string | null",
                "the day the goods are needed, `YYYY-MM-DD`",
            ),
            is("split", "ColourShare[]", "further colours; the rest has the bag's own"),
        ]),
        schema: None,
    },
    Record {
        name: "ColourShare",
        about: "Bags in a further colour.",
        body: Body::Object(&[
            is("feature", "string", "key of the colour feature"),
            is("choice", "string", "key of the colour"),
            is("quantity", "number", "how many of the order's bags"),
        ]),
        schema: None,
    },
    Record {
        name: "Source",
        about: "Who changed something: the buyer, a script of the page, or work that was brought back.",
        body: Body::OneOf(&["user", "api", "restore"]),
        schema: None,
    },
    Record {
        name: "ExportKind",
        about: "What `export` can make.",
        body: Body::OneOf(&["json", "csv", "svg", "png", "webp"]),
        schema: None,
    },
    Record {
        name: "PictureOptions",
        about: "What a PNG or WebP of `export` shows.",
        body: Body::Object(&[
            may(
                "code",
                "string",
                "the share code of the bag; otherwise the bag the element shows",
            ),
            may(
                "width",
                "number",
                "points, a whole number from 16 to 4000; otherwise 1200",
            ),
            may(
                "height",
                "number",
                "points, a whole number from 16 to 4000; otherwise 1200",
            ),
            may(
                "background",
                "'transparent' | 'studio'",
                "nothing, which is the default, or what stands behind the bag on the stage",
            ),
            may(
                "view",
                "'front' | 'three-quarter' | 'side' | 'back' | 'top' | 'open' | 'detail'",
                "from where the bag is looked at; otherwise `three-quarter`",
            ),
        ]),
        schema: None,
    },
    Record {
        name: "Issue",
        about: "Something that keeps an order from being made as it is.",
        body: Body::Object(&[
            is("kind", "'below-moq' | 'conflict'", "what is in the way"),
            is("message", "string", "a sentence in the buyer's language"),
        ]),
        schema: None,
    },
    Record {
        name: "Problem",
        about: "A fault in a catalogue or in words.",
        body: Body::Object(&[
            is("at", "string", "the place, as a JSON pointer; empty for the whole file"),
            is("what", "string", "what is wrong, as a plain sentence in English"),
            may("hint", "string", "what to do, if we can tell"),
        ]),
        schema: None,
    },
];

/// All named types, those of calls and events first.
pub fn records() -> impl Iterator<Item = &'static Record> {
    CALLS.iter().chain(quote::QUOTE)
}
