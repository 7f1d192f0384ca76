//! The picture's promises: safe, self-contained, small, and different whenever the bag is.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;

use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use packwright_picture::{Artwork, Chip, Node, View, chip, picture};

const VIEWS: [View; 3] = [View::Front, View::ThreeQuarter, View::Open];
const SURFACES: [Surface; 6] = [
    Surface::FullGrain,
    Surface::TopGrain,
    Surface::Saffiano,
    Surface::Pu,
    Surface::Ripstop,
    Surface::Canvas,
];
const RELIEFS: [Relief; 4] = [Relief::Plain, Relief::Diamond, Relief::Channel, Relief::Basket];
const EDGES: [Edge; 5] = [
    Edge::Burnished,
    Edge::Painted,
    Edge::HandPainted,
    Edge::Turned,
    Edge::Bound,
];
const STITCHINGS: [Stitching; 3] = [Stitching::Single, Stitching::Double, Stitching::Reinforced];
const CLOSURES: [Closure; 5] = [
    Closure::Zip,
    Closure::Snap,
    Closure::TurnLock,
    Closure::Buckle,
    Closure::Drawstring,
];
const STRAPS: [Straps; 4] = [Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible];
const PARTS: [Part; 8] = [
    Part::FrontPocket,
    Part::InnerZip,
    Part::SlipPocket,
    Part::Organiser,
    Part::PaddedSleeve,
    Part::UsbPort,
    Part::SidePockets,
    Part::Feet,
];
const METALS: [Metal; 4] = [Metal::Zinc, Metal::Iron, Metal::Brass, Metal::Steel];
const FINISHES: [Finish; 7] = [
    Finish::Nickel,
    Finish::LightGold,
    Finish::Gunmetal,
    Finish::AntiqueBrass,
    Finish::RoseGold,
    Finish::MatteBlack,
    Finish::Brushed,
];
const TEETH: [ZipTeeth; 3] = [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished];
const PULLERS: [Puller; 3] = [Puller::Standard, Puller::Leather, Puller::Branded];
const METHODS: [LogoMethod; 9] = [
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
const PLACES: [LogoPlace; 4] = [
    LogoPlace::FrontCentre,
    LogoPlace::FrontPocket,
    LogoPlace::FrontCorner,
    LogoPlace::Flap,
];
const LOGO_SIZES: [LogoSize; 3] = [LogoSize::Small, LogoSize::Medium, LogoSize::Large];
const SIZES: [(u16, u16, u16); 5] = [
    (170, 200, 80),
    (210, 260, 110),
    (260, 320, 150),
    (260, 200, 150),
    (170, 320, 80),
];

/// Every element and attribute the crate may use.
const TAGS: &[&str] = &[
    "svg",
    "defs",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "text",
    "use",
    "image",
    "mask",
    "clipPath",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "feTurbulence",
    "feDiffuseLighting",
    "feDistantLight",
    "feColorMatrix",
    "feComponentTransfer",
    "feFuncR",
    "feFuncG",
    "feFuncB",
    "feFuncA",
];
const NAMES: &[&str] = &[
    "viewBox",
    "id",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "transform",
    "clip-path",
    "mask",
    "filter",
    "href",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "x2",
    "y1",
    "y2",
    "gradientUnits",
    "spreadMethod",
    "offset",
    "stop-color",
    "stop-opacity",
    "patternUnits",
    "patternTransform",
    "maskUnits",
    "filterUnits",
    "color-interpolation-filters",
    "type",
    "baseFrequency",
    "numOctaves",
    "seed",
    "stitchTiles",
    "result",
    "in",
    "surfaceScale",
    "diffuseConstant",
    "lighting-color",
    "azimuth",
    "elevation",
    "values",
    "tableValues",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "textLength",
    "lengthAdjust",
];

fn full() -> Appearance {
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
fn bags() -> Vec<Appearance> {
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

fn walk<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a Node)) {
    visit(node);
    for child in &node.children {
        walk(child, visit);
    }
}

fn check(root: &Node, prefix: &str) {
    let mut ids = HashSet::new();
    let mut used = Vec::new();
    walk(root, &mut |node| {
        assert!(TAGS.contains(&node.tag), "element {}", node.tag);
        let mut names = HashSet::new();
        for (name, value) in &node.attributes {
            assert!(NAMES.contains(name), "attribute {name} on {}", node.tag);
            assert!(names.insert(*name), "{name} twice on {}", node.tag);
            assert!(
                !value.contains("NaN") && !value.contains('$') && !value.contains('~'),
                "{name}={value}"
            );
            if *name == "id" {
                assert!(value.starts_with(prefix));
                assert!(ids.insert(value.to_string()), "id {value} twice");
            }
            if let Some(rest) = value.strip_prefix("url(#") {
                used.push(rest.trim_end_matches(')').to_owned());
            }
            if *name == "href" && node.tag != "image" {
                used.push(value.trim_start_matches('#').to_owned());
            }
        }
    });
    for id in used {
        assert!(ids.contains(&id), "{id} is not defined");
    }
}

#[test]
fn pictures_are_sound_and_within_budget() {
    let (mut most_nodes, mut most_bytes, mut nodes, mut bytes, mut count) = (0, 0, 0, 0, 0);
    for bag in bags() {
        for view in VIEWS {
            let art = Artwork {
                href: "blob:x",
                aspect_milli: 2500,
            };
            let root = picture(&bag, view, (bag.water == 3).then_some(art), "p-");
            check(&root, "p-");
            let (n, b) = (root.count(), root.to_svg().len());
            if n > 235 || b > 28_000 {
                println!(
                    "{n} {b} {view:?} {:?} {:?} {:?} {:?}",
                    bag.closure, bag.straps, bag.logo.method, bag.parts
                );
            }
            assert!(n <= 250, "{n} nodes: {view:?} {bag:?}");
            assert!(b <= 30_000, "{b} bytes: {view:?} {bag:?}");
            (most_nodes, most_bytes) = (most_nodes.max(n), most_bytes.max(b));
            (nodes, bytes, count) = (nodes + n, bytes + b, count + 1);
        }
    }
    println!(
        "most {most_nodes} nodes, {most_bytes} bytes; mean {} nodes, {} bytes",
        nodes / count,
        bytes / count
    );
}

#[test]
fn everything_stays_in_the_frame() {
    for bag in bags() {
        for view in VIEWS {
            let root = picture(&bag, view, None, "p-");
            let side: i32 = root
                .attributes
                .iter()
                .find(|a| a.0 == "viewBox")
                .unwrap()
                .1
                .rsplit(' ')
                .next()
                .unwrap()
                .parse()
                .unwrap();
            let mut seen = 0;
            let defined = root.children[0].children.iter().filter(|node| node.tag == "path");
            let drawn = root.children.iter().filter(|node| node.tag == "path");
            for node in drawn.chain(defined.filter(|node| node.attributes[0].1.starts_with("p-u"))) {
                // Top-level paths are in picture space; they begin with an absolute point and go on relatively.
                let d = node.attributes.iter().find(|a| a.0 == "d").unwrap().1.as_ref();
                for (x, y) in points(d) {
                    assert!(
                        (0..=side).contains(&x) && (0..=side).contains(&y),
                        "{x} {y} of {side}: {view:?} {bag:?}"
                    );
                    seen += 1;
                }
            }
            assert!(seen > 20);
        }
    }
}

/// The on-curve points of absolute-start, relative path data.
fn points(d: &str) -> Vec<(i32, i32)> {
    let mut out = Vec::new();
    let (mut x, mut y) = (0, 0);
    let mut rest = d;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..]
            .find(|c: char| c.is_ascii_alphabetic())
            .map_or(rest.len(), |at| at + 1);
        let values: Vec<i32> = rest[1..end].split(' ').filter_map(|v| v.parse().ok()).collect();
        match command {
            'M' | 'L' => (x, y) = (values[0], values[1]),
            'l' => (x, y) = (x + values[0], y + values[1]),
            'c' => (x, y) = (x + values[4], y + values[5]),
            'a' => (x, y) = (x + values[5], y + values[6]),
            _ => {}
        }
        out.push((x, y));
        rest = &rest[end..];
    }
    out
}

