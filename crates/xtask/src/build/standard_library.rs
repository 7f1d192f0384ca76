//! The page's own standard library: compiled with the page and for size, with panics that stop at once instead of
//! putting a message together. Nobody would read the message, and the paths in it name the machine of the build.
//!
//! The compiler counts this as unstable and asks to be told so. Only the page is compiled this way.

use std::process::Command;

const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none";

/// Has the cargo that `command` is, or starts, compile the standard library for the page as well.
pub(crate) fn compile_with_own(command: &mut Command) {
    command
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", FLAGS)
        // Either of these would silently take the place of the flags above.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
}
