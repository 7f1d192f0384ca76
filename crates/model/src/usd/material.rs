//! Substances as preview surfaces, the one material model every USD reader has. It knows no fibres.

use super::{MARK, MARK_RELIEF, identifier, picture};
use crate::number::rounded;
use crate::part::Part;
use alloc::string::{String, ToString};
use core::fmt::Write;

/// Writes how one part looks.
pub(super) fn write(scene: &mut String, part: &Part) {
    let (name, look) = (identifier(part.name), &part.look);
    let path = alloc::format!("/Bag/Materials/{name}");
    // Writing into a string cannot fail, here and below.
    let _ = write!(
        scene,
        "        def Material \"{name}\"\n        {{\n\
         \x20           token outputs:surface.connect = <{path}/Surface.outputs:surface>\n\n\
         \x20           def Shader \"Surface\"\n            {{\n\
         \x20               uniform token info:id = \"UsdPreviewSurface\"\n\
         \x20               color3f inputs:diffuseColor = ("
    );
    // Preview surfaces take linear colours, as ours are.
    for (place, channel) in look.base.iter().enumerate() {
        if place > 0 {
            scene.push_str(", ");
        }
        rounded(scene, *channel, 4);
    }
    scene.push_str(")\n");
    for (input, value) in [
        ("metallic", look.metallic),
        ("roughness", look.roughness),
        ("clearcoat", look.coat),
        ("clearcoatRoughness", look.coat_roughness),
    ] {
        let _ = write!(scene, "                float inputs:{input} = ");
        rounded(scene, value, 3);
        scene.push('\n');
    }
    let relief = part.has_relief().then(|| match part.pictures {
        Some(_) => MARK_RELIEF.to_string(),
        None => picture(look),
    });
    for (input, from, is_there) in [
        ("normal3f inputs:normal", "Grain.outputs:rgb", relief.is_some()),
        ("float inputs:opacity", "Mark.outputs:a", part.pictures.is_some()),
    ] {
        if is_there {
            let _ = writeln!(scene, "                {input}.connect = <{path}/{from}>");
        }
    }
    scene.push_str("                token outputs:surface\n            }\n");
    if part.is_textured() {
        place(scene);
    }
    if let Some(file) = relief {
        grain(scene, &path, &file);
    }
    if part.pictures.is_some() {
        mark(scene, &path);
    }
    scene.push_str("        }\n\n");
}

/// What finds the place in a picture.
fn place(scene: &mut String) {
    scene.push_str(
        "\n            def Shader \"Place\"\n            {\n\
         \x20               uniform token info:id = \"UsdPrimvarReader_float2\"\n\
         \x20               string inputs:varname = \"st\"\n\
         \x20               float2 outputs:result\n            }\n",
    );
}

/// The picture of the relief.
fn grain(scene: &mut String, path: &str, file: &str) {
    let _ = write!(
        scene,
        "\n            def Shader \"Grain\"\n            {{\n\
         \x20               uniform token info:id = \"UsdUVTexture\"\n\
         \x20               asset inputs:file = @{file}@\n\
         \x20               float2 inputs:st.connect = <{path}/Place.outputs:result>\n\
         \x20               token inputs:sourceColorSpace = \"raw\"\n\
         \x20               float4 inputs:scale = (2, 2, 2, 1)\n\
         \x20               float4 inputs:bias = (-1, -1, -1, 0)\n\
         \x20               token inputs:wrapS = \"repeat\"\n\
         \x20               token inputs:wrapT = \"repeat\"\n\
         \x20               float3 outputs:rgb\n            }}\n"
    );
}

/// The picture that says where the mark is.
fn mark(scene: &mut String, path: &str) {
    let _ = write!(
        scene,
        "\n            def Shader \"Mark\"\n            {{\n\
         \x20               uniform token info:id = \"UsdUVTexture\"\n\
         \x20               asset inputs:file = @{MARK}@\n\
         \x20               float2 inputs:st.connect = <{path}/Place.outputs:result>\n\
         \x20               token inputs:sourceColorSpace = \"raw\"\n\
         \x20               token inputs:wrapS = \"clamp\"\n\
         \x20               token inputs:wrapT = \"clamp\"\n\
         \x20               float outputs:a\n            }}\n"
    );
}