#[test]
fn the_buyers_wording_is_only_ever_text() {
    let mut bag = full();
    bag.logo.text = "</svg><script>".into();
    let svg = picture(&bag, View::Front, None, "p\"><x-").to_svg();
    assert!(svg.contains("&lt;/svg&gt;&lt;script&gt;"));
    assert!(!svg.contains("<script") && !svg.contains("<x-"));
    let art = Artwork {
        href: "data:\"><script>",
        aspect_milli: 0,
    };
    let svg = picture(&bag, View::Front, Some(art), "p-").to_svg();
    assert!(!svg.contains("<script"));
}

#[test]
fn a_picture_is_the_same_every_time() {
    for view in VIEWS {
        assert_eq!(picture(&full(), view, None, "p-"), picture(&full(), view, None, "p-"));
    }
}

/// All pictures of a list of bags differ.
fn all_differ(view: View, what: &str, bags: impl IntoIterator<Item = Appearance>) {
    let mut seen = HashSet::new();
    for bag in bags {
        assert!(
            seen.insert(picture(&bag, view, None, "p-").to_svg()),
            "{what} makes no difference in {view:?}"
        );
    }
}

#[test]
fn every_visible_trait_changes_the_picture() {
    for view in [View::Front, View::ThreeQuarter] {
        all_differ(view, "size", SIZES.map(|size_mm| Appearance { size_mm, ..full() }));
        all_differ(
            view,
            "surface",
            SURFACES.map(|surface| Appearance { surface, ..full() }),
        );
        all_differ(
            view,
            "colour",
            [1, 90, 200].map(|c| Appearance {
                colour: Rgb(c, c, c),
                ..full()
            }),
        );
        all_differ(view, "relief", RELIEFS.map(|relief| Appearance { relief, ..full() }));
        all_differ(view, "edge", EDGES.map(|edge| Appearance { edge, ..full() }));
        all_differ(
            view,
            "edge colour",
            [None, Some(Rgb(1, 2, 3))].map(|edge_colour| Appearance { edge_colour, ..full() }),
        );
        all_differ(
            view,
            "thread",
            [None, Some(Rgb(1, 2, 3))].map(|thread| Appearance { thread, ..full() }),
        );
        all_differ(
            view,
            "stitching",
            STITCHINGS.map(|stitching| Appearance { stitching, ..full() }),
        );
        all_differ(
            view,
            "closure",
            CLOSURES.map(|closure| Appearance { closure, ..full() }),
        );
        all_differ(view, "straps", STRAPS.map(|straps| Appearance { straps, ..full() }));
        let outside = [Part::FrontPocket, Part::UsbPort, Part::SidePockets, Part::Feet];
        all_differ(
            view,
            "part",
            outside.map(|part| Appearance {
                parts: Parts::default().with(part),
                ..full()
            }),
        );
        all_differ(view, "metal", METALS.map(|metal| Appearance { metal, ..full() }));
        all_differ(view, "finish", FINISHES.map(|finish| Appearance { finish, ..full() }));
        all_differ(view, "teeth", TEETH.map(|zip_teeth| Appearance { zip_teeth, ..full() }));
        all_differ(view, "puller", PULLERS.map(|puller| Appearance { puller, ..full() }));
        let logo = |change: &dyn Fn(&mut Logo)| {
            let mut bag = full();
            change(&mut bag.logo);
            bag
        };
        all_differ(view, "logo", METHODS.map(|method| logo(&|logo| logo.method = method)));
        all_differ(view, "place", PLACES.map(|place| logo(&|logo| logo.place = place)));
        all_differ(view, "logo size", LOGO_SIZES.map(|size| logo(&|logo| logo.size = size)));
        all_differ(
            view,
            "logo colour",
            [None, Some(Rgb(9, 9, 9))].map(|colour| logo(&|logo| logo.colour = colour)),
        );
        all_differ(
            view,
            "wording",
            ["", "A", "B"].map(|text| logo(&|logo| logo.text = text.into())),
        );
        all_differ(view, "water", [0, 1, 2, 3].map(|water| Appearance { water, ..full() }));
        all_differ(
            view,
            "packaging",
            [0, 1, 2, 3].map(|packaging| Appearance { packaging, ..full() }),
        );
    }
    let inside = [Part::InnerZip, Part::SlipPocket, Part::Organiser, Part::PaddedSleeve];
    all_differ(
        View::Open,
        "part",
        inside.map(|part| Appearance {
            parts: Parts::default().with(part),
            ..full()
        }),
    );
    all_differ(
        View::Open,
        "lining",
        [10, 200].map(|c| Appearance {
            lining: Rgb(c, 0, 0),
            ..full()
        }),
    );
}

