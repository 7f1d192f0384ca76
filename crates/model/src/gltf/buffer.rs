//! The numbers of a glTF file: bytes, the views into them, and what each view is read as.

use crate::number::exact;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

/// What a view's floats are taken together as.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    Vec2,
    Vec3,
    Vec4,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Vec2 => "VEC2",
            Self::Vec3 => "VEC3",
            Self::Vec4 => "VEC4",
        }
    }

    const fn parts(self) -> usize {
        match self {
            Self::Vec2 => 2,
            Self::Vec3 => 3,
            Self::Vec4 => 4,
        }
    }
}

/// All numbers of a file and their description so far.
#[derive(Debug, Default)]
pub(super) struct Buffer {
    pub(super) bytes: Vec<u8>,
    views: String,
    view_count: usize,
    accessors: String,
    accessor_count: usize,
}

const FLOAT: u16 = 5126;
const BYTE: u16 = 5121;
const SHORT: u16 = 5123;
const INT: u16 = 5125;
const VERTICES: &str = ",\"target\":34962";
const INDICES: &str = ",\"target\":34963";

impl Buffer {
    /// Places in metres, with the box around them.
    pub(super) fn places(&mut self, places: &[[f32; 3]]) -> usize {
        let mut bounds = String::new();
        for (name, pick) in [("min", f32::min as fn(f32, f32) -> f32), ("max", f32::max)] {
            let _ = write!(bounds, ",\"{name}\":[");
            for axis in 0..3 {
                if axis > 0 {
                    bounds.push(',');
                }
                exact(
                    &mut bounds,
                    places.iter().map(|place| place[axis]).reduce(pick).unwrap_or(0.0),
                );
            }
            bounds.push(']');
        }
        let view = self.view(places.iter().flatten().flat_map(|value| value.to_le_bytes()), VERTICES);
        self.accessor(view, places.len(), FLOAT, "VEC3", &bounds)
    }

    /// Floats, so many together.
    pub(super) fn floats(&mut self, kind: Kind, values: impl Iterator<Item = f32>) -> usize {
        let start = self.bytes.len();
        let view = self.view(values.flat_map(f32::to_le_bytes), VERTICES);
        let count = (self.bytes.len() - start) / 4 / kind.parts();
        self.accessor(view, count, FLOAT, kind.name(), "")
    }

    /// Greys from 0 to 1 as opaque colours of a byte a channel.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(super) fn colours(&mut self, greys: impl Iterator<Item = f32>) -> usize {
        let start = self.bytes.len();
        let bytes = greys.map(|grey| (grey.clamp(0.0, 1.0) * 255.0 + 0.5) as u8);
        let view = self.view(bytes.flat_map(|grey| [grey, grey, grey, u8::MAX]), VERTICES);
        let count = (self.bytes.len() - start) / 4;
        self.accessor(view, count, BYTE, "VEC4", ",\"normalized\":true")
    }

    /// Corners of triangles among `vertices` vertices, as short as that allows.
    #[allow(clippy::cast_possible_truncation)]
    pub(super) fn indices(&mut self, indices: &[u32], vertices: usize) -> usize {
        // The highest number of a kind is reserved.
        let (view, component) = if vertices <= usize::from(u16::MAX) {
            (
                self.view(indices.iter().flat_map(|index| (*index as u16).to_le_bytes()), INDICES),
                SHORT,
            )
        } else {
            (
                self.view(indices.iter().flat_map(|index| index.to_le_bytes()), INDICES),
                INT,
            )
        };
        self.accessor(view, indices.len(), component, "SCALAR", "")
    }

    /// A whole file. Returns the number of its view.
    pub(super) fn image(&mut self, file: &[u8]) -> usize {
        self.view(file.iter().copied(), "")
    }

    fn view(&mut self, bytes: impl Iterator<Item = u8>, target: &str) -> usize {
        let start = self.bytes.len();
        self.bytes.extend(bytes);
        let length = self.bytes.len() - start;
        self.bytes.resize(self.bytes.len().next_multiple_of(4), 0);
        let comma = if self.view_count > 0 { "," } else { "" };
        let _ = write!(
            self.views,
            "{comma}{{\"buffer\":0,\"byteOffset\":{start},\"byteLength\":{length}{target}}}"
        );
        self.view_count += 1;
        self.view_count - 1
    }

    fn accessor(&mut self, view: usize, count: usize, component: u16, kind: &str, more: &str) -> usize {
        let comma = if self.accessor_count > 0 { "," } else { "" };
        let _ = write!(
            self.accessors,
            "{comma}{{\"bufferView\":{view},\"componentType\":{component},\"count\":{count},\"type\":\"{kind}\"{more}}}"
        );
        self.accessor_count += 1;
        self.accessor_count - 1
    }

    /// Writes what describes the numbers.
    pub(super) fn describe(&self, json: &mut String) {
        if self.bytes.is_empty() {
            return;
        }
        let (accessors, views, length) = (&self.accessors, &self.views, self.bytes.len());
        let _ = write!(
            json,
            ",\"accessors\":[{accessors}],\"bufferViews\":[{views}],\"buffers\":[{{\"byteLength\":{length}}}]"
        );
    }
}
