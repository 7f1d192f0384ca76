//! The attributes, in the order a retailer meets them: what is shown, how it is shown, and where it goes.

use crate::entry::{Attribute, Kind, Word};

/// The first release.
const FIRST: &str = "0.1.0";

const fn word(value: &'static str, about: &'static str) -> Word {
    Word { value, about }
}

/// Fields most attributes share.
const PLAIN: Attribute = Attribute {
    name: "",
    property: "",
    kind: Kind::Text,
    default: Some(""),
    reflects: true,
    read_only: false,
    property_type: None,
    about: "",
    example: "",
    since: FIRST,
};

/// All attributes.
pub const ATTRIBUTES: &[Attribute] = &[
    Attribute {
        name: "state",
        property: "state",
        reflects: false,
        about: "Share code to start from. The property reads the code of what is shown at present and opens another \
                code when it is set; the attribute keeps what the page wrote.",
        example: "state=\"Gb-dnXzUAAAA9AMjJVciMiUiItMjNiQjIjMhE0JSIDiH\"",
        ..PLAIN
    },
    Attribute {
        name: "locale",
        property: "locale",
        about: "Language and region as a BCP 47 tag. Without it the nearest `lang` above the element counts; a \
                language we do not speak is answered in English.",
        example: "locale=\"de-CH\"",
        ..PLAIN
    },
    Attribute {
        name: "quantity",
        property: "quantity",
        kind: Kind::Number,
        default: None,
        about: "How many bags to start with, a whole number from 1. Without it the catalogue's own quantity counts. The \
                property reads the present number.",
        example: "quantity=\"500\"",
        reflects: false,
        ..PLAIN
    },
    Attribute {
        name: "catalogue",
        property: "catalogue",
        about: "Address of a catalogue file (JSON, at most 1 MiB). Without it our own catalogue is offered; if the \
                file has faults, the last good one stays and `pw-error` lists them.",
        example: "catalogue=\"/wholesale/bags.json\"",
        ..PLAIN
    },
    Attribute {
        name: "words",
        property: "words",
        about: "Address of a JSON file with phrases of your own, which take the place of ours in the present \
                language.",
        example: "words=\"/wholesale/words.de.json\"",
        ..PLAIN
    },
    Attribute {
        name: "lock",
        property: "lock",
        about: "Keys of features, with spaces between, which the buyer sees but may not change.",
        example: "lock=\"material logo-method\"",
        ..PLAIN
    },
    Attribute {
        name: "hide",
        property: "hide",
        about: "Keys of features, with spaces between, which are not shown. They still count in the price.",
        example: "hide=\"origin payment\"",
        ..PLAIN
    },
    Attribute {
        name: "price-display",
        property: "priceDisplay",
        kind: Kind::OneOf(&[
            word(
                "instant",
                "the unit price with its band and all that it is made of, at once",
            ),
            word("range", "the band only, from low to high"),
            word("request", "no amount; the buyer asks for one"),
            word("hidden", "no amount, and no word of one"),
        ]),
        default: Some("instant"),
        about: "How much of a price the buyer is told.",
        example: "price-display=\"range\"",
        ..PLAIN
    },
    Attribute {
        name: "market",
        property: "market",
        about: "Key of a choice of the feature `destination`: the country the goods go to.",
        example: "market=\"de\"",
        ..PLAIN
    },
    Attribute {
        name: "incoterm",
        property: "incoterm",
        about: "Key of a choice of the feature `incoterm`: where the seller's part of the journey ends (Incoterms \
                2020, in lower case).",
        example: "incoterm=\"fob\"",
        ..PLAIN
    },
    Attribute {
        name: "theme",
        property: "theme",
        kind: Kind::OneOf(&[
            word("house", "our own colours and type"),
            word("plain", "the host's font, and neutral colours"),
            word("contrast", "text at 7:1 or more, and strong edges"),
        ]),
        default: Some("house"),
        about: "One of three sets of values for the CSS variables; variables set by the host win over it.",
        example: "theme=\"plain\"",
        ..PLAIN
    },
    Attribute {
        name: "color-scheme",
        property: "colorScheme",
        kind: Kind::OneOf(&[
            word("auto", "as the page around it has it"),
            word("light", "light, always"),
            word("dark", "dark, always"),
        ]),
        default: Some("auto"),
        about: "Whether the colours are light or dark.",
        example: "color-scheme=\"light\"",
        ..PLAIN
    },
    Attribute {
        name: "loading",
        property: "loading",
        kind: Kind::OneOf(&[
            word("lazy", "when it comes near what is seen"),
            word("eager", "at once"),
            word(
                "interaction",
                "when the buyer points at it, touches it or moves the focus into it",
            ),
        ]),
        default: Some("lazy"),
        about: "When the widget is fetched and started. Room is reserved before, so nothing on the page moves.",
        example: "loading=\"interaction\"",
        ..PLAIN
    },
    Attribute {
        name: "poster",
        property: "poster",
        about: "Address of an image that stands in the element's place until it is ready.",
        example: "poster=\"/img/backpack.avif\"",
        ..PLAIN
    },
    Attribute {
        name: "name",
        property: "name",
        about: "Name under which the quote is sent with the form. Without it nothing is sent.",
        example: "name=\"quote\"",
        ..PLAIN
    },
    Attribute {
        name: "form",
        property: "form",
        default: None,
        reflects: false,
        read_only: true,
        property_type: Some("HTMLFormElement | null"),
        about: "Id of the form the element belongs to, if that is not the one around it. The property reads the form \
                itself.",
        example: "form=\"enquiry\"",
        ..PLAIN
    },
    Attribute {
        name: "form-format",
        property: "formFormat",
        kind: Kind::OneOf(&[
            word(
                "json",
                "one entry: `quote` = JSON with state, quantity, configuration and quote",
            ),
            word(
                "flat",
                "an entry each: `quote.state`, `quote.quantity`, `quote.unit_price`, `quote.choice.leather-grade` …",
            ),
            word(
                "brackets",
                "an entry each, in the buyer's language: `properties[Leather grade]` = Full grain, and \
                 `properties[_state]`, `properties[_quote]`; the quantity stays the form's own",
            ),
        ]),
        default: Some("json"),
        about: "How the quote is laid out among the form's entries; the first part of each name is the attribute \
                `name`.",
        example: "form-format=\"brackets\"",
        ..PLAIN
    },
    Attribute {
        name: "required",
        property: "required",
        kind: Kind::Boolean,
        default: Some("false"),
        about: "The form cannot be sent before the element is ready with a quote.",
        example: "required",
        ..PLAIN
    },
    Attribute {
        name: "disabled",
        property: "disabled",
        kind: Kind::Boolean,
        default: Some("false"),
        about: "Nothing can be changed, the focus passes by, and nothing is sent with the form.",
        example: "disabled",
        ..PLAIN
    },
    Attribute {
        name: "readonly",
        property: "readOnly",
        kind: Kind::Boolean,
        default: Some("false"),
        about: "Nothing can be changed by the buyer, but all can be read and is sent with the form.",
        example: "readonly",
        ..PLAIN
    },
    Attribute {
        name: "storage",
        property: "storage",
        kind: Kind::OneOf(&[
            word("none", "nothing is kept in the browser"),
            word("session", "the draft is kept until the tab is closed"),
            word("local", "the draft is kept between visits"),
        ]),
        default: Some("none"),
        about: "Where the buyer's draft is kept.",
        example: "storage=\"session\"",
        ..PLAIN
    },
    Attribute {
        name: "fragment",
        property: "fragment",
        default: Some("pw"),
        about: "Name our links use in the part of the address after `#` (`#pw=CODE`); `none` means that no code is \
                read from there and no such link is offered. The element never writes the page's address.",
        example: "fragment=\"bag\"",
        ..PLAIN
    },
];
