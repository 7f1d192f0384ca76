//! Bags to draw: every word of the vocabulary, and some hundred mixtures.

use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use packwright_picture::View;

pub const VIEWS: [View; 3] = [View::Front, View::ThreeQuarter, View::Open];
pub const SURFACES: [Surface; 6] = [
    Surface::FullGrain,
    Surface::TopGrain,
    Surface::Saffiano,
    Surface::Pu,
    Surface::Ripstop,
    Surface::Canvas,
];
pub const RELIEFS: [Relief; 4] = [Relief::Plain, Relief::Diamond, Relief::Channel, Relief::Basket];
pub const EDGES: [Edge; 5] = [
    Edge::Burnished,
    Edge::Painted,
    Edge::HandPainted,
    Edge::Turned,
    Edge::Bound,
];
pub const STITCHINGS: [Stitching; 3] = [Stitching::Single, Stitching::Double, Stitching::Reinforced];
pub const CLOSURES: [Closure; 5] = [
    Closure::Zip,
    Closure::Snap,
    Closure::TurnLock,
    Closure::Buckle,
    Closure::Drawstring,
];
pub const STRAPS: [Straps; 4] = [Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible];
pub const PARTS: [Part; 8] = [
    Part::FrontPocket,
    Part::InnerZip,
    Part::SlipPocket,
    Part::Organiser,
    Part::PaddedSleeve,
    Part::UsbPort,
    Part::SidePockets,
    Part::Feet,
];
pub const METALS: [Metal; 4] = [Metal::Zinc, Metal::Iron, Metal::Brass, Metal::Steel];
pub const FINISHES: [Finish; 7] = [
    Finish::Nickel,
    Finish::LightGold,
    Finish::Gunmetal,
    Finish::AntiqueBrass,
    Finish::RoseGold,
    Finish::MatteBlack,
    Finish::Brushed,
];
pub const TEETH: [ZipTeeth; 3] = [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished];
pub const PULLERS: [Puller; 3] = [Puller::Standard, Puller::Leather, Puller::Branded];
pub const METHODS: [LogoMethod; 9] = [
    LogoMethod::None,
    LogoMethod::BlindDeboss,
    LogoMethod::Foil,
    LogoMethod::Laser,
    LogoMethod::ScreenPrint,
    LogoMethod::Embroidery,
    LogoMethod::WovenLabel,
    LogoMethod::MetalPlate,
    LogoMethod::RubberPatch,
];
pub const PLACES: [LogoPlace; 4] = [
    LogoPlace::FrontCentre,
    LogoPlace::FrontPocket,
    LogoPlace::FrontCorner,
    LogoPlace::Flap,
];
pub const LOGO_SIZES: [LogoSize; 3] = [LogoSize::Small, LogoSize::Medium, LogoSize::Large];
pub const SIZES: [(u16, u16, u16); 5] = [
    (170, 200, 80),
    (210, 260, 110),
    (260, 320, 150),
    (260, 200, 150),
    (170, 320, 80),
];

pub fn full() -> Appearance {
    let mut parts = Parts::default();
    for part in PARTS {
        parts = parts.with(part);
    }
    Appearance {
        parts,
        logo: Logo {
            method: LogoMethod::Foil,
            text: "MAISON ORSO".into(),
            ..Logo::default()
        },
        thread: Some(Rgb(230, 200, 150)),
        ..Appearance::default()
    }
}

/// Several hundred bags: every trait on its own and a mixture by counting.
pub fn bags() -> Vec<Appearance> {
    let mut bags = Vec::new();
    for n in 0..420usize {
        let mut parts = Parts::default();
        for (index, part) in PARTS.into_iter().enumerate() {
            if (n * 37 + 11) >> index & 1 == 1 || n % 7 == 0 {
                parts = parts.with(part);
            }
        }
        bags.push(Appearance {
            size_mm: SIZES[n % 5],
            surface: SURFACES[n % 6],
            colour: [Rgb(10, 10, 11), Rgb(255, 255, 255), Rgb(138, 79, 45), Rgb(30, 60, 110)][n / 2 % 4],
            relief: RELIEFS[n / 3 % 4],
            edge: EDGES[n / 4 % 5],
            edge_colour: (n % 3 == 0).then_some(Rgb(200, 30, 30)),
            thread: (n % 2 == 0).then_some(Rgb(240, 220, 180)),
            stitching: STITCHINGS[n / 5 % 3],
            closure: CLOSURES[n / 6 % 5],
            straps: STRAPS[n / 7 % 4],
            parts,
            lining: Rgb(120, 30, 40),
            metal: METALS[n / 8 % 4],
            finish: FINISHES[n / 9 % 7],
            zip_teeth: TEETH[n / 10 % 3],
            puller: PULLERS[n / 11 % 3],
            logo: Logo {
                method: METHODS[n / 2 % 9],
                place: PLACES[n / 3 % 4],
                size: LOGO_SIZES[n / 5 % 3],
                colour: (n % 4 == 0).then_some(Rgb(250, 250, 250)),
                text: [
                    "",
                    "A",
                    "MAISON ORSO",
                    "ABCDEFGHIJKLMNOPQRSTUVWX",
                    "دار الجلود الفاخرة",
                    "革工房",
                ][n % 6]
                    .into(),
            },
            water: (n % 4) as u8,
            packaging: (n / 2 % 4) as u8,
        });
    }
    bags
}
