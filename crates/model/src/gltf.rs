//! The binary glTF 2.0 writer: a JSON text and the numbers it describes, in one file.

mod buffer;
mod images;
mod material;

use crate::draft::Model;
use crate::number::{self, snapped};
use crate::part::Part;
use crate::quoted;
use alloc::string::String;
use alloc::vec::Vec;
use buffer::{Buffer, Kind};
use core::fmt::Write;
use images::Images;

/// Millimetres in metres.
const METRE: f32 = 0.001;
/// What is left of the light where nothing is seen of the surroundings: vertex colours darken lamps as well as sky.
const DARKEST: f32 = 0.22;

/// A file of the parts.
pub(crate) fn write(model: &Model) -> Vec<u8> {
    let mut buffer = Buffer::default();
    let mut meshes = String::new();
    for (number, part) in model.parts.iter().enumerate() {
        mesh(&mut buffer, &mut meshes, part, number);
    }
    let images = Images::of(&model.parts, &mut buffer);
    let json = document(model, &images, &meshes, &buffer);
    container(json, &buffer.bytes)
}

fn mesh(buffer: &mut Buffer, meshes: &mut String, part: &Part, number: usize) {
    let metres = part.places.iter().map(|place| (*place * METRE).to_array().map(snapped));
    let places: Vec<[f32; 3]> = metres.collect();
    let comma = if number > 0 { "," } else { "" };
    // Writing into a string cannot fail, here and below.
    let _ = write!(
        meshes,
        "{comma}{{\"name\":\"{0}\",\"primitives\":[{{\"attributes\":{{",
        part.name
    );
    let mut attribute = |name: &str, accessor: usize| {
        let _ = write!(meshes, "\"{name}\":{accessor},");
    };
    attribute("POSITION", buffer.places(&places));
    attribute(
        "NORMAL",
        buffer.floats(Kind::Vec3, part.normals.iter().flat_map(|normal| normal.to_array())),
    );
    if part.has_relief() {
        let tangents = part.tangents();
        attribute(
            "TANGENT",
            buffer.floats(Kind::Vec4, tangents.iter().flat_map(|tangent| tangent.to_array())),
        );
    }
    if part.is_textured() {
        let uvs = part.texture_places().flat_map(|uv| uv.to_array());
        attribute("TEXCOORD_0", buffer.floats(Kind::Vec2, uvs));
    }
    let colours = part.occlusions.iter().map(|open| DARKEST + (1.0 - DARKEST) * open);
    let colour = buffer.colours(colours);
    let indices = buffer.indices(&part.indices, places.len());
    let _ = write!(
        meshes,
        "\"COLOR_0\":{colour}}},\"indices\":{indices},\"material\":{number}}}]}}"
    );
}

fn document(model: &Model, images: &Images, meshes: &str, buffer: &Buffer) -> String {
    let parts = &model.parts;
    let mut json =
        String::from("{\"asset\":{\"version\":\"2.0\",\"generator\":\"Packwright\",\"extras\":{\"configuration\":");
    quoted::json(&mut json, &model.code);
    json.push_str("}}");
    material::extensions(&mut json, parts);
    json.push_str(",\"scene\":0,\"scenes\":[{\"name\":\"Scene\",\"nodes\":[0]}],\"nodes\":[{\"name\":");
    quoted::json(&mut json, model.title);
    listed(&mut json, ",\"children\":[", parts.len(), "]", |json, number| {
        number::whole(json, number + 1)
    });
    json.push('}');
    for (number, part) in parts.iter().enumerate() {
        let _ = write!(json, ",{{\"name\":\"{}\",\"mesh\":{number}}}", part.name);
    }
    json.push(']');
    if !parts.is_empty() {
        let _ = write!(json, ",\"meshes\":[{meshes}]");
    }
    listed(&mut json, ",\"materials\":[", parts.len(), "]", |json, number| {
        material::write(json, &parts[number], images);
    });
    images.describe(&mut json);
    buffer.describe(&mut json);
    json.push('}');
    json
}

/// A list between two texts; nothing at all where it is empty, since glTF has no empty lists.
fn listed(json: &mut String, before: &str, count: usize, after: &str, each: impl Fn(&mut String, usize)) {
    if count == 0 {
        return;
    }
    json.push_str(before);
    for number in 0..count {
        if number > 0 {
            json.push(',');
        }
        each(json, number);
    }
    json.push_str(after);
}

/// Header, text and numbers, each padded to four bytes.
fn container(json: String, bytes: &[u8]) -> Vec<u8> {
    let mut text = json.into_bytes();
    text.resize(text.len().next_multiple_of(4), b' ');
    let length = |count: usize| u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes();
    let has_bytes = !bytes.is_empty();
    let total = 20 + text.len() + if has_bytes { 8 + bytes.len() } else { 0 };
    let mut file = Vec::with_capacity(total);
    file.extend(b"glTF\x02\0\0\0");
    file.extend(length(total));
    file.extend(length(text.len()));
    file.extend(b"JSON");
    file.extend(text);
    if has_bytes {
        file.extend(length(bytes.len()));
        file.extend(b"BIN\0");
        file.extend(bytes);
    }
    file
}
