//! Reads what a host brings of its own, a catalogue and words, as a Wasm module apart from the widget: what is large, slow
//! or hostile costs the buyer nothing, and most pages never fetch this. What comes out is what the widget carries anyway,
//! a catalogue in compact form and a language pack.

use wasm_bindgen::prelude::wasm_bindgen;
use wording::Words;

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// What has been read.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Taken {
    catalogue: Option<Vec<u8>>,
    pack: Option<String>,
    catalogue_problems: Option<String>,
    words_problems: Option<String>,
}

#[wasm_bindgen]
impl Taken {
    /// The catalogue in compact form, if one was given that can be used.
    #[wasm_bindgen(getter)]
    pub fn catalogue(&self) -> Option<Vec<u8>> {
        self.catalogue.clone()
    }

    /// The language with the host's words in it and texts for the catalogue; nothing if there is no language to begin with.
    #[wasm_bindgen(getter)]
    pub fn pack(&self) -> Option<String> {
        self.pack.clone()
    }

    /// What is wrong with the catalogue: `{"ok": false, "problems": […]}`.
    #[wasm_bindgen(getter, js_name = catalogueProblems)]
    pub fn catalogue_problems(&self) -> Option<String> {
        self.catalogue_problems.clone()
    }

    /// What is wrong with some of the words; the others are taken.
    #[wasm_bindgen(getter, js_name = wordsProblems)]
    pub fn words_problems(&self) -> Option<String> {
        self.words_problems.clone()
    }
}

/// Reads a catalogue and words for one language. `pack` is the language as we ship it, `ours` our texts in it by key,
/// `list` the list of phrases.
#[wasm_bindgen]
pub fn take(
    pack: &str,
    catalogue: Option<String>,
    ours: Option<String>,
    words: Option<String>,
    list: Option<String>,
) -> Taken {
    let mut taken = Taken::default();
    let Ok(mut language) = Words::unpack_any(pack) else {
        return taken;
    };
    if let (Some(own), Some(list)) = (words, list) {
        let (mixed, problems) = guest::phrases(&own, &list, &language);
        language = mixed;
        taken.words_problems = (!problems.is_empty()).then(|| guest::refusal(problems));
    }
    if let Some(own) = catalogue {
        match guest::offer(own.as_bytes(), ours.as_deref(), &language) {
            Ok((offered, named)) => {
                language = named;
                taken.catalogue = Some(offered.pack());
            }
            Err(problems) => taken.catalogue_problems = Some(guest::refusal(problems)),
        }
    }
    taken.pack = Some(language.pack_any());
    taken
}