fn chips() -> Vec<Chip> {
    let c = Rgb(138, 79, 45);
    let mut chips = vec![Chip::Size(170, 200, 80), Chip::Size(260, 320, 150), Chip::Lining(c)];
    chips.extend(SURFACES.map(|s| Chip::Surface(s, c)));
    chips.extend(SURFACES.map(|s| Chip::Colour(s, c)));
    chips.extend(FINISHES.into_iter().flat_map(|f| METALS.map(|m| Chip::Metal(m, f))));
    chips.extend(RELIEFS.map(|r| Chip::Relief(r, c)));
    chips.extend(EDGES.map(|e| Chip::Edge(e, c)));
    chips.extend(STITCHINGS.map(|s| Chip::Stitching(s, c)));
    chips.extend(CLOSURES.map(Chip::Closure));
    chips.extend(STRAPS.map(Chip::Straps));
    chips.extend(PARTS.map(Chip::Part));
    chips.extend(METHODS.map(Chip::Logo));
    chips.extend(PLACES.map(Chip::LogoPlace));
    chips.extend(TEETH.map(Chip::ZipTeeth));
    chips.extend(PULLERS.map(Chip::Puller));
    chips.extend((0..4).flat_map(|n| [Chip::Packaging(n), Chip::Water(n)]));
    chips
}

#[test]
fn chips_are_light_and_all_different() {
    let mut seen = HashSet::new();
    for kind in chips() {
        let root = chip(kind, "c-");
        check(&root, "c-");
        assert!(root.count() <= 9, "{} elements: {kind:?}", root.count());
        let svg = root.to_svg();
        assert!(svg.len() <= 4000, "{} bytes: {kind:?}", svg.len());
        assert!(!svg.contains("filter"));
        assert!(seen.insert(svg), "{kind:?} looks like another");
    }
}
