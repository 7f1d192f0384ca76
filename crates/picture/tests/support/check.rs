//! What every drawing has to be: only known elements and attributes, ids of its own which resolve.

use std::collections::HashSet;

use packwright_picture::Node;

/// Every element and attribute the crate may use.
const TAGS: &[&str] = &[
    "svg",
    "defs",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "text",
    "use",
    "image",
    "mask",
    "clipPath",
    "pattern",
    "linearGradient",
    "radialGradient",
    "stop",
    "filter",
    "feTurbulence",
    "feDiffuseLighting",
    "feDistantLight",
    "feColorMatrix",
    "feComponentTransfer",
    "feFuncR",
    "feFuncG",
    "feFuncB",
    "feFuncA",
];
const NAMES: &[&str] = &[
    "viewBox",
    "id",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-dasharray",
    "stroke-dashoffset",
    "opacity",
    "transform",
    "clip-path",
    "mask",
    "filter",
    "href",
    "x",
    "y",
    "width",
    "height",
    "rx",
    "ry",
    "cx",
    "cy",
    "r",
    "x1",
    "x2",
    "y1",
    "y2",
    "gradientUnits",
    "spreadMethod",
    "offset",
    "stop-color",
    "stop-opacity",
    "patternUnits",
    "patternTransform",
    "maskUnits",
    "preserveAspectRatio",
    "filterUnits",
    "color-interpolation-filters",
    "type",
    "baseFrequency",
    "numOctaves",
    "seed",
    "stitchTiles",
    "result",
    "in",
    "surfaceScale",
    "diffuseConstant",
    "lighting-color",
    "azimuth",
    "elevation",
    "values",
    "tableValues",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
    "textLength",
    "lengthAdjust",
];

fn walk<'a>(node: &'a Node, visit: &mut dyn FnMut(&'a Node)) {
    visit(node);
    for child in &node.children {
        walk(child, visit);
    }
}

pub fn check(root: &Node, prefix: &str) {
    let mut ids = HashSet::new();
    let mut used = Vec::new();
    walk(root, &mut |node| {
        assert!(TAGS.contains(&node.tag), "element {}", node.tag);
        let mut names = HashSet::new();
        for (name, value) in &node.attributes {
            assert!(NAMES.contains(name), "attribute {name} on {}", node.tag);
            assert!(names.insert(*name), "{name} twice on {}", node.tag);
            assert!(
                !value.contains("NaN") && !value.contains('$') && !value.contains('~'),
                "{name}={value}"
            );
            if *name == "id" {
                assert!(value.starts_with(prefix));
                assert!(ids.insert(value.to_string()), "id {value} twice");
            }
            if let Some(rest) = value.strip_prefix("url(#") {
                used.push(rest.trim_end_matches(')').to_owned());
            }
            if *name == "href" && node.tag != "image" {
                used.push(value.trim_start_matches('#').to_owned());
            }
        }
    });
    for id in used {
        assert!(ids.contains(&id), "{id} is not defined");
    }
}
