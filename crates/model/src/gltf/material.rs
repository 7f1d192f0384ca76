//! Substances as glTF materials. Varnish and fibres are extensions: who does not know them shows the rest.

use super::images::{Images, MARK, MARK_RELIEF};
use crate::number::rounded;
use crate::part::Part;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;

const COAT: &str = "KHR_materials_clearcoat";
const SHEEN: &str = "KHR_materials_sheen";

/// Says which extensions the file uses.
pub(super) fn extensions(json: &mut String, parts: &[Part]) {
    let mut used = Vec::new();
    if parts.iter().any(|part| part.look.coat > 0.0) {
        used.push(COAT);
    }
    if parts.iter().any(|part| part.look.sheen > 0.0) {
        used.push(SHEEN);
    }
    super::listed(json, ",\"extensionsUsed\":[", used.len(), "]", |json, number| {
        let _ = write!(json, "\"{}\"", used[number]);
    });
}

/// How one part looks.
pub(super) fn write(json: &mut String, part: &Part, images: &Images) {
    let look = &part.look;
    let _ = write!(
        json,
        "{{\"name\":\"{}\",\"pbrMetallicRoughness\":{{\"baseColorFactor\":[",
        part.name
    );
    for channel in look.base {
        rounded(json, channel, 4);
        json.push(',');
    }
    json.push_str("1],");
    if let Some(texture) = part.pictures.as_ref().and_then(|_| images.number(MARK)) {
        let _ = write!(json, "\"baseColorTexture\":{{\"index\":{texture}}},");
    }
    json.push_str("\"metallicFactor\":");
    rounded(json, look.metallic, 3);
    json.push_str(",\"roughnessFactor\":");
    rounded(json, look.roughness, 3);
    json.push('}');
    // A mark's relief is as deep as it is; a grain is told how deep.
    let (relief, depth) = match &part.pictures {
        Some(pictures) => (pictures.relief.as_ref().map(|_| MARK_RELIEF), 1.0),
        None => (Some(look.grain.name()), look.depth),
    };
    let texture = relief.and_then(|name| images.number(name));
    if let Some(texture) = texture {
        let _ = write!(json, ",\"normalTexture\":{{\"index\":{texture},\"scale\":");
        rounded(json, depth, 3);
        json.push('}');
    }
    if part.pictures.is_some() {
        json.push_str(",\"alphaMode\":\"BLEND\"");
    }
    let mut more = String::new();
    if look.coat > 0.0 {
        let _ = write!(more, ",\"{COAT}\":{{\"clearcoatFactor\":");
        rounded(&mut more, look.coat, 3);
        more.push_str(",\"clearcoatRoughnessFactor\":");
        rounded(&mut more, look.coat_roughness, 3);
        if let Some(texture) = texture {
            // Varnish is thin: it follows the relief, a little filled.
            let _ = write!(more, ",\"clearcoatNormalTexture\":{{\"index\":{texture},\"scale\":");
            rounded(&mut more, depth * 0.7, 3);
            more.push('}');
        }
        more.push('}');
    }
    if look.sheen > 0.0 {
        let _ = write!(more, ",\"{SHEEN}\":{{\"sheenColorFactor\":[");
        for (place, channel) in look.base.iter().enumerate() {
            if place > 0 {
                more.push(',');
            }
            // Fibres throw back paler light than the dye in them.
            rounded(&mut more, look.sheen * (0.3 + 0.7 * channel), 4);
        }
        more.push_str("],\"sheenRoughnessFactor\":0.45}");
    }
    if let Some(inside) = more.strip_prefix(',') {
        let _ = write!(json, ",\"extensions\":{{{inside}}}");
    }
    json.push('}');
}
