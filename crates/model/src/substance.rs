//! How everything a bag is made of looks, as plain numbers: one table for the picture in the page and for every file.
//!
//! The numbers are those of the metal and roughness model that glTF, USD and our own viewer share, and a few more that
//! only a renderer with formulas of its own can use. Colours are linear.

mod colour;
mod mark;
mod metal;
mod shell;

pub use colour::linear;
pub use mark::{ink, mirrors};
pub use metal::hardware;

use crate::grain::Grain;
use colour::{light, lightness};
use engine::appearance::Appearance;
use engine::look::{Edge, Surface, ZipTeeth};
use glam::Vec3;
use mark::ground;
use shape::Material;
use shell::shell;

/// The look of one material.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Substance {
    /// Linear colour, 0 to 1: what is thrown back in all directions, or for metal what is mirrored.
    pub base: [f32; 3],
    /// From 0 for a mirror to 1 for chalk.
    pub roughness: f32,
    /// 0 for what is not metal, 1 for metal.
    pub metallic: f32,
    /// Clear varnish on top, 0 to 1.
    pub coat: f32,
    /// Roughness of the varnish, 0 to 1.
    pub coat_roughness: f32,
    /// Soft light from fibres at grazing angles, 0 to 1.
    pub sheen: f32,
    /// The fine relief.
    pub grain: Grain,
    /// Side of the relief's square tile on the bag in millimetres, as files have it.
    pub scale: f32,
    /// How deep the relief is, 0 to 1.
    pub depth: f32,
    /// How much darker the hollows of the relief are, 0 to 1.
    pub cavity: f32,
    /// How uneven the colour is, 0 to 1.
    pub mottle: f32,
    /// How deep stitches draw it in, in millimetres.
    pub groove: f32,
    /// How much darker it is where little light comes, 0 to 1: dirt and patina.
    pub patina: f32,
}

/// What every entry is a variation of: matt, not metal, smooth.
const PLAIN: Substance = Substance {
    base: [1.0; 3],
    roughness: 0.6,
    metallic: 0.0,
    coat: 0.0,
    coat_roughness: 0.25,
    sheen: 0.0,
    grain: Grain::Smooth,
    scale: Grain::Smooth.side(),
    depth: Grain::Smooth.depth(),
    cavity: 0.0,
    mottle: 0.0,
    groove: 0.0,
    patina: 0.0,
};

impl Substance {
    /// The same with a relief of its usual depth, its tile as many times as large as usual.
    const fn with(self, grain: Grain, stretch: f32) -> Self {
        Self {
            grain,
            scale: grain.side() * stretch,
            depth: grain.depth(),
            ..self
        }
    }

    /// How many times as large as usual the relief's tile is.
    pub fn stretch(&self) -> f32 {
        self.scale / self.grain.side()
    }

    /// How many times as deep as usual the relief is.
    pub fn relief(&self) -> f32 {
        self.depth / self.grain.depth().max(0.01)
    }
}

/// The look of every material of a bag, in the order of `Material::ALL`.
pub fn substances(appearance: &Appearance) -> [Substance; Material::COUNT] {
    Material::ALL.map(|material| substance(appearance, material))
}

