//! Measures of what is worked into panels: how large the parts of its pattern are. Patterns begin at the foot of the bag's
//! middle.

use crate::Measures;

impl Measures {
    /// Width and height of a quilted diamond from corner to corner. Seams cross where its corners are.
    pub const DIAMOND: (i32, i32) = (320, 400);
    /// Width of a quilted channel. One has its middle in the middle of the bag.
    pub const CHANNEL: i32 = 240;
    /// Width of a strip of the weave.
    pub const STRIP: i32 = 90;
}
