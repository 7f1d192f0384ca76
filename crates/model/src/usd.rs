//! The USDZ writer: the bag as readable USD, with the pictures it uses, in one archive.

mod material;

use crate::draft::Model;
use crate::grain::Grain;
use crate::number::{rounded, whole};
use crate::part::Part;
use crate::substance::Substance;
use crate::{quoted, zip};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::Write;
use glam::Vec3;

/// Millimetres in centimetres, the unit readers take for granted.
const CENTIMETRE: f32 = 0.1;

/// A file of the parts.
pub(crate) fn write(model: &Model) -> Vec<u8> {
    let mut scene = String::from(
        "#usda 1.0\n(\n    defaultPrim = \"Bag\"\n    metersPerUnit = 0.01\n    upAxis = \"Y\"\n    customLayerData = {\n\
         \x20       string creator = \"Packwright\"\n        string configuration = ",
    );
    quoted::usd(&mut scene, &model.code);
    scene.push_str("\n    }\n)\n\ndef Xform \"Bag\" (\n    kind = \"component\"\n    displayName = ");
    quoted::usd(&mut scene, model.title);
    scene.push_str("\n)\n{\n");
    for part in &model.parts {
        mesh(&mut scene, part);
    }
    scene.push_str("    def Scope \"Materials\"\n    {\n");
    for part in &model.parts {
        material::write(&mut scene, part);
    }
    scene.push_str("    }\n}\n");
    let mut pictures: Vec<(String, Vec<u8>)> = Vec::new();
    for part in &model.parts {
        let look = &part.look;
        let name = picture(look);
        match &part.pictures {
            Some(of_mark) => {
                pictures.push((MARK.into(), of_mark.mark.clone()));
                pictures.extend(of_mark.relief.clone().map(|relief| (MARK_RELIEF.into(), relief)));
            }
            None if look.grain != Grain::Smooth && pictures.iter().all(|(known, _)| *known != name) => {
                pictures.push((name, look.grain.normals(look.depth)));
            }
            None => {}
        }
    }
    let mut files: Vec<(&str, &[u8])> = alloc::vec![("bag.usda", scene.as_bytes())];
    files.extend(pictures.iter().map(|(name, content)| (&**name, &**content)));
    zip::write(&files)
}

/// Where the logo's picture and its relief are in the archive.
const MARK: &str = "textures/logo.png";
const MARK_RELIEF: &str = "textures/logo-relief.png";

/// Where the picture of a relief is in the archive. Each depth has its own: readers do not scale normals.
fn picture(look: &Substance) -> String {
    format!("textures/{}-{}.png", look.grain.name(), percent(look.depth))
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn percent(share: f32) -> u32 {
    (share * 100.0 + 0.5) as u32
}

/// A part's name as a path can have it.
fn identifier(name: &str) -> String {
    name.replace(',', "").replace(' ', "_")
}

fn mesh(scene: &mut String, part: &Part) {
    let name = identifier(part.name);
    // Writing into a string cannot fail, here and below.
    let _ = write!(
        scene,
        "    def Mesh \"{name}\" (\n        prepend apiSchemas = [\"MaterialBindingAPI\"]\n    )\n    {{\n\
         \x20       uniform token subdivisionScheme = \"none\"\n\
         \x20       rel material:binding = </Bag/Materials/{name}>\n        int[] faceVertexCounts = ["
    );
    list(scene, part.indices.chunks_exact(3), |scene, _| scene.push('3'));
    scene.push_str("]\n        int[] faceVertexIndices = [");
    list(scene, part.indices.iter(), |scene, index| whole(scene, *index as usize));
    let (low, high) = part.bounds();
    scene.push_str("]\n        float3[] extent = [");
    list(scene, [low, high].into_iter(), |scene, corner| {
        triple(scene, corner * CENTIMETRE, 3)
    });
    scene.push_str("]\n        point3f[] points = [");
    list(scene, part.places.iter(), |scene, place| {
        triple(scene, *place * CENTIMETRE, 3)
    });
    scene.push_str("]\n        normal3f[] normals = [");
    list(scene, part.normals.iter(), |scene, normal| triple(scene, *normal, 3));
    scene.push_str("] (\n            interpolation = \"vertex\"\n        )\n");
    if part.is_textured() {
        scene.push_str("        texCoord2f[] primvars:st = [");
        list(scene, part.texture_places(), |scene, uv| {
            scene.push('(');
            rounded(scene, uv.x, 4);
            scene.push(',');
            // USD counts from the bottom of a picture.
            rounded(scene, 1.0 - uv.y, 4);
            scene.push(')');
        });
        scene.push_str("] (\n            interpolation = \"vertex\"\n        )\n");
    }
    scene.push_str("    }\n\n");
}

fn list<Item>(scene: &mut String, items: impl Iterator<Item = Item>, print: impl Fn(&mut String, Item)) {
    for (number, item) in items.enumerate() {
        if number > 0 {
            scene.push(',');
        }
        print(scene, item);
    }
}

fn triple(scene: &mut String, vector: Vec3, places: usize) {
    let [x, y, z] = vector.to_array();
    scene.push('(');
    rounded(scene, x, places);
    scene.push(',');
    rounded(scene, y, places);
    scene.push(',');
    rounded(scene, z, places);
    scene.push(')');
}
