//! The methods. Those that answer with a promise start the element first if it has not been started.

use crate::entry::{Field, Method};

const FIRST: &str = "0.1.0";

const LATER: Method = Method {
    name: "",
    parameters: &[],
    returns: "void",
    is_async: true,
    about: "",
    example: "",
    since: FIRST,
};

const fn takes(name: &'static str, typescript: &'static str, about: &'static str) -> Field {
    Field {
        name,
        typescript,
        optional: false,
        about,
    }
}

const fn may_take(name: &'static str, typescript: &'static str, about: &'static str) -> Field {
    Field {
        optional: true,
        ..takes(name, typescript, about)
    }
}

/// All methods.
pub const METHODS: &[Method] = &[
    Method {
        name: "configure",
        parameters: &[takes("patch", "Patch", "what to change; all else stays")],
        returns: "Configuration",
        about: "Changes choices and terms as a buyer would, and answers with the configuration after it.",
        example: "await element.configure({ choices: { 'leather-grade': 'full-grain' }, quantity: 300 });",
        ..LATER
    },
    Method {
        name: "open",
        parameters: &[takes("code", "string", "a share code")],
        about: "Shows what a share code holds. What is no longer offered falls back to the catalogue's default.",
        example: "await element.open('Gb-dnXzUAAAA9AMjJVciMiUiItMjNiQjIjMhE0JSIDiH');",
        ..LATER
    },
    Method {
        name: "reset",
        about: "Goes back to what the element started with.",
        example: "await element.reset();",
        ..LATER
    },
    Method {
        name: "undo",
        about: "Takes back the last change; does nothing where there is none.",
        example: "await element.undo();",
        ..LATER
    },
    Method {
        name: "redo",
        about: "Makes the change again that was taken back last; does nothing where there is none.",
        example: "await element.redo();",
        ..LATER
    },
    Method {
        name: "getQuote",
        parameters: &[may_take(
            "options",
            "{ quantity?: number }",
            "another number of bags, to be priced without changing what is shown",
        )],
        returns: "Quote",
        about: "The quote for what is shown, or for another quantity of it.",
        example: "const quote = await element.getQuote({ quantity: 1000 });",
        ..LATER
    },
    Method {
        name: "getPriceBreaks",
        parameters: &[takes(
            "quantities",
            "number[]",
            "1 to 64 numbers of bags, whole and from 1",
        )],
        returns: "PriceBreak[]",
        about: "Unit price, total, MOQ and days at each of these quantities, in their order. Only where `price-display` is \
                `instant`.",
        example: "const breaks = await element.getPriceBreaks([100, 300, 1000]);",
        ..LATER
    },
    Method {
        name: "share",
        parameters: &[may_take(
            "options",
            "{ method?: 'url' | 'text' }",
            "a link to this page with the code in it (the default), or a summary as text with that link",
        )],
        returns: "string",
        about: "A link or a text that brings back what is shown. Nothing is sent anywhere.",
        example: "const link = await element.share({ method: 'url' });",
        ..LATER
    },
    Method {
        name: "export",
        parameters: &[
            takes(
                "kind",
                "ExportKind",
                "the quote as JSON, its lines as CSV, the drawing as SVG, or a picture as PNG or WebP",
            ),
            may_take(
                "options",
                "PictureOptions",
                "which bag a PNG or WebP shows, and how; all other kinds show what the element shows",
            ),
        ],
        returns: "Blob",
        about: "The quote or a picture as a file in memory. PNG and WebP are drawn by the renderer of the stage, of any share \
                code: for a poster, or for bags side by side. Refused where the browser has no WebGL2 or the reader saves \
                data; a browser that writes no WebP gives a PNG, which the file's `type` tells.",
        example: "const file = await element.export('webp', { code, width: 800, height: 900, background: 'studio' });",
        ..LATER
    },
    Method {
        name: "focusFeature",
        parameters: &[takes("key", "string", "key of a feature, such as `leather-grade`")],
        returns: "boolean",
        about: "Scrolls to a feature and moves the focus into it; `false` if there is no such feature to be seen.",
        example: "await element.focusFeature('leather-grade');",
        ..LATER
    },
    Method {
        name: "checkValidity",
        returns: "boolean",
        is_async: false,
        about: "Whether the form may be sent; if not, the platform's event `invalid` is sent.",
        example: "const fine = element.checkValidity();",
        ..LATER
    },
    Method {
        name: "reportValidity",
        returns: "boolean",
        is_async: false,
        about: "Whether the form may be sent; if not, the buyer is shown the reason.",
        example: "element.reportValidity();",
        ..LATER
    },
    Method {
        name: "start",
        about: "Fetches and starts the widget now, whatever `loading` says; fulfilled when it is ready.",
        example: "await element.start();",
        ..LATER
    },
    Method {
        name: "reload",
        about: "Starts the widget again with the buyer's work kept.",
        example: "await element.reload();",
        ..LATER
    },
];
