//! A quote in the format `packwright-quote/1`, type by type.

use super::{is, may};
use crate::entry::{Body, Field, Record};

const fn object(name: &'static str, schema: &'static str, about: &'static str, fields: &'static [Field]) -> Record {
    Record {
        name,
        about,
        body: Body::Object(fields),
        schema: Some(schema),
    }
}

/// The types of a quote, the quote itself first.
pub const QUOTE: &[Record] = &[
    object(
        "Quote",
        "QuoteFile",
        "An indicative quote with everything needed to read it and to make it again. What holds an amount is left out unless \
         `price-display` is `instant`; with `range` the band is there, without its middle.",
        &[
            is("format", "'packwright-quote/1'", "name and version of the format"),
            is("catalogue", "CatalogueName", "the price list it was worked out with"),
            is("currency", "string", "ISO 4217 code of all amounts"),
            is("decimals", "number", "decimals of all amounts"),
            is("code", "string", "share code of configuration and terms"),
            is("as_of", "string", "the day of the quote, `YYYY-MM-DD`"),
            is("valid_until", "string", "the last day it is valid, `YYYY-MM-DD`"),
            is("configuration", "QuotedConfiguration", "what was chosen"),
            is(
                "terms",
                "QuotedTerms",
                "how many, in which colours, and how set-up charges are paid",
            ),
            is(
                "conflicts",
                "string[]",
                "text keys of the reasons why the choices cannot go together; empty for a bag that can be made",
            ),
            may("unit_price", "Amount", "sum of all lines"),
            may("ex_works", "Amount", "sum of the lines of components 1 to 6"),
            may("goods_total", "Amount", "unit price times quantity"),
            may(
                "one_off_total",
                "Amount",
                "sum of the one-off charges that do not come back",
            ),
            may("total", "Amount", "goods and one-off charges"),
            may("band", "Band", "how sure the unit price is"),
            may("lines", "CostLine[]", "lines of the unit price"),
            may("widest", "string[]", "keys of the lines, widest spread first"),
            may("one_offs", "OneOff[]", "charges for the order as a whole"),
            is("cutting", "'plain' | 'dies' | 'hand'", "how the parts are cut"),
            is("moq", "Moq", "standing against the minimum order quantity"),
            is("lead_time", "LeadTime", "when it is ready and when it arrives"),
            is("weight_grams", "number", "weight of a bag, in grams"),
            is("volume_cm3", "number", "packed volume of a bag, in cubic centimetres"),
            is(
                "unpriced_legs",
                "Leg[]",
                "legs of the journey that are the seller's under the Incoterm but not in this price",
            ),
            may(
                "ladder",
                "PriceBreak[]",
                "the price at conventional quantities and at this one",
            ),
            may("sweet_spots", "SweetSpot[]", "larger quantities worth a thought"),
        ],
    ),
    Record {
        name: "Amount",
        about: "A whole number of the currency's minor unit, as text: `'4320'` with two decimals is 43.20.",
        body: Body::Alias("string"),
        schema: Some("Amount"),
    },
    object(
        "CatalogueName",
        "CatalogueName",
        "Which price list.",
        &[
            is("id", "string", "its id"),
            is("version", "string", "the supplier's version"),
            is(
                "hash",
                "string",
                "first sixteen hexadecimal digits of the SHA-256 of its file",
            ),
            is("as_of", "string", "the day its figures were compiled, `YYYY-MM-DD`"),
        ],
    ),
    object(
        "QuotedConfiguration",
        "ConfigurationFile",
        "What was chosen, as a quote spells it.",
        &[
            is(
                "choices",
                "Record<string, string[]>",
                "keys of the choices by key of the feature, for the features that apply",
            ),
            is(
                "custom_colour",
                "string",
                "the buyer's own shell colour, `#rrggbb`; it counts where custom dye is chosen",
            ),
            is("custom_thread", "string", "the buyer's own thread colour, `#rrggbb`"),
            is("logo_text", "string", "the logo's wording"),
        ],
    ),
    object(
        "QuotedTerms",
        "TermsFile",
        "Terms of the order, as a quote spells them.",
        &[
            is("quantity", "number", "all bags together"),
            is("colours", "Colour[]", "the colours of the order, the bag's own first"),
            is(
                "spread_setup",
                "boolean",
                "whether set-up charges are spread over the bags",
            ),
            may(
                "needed_by",
                "string | null",
                "the day the goods are needed, `YYYY-MM-DD`, if there is one",
            ),
        ],
    ),
    object(
        "Colour",
        "ColourFile",
        "Bags of a colour.",
        &[
            is("feature", "string", "key of the colour feature"),
            is("choice", "string", "key of the colour"),
            is("quantity", "number", "how many bags"),
            may(
                "minimum",
                "number | null",
                "how many bags of it are asked for, where these are too few",
            ),
        ],
    ),
    object(
        "Band",
        "BandFile",
        "Low, likely and high unit price.",
        &[
            is("low", "Amount", "lower end"),
            may("likely", "Amount", "the unit price"),
            is("high", "Amount", "upper end"),
        ],
    ),
    object(
        "CostLine",
        "LineFile",
        "A line of the unit price.",
        &[
            is("key", "string", "its key in the catalogue"),
            is("component", "Component", "the component it belongs to"),
            is("unit", "Amount", "a bag's share"),
            is("low", "Amount", "with every figure at its cheapest plausible value"),
            is("high", "Amount", "with every figure at its dearest plausible value"),
            is("confidence", "Confidence", "the weakest confidence among its figures"),
            is("sources", "string[]", "ids of sources in the catalogue"),
        ],
    ),
    Record {
        name: "Component",
        about: "The seven components of a unit price, in order.",
        body: Body::OneOf(&[
            "materials",
            "labour",
            "overhead",
            "tooling",
            "quality",
            "margin",
            "logistics",
        ]),
        schema: Some("Component"),
    },
    Record {
        name: "Confidence",
        about: "How sure a figure is.",
        body: Body::OneOf(&["low", "medium", "high"]),
        schema: Some("Confidence"),
    },
    object(
        "OneOff",
        "OneOffFile",
        "A charge for the order as a whole.",
        &[
            is("key", "string", "key of its line"),
            is("amount", "Amount", "the amount"),
            is("credited", "boolean", "whether it comes back with the order"),
        ],
    ),
    object(
        "Moq",
        "MoqFile",
        "Standing against the minimum order quantity.",
        &[
            is("minimum", "number", "bags asked for"),
            is("short_by", "number", "bags the order lacks; 0 if it is enough"),
            is("drivers", "MoqDriver[]", "what asks for them, the binding one first"),
        ],
    ),
    object(
        "MoqDriver",
        "DriverFile",
        "One of the minima that apply.",
        &[
            is("name", "string", "text key of its name"),
            is("feature", "string", "key of the feature it comes from"),
            is("choice", "string", "key of the choice it comes from"),
            is("per_colour", "boolean", "whether it counts for each colour"),
            is(
                "minimum",
                "number",
                "bags it asks for: of each colour if `per_colour`, of the order otherwise",
            ),
            is(
                "order",
                "number",
                "what the order's minimum would be if this were the only one",
            ),
        ],
    ),
    object(
        "LeadTime",
        "LeadTimeFile",
        "When it is ready and when it arrives.",
        &[
            is("stages", "Stage[]", "stages that take time"),
            is("ready", "Days", "days until the goods are ready to ship"),
            is("arrival", "Days", "days until they arrive"),
        ],
    ),
    object(
        "Stage",
        "StageFile",
        "A stage that takes time.",
        &[
            is("key", "string", "its key in the catalogue"),
            is("step", "number", "stages of one step run side by side"),
            is("transit", "boolean", "whether it lies after the factory's gate"),
            is("days", "Days", "how long it takes"),
        ],
    ),
    object(
        "Days",
        "DaysFile",
        "A number of days.",
        &[
            is("least", "number", "if all goes well"),
            is("likely", "number", "what is to be expected"),
            is("most", "number", "if much goes wrong"),
        ],
    ),
    Record {
        name: "Leg",
        about: "The legs of a journey an Incoterm divides between seller and buyer, in order.",
        body: Body::OneOf(&[
            "export-packing",
            "inland-to-port",
            "export-clearance",
            "origin-terminal",
            "main-carriage",
            "insurance",
            "destination-terminal",
            "inland-to-buyer",
            "unloading",
            "import-clearance",
            "duty-and-tax",
        ]),
        schema: Some("Leg"),
    },
    object(
        "PriceBreak",
        "BreakFile",
        "The price at one quantity.",
        &[
            is("quantity", "number", "bags"),
            is("unit_price", "Amount", "unit price"),
            is("total", "Amount", "goods and the one-off charges that do not come back"),
            is("moq", "number", "minimum order quantity there"),
            is("days", "number", "likely days until arrival"),
        ],
    ),
    object(
        "SweetSpot",
        "SweetSpotFile",
        "A larger quantity worth a thought.",
        &[
            is("quantity", "number", "how many bags"),
            is("costs", "Amount", "what the order costs more"),
            is("saves_each", "Amount", "what each bag costs less"),
        ],
    ),
];
