//! Writes a contact sheet of everything the crate can draw, for looking at: `cargo run --example sheet -- out.html`.
use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use packwright_picture::{Chip, View, chip, picture};

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let out = args.get(1).cloned().unwrap_or_else(|| "sheet.html".into());
    let mode = args.get(2).cloned().unwrap_or_else(|| "all".into());
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><body style='margin:0;background:linear-gradient(#f3f1ec,#dedad2)'>",
    );
    let mut index = 0;
    let mut show = |page: &mut String, a: &Appearance, v: View, px: u32| {
        index += 1;
        let svg = picture(a, v, None, &format!("p{index}-")).to_svg();
        page.push_str(&svg.replacen("<svg ", &format!("<svg width={px} height={px} "), 1));
    };
    let base = Appearance {
        parts: Parts::default().with(Part::FrontPocket),
        ..Appearance::default()
    };
    match mode.as_str() {
        "two" => {
            let a = Appearance {
                thread: Some(Rgb(0xe2, 0xbd, 0x8c)),
                ..base.clone()
            };
            show(&mut page, &a, View::Front, 680);
            show(&mut page, &a, View::ThreeQuarter, 680);
        }
        "parts" => {
            let all = Parts::default()
                .with(Part::FrontPocket)
                .with(Part::SidePockets)
                .with(Part::UsbPort)
                .with(Part::Feet);
            for (k, v) in [View::Front, View::ThreeQuarter].into_iter().enumerate() {
                for packaging in 0..4u8 {
                    show(
                        &mut page,
                        &Appearance {
                            parts: all,
                            packaging,
                            water: packaging,
                            relief: [Relief::Plain, Relief::Diamond, Relief::Channel, Relief::Basket]
                                [packaging as usize],
                            edge: [Edge::Painted, Edge::HandPainted, Edge::Bound, Edge::Turned][packaging as usize],
                            edge_colour: (k == 0).then_some(Rgb(0xc0, 0x3a, 0x2a)),
                            finish: Finish::Nickel,
                            ..base.clone()
                        },
                        v,
                        480,
                    );
                }
            }
        }
        "big" => {
            let parts = base.parts.with(Part::Feet);
            let logo = Logo {
                method: LogoMethod::BlindDeboss,
                text: "MAISON ORSO".into(),
                ..Default::default()
            };
            show(
                &mut page,
                &Appearance {
                    parts,
                    logo: logo.clone(),
                    thread: Some(Rgb(0xe2, 0xbd, 0x8c)),
                    ..base.clone()
                },
                View::Front,
                1300,
            );
            show(
                &mut page,
                &Appearance {
                    parts,
                    colour: Rgb(0x16, 0x16, 0x18),
                    closure: Closure::TurnLock,
                    logo: Logo {
                        method: LogoMethod::Foil,
                        ..logo
                    },
                    ..base.clone()
                },
                View::ThreeQuarter,
                1300,
            );
        }
        "open" => {
            let mut parts = Parts::default();
            show(&mut page, &Appearance { parts, ..base.clone() }, View::Open, 620);
            for part in [Part::InnerZip, Part::SlipPocket, Part::PaddedSleeve, Part::Organiser] {
                parts = parts.with(part);
                let closure = if part == Part::SlipPocket {
                    Closure::TurnLock
                } else {
                    Closure::Zip
                };
                show(
                    &mut page,
                    &Appearance {
                        parts,
                        closure,
                        colour: if part == Part::Organiser {
                            Rgb(0x16, 0x16, 0x18)
                        } else {
                            base.colour
                        },
                        lining: if part == Part::PaddedSleeve {
                            Rgb(0x8e, 0x2f, 0x2f)
                        } else {
                            base.lining
                        },
                        ..base.clone()
                    },
                    View::Open,
                    620,
                );
            }
        }
        "chips" => {
            let c = Rgb(0x8a, 0x4f, 0x2d);
            let mut chips = Vec::new();
            use Surface::*;
            for s in [FullGrain, TopGrain, Saffiano, Pu, Ripstop, Canvas] {
                chips.push(Chip::Surface(s, c));
            }
            for (s, c) in [FullGrain, TopGrain, Saffiano, Pu, Ripstop, Canvas].into_iter().zip([
                Rgb(0x16, 0x16, 0x18),
                Rgb(0xf2, 0xec, 0xe0),
                Rgb(0x7a, 0x1f, 0x2b),
                Rgb(0x24, 0x38, 0x60),
                Rgb(0x5b, 0x62, 0x48),
                Rgb(0xc9, 0xb8, 0x9c),
            ]) {
                chips.push(Chip::Colour(s, c));
            }
            for f in [
                Finish::Nickel,
                Finish::LightGold,
                Finish::Gunmetal,
                Finish::AntiqueBrass,
                Finish::RoseGold,
                Finish::MatteBlack,
                Finish::Brushed,
            ] {
                chips.push(Chip::Metal(Metal::Zinc, f));
            }
            for m in [Metal::Zinc, Metal::Iron, Metal::Brass, Metal::Steel] {
                chips.push(Chip::Metal(m, Finish::Brushed));
            }
            for r in [Relief::Plain, Relief::Diamond, Relief::Channel, Relief::Basket] {
                chips.push(Chip::Relief(r, c));
            }
            for e in [
                Edge::Burnished,
                Edge::Painted,
                Edge::HandPainted,
                Edge::Turned,
                Edge::Bound,
            ] {
                chips.push(Chip::Edge(e, Rgb(0xb0, 0x3a, 0x2a)));
            }
            for s in [Stitching::Single, Stitching::Double, Stitching::Reinforced] {
                chips.push(Chip::Stitching(s, Rgb(0xe8, 0xdc, 0xc0)));
            }
            for l in [
                LogoMethod::None,
                LogoMethod::BlindDeboss,
                LogoMethod::Foil,
                LogoMethod::Laser,
                LogoMethod::ScreenPrint,
                LogoMethod::Embroidery,
                LogoMethod::WovenLabel,
                LogoMethod::MetalPlate,
                LogoMethod::RubberPatch,
            ] {
                chips.push(Chip::Logo(l));
            }
            chips.push(Chip::Lining(Rgb(0xc9, 0xb8, 0x9c)));
            chips.push(Chip::Lining(Rgb(0x7a, 0x1f, 0x2b)));
            for z in [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished] {
                chips.push(Chip::ZipTeeth(z));
            }
            for p in [Puller::Standard, Puller::Leather, Puller::Branded] {
                chips.push(Chip::Puller(p));
            }
            for x in [
                Closure::Zip,
                Closure::Snap,
                Closure::TurnLock,
                Closure::Buckle,
                Closure::Drawstring,
            ] {
                chips.push(Chip::Closure(x));
            }
            for x in [Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible] {
                chips.push(Chip::Straps(x));
            }
            for x in [
                Part::FrontPocket,
                Part::InnerZip,
                Part::SlipPocket,
                Part::Organiser,
                Part::PaddedSleeve,
                Part::UsbPort,
                Part::SidePockets,
                Part::Feet,
            ] {
                chips.push(Chip::Part(x));
            }
            for x in [
                LogoPlace::FrontCentre,
                LogoPlace::FrontPocket,
                LogoPlace::FrontCorner,
                LogoPlace::Flap,
            ] {
                chips.push(Chip::LogoPlace(x));
            }
            for (w, h, d) in [(170, 200, 80), (210, 260, 110), (260, 320, 150)] {
                chips.push(Chip::Size(w, h, d));
            }
            for x in 0..4 {
                chips.push(Chip::Packaging(x));
                chips.push(Chip::Water(x));
            }
            for dark in [false, true] {
                page.push_str(if dark {
                    "<div style='background:#1b1a19;color:#eee;padding:12px'>"
                } else {
                    "<div style='padding:12px'>"
                });
                for (k, x) in chips.iter().enumerate() {
                    page.push_str(&chip(*x, &format!("c{dark}{k}-")).to_svg().replacen(
                        "<svg ",
                        "<svg width=72 height=72 style='margin:6px' ",
                        1,
                    ));
                }
                page.push_str("</div>");
            }
        }
        "finish" => {
            for (k, finish) in [
                Finish::Nickel,
                Finish::LightGold,
                Finish::Gunmetal,
                Finish::AntiqueBrass,
                Finish::RoseGold,
                Finish::MatteBlack,
                Finish::Brushed,
                Finish::Brushed,
            ]
            .into_iter()
            .enumerate()
            {
                let puller = [Puller::Standard, Puller::Leather, Puller::Branded][k % 3];
                let zip_teeth = [ZipTeeth::Coil, ZipTeeth::Metal, ZipTeeth::Polished][k % 3];
                let logo = Logo {
                    method: LogoMethod::MetalPlate,
                    text: "ORSO & FILS".into(),
                    size: LogoSize::Large,
                    ..Default::default()
                };
                show(
                    &mut page,
                    &Appearance {
                        finish,
                        puller,
                        zip_teeth,
                        logo,
                        metal: if k == 7 { Metal::Brass } else { Metal::Zinc },
                        colour: Rgb(0xd9, 0xc3, 0xa0),
                        stitching: Stitching::Reinforced,
                        closure: if k % 2 == 0 { Closure::Zip } else { Closure::Buckle },
                        ..base.clone()
                    },
                    View::Front,
                    640,
                );
            }
        }
        "sizes" => {
            page.push_str("<div style='background:#191817'>");
            for (k, size_mm) in [(170, 200, 80), (210, 260, 110), (260, 320, 150), (260, 200, 150)]
                .into_iter()
                .enumerate()
            {
                for v in [View::Front, View::ThreeQuarter, View::Open] {
                    let logo = Logo {
                        method: [
                            LogoMethod::Foil,
                            LogoMethod::ScreenPrint,
                            LogoMethod::Embroidery,
                            LogoMethod::BlindDeboss,
                        ][k],
                        text: ["دار الجلود", "革工房", "AbcdefghijklmnoPQRSTUVWX", "A"][k].into(),
                        size: LogoSize::Large,
                        place: [
                            LogoPlace::FrontCentre,
                            LogoPlace::Flap,
                            LogoPlace::FrontPocket,
                            LogoPlace::FrontCorner,
                        ][k],
                        ..Default::default()
                    };
                    show(
                        &mut page,
                        &Appearance {
                            size_mm,
                            logo,
                            colour: [
                                Rgb(0x16, 0x16, 0x18),
                                Rgb(0xf2, 0xec, 0xe0),
                                Rgb(0x6b, 0x1d, 0x2a),
                                Rgb(0x24, 0x38, 0x60),
                            ][k],
                            ..base.clone()
                        },
                        v,
                        480,
                    );
                }
            }
            page.push_str("</div>");
        }
        "art" => {
            let svg = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'%3E%3Cpath d='M10 90L60 10L100 70L140 10L190 90Z'/%3E%3C/svg%3E";
            for method in [
                LogoMethod::BlindDeboss,
                LogoMethod::Foil,
                LogoMethod::Embroidery,
                LogoMethod::WovenLabel,
                LogoMethod::MetalPlate,
                LogoMethod::RubberPatch,
            ] {
                let logo = Logo {
                    method,
                    size: LogoSize::Large,
                    ..Default::default()
                };
                let svg = picture(
                    &Appearance { logo, ..base.clone() },
                    View::Front,
                    Some(packwright_picture::Artwork {
                        href: svg,
                        aspect_milli: 2000,
                    }),
                    &format!("a{method:?}-"),
                )
                .to_svg();
                page.push_str(&svg.replacen("<svg ", "<svg width=600 height=600 ", 1));
            }
        }
        "closure" => {
            for v in [View::Front, View::ThreeQuarter] {
                for closure in [
                    Closure::Zip,
                    Closure::Snap,
                    Closure::TurnLock,
                    Closure::Buckle,
                    Closure::Drawstring,
                ] {
                    show(
                        &mut page,
                        &Appearance {
                            closure,
                            ..base.clone()
                        },
                        v,
                        380,
                    );
                }
            }
        }
        "straps" => {
            for v in [View::Front, View::ThreeQuarter] {
                for straps in [Straps::Leather, Straps::Webbing, Straps::Chain, Straps::Convertible] {
                    show(
                        &mut page,
                        &Appearance {
                            straps,
                            colour: Rgb(0x2c, 0x3a, 0x33),
                            ..base.clone()
                        },
                        v,
                        470,
                    );
                }
            }
        }
        "logo" => {
            use LogoMethod::*;
            for (k, method) in [
                BlindDeboss,
                Foil,
                Laser,
                ScreenPrint,
                Embroidery,
                WovenLabel,
                MetalPlate,
                RubberPatch,
            ]
            .into_iter()
            .enumerate()
            {
                let logo = Logo {
                    method,
                    text: if k % 3 == 2 {
                        String::new()
                    } else {
                        "MAISON ORSO".into()
                    },
                    size: LogoSize::Large,
                    ..Default::default()
                };
                show(
                    &mut page,
                    &Appearance { logo, ..base.clone() },
                    if k % 2 == 0 { View::Front } else { View::ThreeQuarter },
                    470,
                );
            }
        }
        "surface" => {
            use Surface::*;
            for colour in [Rgb(0x8a, 0x4f, 0x2d), Rgb(0x16, 0x16, 0x18), Rgb(0xf2, 0xec, 0xe0)] {
                for surface in [FullGrain, TopGrain, Saffiano, Pu, Ripstop, Canvas] {
                    show(
                        &mut page,
                        &Appearance {
                            surface,
                            colour,
                            ..base.clone()
                        },
                        if colour.0 == 0x16 {
                            View::ThreeQuarter
                        } else {
                            View::Front
                        },
                        400,
                    );
                }
            }
        }
        _ => {
            for v in [View::Front, View::ThreeQuarter] {
                show(&mut page, &base, v, 400);
            }
            let _ = chip(Chip::Water(1), "c");
        }
    }
    std::fs::write(out, page).ok();
}
