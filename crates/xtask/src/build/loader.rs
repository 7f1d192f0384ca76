//! From the loader module the splitter writes to a smaller one inside the glue.
//!
//! As a file of its own it would cost one more round trip before anything starts, and its state would be shared by all
//! instances of the Wasm. What the splitter wrote is read strictly: another version of it may mean something else.

use crate::failure::{Failure, Outcome};
use std::fmt::Write as _;

/// What the Wasm, and so the glue, imports the splitter's loader as.
const MODULE: &str = "./__wasm_split.js";
/// The functions of our own loader.
const FUNCTIONS: &str = include_str!("loader.js");
/// What our loader does as well; were one of these gone, the Wasm would expect another protocol.
const PROTOCOL: [&str; 7] = [
    "import { initSync } from \"./main.js\";\n",
    // Something inside the braces belongs to builds with debug assertions.
    "sharedImports = { __wasm_split: {  } };\n",
    "} = initSync(undefined, undefined);\n",
    "return async (callbackIndex, callbackData) => {\n",
    "sharedImports.__wasm_split.__indirect_function_table.get(callbackIndex)(callbackData, success);\n",
    "const parallelStuff = deps.map(d => d());\n",
    "return instantiate(imports);\n",
];
/// Where the splitter's functions end and its list of chunks begins.
const END_OF_FUNCTIONS: &str = "        return loadingModule;\n    }\n}\n";
const BEFORE_FILE: &str = "{\n    const src = fetch(new URL(\"./";
const AFTER_FILE: &str = "\", import.meta.url));\n    \
     return async (imports) => (WebAssembly.instantiateStreaming(src, imports));\n}\n";
/// In place of a file, for a chunk with nothing in it.
const NO_FILE: &str = "async (_imp) => ({})";

/// One chunk of the Wasm.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Chunk {
    /// What the Wasm calls the function that loads it, or, for one that others share, a name inside the loader.
    name: String,
    /// The file, unless the chunk is empty.
    pub(super) file: Option<String>,
    /// Names of the chunks that must be there first.
    needs: Vec<String>,
    /// Whether the Wasm itself asks for it.
    is_asked_for: bool,
}

/// The chunks in the loader module the splitter wrote, in an order in which each comes after those it needs.
pub(super) fn read(generated: &str) -> Outcome<Vec<Chunk>> {
    if let Some(missing) = PROTOCOL.iter().find(|line| !generated.contains(**line)) {
        return Err(unexpected(&format!("it lacks `{}`", missing.trim())));
    }
    let (_, mut rest) = generated
        .split_once(END_OF_FUNCTIONS)
        .ok_or_else(|| unexpected("its list of chunks was not found"))?;
    let mut chunks: Vec<Chunk> = Vec::new();
    while !rest.trim_start().is_empty() {
        rest = without_comment(rest.trim_start());
        let (chunk, after) = statement(rest)
            .ok_or_else(|| unexpected(&format!("it says `{}`", rest.lines().next().unwrap_or_default())))?;
        if let Some(need) = chunk
            .needs
            .iter()
            .find(|need| chunks.iter().all(|known| known.name != **need))
        {
            return Err(unexpected(&format!("{} needs {need}, which is not there", chunk.name)));
        }
        chunks.push(chunk);
        rest = after;
    }
    if chunks.iter().any(|chunk| chunk.is_asked_for) {
        Ok(chunks)
    } else {
        Err(unexpected("no chunk is ever asked for"))
    }
}

