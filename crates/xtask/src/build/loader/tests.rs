//! What the splitter wrote for three chunks, two of which share a fourth, and what becomes of it.

use super::{inline, read};

/// Word for word.
const GENERATED: &str = include_str!("sample.js");
const GLUE: &str = "import * as import1 from \"./__wasm_split.js\"\n\
                    import * as import2 from \"./__wasm_split.js\"\n\
                    function __wbg_get_imports() {\n    return {\n\
                    \"./__wasm_split.js\": import1,\n\"./__wasm_split.js\": import2,\n    };\n}\n\
                    let wasmModule, wasmInstance, wasm;\n\
                    wasm = instance.exports;\n";

fn refusal(generated: &str) -> String {
    read(generated).unwrap_err().to_string()
}

#[test]
fn chunks_are_read_with_what_they_need() {
    let chunks = read(GENERATED).unwrap();
    let seen = chunks
        .iter()
        .map(|chunk| {
            (
                chunk.name.as_str(),
                chunk.file.as_deref().unwrap_or_default(),
                chunk.needs.join(" "),
                chunk.is_asked_for,
            )
        })
        .collect::<Vec<_>>();
    let shared = || "__chunk_4".to_owned();
    assert_eq!(
        seen,
        [
            ("__chunk_4", "chunk_4.wasm", String::new(), false),
            ("__wasm_split_load_widget", "split_widget.wasm", shared(), true),
            ("__wasm_split_load_other", "split_other.wasm", String::new(), true),
            ("__wasm_split_load_later", "split_later.wasm", shared(), true),
        ]
    );
}

#[test]
fn an_empty_chunk_has_no_file() {
    let start = GENERATED
        .find("() => {\n    const src = fetch(new URL(\"./split_other")
        .unwrap();
    let end = start + GENERATED[start..].find(", []").unwrap();
    let without = format!(
        "{}() => async (_imp) => ({{}}){}",
        &GENERATED[..start],
        &GENERATED[end..]
    );
    let chunks = read(&without).unwrap();
    assert!(
        chunks
            .iter()
            .any(|chunk| chunk.name.ends_with("other") && chunk.file.is_none())
    );
    assert!(inline(GLUE, &chunks).unwrap().contains("chunk(undefined, [])"));
}

#[test]
fn the_loader_takes_the_place_of_the_import() {
    let inlined = inline(GLUE, &read(GENERATED).unwrap()).unwrap();
    assert!(!inlined.contains("import *"));
    for once in [
        "const chunk = ",
        "const wasmChunks = {",
        "\"./__wasm_split.js\": wasmChunks,",
        "const __chunk_4 = chunk(\"chunk_4.wasm\", []);",
        "__wasm_split_load_widget: answering(chunk(\"split_widget.wasm\", [__chunk_4])),",
    ] {
        assert_eq!(inlined.matches(once).count(), 1, "{once}");
    }
}

#[test]
fn another_protocol_is_refused() {
    assert!(refusal("").contains("it lacks `import { initSync }"));
    let asserting = GENERATED.replace("__wasm_split: {  }", "__wasm_split: { __canary: ~0xdead, }");
    assert!(refusal(&asserting).contains("__wasm_split: {  }"));
    let swapped = GENERATED.replace("(callbackData, success)", "(success, callbackData)");
    assert!(refusal(&swapped).contains("callbackIndex"));
}

#[test]
fn another_list_of_chunks_is_refused() {
    let deferred = GENERATED.replace(
        "const __chunk_4 = makeLoad(() => {",
        "const __chunk_4 = makeLoad(async () => {",
    );
    assert!(refusal(&deferred).contains("it says `const __chunk_4"));
    let escaping = GENERATED.replace("./chunk_4.wasm", "./../chunk_4.wasm");
    assert!(refusal(&escaping).contains("it says"));
    let unknown = GENERATED.replace("[__chunk_4]", "[__chunk_5]");
    assert!(refusal(&unknown).contains("needs __chunk_5"));
    let end = GENERATED.find("export const").unwrap();
    assert!(refusal(&GENERATED[..end]).contains("no chunk is ever asked for"));
}

#[test]
fn another_glue_is_refused() {
    let chunks = read(GENERATED).unwrap();
    let refused = |glue: &str| inline(glue, &chunks).unwrap_err().to_string();
    assert!(refused(&GLUE.replace("import * as", "import")).contains("as it used to"));
    assert!(refused(&GLUE.replace("wasm = instance.exports;", "")).contains("relies on"));
}
