//! Writes a contact sheet of what the crate can draw: `cargo run -p packwright-picture --example sheet -- out.html [part]`.
//!
//! Parts: views, closures, straps, surfaces, logos, artwork, finishes, parts, sizes, open, chips; all without one.

use bags::*;
use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use packwright_picture::{Artwork, Chip, Node, View, chip, picture};

const VIEWS: [View; 3] = [View::Front, View::ThreeQuarter, View::Open];
const TAN: Rgb = Rgb(0x8a, 0x4f, 0x2d);
const BLACK: Rgb = Rgb(0x16, 0x16, 0x18);
const IVORY: Rgb = Rgb(0xf2, 0xec, 0xe0);
const WINE: Rgb = Rgb(0x6b, 0x1d, 0x2a);
const NAVY: Rgb = Rgb(0x24, 0x38, 0x60);
const ART: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'%3E%3Cpath d='M10 90L60 10L100 70L140 10L190 90Z'/%3E%3C/svg%3E";

struct Sheet {
    page: String,
    drawn: usize,
    wanted: Option<String>,
    showing: bool,
}

impl Sheet {
    fn part(&mut self, name: &str, dark: bool) {
        self.showing = self.wanted.as_ref().is_none_or(|wanted| wanted == name);
        if self.showing {
            let ground = if dark {
                "background:#191817;color:#eee"
            } else {
                "color:#222"
            };
            self.page
                .push_str(&format!("</section><section style='{ground};padding:12px'>"));
        }
    }

    fn put(&mut self, svg: Node, px: u32) {
        if self.showing {
            let sized = format!("<svg width={px} height={px} style='margin:4px' ");
            self.page.push_str(&svg.to_svg().replacen("<svg ", &sized, 1));
        }
    }

    fn bag(&mut self, bag: &Appearance, view: View, px: u32) {
        self.drawn += 1;
        self.put(picture(bag, view, None, &format!("p{}-", self.drawn)), px);
    }

    fn chip(&mut self, kind: Chip) {
        self.drawn += 1;
        self.put(chip(kind, &format!("c{}-", self.drawn)), 72);
    }
}

fn logo(method: LogoMethod, text: &str) -> Logo {
    Logo {
        method,
        text: text.into(),
        size: LogoSize::Large,
        ..Logo::default()
    }
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments.next().unwrap_or_else(|| "sheet.html".into());
    let head = "<!doctype html><meta charset=utf-8><body style='margin:0;background:#efece6'><section>";
    let mut sheet = Sheet {
        page: head.into(),
        drawn: 0,
        wanted: arguments.next(),
        showing: true,
    };
    draw_bags(&mut sheet);
    for dark in [false, true] {
        sheet.part("chips", dark);
        draw_chips(&mut sheet);
    }
    sheet.page.push_str("</section>");
    std::fs::write(out, sheet.page)
}