/// The glue with our loader in it in place of the splitter's module.
pub(super) fn inline(glue: &str, chunks: &[Chunk]) -> Outcome<String> {
    // The loader reads the instance's exports where the glue keeps them.
    for anchor in ["let wasmModule, wasmInstance, wasm;\n", "wasm = instance.exports;\n"] {
        if !glue.contains(anchor) {
            let sentence = format!(
                "the glue no longer says `{}`, which our loader relies on",
                anchor.trim()
            );
            return Err(Failure::new(sentence));
        }
    }
    let entry = format!("\"{MODULE}\": ");
    let (mut is_imported, mut is_handed_over) = (false, false);
    let mut inlined = String::with_capacity(glue.len());
    // The glue imports the module, and hands it to the Wasm, once for each of its functions. Once is enough.
    for line in glue.lines() {
        if imports_the_module(line) {
            if !is_imported {
                inlined += &text(chunks);
            }
            is_imported = true;
        } else if line.trim_start().starts_with(&entry) {
            if !is_handed_over {
                inlined += &format!("{entry}wasmChunks,\n");
            }
            is_handed_over = true;
        } else {
            inlined += line;
            inlined.push('\n');
        }
    }
    if is_imported && is_handed_over && inlined.matches(MODULE).count() == 1 {
        Ok(inlined)
    } else {
        Err(Failure::new(format!("the glue does not import {MODULE} as it used to")))
    }
}

/// Whether a line reads like `import * as import1 from "./__wasm_split.js"`.
fn imports_the_module(line: &str) -> bool {
    line.strip_prefix("import * as ")
        .and_then(|rest| rest.split_once(" from "))
        .is_some_and(|(_, module)| module.trim_end_matches(';').trim_matches('"') == MODULE)
}

fn text(chunks: &[Chunk]) -> String {
    let mut text = FUNCTIONS.to_owned();
    let call = |chunk: &Chunk| {
        let file = chunk
            .file
            .as_ref()
            .map_or_else(|| "undefined".to_owned(), |file| format!("\"{file}\""));
        format!("chunk({file}, [{}])", chunk.needs.join(", "))
    };
    for chunk in chunks.iter().filter(|chunk| !chunk.is_asked_for) {
        let _ = writeln!(text, "const {} = {};", chunk.name, call(chunk));
    }
    text += "const wasmChunks = {\n";
    for chunk in chunks.iter().filter(|chunk| chunk.is_asked_for) {
        let _ = writeln!(text, "  {}: answering({}),", chunk.name, call(chunk));
    }
    text + "};\n"
}

/// Reads `const NAME = makeLoad(…);` or `export const NAME = wrapAsyncCb(makeLoad(…));` and what follows.
fn statement(rest: &str) -> Option<(Chunk, &str)> {
    let exported = rest.strip_prefix("export ");
    let is_asked_for = exported.is_some();
    let (name, rest) = exported.unwrap_or(rest).strip_prefix("const ")?.split_once(" = ")?;
    let rest = if is_asked_for {
        rest.strip_prefix("wrapAsyncCb(")?
    } else {
        rest
    };
    let rest = rest.strip_prefix("makeLoad(() => ")?;
    let (file, rest) = if let Some(rest) = rest.strip_prefix(NO_FILE) {
        (None, rest)
    } else {
        let (file, rest) = rest.strip_prefix(BEFORE_FILE)?.split_once(AFTER_FILE)?;
        (Some(file), rest)
    };
    let (needs, rest) = rest.strip_prefix(", [")?.split_once("])")?;
    let rest = if is_asked_for { rest.strip_prefix(')')? } else { rest };
    let needs: Vec<_> = needs
        .split(", ")
        .filter(|need| !need.is_empty())
        .map(str::to_owned)
        .collect();
    let is_sound = is_name(name) && needs.iter().all(|need| is_name(need)) && file.is_none_or(is_file);
    let chunk = Chunk {
        name: name.to_owned(),
        file: file.map(str::to_owned),
        needs,
        is_asked_for,
    };
    is_sound.then_some((chunk, rest.strip_prefix(';')?))
}

fn without_comment(rest: &str) -> &str {
    rest.strip_prefix("/*")
        .and_then(|comment| comment.split_once("*/"))
        .map_or(rest, |(_, after)| after.trim_start())
}

fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text
            .chars()
            .all(|letter| letter.is_ascii_alphanumeric() || letter == '_')
}

/// A plain name, which can neither leave its folder nor its quotes.
fn is_file(text: &str) -> bool {
    text.strip_suffix(".wasm").is_some_and(is_name)
}

fn unexpected(what: &str) -> Failure {
    Failure::new(format!(
        "the loader written by the Wasm splitter does not look as expected: {what}"
    ))
}

#[cfg(test)]
mod tests;
