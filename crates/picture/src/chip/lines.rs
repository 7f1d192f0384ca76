//! Line drawings in `currentColor`.

use engine::look::{Closure, LogoPlace, Part, Straps};

use super::Chip;
use crate::pen::Pen;

/// The templates of a line drawing.
pub(super) fn templates(kind: Chip) -> &'static str {
    match kind {
        Chip::Closure(closure) => match closure {
            Closure::Zip => {
                "B\n\
                H\n\
                path|stroke-width=2.6|stroke-linecap=butt|stroke-dasharray=1.2 1|d=M14.8 34V21.5C14.8 14.5 18 12.4 24 12.4S33.2 14.5 33.2 21.5V34\n\
                path|fill=currentColor|d=M21 12.5H23L22.8 19H21.2ZM25 12.5H27L26.8 19H25.2Z"
            }
            Closure::Snap => {
                "B\n\
                H\n\
                path|fill=currentColor|fill-opacity=.14|d=M12 20V21C12 12 16 9.5 24 9.5S36 12 36 21V25C36 28 33 29 24 29S12 28 12 25Z\n\
                circle|cx=24|cy=25|r=2.2|stroke-dasharray=1 1.4"
            }
            Closure::TurnLock => {
                "B\n\
                H\n\
                path|fill=currentColor|fill-opacity=.14|d=M12 20V21C12 12 16 9.5 24 9.5S36 12 36 21V25C36 28 33 29 24 29S12 28 12 25Z\n\
                ellipse|cx=24|cy=28|rx=4.6|ry=2.8\n\
                path|stroke-width=2.4|d=M24 25.5V30.5"
            }
            Closure::Buckle => {
                "B\n\
                H\n\
                path|fill=currentColor|fill-opacity=.14|d=M12 20V21C12 12 16 9.5 24 9.5S36 12 36 21V23C36 26 33 27 24 27S12 26 12 23Z\n\
                path|d=M22 19V36Q24 38 26 36V19\n\
                path|d=M19.5 26.5H28.5V32.5H19.5ZM24 26.5V31"
            }
            Closure::Drawstring => {
                "B\n\
                H\n\
                path|fill=currentColor|fill-opacity=.14|d=M13 17C15 11 18 9.5 24 9.5S33 11 35 17Q35 19.5 24 19.5T13 17Z\n\
                path|stroke-opacity=.5|d=M15.5 22L16 29M19 22L19.2 27M29 22L28.8 27M32.5 22L32 29\n\
                path|d=M23 20C22.5 24 21 26 20.5 31M25 20C25.5 25 27 28 27.5 33M20.5 31V34M27.5 33V36"
            }
        },
        Chip::Straps(straps) => match straps {
            Straps::Leather => {
                "path|d=M16 5C8 16 8 32 16 43H22C14 32 14 16 22 5Z\n\
                path|stroke-width=1|stroke-dasharray=2 1.6|d=M17.8 5C9.8 16 9.8 32 17.8 43M20.2 5C12.2 16 12.2 32 20.2 43\n\
                path|d=M32 5C40 16 40 32 32 43H26C34 32 34 16 26 5Z\n\
                path|stroke-width=1|stroke-dasharray=2 1.6|d=M30.2 5C38.2 16 38.2 32 30.2 43M27.8 5C35.8 16 35.8 32 27.8 43"
            }
            Straps::Webbing => {
                "path|d=M15 5C7 16 7 32 15 43H22C14 32 14 16 22 5Z\n\
                path|d=M33 5C41 16 41 32 33 43H26C34 32 34 16 26 5Z\n\
                path|stroke-width=5|stroke-linecap=butt|stroke-opacity=.4|stroke-dasharray=1 1.3|d=M18.5 5C10.5 16 10.5 32 18.5 43M29.5 5C37.5 16 37.5 32 29.5 43\n\
                path|fill=currentColor|d=M9 26H18V28H9ZM9 30.5H18V32.5H9ZM30 26H39V28H30ZM30 30.5H39V32.5H30Z"
            }
            Straps::Chain => {
                "path|d=M15 4a3.2 4.6 0 0 1 0 9.2a3.2 4.6 0 0 1 0 -9.2ZM15 19.4a3.2 4.6 0 0 1 0 9.2a3.2 4.6 0 0 1 0 -9.2ZM15 34.8a3.2 4.6 0 0 1 0 9.2a3.2 4.6 0 0 1 0 -9.2ZM33 4a3.2 4.6 0 0 1 0 9.2a3.2 4.6 0 0 1 0 -9.2ZM33 19.4a3.2 4.6 0 0 1 0 9.2a3.2 4.6 0 0 1 0 -9.2ZM33 34.8a3.2 4.6 0 0 1 0 9.2a3.2 4.6 0 0 1 0 -9.2Z\n\
                path|stroke-width=3.4|stroke-opacity=.55|d=M15 11V21.6M15 26.4V37M33 11V21.6M33 26.4V37"
            }
            Straps::Convertible => {
                "circle|cx=24|cy=8|r=4\n\
                path|stroke-width=3.6|stroke-opacity=.5|d=M21 11C8 18 7 28 13 37M27 11C40 18 41 28 35 37\n\
                path|d=M13 37C10 39 11 43 14 43S17 40 15.5 38.5M35 37C38 39 37 43 34 43S31 40 32.5 38.5\n\
                path|fill=currentColor|d=M6.5 24H13.5V26H6.5ZM34.5 24H41.5V26H34.5Z"
            }
        },
        Chip::Part(part) => match part {
            Part::FrontPocket => {
                "B\n\
                H\n\
                path|fill=currentColor|fill-opacity=.14|d=M16 40V30Q16 26 20 26H28Q32 26 32 30V40Z\n\
                path|stroke-dasharray=1.2 1.4|d=M18.5 33V31Q18.5 28.5 21 28.5H27Q29.5 28.5 29.5 31V33"
            }
            Part::InnerZip => {
                "path|stroke-opacity=.45|d=M8 42V12Q8 6 14 6H34Q40 6 40 12V42\n\
                path|d=M12 20H36V26H12Z\n\
                path|stroke-width=2.4|stroke-linecap=butt|stroke-dasharray=1.2 1|d=M14 23H34\n\
                path|fill=currentColor|d=M16 22H18.5V31H16Z"
            }
            Part::SlipPocket => {
                "path|stroke-opacity=.45|d=M8 42V12Q8 6 14 6H34Q40 6 40 12V42\n\
                path|fill=currentColor|fill-opacity=.14|d=M12 40V21Q24 25 36 21V40Z\n\
                path|stroke-width=1|stroke-dasharray=2 1.6|d=M12 24Q24 28 36 24"
            }
            Part::Organiser => {
                "path|d=M6 40V22H42V40Z\n\
                path|stroke-opacity=.6|d=M10 22V16H22V22M10 28H22M10 32H22\n\
                path|fill=currentColor|fill-opacity=.14|d=M27 34V13Q28.5 9 30 13V34ZM34 34V15Q35.5 11 37 15V34Z\n\
                path|stroke-width=2.6|d=M26 27H31M33 27H38"
            }
            Part::PaddedSleeve => {
                "path|d=M13 18V8Q13 6 15 6H33Q35 6 35 8V18\n\
                path|fill=currentColor|fill-opacity=.14|d=M9 21Q9 18 12 18H36Q39 18 39 21V39Q39 42 36 42H12Q9 42 9 39Z\n\
                path|stroke-opacity=.5|d=M17 22V38M24 22V38M31 22V38"
            }
            Part::UsbPort => {
                "path|stroke-opacity=.45|d=M10 44V10Q10 6 14 6H38\n\
                path|d=M20 15H30Q33 15 33 18V36Q33 39 30 39H20Q17 39 17 36V18Q17 15 20 15Z\n\
                path|fill=currentColor|fill-opacity=.14|d=M22 20H28V34H22Z\n\
                path|d=M25.5 22V32"
            }
            Part::SidePockets => {
                "path|stroke-opacity=.45|d=M15 42V20C15 11 18 8 24 8S33 11 33 20V42Z\n\
                path|fill=currentColor|fill-opacity=.14|d=M15 24Q8 24 7 27V38Q8 42 15 42ZM33 24Q40 24 41 27V38Q40 42 33 42Z\n\
                path|stroke-width=1|stroke-dasharray=2 1.6|d=M15 27Q10 27 7.5 29M33 27Q38 27 40.5 29"
            }
            Part::Feet => {
                "path|stroke-opacity=.45|d=M10 6V32Q10 36 14 36H34Q38 36 38 32V6\n\
                path|fill=currentColor|d=M14 37.5H20Q20 42 17 42T14 37.5ZM28 37.5H34Q34 42 31 42T28 37.5Z\n\
                path|stroke-opacity=.3|d=M6 44H42"
            }
        },
        Chip::LogoPlace(place) => match place {
            LogoPlace::FrontCentre => {
                "B\n\
                H\n\
                P\n\
                path|fill=currentColor|stroke=none|d=M18 19H30V23H18Z"
            }
            LogoPlace::FrontPocket => {
                "B\n\
                H\n\
                P\n\
                path|fill=currentColor|stroke=none|d=M18.5 32H29.5V36H18.5Z"
            }
            LogoPlace::FrontCorner => {
                "B\n\
                H\n\
                P\n\
                path|fill=currentColor|stroke=none|d=M26 36H34V39.5H26Z"
            }
            LogoPlace::Flap => {
                "B\n\
                H\n\
                path|stroke-opacity=.45|d=M12 24Q12 27 24 27T36 24\n\
                path|fill=currentColor|stroke=none|d=M18.5 14H29.5V18H18.5Z"
            }
        },
        Chip::Packaging(kind) => match kind {
            0 => {
                "path|d=M13 12H35L37 42H11Z\n\
                path|stroke-opacity=.45|d=M13 12V6H35V12M17 20L21 36M30 18L27 38"
            }
            1 => {
                "path|d=M15 17C9 25 8 36 10 42H38C40 36 39 25 33 17Z\n\
                path|d=M15 17C16 13 14 10 12 8C20 5 28 5 36 8C34 10 32 13 33 17\n\
                path|stroke-width=2.2|d=M14 17H34M30 17L33 25M32 17L36 23"
            }
            2 => {
                "path|d=M6 18L24 24L42 18V36L24 42L6 36Z\n\
                path|d=M24 24V42M6 18L24 12L42 18\n\
                path|stroke-opacity=.5|d=M6 18L2 12L20 7L24 12L28 7L46 12L42 18"
            }
            _ => {
                "path|d=M7 18H41V42H7Z\n\
                path|d=M5 10H43V18H5Z\n\
                path|fill=currentColor|fill-opacity=.2|d=M21 10H27V42H21Z\n\
                path|d=M24 10C16 2 12 8 24 10C36 8 32 2 24 10"
            }
        },
        Chip::Water(level) => match level {
            0 => {
                "path|stroke-opacity=.5|d=M24 7C18 16 13 22 13 29A11 11 0 0 0 35 29C35 22 30 16 24 7Z\n\
                path|d=M10 42L38 10"
            }
            1 => "path|d=M24 7C18 16 13 22 13 29A11 11 0 0 0 35 29C35 22 30 16 24 7Z",
            2 => {
                "path|fill=currentColor|fill-opacity=.16|d=M24 7C18 16 13 22 13 29A11 11 0 0 0 35 29C35 22 30 16 24 7Z\n\
                path|d=M18 29A6 6 0 0 0 24 35"
            }
            _ => {
                "path|fill=currentColor|fill-opacity=.3|d=M24 4C19 12 15 17 15 22A9 9 0 0 0 33 22C33 17 29 12 24 4Z\n\
                path|d=M6 38H42M10 43H38\n\
                path|d=M19 22A5 5 0 0 0 24 27"
            }
        },
        _ => "",
    }
}

/// A box of the bag's proportions, at one scale for all sizes; tenths of the chip's unit.
pub(super) fn size(pen: &mut Pen<'_>, width: u16, height: u16, depth: u16) {
    let scale = |v: u16| i32::from(v.clamp(60, 400)) * 115 / 100;
    let (w, h, d) = (scale(width), scale(height), scale(depth) * 45 / 100);
    let (x, r) = (-(w + d) / 2, w * 24 / 100);
    let front = [[x, 0, 0, 0], [x, h, 0, r], [x + w, h, 0, r], [x + w, 0, 0, 0]];
    pen.camera.origin = (240, 445);
    (pen.camera.yaw, pen.camera.pitch) = ((400, 1024), (400, 1024));
    let mark = pen.mark();
    pen.shape(&front, "path|fill=currentColor|fill-opacity=.12");
    let back = [
        [x + r / 2, h, 0, 0],
        [x + r / 2, h, -d, 10],
        [x + w, h, -d, r],
        [x + w, 0, -d, 10],
        [x + w, 0, 0, 0],
    ];
    pen.line(&back, "path|stroke-opacity=.55");
    pen.group(mark, "g|transform=scale(.1)|stroke-width=16");
}
