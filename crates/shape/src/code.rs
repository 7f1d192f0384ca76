//! An appearance as one line of plain text and back: how the page hands a configuration to whoever draws it in another
//! Wasm module. Pairs `key=value` with `;` between them; choices go by their number, colours as six hexadecimal digits.

use alloc::format;
use alloc::string::{String, ToString};
use engine::appearance::Appearance;
use engine::look::{
    Closure, Edge, Finish, LogoMethod, LogoPlace, LogoSize, Metal, Part, Puller, Relief, Rgb, Stitching, Straps,
    Surface, ZipTeeth,
};

/// A choice with a number.
trait Numbered: Copy + 'static {
    const ALL: &'static [Self];
    fn number(self) -> usize;

    fn read(text: &str) -> Option<Self> {
        text.parse()
            .ok()
            .and_then(|number: usize| Self::ALL.get(number))
            .copied()
    }
}

macro_rules! numbered {
    ($($kind:ident { $($choice:ident),+ })+) => {$(
        impl Numbered for $kind {
            const ALL: &'static [Self] = &[$(Self::$choice),+];
            fn number(self) -> usize {
                self as usize
            }
        }
    )+};
}

numbered! {
    Surface { FullGrain, TopGrain, Saffiano, Pu, Ripstop, Canvas }
    Relief { Plain, Diamond, Channel, Basket }
    Edge { Burnished, Painted, HandPainted, Turned, Bound }
    Stitching { Single, Double, Reinforced }
    Closure { Zip, Snap, TurnLock, Buckle, Drawstring }
    Straps { Leather, Webbing, Chain, Convertible }
    Metal { Zinc, Iron, Brass, Steel }
    Finish { Nickel, LightGold, Gunmetal, AntiqueBrass, RoseGold, MatteBlack, Brushed }
    ZipTeeth { Coil, Metal, Polished }
    Puller { Standard, Leather, Branded }
    LogoMethod {
        None, BlindDeboss, Foil, Laser, ScreenPrint, Embroidery, WovenLabel, MetalPlate, RubberPatch
    }
    LogoPlace { FrontCentre, FrontPocket, FrontCorner, Flap }
    LogoSize { Small, Medium, Large }
    Part { FrontPocket, InnerZip, SlipPocket, Organiser, PaddedSleeve, UsbPort, SidePockets, Feet }
}

/// The appearance as text.
pub fn encode(appearance: &Appearance) -> String {
    let mut text = String::new();
    let mut pair = |key: &str, value: &str| {
        text.push_str(key);
        text.push('=');
        text.push_str(value);
        text.push(';');
    };
    let (width, height, depth) = appearance.size_mm;
    pair("size", &format!("{width}x{height}x{depth}"));
    let logo = &appearance.logo;
    for (key, number) in [
        ("surface", appearance.surface.number()),
        ("relief", appearance.relief.number()),
        ("edge", appearance.edge.number()),
        ("stitching", appearance.stitching.number()),
        ("closure", appearance.closure.number()),
        ("straps", appearance.straps.number()),
        ("metal", appearance.metal.number()),
        ("finish", appearance.finish.number()),
        ("teeth", appearance.zip_teeth.number()),
        ("puller", appearance.puller.number()),
        ("logo", logo.method.number()),
        ("place", logo.place.number()),
        ("logo-size", logo.size.number()),
        ("water", usize::from(appearance.water)),
        ("packaging", usize::from(appearance.packaging)),
    ] {
        pair(key, &number.to_string());
    }
    for (key, colour) in [
        ("colour", Some(appearance.colour)),
        ("lining", Some(appearance.lining)),
        ("edge-colour", appearance.edge_colour),
        ("thread", appearance.thread),
        ("logo-colour", logo.colour),
    ] {
        if let Some(Rgb(red, green, blue)) = colour {
            pair(key, &format!("{red:02x}{green:02x}{blue:02x}"));
        }
    }
    for part in Part::ALL {
        if appearance.parts.has(*part) {
            pair("part", &part.number().to_string());
        }
    }
    if !logo.text.is_empty() {
        pair("text", &escaped(&logo.text));
    }
    text
}

/// The appearance a text means. What is left out is as in the default appearance, except for parts, of which only those
/// named are there. `None` where a key or a value is not known.
pub fn decode(text: &str) -> Option<Appearance> {
    let mut appearance = Appearance::default();
    for pair in text.split(';').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=')?;
        take(&mut appearance, key, value)?;
    }
    Some(appearance)
}

