//! The pictures of a glTF file: one tile for each kind of relief, and those of the logo.

use super::buffer::Buffer;
use super::listed;
use crate::grain::Grain;
use crate::part::Part;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

/// Texture by texture: its name, the view of its bytes, and whether it repeats.
#[derive(Debug, Default)]
pub(super) struct Images {
    all: Vec<(&'static str, usize, bool)>,
}

/// The logo's picture, and its relief.
pub(super) const MARK: &str = "logo";
pub(super) const MARK_RELIEF: &str = "logo relief";

impl Images {
    /// Puts the pictures the parts need into the buffer.
    pub(super) fn of(parts: &[Part], buffer: &mut Buffer) -> Self {
        let mut images = Self::default();
        let mut grains: Vec<Grain> = parts.iter().map(|part| part.look.grain).collect();
        grains.sort_unstable();
        grains.dedup();
        for grain in grains.into_iter().filter(|grain| *grain != Grain::Smooth) {
            images.all.push((grain.name(), buffer.image(&grain.normals(1.0)), true));
        }
        for pictures in parts.iter().filter_map(|part| part.pictures.as_ref()) {
            images.all.push((MARK, buffer.image(&pictures.mark), false));
            if let Some(relief) = &pictures.relief {
                images.all.push((MARK_RELIEF, buffer.image(relief), false));
            }
        }
        images
    }

    /// The number of a texture.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.all.iter().position(|(known, _, _)| *known == name)
    }

    /// Writes textures, images and how they are read: sampler 0 repeats, sampler 1 does not.
    pub(super) fn describe(&self, json: &mut String) {
        let repeats = self.all.iter().any(|(_, _, repeats)| *repeats);
        let stops = self.all.iter().any(|(_, _, repeats)| !repeats);
        let wraps: Vec<u16> = [(repeats, 10497), (stops, 33071)]
            .into_iter()
            .filter(|(is_used, _)| *is_used)
            .map(|(_, wrap)| wrap)
            .collect();
        listed(json, ",\"samplers\":[", wraps.len(), "]", |json, number| {
            let wrap = wraps[number];
            let _ = write!(
                json,
                "{{\"magFilter\":9729,\"minFilter\":9987,\"wrapS\":{wrap},\"wrapT\":{wrap}}}"
            );
        });
        listed(json, ",\"textures\":[", self.all.len(), "]", |json, number| {
            let sampler = usize::from(repeats && !self.all[number].2);
            let _ = write!(json, "{{\"sampler\":{sampler},\"source\":{number}}}");
        });
        listed(json, ",\"images\":[", self.all.len(), "]", |json, number| {
            let (name, view, _) = self.all[number];
            let _ = write!(
                json,
                "{{\"name\":\"{name}\",\"mimeType\":\"image/png\",\"bufferView\":{view}}}"
            );
        });
    }
}
