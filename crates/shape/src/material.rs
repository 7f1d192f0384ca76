//! What a surface is made of, as a number that travels with each vertex: one draw call shows them all.

/// The substances of a bag. How each looks is decided from the appearance by whoever draws or exports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Material {
    /// The outer material: panels, gusset, flap.
    #[default]
    Shell,
    /// The same material in straps, handle, tabs, piping: finer and turned another way.
    Trim,
    /// Cut or bound edges.
    Edge,
    /// Lining.
    Lining,
    /// Zip tape.
    Tape,
    /// Woven webbing of straps and cords.
    Webbing,
    /// Plated or bare metal.
    Metal,
    /// Teeth of zips: metal or nylon.
    Teeth,
    /// Sewing thread.
    Thread,
    /// Embroidery thread of the logo.
    LogoThread,
    /// Metal plate of the logo.
    LogoPlate,
    /// Moulded rubber of the logo.
    LogoRubber,
    /// Woven label of the logo.
    LogoLabel,
    /// Padding mesh of the back.
    Mesh,
    /// Dark plastic: the cable port, the screen of the phone that shows the scale.
    Plastic,
}

impl Material {
    /// How many there are.
    pub const COUNT: usize = 15;
    /// All, in the order of their numbers.
    pub const ALL: [Self; Self::COUNT] = [
        Self::Shell,
        Self::Trim,
        Self::Edge,
        Self::Lining,
        Self::Tape,
        Self::Webbing,
        Self::Metal,
        Self::Teeth,
        Self::Thread,
        Self::LogoThread,
        Self::LogoPlate,
        Self::LogoRubber,
        Self::LogoLabel,
        Self::Mesh,
        Self::Plastic,
    ];

    /// Its number, as vertices carry it.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// Its name in exported files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Shell => "Shell",
            Self::Trim => "Trim",
            Self::Edge => "Edge",
            Self::Lining => "Lining",
            Self::Tape => "Zip tape",
            Self::Webbing => "Webbing",
            Self::Metal => "Hardware",
            Self::Teeth => "Zip teeth",
            Self::Thread => "Thread",
            Self::LogoThread => "Logo embroidery",
            Self::LogoPlate => "Logo plate",
            Self::LogoRubber => "Logo rubber",
            Self::LogoLabel => "Logo label",
            Self::Mesh => "Back mesh",
            Self::Plastic => "Plastic",
        }
    }
}
