//! The page's own standard library: compiled with the page and for size, with panics that stop at once instead of
//! putting a message together. Nobody would read the message, and the paths in it name the machine of the build.
//!
//! The compiler counts this as unstable and asks to be told so. Only the page is compiled this way.

use std::process::Command;

const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Of the modules beside the page's: functions stay apart that the compiler would put into each other. They resemble each
/// other then, and travel in fewer bytes (1.3 % of the viewer; of the page they would be 0.5 % more).
const APART: &str = "-Cllvm-args=-inline-threshold=0";

/// Has the cargo that `command` is, or starts, compile the standard library for the page as well.
pub(crate) fn compile_with_own(command: &mut Command) {
    compile(command, FLAGS);
}

/// The same for a module beside the page's.
pub(crate) fn compile_aside(command: &mut Command) {
    compile(command, &format!("{FLAGS} {APART}"));
}

fn compile(command: &mut Command, flags: &str) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
        // Either of these would silently take the place of the flags above.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
}
