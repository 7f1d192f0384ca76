//! `packwright render`: the bag as a model or a drawing, without a browser.

use std::fs;
use std::io::Write;

use engine::appearance::Appearance;
use engine::session::appearance;
use picture::{View, picture};
use shape::Pose;

use crate::failure::{Failure, unknown};
use crate::options::{QuoteOptions, text};
use crate::{Bag, FINE, Offer, help};

/// What can be written, by the ending of the file's name.
const FORMATS: [&str; 3] = [".glb", ".usdz", ".svg"];
/// Ways to look at the bag.
const VIEWS: [(&str, View); 3] = [
    ("front", View::Front),
    ("three-quarter", View::ThreeQuarter),
    ("open", View::Open),
];
/// Options that say which bag, as `packwright quote` has them; `state` is its `code`.
const CHOOSING: [&str; 6] = ["state", "code", "preset", "set", "logo-text", "catalogue"];

/// `packwright render --out FILE`
pub(crate) fn render(parser: &mut lexopt::Parser, out: &mut dyn Write, errors: &mut dyn Write) -> Result<u8, Failure> {
    let (mut options, mut to, mut view) = (QuoteOptions::default(), None, View::ThreeQuarter);
    while let Some(argument) = parser.next()? {
        let name = match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => return help::of("render", out),
            lexopt::Arg::Long(name) => name.to_owned(),
            lexopt::Arg::Short('o') => "out".to_owned(),
            other => return Err(other.unexpected().into()),
        };
        match name.as_str() {
            "out" => to = Some(text(parser.value()?)?),
            "view" => view = view_named(&text(parser.value()?)?)?,
            "state" => options.take("code", &text(parser.value()?)?)?,
            known if CHOOSING.contains(&known) => options.take(known, &text(parser.value()?)?)?,
            other => {
                let known = ["out", "view", "help"].into_iter().chain(CHOOSING);
                return Err(Failure::Misuse(unknown("option", other, known)));
            }
        }
    }
    let to =
        to.ok_or_else(|| Failure::Misuse("Where to? Write `--out FILE`, for example `--out bag.glb`.".to_owned()))?;
    let draw = format_of(&to)?;
    let offer = Offer::load(options.catalogue.as_deref(), "en")?;
    let bag = Bag::new(&offer, &options)?;
    for remark in &bag.remarks {
        writeln!(errors, "{remark}")?;
    }
    let bytes = draw(&appearance(&offer.catalogue, &bag.configuration), view);
    fs::write(&to, &bytes).map_err(|error| {
        Failure::Problem(format!(
            "{to} could not be written: {error}. Does its folder exist, and may you write there?"
        ))
    })?;
    writeln!(out, "{to}: {} bytes", bytes.len())?;
    Ok(FINE)
}

fn view_named(name: &str) -> Result<View, Failure> {
    let found = VIEWS.iter().find(|(known, _)| *known == name);
    let known = VIEWS.iter().map(|(known, _)| *known);
    found
        .map(|(_, view)| *view)
        .ok_or_else(|| Failure::Misuse(unknown("view", name, known)))
}

/// Makes the content of a file.
type Draw = fn(&Appearance, View) -> Vec<u8>;

/// What writes the kind of file a name asks for.
fn format_of(path: &str) -> Result<Draw, Failure> {
    let lower = path.to_lowercase();
    let found = FORMATS.iter().position(|ending| lower.ends_with(ending));
    match found {
        Some(0) => Ok(|look, view| model::glb(look, pose(view), None)),
        Some(1) => Ok(|look, view| model::usdz(look, pose(view), None)),
        Some(_) => Ok(|look, view| picture(look, view, None, "bag-").to_svg().into_bytes()),
        None => Err(Failure::Misuse(format!(
            "`{path}` does not say what to write. Let its name end in one of: {}.",
            FORMATS.join(", ")
        ))),
    }
}

fn pose(view: View) -> Pose {
    match view {
        View::Front | View::ThreeQuarter => Pose::Shut,
        View::Open => Pose::Open,
    }
}