/// The look of one material of a bag.
pub fn substance(appearance: &Appearance, material: Material) -> Substance {
    let shell = shell(appearance);
    let colour = Vec3::from(shell.base);
    match material {
        Material::Shell => shell,
        Material::Trim => trim(appearance, shell),
        Material::Edge => edge(appearance, shell),
        Material::Lining => Substance {
            roughness: 0.82,
            sheen: 0.16,
            cavity: 0.45,
            groove: 0.3,
            ..woven(light(appearance.lining), Grain::Twill, 1.0)
        },
        Material::Tape => Substance {
            sheen: 0.12,
            cavity: 0.7,
            groove: 0.2,
            ..woven((colour * 0.34).max(Vec3::splat(0.010)), Grain::Twill, 0.6)
        },
        Material::Webbing => Substance {
            roughness: 0.72,
            sheen: 0.18,
            cavity: 0.75,
            groove: 0.35,
            ..woven((colour * 0.55).max(Vec3::splat(0.012)), Grain::Webbing, 1.0)
        },
        Material::Metal => hardware(appearance),
        // Rolled and lapped flat, so smoother than what is cast.
        Material::LogoPlate => {
            let cast = hardware(appearance);
            Substance {
                roughness: cast.roughness * 0.9,
                ..cast
            }
        }
        Material::Teeth => teeth(appearance, colour),
        Material::Thread => dull(thread(appearance), 0.55, 0.22),
        Material::LogoThread => dull(ink(appearance), 0.42, 0.3),
        Material::LogoRubber => dull(ground(appearance), 0.52, 0.05),
        Material::LogoLabel => {
            let label = woven(ground(appearance), Grain::Twill, 0.5);
            Substance {
                roughness: 0.62,
                sheen: 0.15,
                depth: label.depth * 0.8,
                cavity: 0.4,
                groove: 0.15,
                ..label
            }
        }
        Material::Mesh => Substance {
            sheen: 0.2,
            cavity: 0.9,
            groove: 0.4,
            ..woven((colour * 0.4).max(Vec3::splat(0.014)), Grain::Mesh, 1.0)
        },
        Material::Plastic => dull(Vec3::splat(0.014), 0.42, 0.0),
    }
}

fn dull(base: Vec3, roughness: f32, sheen: f32) -> Substance {
    Substance {
        base: base.min(Vec3::ONE).to_array(),
        roughness,
        sheen,
        ..PLAIN
    }
}

fn woven(base: Vec3, grain: Grain, stretch: f32) -> Substance {
    dull(base, 0.85, 0.0).with(grain, stretch)
}

/// Straps, handle and piping: the same material, stretched smoother.
fn trim(appearance: &Appearance, shell: Substance) -> Substance {
    let is_cloth = matches!(appearance.surface, Surface::Ripstop | Surface::Canvas);
    Substance {
        base: (Vec3::from(shell.base) * 0.94).to_array(),
        scale: shell.scale * if is_cloth { 1.0 } else { 0.72 },
        depth: shell.depth * 0.85,
        ..shell
    }
}

fn edge(appearance: &Appearance, shell: Substance) -> Substance {
    let coloured = |share: f32| {
        let own = appearance.edge_colour.map(light);
        own.unwrap_or(Vec3::from(shell.base) * share).to_array()
    };
    let paint = |share, roughness, coat, coat_roughness| Substance {
        base: coloured(share),
        roughness,
        coat,
        coat_roughness,
        ..shell.with(Grain::Smooth, 1.0)
    };
    match appearance.edge {
        Edge::Burnished => paint(0.42, 0.38, 0.3, 0.3),
        Edge::Painted => paint(0.62, 0.36, 0.3, 0.25),
        Edge::HandPainted => paint(0.62, 0.26, 0.7, 0.14),
        Edge::Turned => Substance {
            base: coloured(0.94),
            ..shell
        },
        Edge::Bound => Substance {
            base: coloured(0.5),
            roughness: 0.8,
            coat: 0.0,
            sheen: 0.12,
            cavity: 0.5,
            ..shell.with(Grain::Twill, 0.5)
        },
    }
}

/// The colour of the thread: tone in tone it is a little off the shell's, or it would not be seen at all.
fn thread(appearance: &Appearance) -> Vec3 {
    appearance.thread.map_or_else(
        || {
            let shell = light(appearance.colour);
            if lightness(shell) > 0.35 {
                shell * 0.72
            } else {
                shell * 1.35 + Vec3::splat(0.012)
            }
        },
        light,
    )
}

fn teeth(appearance: &Appearance, shell: Vec3) -> Substance {
    let metal = hardware(appearance).with(Grain::Smooth, 1.0);
    match appearance.zip_teeth {
        ZipTeeth::Coil => dull((shell * 0.30).max(Vec3::splat(0.012)), 0.40, 0.05),
        ZipTeeth::Metal => Substance {
            roughness: (metal.roughness + 0.10).min(0.5),
            ..metal
        },
        ZipTeeth::Polished => Substance {
            roughness: (metal.roughness - 0.06).max(0.10),
            ..metal
        },
    }
}
