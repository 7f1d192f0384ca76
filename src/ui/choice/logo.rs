//! The logo's wording and the buyer's artwork, with what a printer would say of it.

use engine::artwork::{ArtworkKind, ArtworkProblem, BYTES_MAX, PIXELS_MAX, SVG_BYTES_MAX, resolution_dpi, wanted_dpi};
use engine::configuration::LOGO_TEXT_MAX;
use engine::look::{LogoMethod, LogoSize};
use engine::session::Message;
use wasm_bindgen::JsCast;
use wording::{Arg, Phrase};
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use crate::artwork::Artwork;
use crate::ui::basis::{Basis, owned};
use crate::ui::control::icon::{Icon, icon, warning};
use crate::ui::element::{Pen, shape, truth};
use crate::ui::part::{Draw, Memory, part};
use crate::view::{self, View};

/// The logo of a view.
pub fn logo(view: &View) -> Html {
    let logo = &view.appearance.logo;
    part(Logo {
        basis: Basis::from(view),
        text: owned(view.session.configuration().logo_text()),
        artwork: view.artwork.clone(),
        problem: view.artwork_problem,
        method: logo.method,
        size: logo.size,
    })
}

/// What the logo is made of.
#[derive(Clone, PartialEq)]
pub struct Logo {
    /// Catalogue, words, events.
    pub basis: Basis,
    /// Its wording.
    pub text: AttrValue,
    /// Its artwork.
    pub artwork: Option<Artwork>,
    /// Why the last file was refused.
    pub problem: Option<ArtworkProblem>,
    /// How it is made.
    pub method: LogoMethod,
    /// How large it is.
    pub size: LogoSize,
}

impl Draw for Logo {
    fn draw(&self, _memory: &Memory) -> Html {
        let Self {
            basis,
            text,
            artwork,
            problem,
            ..
        } = self;
        let limit = u32::try_from(LOGO_TEXT_MAX).unwrap_or(0);
        let mut pen = Pen::default();
        pen.open(shape!(div class="feature logo" part="field"));
        pen.say(
            shape!(label for="pw-logo-text" class="logo-label"),
            basis.say(Phrase::LogoText),
        );
        pen.give(limit.to_string().into());
        pen.open(
            shape!(input id="pw-logo-text" class="field" part="input" type="text" autocomplete="organization" maxlength=? dir="auto"
                aria-describedby="pw-logo-text-help"),
        );
        pen.value(text.clone());
        let sender = basis.clone();
        pen.on(ListenerKind::oninput, move |event| {
            if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                sender.send(Message::LogoText(field.value()));
            }
        });
        pen.close();
        pen.say(
            shape!(p class="remark" id="pw-logo-text-help"),
            basis.fill(Phrase::LogoTextHint, &[("count", limit.into())]),
        );
        pen.add(part(DropZone {
            basis: basis.clone(),
            loaded: artwork.is_some(),
            failed: problem.is_some(),
        }));
        pen.group(|pen| {
            if let Some(problem) = problem {
                pen.draw(
                    shape!(p class="error" part="error" id="pw-artwork-error" data-notice="artwork"),
                    |pen| warning(pen, problem_text(basis, *problem)),
                );
            }
        });
        if let Some(artwork) = artwork {
            about(&mut pen, self, artwork);
        }
        pen.close();
        pen.one()
    }
}

/// What is said of artwork in use.
fn about(pen: &mut Pen, properties: &Logo, artwork: &Artwork) {
    let Logo {
        basis, method, size, ..
    } = properties;
    let notes = artwork.facts.notes;
    let ready = basis.fill(
        // How many pixels a drawing was made into is no concern of the buyer.
        if artwork.facts.kind == ArtworkKind::Svg {
            Phrase::ArtworkReadyVector
        } else {
            Phrase::ArtworkReady
        },
        &[
            ("name", Arg::Foreign(&artwork.name)),
            ("width", artwork.facts.width.into()),
            ("height", artwork.facts.height.into()),
        ],
    );
    let wanted = wanted_dpi(*method);
    let coarse = resolution_dpi(&artwork.facts, *size)
        .filter(|dpi| *dpi < wanted)
        .map(|dpi| {
            basis.fill(
                Phrase::ArtworkLowResolution,
                &[("dpi", dpi.into()), ("needed", wanted.into())],
            )
        });
    pen.open(shape!(div class="artwork" data-notice="artwork"));
    pen.give(owned(&artwork.href));
    pen.dot(shape!(img class="artwork-preview" src=? alt=""));
    pen.open(shape!(div class="artwork-about"));
    pen.say(shape!(p class="artwork-name"), ready);
    pen.group(|pen| {
        if let Some(coarse) = coarse {
            pen.draw(shape!(p class="warning"), |pen| warning(pen, coarse));
        }
    });
    for (applies, phrase) in [
        (notes.text, Phrase::ArtworkNoteText),
        (notes.left_out, Phrase::ArtworkNoteLeftOut),
        (notes.animated, Phrase::ArtworkNoteAnimated),
        (notes.cmyk, Phrase::ArtworkNoteCmyk),
        (artwork.facts.metadata, Phrase::ArtworkMetadata),
    ] {
        pen.group(|pen| {
            if applies {
                pen.say(shape!(p class="remark"), basis.say(phrase));
            }
        });
    }
    pen.say(shape!(p class="remark"), basis.say(Phrase::ArtworkOnDevice));
    pen.open(shape!(button type="button" class="button" part="button"));
    let emit = basis.emit.clone();
    pen.on(ListenerKind::onclick, move |_| emit.emit(view::Event::RemoveArtwork));
    pen.text(basis.say(Phrase::ArtworkRemove));
    pen.close();
    pen.close();
    pen.close();
}

