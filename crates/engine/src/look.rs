//! What a choice looks like: the vocabulary with which a catalogue tells any renderer how the bag changes.
//!
//! A catalogue file and the compact catalogue spell these the same way, which is why the derives stand here.

/// A colour in sRGB, eight bits a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rgb(pub u8, pub u8, pub u8);

macro_rules! vocabulary {
    ($($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? })+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        #[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
        pub enum $name { $($(#[$vmeta])* $variant),+ }
    )+};
}

vocabulary! {
    /// The outer material as the eye tells it apart.
    Surface {
        /// Pebbled hide with natural variation.
        #[default] FullGrain,
        /// Sanded hide: finer, more even pebble.
        TopGrain,
        /// Corrected grain embossed with a fine cross-hatch (saffiano).
        Saffiano,
        /// Polyurethane: smooth, slightly glossy, very even.
        Pu,
        /// Recycled polyester with a ripstop grid.
        Ripstop,
        /// Cotton canvas: plain weave, matt.
        Canvas,
    }
    /// Relief worked into the front.
    Relief {
        /// None.
        #[default] Plain,
        /// Diamond quilting with padding.
        Diamond,
        /// Vertical channel quilting.
        Channel,
        /// Embossed woven pattern.
        Basket,
    }
    /// How cut edges are finished.
    Edge {
        /// Cut and burnished, tone in tone.
        #[default] Burnished,
        /// Painted, one or two coats.
        Painted,
        /// Painted in several hand-sanded coats.
        HandPainted,
        /// Turned under and stitched.
        Turned,
        /// Bound with tape.
        Bound,
    }
    /// Stitching seen from outside.
    Stitching {
        /// One row.
        #[default] Single,
        /// Two parallel rows.
        Double,
        /// Two rows and bar tacks where straps and handle pull.
        Reinforced,
    }
    /// How the main compartment shuts.
    Closure {
        /// Zip around the arch, two sliders.
        #[default] Zip,
        /// Flap with a hidden magnetic snap.
        Snap,
        /// Flap with a turn-lock.
        TurnLock,
        /// Flap with a strap and roller buckle.
        Buckle,
        /// Drawstring mouth under a short flap.
        Drawstring,
    }
    /// Shoulder straps.
    Straps {
        /// Leather (or the shell's own material).
        #[default] Leather,
        /// Webbing.
        Webbing,
        /// Metal chain, threaded with leather.
        Chain,
        /// One long strap through rings, worn as backpack or on the shoulder.
        Convertible,
    }
    /// What the hardware is cast from.
    Metal {
        /// Zinc alloy.
        #[default] Zinc,
        /// Iron.
        Iron,
        /// Solid brass.
        Brass,
        /// Stainless steel.
        Steel,
    }
    /// The finish on the hardware.
    Finish {
        /// Bright silver nickel.
        #[default] Nickel,
        /// Pale gold.
        LightGold,
        /// Dark grey.
        Gunmetal,
        /// Aged brass.
        AntiqueBrass,
        /// Rose gold.
        RoseGold,
        /// Matt black.
        MatteBlack,
        /// Unplated, brushed.
        Brushed,
    }
    /// Teeth of the zips.
    ZipTeeth {
        /// Nylon coil.
        #[default] Coil,
        /// Metal teeth.
        Metal,
        /// Polished metal teeth.
        Polished,
    }
    /// What hangs on the sliders.
    Puller {
        /// The maker's standard metal puller.
        #[default] Standard,
        /// A tab of the shell's material.
        Leather,
        /// A cast puller with the buyer's mark.
        Branded,
    }
    /// How the logo is made.
    LogoMethod {
        /// No logo.
        #[default] None,
        /// Pressed in, no colour.
        BlindDeboss,
        /// Pressed in with metallic or pigment foil.
        Foil,
        /// Burnt in by laser.
        Laser,
        /// Screen print.
        ScreenPrint,
        /// Embroidered.
        Embroidery,
        /// Sewn-on woven label.
        WovenLabel,
        /// Screwed-on metal plate.
        MetalPlate,
        /// Moulded rubber patch.
        RubberPatch,
    }
    /// Where the logo sits.
    LogoPlace {
        /// Middle of the front, above the pocket.
        #[default] FrontCentre,
        /// On the front pocket, or where it would be.
        FrontPocket,
        /// Lower right corner of the front.
        FrontCorner,
        /// On the flap, or high on the front where there is none.
        Flap,
    }
    /// How large the logo is.
    LogoSize {
        /// About 40 mm wide.
        Small,
        /// About 65 mm wide.
        #[default] Medium,
        /// About 95 mm wide.
        Large,
    }
    /// Parts one may add to or leave off the bag, freely combined.
    Part {
        /// Zipped pocket on the front.
        #[default] FrontPocket,
        /// Zipped pocket inside.
        InnerZip,
        /// Open slip pocket inside.
        SlipPocket,
        /// Panel with pen loops and card slots.
        Organiser,
        /// Padded tablet sleeve.
        PaddedSleeve,
        /// USB cable pass-through on the side.
        UsbPort,
        /// Open pockets on both sides.
        SidePockets,
        /// Metal feet under the bottom.
        Feet,
    }
}

/// One trait of the look of a choice. A choice has any number of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "file", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "file", serde(rename_all = "kebab-case"))]
pub enum Look {
    /// Outer size in millimetres: width, height, depth.
    Size(u16, u16, u16),
    /// Outer material.
    Surface(Surface),
    /// Shell colour, sRGB.
    Colour(u8, u8, u8),
    /// Shell colour is the buyer's own.
    CustomColour,
    /// Relief on the front.
    Relief(Relief),
    /// Edge finish.
    Edge(Edge),
    /// Edge colour, sRGB; without it edges follow the shell.
    EdgeColour(u8, u8, u8),
    /// Thread colour, sRGB; without it thread is tone in tone.
    Thread(u8, u8, u8),
    /// Thread colour is the buyer's own.
    CustomThread,
    /// Stitching.
    Stitching(Stitching),
    /// Closure.
    Closure(Closure),
    /// Straps.
    Straps(Straps),
    /// Added part.
    Part(Part),
    /// Lining colour, sRGB.
    Lining(u8, u8, u8),
    /// Base metal.
    Metal(Metal),
    /// Metal finish.
    Finish(Finish),
    /// Zip teeth.
    ZipTeeth(ZipTeeth),
    /// Zip puller.
    Puller(Puller),
    /// Logo method.
    Logo(LogoMethod),
    /// Logo place.
    LogoPlace(LogoPlace),
    /// Logo size.
    LogoSize(LogoSize),
    /// Ink, foil, thread or rubber colour of the logo, sRGB.
    LogoColour(u8, u8, u8),
    /// Water-resistance, 0 none to 3 sealed: sheen and beading.
    Water(u8),
    /// Packaging drawn beside the bag: 0 polybag, 1 dust bag, 2 folding box, 3 rigid box.
    Packaging(u8),
}
