//! From the file to the dense form: keys become indices, decimal text whole numbers of the finest unit, places text
//! keys. Whatever does not make sense by itself is reported here, with a stand-in so that the rest is still looked at.

mod addition;
mod choice;
mod condition;
mod curve;
mod decimal;
mod directory;
mod figure;
mod head;
mod text;

use alloc::boxed::Box;
use alloc::vec::Vec;

use super::file::CatalogueFile;
use super::{Catalogue, Component};
use crate::json::{Place, Report};
use directory::Directory;
use figure::Evidences;
use text::Texts;

/// Largest order, in bags: every quantity in a catalogue lies in `1..=QUANTITY_MAX`.
pub(super) const QUANTITY_MAX: u32 = 1_000_000;

/// What lowering carries along.
struct Lowering<'f, 'r> {
    directory: Directory<'f>,
    texts: Texts,
    evidences: Evidences,
    /// The component of each line.
    components: Vec<Component>,
    report: &'r mut Report,
}

/// The dense form of a file, only worth something if the report stays clean; and whether features, rules and presets
/// are sound by themselves, so that it makes sense to ask whether they fit together.
pub(super) fn lower(file: &CatalogueFile, hash: u64, report: &mut Report) -> (Catalogue, bool) {
    let head = head::head(file, report);
    let before = report.count();
    let directory = Directory::new(file, report);
    let mut lowering = Lowering {
        directory,
        texts: Texts::default(),
        evidences: Evidences::default(),
        components: Vec::new(),
        report,
    };
    let root = Place::Root;
    let groups = lowering.groups(file);
    let lines = lowering.lines(file);
    let stages = lowering.stages(file);
    let features = lowering.features(file);
    let rules = lowering.rules(file);
    let presets = lowering.presets(file);
    let sound = lowering.report.count() == before;
    let curves = root.key("curves");
    let material_curve = lowering.curve(&file.curves.material, &figure::FACTOR, &curves.key("material"));
    let labour_curve = lowering.curve(&file.curves.labour, &figure::FACTOR, &curves.key("labour"));
    let margin_curve = lowering.curve(&file.curves.margin, &figure::PERCENT, &curves.key("margin"));
    let factory = lowering.factory(file);
    lowering.texts.check(file, lowering.report);
    let catalogue = Catalogue {
        id: file.id.as_str().into(),
        version: file.version.as_str().into(),
        hash,
        as_of: head.as_of,
        validity_days: file.validity_days,
        currency: file.currency.as_str().into(),
        decimals: head.decimals,
        texts: lowering.texts.into_keys(),
        sources: head.sources,
        evidence: lowering.evidences.into_list(),
        groups,
        features,
        rules,
        presets,
        lines,
        scales: file.scales.iter().map(|key| Box::from(key.as_str())).collect(),
        stages,
        material_curve,
        labour_curve,
        margin_curve,
        overhead: factory.overhead,
        hand_cutting: factory.hand_cutting,
        production_start: factory.production_start,
        minutes_per_day: factory.minutes_per_day,
        production_stage: factory.production_stage,
        labour_line: factory.labour_line,
        overhead_line: factory.overhead_line,
        rework_line: factory.rework_line,
        margin_line: factory.margin_line,
        ladder: file.ladder.iter().copied().collect(),
        quantity: file.quantity,
    };
    (catalogue, sound)
}
