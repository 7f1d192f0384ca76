//! The JSON of the embed: answers to a host, and what it is told after a change. Keys in camel case, as scripts write
//! them; a quote inside keeps the form of its own file.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use engine::wire::{Amount, BreakFile, QuoteFile};
use serde::Serialize;
use serde_json::Value;

/// An answer: `ok` and what was asked for, or `ok: false` and `problems`.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AnswerFile {
    pub(crate) ok: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) problems: Vec<ProblemFile>,
    /// Share code of what there is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) state: Option<String>,
    /// Features that had to change with what was asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(crate) changed: Vec<ChangeFile>,
    /// What was wrong with a code that was opened all the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) trouble: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) quote: Option<QuoteTold>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) breaks: Option<Vec<BreakFile>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<ExportFile>,
    /// What a bag looks like, as `shape::code` spells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) bag: Option<String>,
}

/// A problem.
#[derive(Debug, Serialize)]
pub(crate) struct ProblemFile {
    /// JSON pointer.
    pub(crate) at: String,
    pub(crate) what: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) hint: Option<String>,
}

/// A feature that changed.
#[derive(Debug, Serialize)]
pub(crate) struct ChangeFile {
    pub(crate) feature: String,
    pub(crate) from: Vec<String>,
    pub(crate) to: Vec<String>,
}

/// A quote as far as the host wants it told.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum QuoteTold {
    /// All of it.
    Whole(alloc::boxed::Box<QuoteFile>),
    /// Without what is not to be told.
    Part(Value),
}

/// The band alone.
#[derive(Debug, Serialize)]
pub(crate) struct RangeFile {
    pub(crate) low: Amount,
    pub(crate) high: Amount,
}

/// A file a host asked for, as text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ExportFile {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) media_type: &'static str,
    pub(crate) text: String,
}

/// What a host is told after each change.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ReportFile {
    pub(crate) version: u8,
    pub(crate) state: String,
    pub(crate) configuration: ConfigurationFile,
    pub(crate) terms: TermsFile,
    pub(crate) quote: QuoteTold,
    pub(crate) issues: Vec<IssueFile>,
    pub(crate) labels: Vec<LabelFile>,
    pub(crate) can_undo: bool,
    pub(crate) can_redo: bool,
    pub(crate) source: &'static str,
}

/// What was chosen, as `configure` takes it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ConfigurationFile {
    pub(crate) choices: BTreeMap<String, ChosenFile>,
    pub(crate) custom_colour: String,
    pub(crate) custom_thread: String,
    pub(crate) logo_text: String,
}

/// One choice, or the choices of a feature that takes several.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum ChosenFile {
    One(String),
    Several(Vec<String>),
}

/// Terms of the order, as `configure` takes them.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct TermsFile {
    pub(crate) quantity: u32,
    pub(crate) spread_setup: bool,
    pub(crate) needed_by: Option<String>,
    pub(crate) split: Vec<ShareFile>,
}

/// Bags in a further colour.
#[derive(Debug, Serialize)]
pub(crate) struct ShareFile {
    pub(crate) feature: String,
    pub(crate) choice: String,
    pub(crate) quantity: u32,
}

/// Why the order cannot be taken as it is.
#[derive(Debug, Serialize)]
pub(crate) struct IssueFile {
    pub(crate) kind: &'static str,
    pub(crate) message: String,
}

/// A feature and what was chosen, in keys and in the buyer's language: what a form posts.
#[derive(Debug, Serialize)]
pub(crate) struct LabelFile {
    pub(crate) feature: String,
    pub(crate) label: String,
    pub(crate) choice: String,
    pub(crate) text: String,
}