fn draw_bags(sheet: &mut Sheet) {
    let base = Appearance {
        parts: Parts::default().with(Part::FrontPocket),
        ..Appearance::default()
    };
    let outer = [View::Front, View::ThreeQuarter];
    sheet.part("views", false);
    for view in VIEWS {
        let thread = Some(Rgb(0xe2, 0xbd, 0x8c));
        sheet.bag(&Appearance { thread, ..full() }, view, 620);
    }
    sheet.part("closures", false);
    for view in outer {
        for closure in CLOSURES {
            sheet.bag(
                &Appearance {
                    closure,
                    ..base.clone()
                },
                view,
                370,
            );
        }
    }
    sheet.part("straps", false);
    for view in outer {
        for straps in STRAPS {
            let colour = Rgb(0x2c, 0x3a, 0x33);
            sheet.bag(
                &Appearance {
                    straps,
                    colour,
                    ..base.clone()
                },
                view,
                460,
            );
        }
    }
    sheet.part("surfaces", false);
    for (colour, view) in [(TAN, View::Front), (BLACK, View::ThreeQuarter), (IVORY, View::Front)] {
        for surface in SURFACES {
            sheet.bag(
                &Appearance {
                    surface,
                    colour,
                    ..base.clone()
                },
                view,
                390,
            );
        }
    }
    sheet.part("logos", false);
    for (index, method) in METHODS.into_iter().enumerate() {
        let logo = logo(method, ["MAISON ORSO", "", "Orso & Fils"][index % 3]);
        sheet.bag(&Appearance { logo, ..base.clone() }, outer[index % 2], 460);
    }
    sheet.part("artwork", false);
    for method in METHODS {
        let bag = Appearance {
            logo: logo(method, ""),
            ..base.clone()
        };
        let art = Artwork {
            href: ART,
            aspect_milli: 2000,
        };
        sheet.put(picture(&bag, View::Front, Some(art), &format!("a{method:?}-")), 460);
    }
    sheet.part("finishes", false);
    for (index, finish) in FINISHES.into_iter().enumerate() {
        let bag = Appearance {
            finish,
            colour: Rgb(0xd9, 0xc3, 0xa0),
            puller: PULLERS[index % 3],
            zip_teeth: TEETH[index % 3],
            stitching: Stitching::Reinforced,
            closure: [Closure::Zip, Closure::Buckle][index % 2],
            logo: logo(LogoMethod::MetalPlate, "ORSO & FILS"),
            ..base.clone()
        };
        sheet.bag(&bag, View::Front, 620);
    }
    sheet.part("parts", false);
    for view in outer {
        for n in 0..4 {
            let bag = Appearance {
                packaging: n as u8,
                water: n as u8,
                relief: RELIEFS[n],
                edge: EDGES[n + 1],
                edge_colour: (view == View::Front).then_some(Rgb(0xc0, 0x3a, 0x2a)),
                finish: Finish::Nickel,
                logo: Logo::default(),
                ..full()
            };
            sheet.bag(&bag, view, 480);
        }
    }
    sheet.part("sizes", true);
    let wording = ["دار الجلود", "革工房", "AbcdefghijklmnoPQRSTUVWX", "A", ""];
    for (index, size_mm) in SIZES.into_iter().enumerate() {
        for view in VIEWS {
            let mut logo = logo(METHODS[1 + index], wording[index]);
            logo.place = PLACES[index % 4];
            let colour = [BLACK, IVORY, WINE, NAVY, TAN][index];
            sheet.bag(
                &Appearance {
                    size_mm,
                    logo,
                    colour,
                    ..base.clone()
                },
                view,
                480,
            );
        }
    }
    sheet.part("open", false);
    let mut parts = Parts::default();
    for part in [
        Part::Feet,
        Part::InnerZip,
        Part::SlipPocket,
        Part::PaddedSleeve,
        Part::Organiser,
    ] {
        parts = parts.with(part);
        let closure = if part == Part::SlipPocket {
            Closure::TurnLock
        } else {
            Closure::Zip
        };
        let lining = if part == Part::PaddedSleeve { WINE } else { base.lining };
        sheet.bag(
            &Appearance {
                parts,
                closure,
                lining,
                ..base.clone()
            },
            View::Open,
            620,
        );
    }
}

fn draw_chips(sheet: &mut Sheet) {
    for (surface, colour) in SURFACES
        .into_iter()
        .zip([BLACK, IVORY, WINE, NAVY, Rgb(0x5b, 0x62, 0x48), TAN])
    {
        sheet.chip(Chip::Surface(surface, TAN));
        sheet.chip(Chip::Colour(surface, colour));
    }
    for finish in FINISHES {
        sheet.chip(Chip::Metal(Metal::Zinc, finish));
    }
    for metal in METALS {
        sheet.chip(Chip::Metal(metal, Finish::Brushed));
    }
    for relief in RELIEFS {
        sheet.chip(Chip::Relief(relief, TAN));
    }
    for edge in EDGES {
        sheet.chip(Chip::Edge(edge, Rgb(0xb0, 0x3a, 0x2a)));
    }
    for stitching in STITCHINGS {
        sheet.chip(Chip::Stitching(stitching, IVORY));
    }
    for method in METHODS {
        sheet.chip(Chip::Logo(method));
    }
    for colour in [Rgb(0xc9, 0xb8, 0x9c), WINE] {
        sheet.chip(Chip::Lining(colour));
    }
    for teeth in TEETH {
        sheet.chip(Chip::ZipTeeth(teeth));
    }
    for puller in PULLERS {
        sheet.chip(Chip::Puller(puller));
    }
    for closure in CLOSURES {
        sheet.chip(Chip::Closure(closure));
    }
    for straps in STRAPS {
        sheet.chip(Chip::Straps(straps));
    }
    for part in PARTS {
        sheet.chip(Chip::Part(part));
    }
    for place in PLACES {
        sheet.chip(Chip::LogoPlace(place));
    }
    for (w, h, d) in SIZES {
        sheet.chip(Chip::Size(w, h, d));
    }
    for n in 0..4 {
        sheet.chip(Chip::Packaging(n));
        sheet.chip(Chip::Water(n));
    }
}