/// How large a file may be, as a phrase says it.
fn megabytes() -> (&'static str, Arg<'static>) {
    (
        "megabytes",
        Arg::Number(i64::try_from(BYTES_MAX / (1024 * 1024)).unwrap_or(0)),
    )
}

/// How large an SVG may be.
fn kilobytes() -> (&'static str, Arg<'static>) {
    (
        "kilobytes",
        Arg::Number(i64::try_from(SVG_BYTES_MAX / 1024).unwrap_or(0)),
    )
}

/// Why a file is not used, and what would help.
fn problem_text(basis: &Basis, problem: ArtworkProblem) -> AttrValue {
    let phrase = match problem {
        ArtworkProblem::Empty => Phrase::ArtworkProblemEmpty,
        ArtworkProblem::TooManyBytes => return basis.fill(Phrase::ArtworkProblemBytes, &[megabytes()]),
        ArtworkProblem::SvgTooManyBytes => return basis.fill(Phrase::ArtworkProblemSvgBytes, &[kilobytes()]),
        ArtworkProblem::UnknownFormat => Phrase::ArtworkProblemFormat,
        ArtworkProblem::TooManyPixels(width, height) => {
            let most = Arg::from(engine::artwork::SIDE_MAX);
            let millions = Arg::Number(i64::try_from(PIXELS_MAX / 1_000_000).unwrap_or(0));
            return basis.fill(
                Phrase::ArtworkProblemPixels,
                &[
                    ("width", width.into()),
                    ("height", height.into()),
                    ("most", most),
                    ("millions", millions),
                ],
            );
        }
        ArtworkProblem::SvgActive => Phrase::ArtworkProblemSvgActive,
        ArtworkProblem::SvgTooComplex => Phrase::ArtworkProblemSvgComplex,
        ArtworkProblem::SvgEmpty => Phrase::ArtworkProblemSvgEmpty,
        ArtworkProblem::ProfileTooLarge => Phrase::ArtworkProblemProfile,
        ArtworkProblem::TooSlow => Phrase::ArtworkProblemSlow,
        ArtworkProblem::Unguarded => Phrase::ArtworkProblemWorker,
        ArtworkProblem::Unfetched => Phrase::ArtworkProblemFetch,
        ArtworkProblem::Damaged | ArtworkProblem::Undecodable => Phrase::ArtworkProblemDamaged,
    };
    basis.say(phrase)
}

#[derive(Clone, PartialEq)]
struct DropZone {
    basis: Basis,
    loaded: bool,
    failed: bool,
}

impl Draw for DropZone {
    fn draw(&self, memory: &Memory) -> Html {
        let Self { basis, loaded, failed } = self;
        let above = memory.kept().state == 1;
        let title = if *loaded {
            Phrase::ArtworkReplace
        } else {
            Phrase::ArtworkChoose
        };
        let mut pen = Pen::default();
        pen.give(AttrValue::Static(if above { "drop drop-above" } else { "drop" }));
        pen.open(shape!(label class=?));
        for (kind, entered) in [(ListenerKind::ondragover, true), (ListenerKind::ondragleave, false)] {
            let memory = memory.clone();
            pen.on(kind, move |event| {
                event.prevent_default();
                memory.keep_state(u32::from(entered));
            });
        }
        let (sender, memory) = (basis.clone(), memory.clone());
        pen.on(ListenerKind::ondrop, move |event| {
            event.prevent_default();
            memory.keep_state(0);
            let data = event.unchecked_ref::<DragEvent>().data_transfer();
            take(data.and_then(|data| data.files()), &sender);
        });
        pen.add(icon(Icon::Upload));
        pen.say(shape!(span class="drop-title"), basis.say(title));
        pen.say(shape!(span class="drop-or"), basis.say(Phrase::ArtworkDrop));
        pen.say(
            shape!(span class="remark" id="pw-artwork-help"),
            basis.fill(Phrase::ArtworkHelp, &[megabytes(), kilobytes()]),
        );
        pen.give(truth(*failed));
        pen.open(
            shape!(input type="file" accept="image/png,image/jpeg,image/webp,image/svg+xml"
                aria-describedby="pw-artwork-help pw-artwork-error" aria-invalid=?),
        );
        let sender = basis.clone();
        pen.on(ListenerKind::onchange, move |event| {
            let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
                return;
            };
            take(field.files(), &sender);
            // The same file may be picked again after it was mended.
            field.set_value("");
        });
        pen.close();
        pen.close();
        pen.one()
    }
}

/// Hands the first file on.
fn take(files: Option<web_sys::FileList>, basis: &Basis) {
    if let Some(file) = files.and_then(|files| files.get(0)) {
        basis.emit.emit(view::Event::PickArtwork(file));
    }
}
