//! What a host can fill and style from outside: slots, parts, CSS variables and custom states.

use crate::entry::{Named, Variable};

const FIRST: &str = "0.1.0";

const fn named(name: &'static str, about: &'static str) -> Named {
    Named {
        name,
        about,
        since: FIRST,
    }
}

/// All slots.
pub const SLOTS: &[Named] = &[
    named(
        "",
        "What is shown until the element is ready, and for good where it cannot run: a link, a form, a text.",
    ),
    named(
        "poster",
        "Stands in the element's place until it is ready, in place of the attribute `poster`.",
    ),
    named("header", "Above the widget."),
    named("footer", "Below the widget."),
    named("disclaimer", "Beside the price: terms of your own."),
    named("submit", "Takes the place of our button that asks for the quote."),
];

/// All parts, to be styled with `::part(name)`.
pub const PARTS: &[Named] = &[
    named("configurator", "The whole widget."),
    named("header", "Its head, with title and language."),
    named("stage", "Where the bag is shown."),
    named("stage-image", "The picture of the bag."),
    named("toolbar", "Undo, redo, link and the like."),
    named("panel", "The column of choices."),
    named("group", "A group of features."),
    named("group-title", "The title of a group."),
    named("option", "One choice of a feature."),
    named("option-swatch", "The small picture of a choice."),
    named("option-label", "The name of a choice."),
    named(
        "quantity",
        "The field for the number of bags with all that belongs to it.",
    ),
    named("quantity-input", "The field itself."),
    named("summary", "The quote as a whole."),
    named("price", "The unit price."),
    named("price-range", "The band of the unit price."),
    named("price-break-row", "A row of the price by quantity."),
    named("moq", "The standing against the minimum order quantity."),
    named("lead-time", "When the goods are ready and when they arrive."),
    named("breakdown", "What the price is made of."),
    named("button", "Any button."),
    named("button-primary", "The button that asks for the quote."),
    named("field", "A label with its control and help."),
    named("input", "A control one types into or picks from."),
    named("error", "What is wrong with an entry."),
    named("dialog", "A sheet over the page."),
    named("live-region", "What screen readers are told; not seen."),
    named("footer", "The foot of the widget."),
    named("card", "What is shown in the widget's place when it cannot run."),
];

/// All custom states, to be asked with `:state(name)`.
pub const STATES: &[Named] = &[
    named("loading", "Being fetched and started."),
    named("ready", "The buyer can use it."),
    named("error", "It could not start or cannot go on; a card says why."),
    named("below-moq", "Fewer bags than the minimum order quantity."),
    named("conflict", "Choices that cannot go together."),
    named("crashed", "It has crashed and is starting again."),
];

const fn variable(name: &'static str, syntax: &'static str, default: &'static str, about: &'static str) -> Variable {
    Variable {
        name,
        syntax,
        default,
        about,
        since: FIRST,
    }
}

/// All CSS variables a host may set on the element.
pub const VARIABLES: &[Variable] = &[
    variable(
        "--pw-font",
        "*",
        "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", \"Noto Sans Arabic\", sans-serif",
        "Font of all text. The theme `plain` takes the host's own.",
    ),
    variable(
        "--pw-font-display",
        "*",
        "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"Noto Serif\", \"Noto Naskh Arabic\", Georgia, serif",
        "Font of titles and of the price; follows `--pw-font` where only that is set.",
    ),
    variable(
        "--pw-font-size",
        "<length>",
        "medium",
        "Size of running text, by default the one the reader has set in the browser; all other sizes follow it.",
    ),
    variable(
        "--pw-color-bg",
        "<color>",
        "light-dark(#f5f1ea, #161412)",
        "Ground of the widget. Set it or `--pw-color-surface`, and the other follows.",
    ),
    variable(
        "--pw-color-surface",
        "<color>",
        "light-dark(#fdfbf8, #201d1a)",
        "Ground of tiles, fields and the quote.",
    ),
    variable("--pw-color-text", "<color>", "light-dark(#221e1a, #f3ede5)", "Text."),
    variable(
        "--pw-color-muted",
        "<color>",
        "light-dark(#534b42, #c6bcaf)",
        "Text that stands back; follows the text where only that is set.",
    ),
    variable(
        "--pw-color-accent",
        "<color>",
        "light-dark(#1d4a3e, #a3d0bf)",
        "What is chosen, links and the main button.",
    ),
    variable(
        "--pw-color-on-accent",
        "<color>",
        "light-dark(#fdfbf8, #10231d)",
        "Text on the accent. Like every text colour it is mended where it stands out less than 4.5:1.",
    ),
    variable(
        "--pw-color-border",
        "<color>",
        "light-dark(#857a6d, #8d8376)",
        "Edges of controls; lines between things are a paler shade of it.",
    ),
    variable(
        "--pw-color-focus",
        "<color>",
        "var(--pw-color-accent)",
        "The ring around what has the focus.",
    ),
    variable(
        "--pw-color-success",
        "<color>",
        "var(--pw-color-accent)",
        "What is met: the MOQ, the date.",
    ),
    variable(
        "--pw-color-warning",
        "<color>",
        "light-dark(#6f3d00, #f2c583)",
        "What needs a look: below the MOQ, a missed date.",
    ),
    variable(
        "--pw-color-danger",
        "<color>",
        "light-dark(#8f1d1d, #ffb9ae)",
        "Errors and conflicts.",
    ),
    variable("--pw-radius", "<length>", "6px", "Rounding of corners."),
    variable(
        "--pw-space",
        "<length>",
        "4px",
        "The unit of all distances; larger ones are multiples of it.",
    ),
    variable(
        "--pw-density",
        "<number>",
        "1",
        "Factor on all distances, from 0.8 (tight) to 1.2 (loose). Targets stay 44px or more.",
    ),
    variable(
        "--pw-shadow",
        "*",
        "0 6px 24px light-dark(#2a211812, #00000066)",
        "Shadow of what floats.",
    ),
    variable(
        "--pw-min-block-size",
        "<length>",
        "min(90dvh, 900px)",
        "Height that is reserved before the element is ready.",
    ),
    variable(
        "--pw-max-inline-size",
        "<length> | none",
        "none",
        "Width the widget does not exceed.",
    ),
    variable(
        "--pw-columns",
        "<integer> | auto",
        "auto",
        "`1` puts everything into one column, `2` into two at most; `auto` takes as many as fit, three at most.",
    ),
    variable(
        "--pw-motion",
        "<number>",
        "1",
        "Factor on the length of movements, from 0 (none) to 1. A system's wish for less movement wins.",
    ),
    variable(
        "--pw-z",
        "<integer> | auto",
        "auto",
        "Level of the widget among what surrounds it.",
    ),
    variable(
        "--pw-sticky-top",
        "<length>",
        "0px",
        "Distance from the window's top at which things stay put: the height of a fixed bar of the host's.",
    ),
];
