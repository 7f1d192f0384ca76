//! What the engine's fixed lists are called.

use engine::catalogue::{Component, Confidence, Leg};

use crate::phrase::Phrase;

impl Phrase {
    /// The name of a component of the price.
    pub fn component(component: Component) -> Self {
        match component {
            Component::Materials => Self::ComponentMaterials,
            Component::Labour => Self::ComponentLabour,
            Component::Overhead => Self::ComponentOverhead,
            Component::Tooling => Self::ComponentTooling,
            Component::Quality => Self::ComponentQuality,
            Component::Margin => Self::ComponentMargin,
            Component::Logistics => Self::ComponentLogistics,
        }
    }

    /// What a component of the price consists of.
    pub fn component_explained(component: Component) -> Self {
        match component {
            Component::Materials => Self::ComponentMaterialsExplained,
            Component::Labour => Self::ComponentLabourExplained,
            Component::Overhead => Self::ComponentOverheadExplained,
            Component::Tooling => Self::ComponentToolingExplained,
            Component::Quality => Self::ComponentQualityExplained,
            Component::Margin => Self::ComponentMarginExplained,
            Component::Logistics => Self::ComponentLogisticsExplained,
        }
    }

    /// The name of a leg of the journey.
    pub fn leg(leg: Leg) -> Self {
        match leg {
            Leg::ExportPacking => Self::LegExportPacking,
            Leg::InlandToPort => Self::LegInlandToPort,
            Leg::ExportClearance => Self::LegExportClearance,
            Leg::OriginTerminal => Self::LegOriginTerminal,
            Leg::MainCarriage => Self::LegMainCarriage,
            Leg::Insurance => Self::LegInsurance,
            Leg::DestinationTerminal => Self::LegDestinationTerminal,
            Leg::InlandToBuyer => Self::LegInlandToBuyer,
            Leg::Unloading => Self::LegUnloading,
            Leg::ImportClearance => Self::LegImportClearance,
            Leg::DutyAndTax => Self::LegDutyAndTax,
        }
    }

    /// How sure a figure is, in a word.
    pub fn confidence(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Low => Self::ConfidenceLow,
            Confidence::Medium => Self::ConfidenceMedium,
            Confidence::High => Self::ConfidenceHigh,
        }
    }

    /// How sure a figure is, in a sentence.
    pub fn confidence_explained(confidence: Confidence) -> Self {
        match confidence {
            Confidence::Low => Self::ConfidenceLowExplained,
            Confidence::Medium => Self::ConfidenceMediumExplained,
            Confidence::High => Self::ConfidenceHighExplained,
        }
    }
}
