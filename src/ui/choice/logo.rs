//! The logo's wording and the buyer's artwork, with what a printer would say of it.

use engine::artwork::{ArtworkProblem, BYTES_MAX, resolution_dpi, wanted_dpi};
use engine::configuration::LOGO_TEXT_MAX;
use engine::look::{LogoMethod, LogoSize};
use engine::session::Message;
use wording::{Arg, Phrase};
use yew::prelude::*;

use crate::artwork::Artwork;
use crate::ui::basis::{Basis, owned, paragraph, span};
use crate::ui::control::icon::{Icon, icon};
use crate::ui::part::{Draw, Memory, part};
use crate::view;

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
        let oninput = {
            let basis = basis.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                    basis.send(Message::LogoText(field.value()));
                }
            })
        };
        let limit = u32::try_from(LOGO_TEXT_MAX).unwrap_or(0);
        html! {
            <div class="feature logo">
                <label for="pw-logo-text" class="logo-label">{basis.say(Phrase::LogoText)}</label>
                <input id="pw-logo-text" class="field" type="text" autocomplete="organization" maxlength={limit.to_string()} dir="auto"
                    value={text.clone()} {oninput} aria-describedby="pw-logo-text-help" />
                <p class="remark" id="pw-logo-text-help">{basis.fill(Phrase::LogoTextHint, &[("count", limit.into())])}</p>
                {part(DropZone { basis: basis.clone(), loaded: artwork.is_some(), failed: problem.is_some() })}
                if let Some(problem) = problem {
                    <p class="error" id="pw-artwork-error" data-notice="artwork">
                        {icon(Icon::Warning)}<span>{problem_text(basis, *problem)}</span>
                    </p>
                }
                if let Some(artwork) = artwork { {about(self, artwork)} }
            </div>
        }
    }
}

/// What is said of artwork in use.
fn about(properties: &Logo, artwork: &Artwork) -> Html {
    let Logo {
        basis, method, size, ..
    } = properties;
    let ready = basis.fill(
        Phrase::ArtworkReady,
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
    let remove = basis.emit.reform(|_: MouseEvent| view::Event::RemoveArtwork);
    html! {
        <div class="artwork" data-notice="artwork">
            <img class="artwork-preview" src={owned(&artwork.href)} alt="" />
            <div class="artwork-about">
                {paragraph("artwork-name", ready)}
                if let Some(coarse) = coarse { <p class="warning">{icon(Icon::Warning)}<span>{coarse}</span></p> }
                if artwork.facts.metadata { {paragraph("remark", basis.say(Phrase::ArtworkMetadata))} }
                {paragraph("remark", basis.say(Phrase::ArtworkOnDevice))}
                <button type="button" class="button" onclick={remove}>{basis.say(Phrase::ArtworkRemove)}</button>
            </div>
        </div>
    }
}

/// Why a file is not used, and what would help.
fn problem_text(basis: &Basis, problem: ArtworkProblem) -> AttrValue {
    let phrase = match problem {
        ArtworkProblem::Empty => Phrase::ArtworkProblemEmpty,
        ArtworkProblem::TooManyBytes => {
            let most = i64::try_from(BYTES_MAX / (1024 * 1024)).unwrap_or(0);
            return basis.fill(Phrase::ArtworkProblemBytes, &[("megabytes", Arg::Number(most))]);
        }
        ArtworkProblem::UnknownFormat => Phrase::ArtworkProblemFormat,
        ArtworkProblem::TooManyPixels(width, height) => {
            let most = Arg::from(engine::artwork::SIDE_MAX);
            return basis.fill(
                Phrase::ArtworkProblemPixels,
                &[("width", width.into()), ("height", height.into()), ("most", most)],
            );
        }
        ArtworkProblem::SvgActive => Phrase::ArtworkProblemSvgActive,
        ArtworkProblem::SvgTooComplex => Phrase::ArtworkProblemSvgComplex,
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
        let take = |files: Option<web_sys::FileList>, basis: &Basis| {
            if let Some(file) = files.and_then(|files| files.get(0)) {
                basis.emit.emit(view::Event::PickArtwork(file));
            }
        };
        let onchange = {
            let basis = basis.clone();
            Callback::from(move |event: Event| {
                let Some(field) = event.target_dyn_into::<web_sys::HtmlInputElement>() else {
                    return;
                };
                take(field.files(), &basis);
                // The same file may be picked again after it was mended.
                field.set_value("");
            })
        };
        let ondrop = {
            let (basis, memory) = (basis.clone(), memory.clone());
            Callback::from(move |event: DragEvent| {
                event.prevent_default();
                memory.keep_state(0);
                take(event.data_transfer().and_then(|data| data.files()), &basis);
            })
        };
        let hover = |entered: bool| {
            let memory = memory.clone();
            Callback::from(move |event: DragEvent| {
                event.prevent_default();
                memory.keep_state(u32::from(entered));
            })
        };
        let most = i64::try_from(BYTES_MAX / (1024 * 1024)).unwrap_or(0);
        let title = if *loaded {
            Phrase::ArtworkReplace
        } else {
            Phrase::ArtworkChoose
        };
        html! {
            <label class={if above { "drop drop-above" } else { "drop" }} ondragover={hover(true)} ondragleave={hover(false)} {ondrop}>
                {icon(Icon::Upload)}
                {span("drop-title", basis.say(title))}
                {span("drop-or", basis.say(Phrase::ArtworkDrop))}
                <span class="remark" id="pw-artwork-help">{basis.fill(Phrase::ArtworkHelp, &[("megabytes", Arg::Number(most))])}</span>
                <input type="file" accept="image/png,image/jpeg,image/webp,image/svg+xml" {onchange}
                    aria-describedby="pw-artwork-help pw-artwork-error" aria-invalid={if *failed { "true" } else { "false" }} />
            </label>
        }
    }
}
