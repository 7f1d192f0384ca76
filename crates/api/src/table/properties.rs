//! The properties that have no attribute: data too large for one, and what can only be read.

use crate::entry::Property;

const FIRST: &str = "0.1.0";

const READ: Property = Property {
    name: "",
    typescript: "",
    default: "",
    read_only: true,
    of_class: false,
    about: "",
    example: "",
    since: FIRST,
};

/// All properties without an attribute.
pub const PROPERTIES: &[Property] = &[
    Property {
        name: "catalogueData",
        typescript: "object | string | null",
        default: "null",
        read_only: false,
        about: "A catalogue as an object or as JSON text, in place of the attribute `catalogue`.",
        example: "element.catalogueData = await (await fetch('/wholesale/bags.json')).json();",
        ..READ
    },
    Property {
        name: "wordsData",
        typescript: "Record<string, Record<string, string>> | string | null",
        default: "null",
        read_only: false,
        about: "Phrases of your own by locale and key, as an object or as JSON text, in place of the attribute `words`.",
        example: "element.wordsData = { en: { 'quote.title': 'Your quote' } };",
        ..READ
    },
    Property {
        name: "ready",
        typescript: "Promise<void>",
        default: "pending",
        about: "Fulfilled once the buyer can use the widget; rejected if it cannot start, with the code of `pw-error` \
                in the error's `code`.",
        example: "await element.ready;",
        ..READ
    },
    Property {
        name: "quote",
        typescript: "Quote | null",
        default: "null",
        about: "The last quote as plain data in the format `packwright-quote/1`; `null` before the first one.",
        example: "console.log(element.quote?.unit_price);",
        ..READ
    },
    Property {
        name: "configuration",
        typescript: "Configuration | null",
        default: "null",
        about: "What is chosen at present; `null` before the element is ready.",
        example: "const grade = element.configuration?.choices['leather-grade'];",
        ..READ
    },
    Property {
        name: "terms",
        typescript: "Terms | null",
        default: "null",
        about: "The terms of the order at present; `null` before the element is ready.",
        example: "console.log(element.terms?.quantity);",
        ..READ
    },
    Property {
        name: "version",
        typescript: "string",
        default: "the release's version",
        about: "Version of the release this element comes from.",
        example: "console.log(element.version);",
        ..READ
    },
    Property {
        name: "validity",
        typescript: "ValidityState",
        default: "valid",
        about: "Whether the form may be sent, as for any form control. `customError` is set below the MOQ and in \
                conflict.",
        example: "if (!element.validity.valid) showHint(element.validationMessage);",
        ..READ
    },
    Property {
        name: "validationMessage",
        typescript: "string",
        default: "''",
        about: "The reason why the form may not be sent, in the buyer's language; empty if it may.",
        example: "hint.textContent = element.validationMessage;",
        ..READ
    },
    Property {
        name: "willValidate",
        typescript: "boolean",
        default: "true",
        about: "Whether the element can keep its form from being sent; not so while it is disabled.",
        example: "if (element.willValidate) element.reportValidity();",
        ..READ
    },
    Property {
        name: "version",
        typescript: "string",
        default: "the release's version",
        of_class: true,
        about: "Version of the release the class comes from, as `PackwrightConfigurator.version`.",
        example: "customElements.get('packwright-configurator').version;",
        ..READ
    },
];