fn take(appearance: &mut Appearance, key: &str, value: &str) -> Option<()> {
    let logo = &mut appearance.logo;
    match key {
        "size" => appearance.size_mm = size(value)?,
        "surface" => appearance.surface = Numbered::read(value)?,
        "relief" => appearance.relief = Numbered::read(value)?,
        "edge" => appearance.edge = Numbered::read(value)?,
        "stitching" => appearance.stitching = Numbered::read(value)?,
        "closure" => appearance.closure = Numbered::read(value)?,
        "straps" => appearance.straps = Numbered::read(value)?,
        "metal" => appearance.metal = Numbered::read(value)?,
        "finish" => appearance.finish = Numbered::read(value)?,
        "teeth" => appearance.zip_teeth = Numbered::read(value)?,
        "puller" => appearance.puller = Numbered::read(value)?,
        "logo" => logo.method = Numbered::read(value)?,
        "place" => logo.place = Numbered::read(value)?,
        "logo-size" => logo.size = Numbered::read(value)?,
        "water" => appearance.water = value.parse().ok()?,
        "packaging" => appearance.packaging = value.parse().ok()?,
        "colour" => appearance.colour = colour(value)?,
        "lining" => appearance.lining = colour(value)?,
        "edge-colour" => appearance.edge_colour = Some(colour(value)?),
        "thread" => appearance.thread = Some(colour(value)?),
        "logo-colour" => logo.colour = Some(colour(value)?),
        "part" => appearance.parts = appearance.parts.with(Numbered::read(value)?),
        "text" => logo.text = unescaped(value)?,
        _ => return None,
    }
    Some(())
}

/// Sizes beyond what is made would cost memory without end.
const LARGEST: u16 = 1000;

fn size(text: &str) -> Option<(u16, u16, u16)> {
    let mut lengths = text
        .split('x')
        .map(|length| length.parse().ok().filter(|length| (20..=LARGEST).contains(length)));
    let size = (lengths.next()??, lengths.next()??, lengths.next()??);
    lengths.next().is_none().then_some(size)
}

fn colour(text: &str) -> Option<Rgb> {
    let channel = |place: usize| u8::from_str_radix(text.get(place..place + 2)?, 16).ok();
    (text.len() == 6).then_some(Rgb(channel(0)?, channel(2)?, channel(4)?))
}

/// The text without the two signs that separate, and without the one that escapes them.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace(';', "%3b").replace('=', "%3d")
}

fn unescaped(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut plain = String::from(pieces.next()?);
    for piece in pieces {
        plain.push(match piece.get(..2)? {
            "25" => '%',
            "3b" => ';',
            "3d" => '=',
            _ => return None,
        });
        plain.push_str(piece.get(2..)?);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn round_trip(appearance: &Appearance) {
        let text = encode(appearance);
        assert_eq!(decode(&text).as_ref(), Some(appearance), "{text}");
    }

    #[test]
    fn every_choice_comes_back() {
        fn are_in_order<T: Numbered + PartialEq>() {
            for (place, choice) in T::ALL.iter().enumerate() {
                assert_eq!(choice.number(), place);
            }
        }
        are_in_order::<Surface>();
        are_in_order::<Closure>();
        are_in_order::<Finish>();
        are_in_order::<LogoMethod>();
        are_in_order::<Part>();
        round_trip(&Appearance::default());
        for (place, closure) in Closure::ALL.iter().enumerate() {
            let mut appearance = Appearance {
                closure: *closure,
                ..Appearance::default()
            };
            appearance.surface = Surface::ALL[place];
            appearance.finish = Finish::ALL[place + 2];
            appearance.straps = Straps::ALL[place % 4];
            appearance.parts = appearance.parts.with(Part::ALL[place]).with(Part::ALL[place + 3]);
            appearance.logo.method = LogoMethod::ALL[place + 4];
            appearance.logo.text = String::from("50 % = half; ½ ");
            appearance.thread = Some(Rgb(0, 16, 255));
            round_trip(&appearance);
        }
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for text in [
            "closure=9",
            "size=0x0x0",
            "size=210x260",
            "colour=12",
            "text=%",
            "text=%zz",
            "hat=1",
            "size",
            "water=x",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
        assert_eq!(decode(""), Some(Appearance::default()));
    }
}
