//! The vocabulary of looks as lists, so that a test misses none of its words.

use engine::look::*;

/// What the shell is made of.
pub const SURFACES: [Surface; 6] = [
    Surface::FullGrain,
    Surface::TopGrain,
    Surface::Saffiano,
    Surface::Pu,
    Surface::Ripstop,
    Surface::Canvas,
];
/// Patterns raised from the front.
pub const RELIEFS: [Relief; 4] = [Relief::Plain, Relief::Diamond, Relief::Channel, Relief::Basket];
/// How cut edges are finished.
pub const EDGES: [Edge; 5] = [
    Edge::Burnished,
    Edge::Painted,
    Edge::HandPainted,
    Edge::Turned,
    Edge::Bound,
];
/// How seams are sewn.
pub const STITCHINGS: [Stitching; 3] = [Stitching::Single, Stitching::Double, Stitching::Reinforced];
/// How the bag shuts.
pub const CLOSURES: [Closure; 5] = [
    Closure::Zip,
    Closure::Snap,
    Closure::TurnLock,
    Closure::Buckle,
    Closure::Drawstring,
];
/// What it is carried by.
pub const STRAPS: [Straps; 4] = [Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible];
/// Pockets and what is added.
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
/// What the hardware is cast of.
pub const METALS: [Metal; 4] = [Metal::Zinc, Metal::Iron, Metal::Brass, Metal::Steel];
/// How the hardware is finished.
pub const FINISHES: [Finish; 7] = [
    Finish::Nickel,
    Finish::LightGold,
    Finish::Gunmetal,
    Finish::AntiqueBrass,
    Finish::RoseGold,
    Finish::MatteBlack,
    Finish::Brushed,
];
/// Teeth of the zips.
pub const TEETH: [ZipTeeth; 3] = [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished];
/// What hangs from the sliders.
pub const PULLERS: [Puller; 3] = [Puller::Standard, Puller::Leather, Puller::Branded];
/// How the logo is made; the first is none.
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
/// Where the logo goes.
pub const PLACES: [LogoPlace; 4] = [
    LogoPlace::FrontCentre,
    LogoPlace::FrontPocket,
    LogoPlace::FrontCorner,
    LogoPlace::Flap,
];
/// How large it is.
pub const LOGO_SIZES: [LogoSize; 3] = [LogoSize::Small, LogoSize::Medium, LogoSize::Large];
