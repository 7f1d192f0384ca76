//! A small reader of binary glTF, and bags to write.
#![allow(dead_code)]

use bags::{METHODS, every_part};
use engine::appearance::{Appearance, Logo, Parts};
use engine::look::*;
use serde_json::Value;

/// A file taken apart.
pub struct Glb<'bytes> {
    pub json: Value,
    numbers: &'bytes [u8],
}

fn long(bytes: &[u8], at: usize) -> usize {
    u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
}

impl<'bytes> Glb<'bytes> {
    pub fn read(bytes: &'bytes [u8]) -> Self {
        assert_eq!(&bytes[..8], b"glTF\x02\0\0\0");
        assert_eq!(long(bytes, 8), bytes.len());
        let text = long(bytes, 12);
        assert_eq!((text % 4, &bytes[16..20]), (0, &b"JSON"[..]));
        let json: Value = serde_json::from_slice(&bytes[20..20 + text]).unwrap();
        let rest = &bytes[20 + text..];
        assert_eq!((long(rest, 0), &rest[4..8]), (rest.len() - 8, &b"BIN\0"[..]));
        assert_eq!(
            json["buffers"][0]["byteLength"].as_u64().unwrap() as usize,
            rest.len() - 8
        );
        Self {
            json,
            numbers: &rest[8..],
        }
    }

    fn view(&self, accessor: u64) -> &'bytes [u8] {
        let accessor = &self.json["accessors"][accessor as usize];
        let view = &self.json["bufferViews"][accessor["bufferView"].as_u64().unwrap() as usize];
        let [start, length] = ["byteOffset", "byteLength"].map(|name| view[name].as_u64().unwrap() as usize);
        assert_eq!(start % 4, 0);
        &self.numbers[start..start + length]
    }

    pub fn floats(&self, accessor: u64, together: usize) -> Vec<f32> {
        let bytes = self.view(accessor);
        let count = self.json["accessors"][accessor as usize]["count"].as_u64().unwrap() as usize;
        assert_eq!(bytes.len(), count * together * 4);
        let floats: Vec<f32> = bytes
            .chunks_exact(4)
            .map(|four| f32::from_le_bytes(four.try_into().unwrap()))
            .collect();
        assert!(floats.iter().all(|value| value.is_finite()));
        floats
    }

    pub fn indices(&self, accessor: u64) -> Vec<usize> {
        let size = match self.json["accessors"][accessor as usize]["componentType"]
            .as_u64()
            .unwrap()
        {
            5123 => 2,
            5125 => 4,
            other => panic!("{other}"),
        };
        let whole = |bytes: &[u8]| {
            bytes
                .iter()
                .rev()
                .fold(0usize, |sum, byte| sum << 8 | usize::from(*byte))
        };
        self.view(accessor).chunks_exact(size).map(whole).collect()
    }

    /// The bounds a file tells are those of its numbers, to the last bit of a float.
    pub fn is_within_bounds(&self, accessor: u64, places: &[f32]) {
        let told = &self.json["accessors"][accessor as usize];
        for axis in 0..3 {
            let along = || places.iter().skip(axis).step_by(3).copied();
            let bound = |name: &str| told[name][axis].as_f64().map(|value| value as f32);
            assert_eq!(bound("min"), along().reduce(f32::min));
            assert_eq!(bound("max"), along().reduce(f32::max));
        }
    }
}

/// Bags drawn at random; the first is the default.
pub fn drawn(count: usize) -> Vec<Appearance> {
    let mut all = vec![Appearance::default()];
    all.extend(bags::random(7, count - 1));
    all
}

/// A bag with each kind of logo, on leather.
pub fn signed_bags() -> Vec<Appearance> {
    let sign = |method| Appearance {
        logo: Logo {
            method,
            size: LogoSize::Large,
            ..Logo::default()
        },
        parts: Parts::default(),
        ..Appearance::default()
    };
    METHODS[1..].iter().copied().map(sign).collect()
}

/// The largest bags there are, with everything on them.
pub fn full_bags() -> Vec<Appearance> {
    let full = |(relief, closure, straps)| Appearance {
        size_mm: (320, 400, 180),
        relief,
        closure,
        straps,
        stitching: Stitching::Double,
        zip_teeth: ZipTeeth::Metal,
        parts: every_part(),
        logo: Logo {
            method: LogoMethod::Embroidery,
            size: LogoSize::Large,
            ..Logo::default()
        },
        ..Appearance::default()
    };
    [
        (Relief::Diamond, Closure::Zip, Straps::Chain),
        (Relief::Basket, Closure::Buckle, Straps::Convertible),
        (Relief::Channel, Closure::Drawstring, Straps::Chain),
        (Relief::Plain, Closure::TurnLock, Straps::Leather),
    ]
    .map(full)
    .to_vec()
}

/// A picture of a logo: a ring and three bars, as large as the page's.
pub fn lettering() -> (Vec<u8>, usize, usize) {
    let (width, height) = (1024, 256);
    let mut pixels = vec![0u8; width * height * 4];
    for row in 0..height {
        for column in 0..width {
            let (x, y) = (column as f32 - 260.0, row as f32 - 128.0);
            let away = (x * x + y * y).sqrt();
            let is_bar = (420..820).contains(&column) && (row + 4) % 60 < 30 && (44..200).contains(&row);
            if (60.0..92.0).contains(&away) || is_bar {
                pixels[(row * width + column) * 4 + 3] = 255;
            }
        }
    }
    (pixels, width, height)
}
