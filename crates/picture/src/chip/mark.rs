//! Swatches of the logo methods: one mark, made in nine ways on a piece of leather.

use engine::look::LogoMethod;

/// The templates of a logo method's swatch.
pub(super) fn templates(method: LogoMethod) -> &'static str {
    match method {
        LogoMethod::None => {
            "T\n\
            path|fill=$k|fill-opacity=.3|d=M0 5Q0 0 5 0H43Q20 8 0 43Z"
        }
        LogoMethod::BlindDeboss => {
            "T\n\
            path|fill=$k|fill-rule=evenodd|transform=translate(.8 1.1)|d=M24 11A13 13 0 0 1 24 37A13 13 0 0 1 24 11ZM24 14A10 10 0 0 0 24 34A10 10 0 0 0 24 14ZM24 17L31 24L24 31L17 24Z\n\
            path|fill=$D|fill-rule=evenodd|d=M24 11A13 13 0 0 1 24 37A13 13 0 0 1 24 11ZM24 14A10 10 0 0 0 24 34A10 10 0 0 0 24 14ZM24 17L31 24L24 31L17 24Z\n\
            path|fill=$x|fill-rule=evenodd|transform=translate(.5 .7)|d=M24 11.4A12.6 12.6 0 0 1 24 36.6A12.6 12.6 0 0 1 24 11.4ZM24 13.8A10.2 10.2 0 0 0 24 34.2A10.2 10.2 0 0 0 24 13.8ZM24 17.5L30.5 24L24 30.5L17.5 24Z"
        }
        LogoMethod::Foil => {
            "T\n\
            path|fill=$c|fill-rule=evenodd|stroke=$q|stroke-width=.6|d=M24 11A13 13 0 0 1 24 37A13 13 0 0 1 24 11ZM24 14A10 10 0 0 0 24 34A10 10 0 0 0 24 14ZM24 17L31 24L24 31L17 24Z\n\
            path|fill=none|stroke=#fff6da|stroke-width=1.6|stroke-linecap=round|d=M12.8 21A11.5 11.5 0 0 1 21 12.9M35.2 27A11.5 11.5 0 0 1 27 35.1M24 18.5L29.5 24"
        }
        LogoMethod::Laser => {
            "T\n\
            path|fill=none|stroke=$B|stroke-opacity=.3|stroke-width=5|d=M24 12.5A11.5 11.5 0 0 1 24 35.5A11.5 11.5 0 0 1 24 12.5ZM24 18L30 24L24 30L18 24Z\n\
            path|fill=$B|fill-rule=evenodd|d=M24 11A13 13 0 0 1 24 37A13 13 0 0 1 24 11ZM24 14A10 10 0 0 0 24 34A10 10 0 0 0 24 14ZM24 17L31 24L24 31L17 24Z"
        }
        LogoMethod::ScreenPrint => {
            "T\n\
            path|fill=#f6f1e6|fill-rule=evenodd|d=M24 11A13 13 0 0 1 24 37A13 13 0 0 1 24 11ZM24 14A10 10 0 0 0 24 34A10 10 0 0 0 24 14ZM24 17L31 24L24 31L17 24Z"
        }
        LogoMethod::Embroidery => {
            "T\n\
            path|fill=none|stroke=$S|stroke-opacity=.5|stroke-width=5|transform=translate(.8 1.2)|d=M24 12.5A11.5 11.5 0 0 1 24 35.5A11.5 11.5 0 0 1 24 12.5Z\n\
            path|fill=#d9cdb4|d=M24 17L31 24L24 31L17 24Z\n\
            path|fill=none|stroke=#c9bb9c|stroke-width=4.6|d=M24 12.5A11.5 11.5 0 0 1 24 35.5A11.5 11.5 0 0 1 24 12.5Z\n\
            path|fill=none|stroke=#fbf5e6|stroke-width=4.6|stroke-dasharray=.9 .7|d=M24 12.5A11.5 11.5 0 0 1 24 35.5A11.5 11.5 0 0 1 24 12.5Z\n\
            path|stroke=#fbf5e6|stroke-width=.9|d=M18 24.5L24.5 18M19.5 26L26 19.5M21 27.5L27.5 21M22.5 29L29 22.5M24 30.5L30.5 24"
        }
        LogoMethod::WovenLabel => {
            "T\n\
            path|fill=#f1eadc|stroke=$S|stroke-opacity=.4|stroke-width=.6|d=M5 13H43V35H5Z\n\
            path|stroke=#8f866f|stroke-opacity=.3|stroke-width=.6|stroke-dasharray=1.2 1.2|d=M5 15H43M6 17H43M5 19H43M6 21H43M5 23H43M6 25H43M5 27H43M6 29H43M5 31H43M6 33H43\n\
            path|stroke=#5a5344|stroke-width=1.2|stroke-dasharray=2.4 1.6|d=M7.5 13V35M40.5 13V35\n\
            path|fill=none|stroke=#3c372c|stroke-width=1.6|d=M24 16.5A7.5 7.5 0 0 1 24 31.5A7.5 7.5 0 0 1 24 16.5ZM24 20L28 24L24 28L20 24Z"
        }
        LogoMethod::MetalPlate => {
            "T\n\
            path|fill=$S|fill-opacity=.5|transform=translate(1 1.6)|d=M6 14H42Q44 14 44 16V32Q44 34 42 34H6Q4 34 4 32V16Q4 14 6 14Z\n\
            path|fill=$m|stroke=$o|d=M6 14H42Q44 14 44 16V32Q44 34 42 34H6Q4 34 4 32V16Q4 14 6 14Z\n\
            path|fill=$n|fill-opacity=.8|d=M5.5 16Q5.5 15.2 6.3 15.2H36L22 32.8H6.3Q5.5 32.8 5.5 32Z\n\
            path|fill=$m|stroke=$o|stroke-width=.8|d=M8 22.5A1.5 1.5 0 0 1 8 25.5A1.5 1.5 0 0 1 8 22.5ZM40 22.5A1.5 1.5 0 0 1 40 25.5A1.5 1.5 0 0 1 40 22.5Z\n\
            path|fill=none|stroke=$O|stroke-width=1.6|d=M24 16.8A7.2 7.2 0 0 1 24 31.2A7.2 7.2 0 0 1 24 16.8ZM24 20.5L27.5 24L24 27.5L20.5 24Z"
        }
        LogoMethod::RubberPatch => {
            "T\n\
            rect|x=7|y=9|width=36|height=34|rx=8|fill=$S|fill-opacity=.5\n\
            rect|x=5|y=6|width=38|height=36|rx=9|fill=#1d1d20\n\
            rect|x=7.5|y=8|width=33|height=31|rx=6.5|fill=#34353a|stroke=#63646b|stroke-width=.9\n\
            path|fill=none|stroke=#131316|stroke-width=3|transform=translate(.7 1)|d=M24 13.5A10 10 0 0 1 24 33.5A10 10 0 0 1 24 13.5ZM24 18.5L29 23.5L24 28.5L19 23.5Z\n\
            path|fill=none|stroke=#74757d|stroke-width=2.4|d=M24 13.5A10 10 0 0 1 24 33.5A10 10 0 0 1 24 13.5ZM24 18.5L29 23.5L24 28.5L19 23.5Z"
        }
    }
}
