//! `cargo xtask bless`: lets the golden tests write what they find instead of comparing; the difference is the review.

use crate::arguments::Arguments;
use crate::failure::Outcome;
use crate::process;
use crate::workshop::Workshop;

/// Runs the native tests with `BLESS=1`.
pub(crate) fn command(workshop: &Workshop, _arguments: &Arguments) -> Outcome<()> {
    println!("Rewriting the golden files; look at the difference before you keep it.");
    process::run(
        workshop
            .cargo()
            .args(["test", "--quiet", "--locked", "--workspace"])
            .env("BLESS", "1"),
    )
}
