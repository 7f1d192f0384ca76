//! Makes an SVG artwork into pixels: a Wasm module apart from the widget, fetched when a buyer brings such a file. It runs
//! in a worker that can be stopped at any moment or, where a page allows none, in short steps beside the widget; a fault in
//! it is the end of one instance, and the widget only hears that nothing came of the file.
//!
//! There is no glue: bytes are put into the memory at [`room`], [`step`] is called until it says 0, and the outcome, as
//! `engine::artwork::pack` writes it, is taken from [`outcome`].

use std::cell::RefCell;

use engine::artwork::{Drawing, pack};

/// Smaller and quicker than the standard allocator for WebAssembly.
#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Where the one file of an instance stands.
#[derive(Debug, Default)]
enum Work {
    #[default]
    Nothing,
    /// The bytes given.
    Given(Vec<u8>),
    /// Being painted.
    Begun(Box<Drawing>),
    /// What came of it.
    Done(Vec<u8>),
}

impl Work {
    /// One step further.
    fn further(self) -> Self {
        match self {
            Self::Given(bytes) => match Drawing::read(&bytes) {
                Ok(drawing) => Self::Begun(Box::new(drawing)),
                Err(problem) => Self::Done(pack(&Err(problem))),
            },
            Self::Begun(mut drawing) => match drawing.step() {
                Ok(true) => Self::Begun(drawing),
                Ok(false) => Self::Done(pack(&drawing.finish())),
                Err(problem) => Self::Done(pack(&Err(problem))),
            },
            done @ (Self::Nothing | Self::Done(_)) => done,
        }
    }
}

thread_local! {
    static WORK: RefCell<Work> = RefCell::default();
}

/// Where a file of so many bytes is to be put; whatever was there before is given up.
#[expect(unsafe_code, reason = "an export of the module needs its plain name")]
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    WORK.with_borrow_mut(|work| {
        let mut bytes = vec![0; length];
        let place = bytes.as_mut_ptr();
        *work = Work::Given(bytes);
        place
    })
}

/// Goes on with the file: reads it, then paints one area after the other. 1 while there is more to do, else 0.
#[expect(unsafe_code, reason = "an export of the module needs its plain name")]
#[unsafe(no_mangle)]
pub extern "C" fn step() -> u32 {
    WORK.with_borrow_mut(|work| {
        *work = std::mem::take(work).further();
        u32::from(!matches!(work, Work::Nothing | Work::Done(_)))
    })
}

/// Where the outcome begins.
#[expect(unsafe_code, reason = "an export of the module needs its plain name")]
#[unsafe(no_mangle)]
pub extern "C" fn outcome() -> *const u8 {
    with_outcome(<[u8]>::as_ptr)
}

/// How many bytes it has; 0 before there is one.
#[expect(unsafe_code, reason = "an export of the module needs its plain name")]
#[unsafe(no_mangle)]
pub extern "C" fn size() -> usize {
    with_outcome(<[u8]>::len)
}

fn with_outcome<T>(look: impl FnOnce(&[u8]) -> T) -> T {
    WORK.with_borrow(|work| match work {
        Work::Done(bytes) => look(bytes),
        _ => look(&[]),
    })
}

#[cfg(test)]
mod tests {
    use super::{Work, pack};
    use engine::artwork::{ArtworkProblem, draw};

    /// What comes of a file, and after how many steps.
    fn made(file: &[u8]) -> (Vec<u8>, usize) {
        let mut work = Work::Given(file.to_vec());
        for steps in 0.. {
            match work {
                Work::Done(bytes) => return (bytes, steps),
                more => work = more.further(),
            }
        }
        unreachable!("steps are counted without end")
    }

    #[test]
    fn a_drawing_comes_out_as_in_one_go_and_in_steps() {
        let file = br"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/><path d='M0 0v9h9z' fill='red'/></svg>";
        let (bytes, steps) = made(file);
        assert_eq!(bytes, pack(&draw(file)));
        assert!(steps > 3, "reading, two areas and the end: {steps} steps");
    }

    #[test]
    fn what_is_refused_says_why() {
        let active = b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
        assert_eq!(made(active).0, pack(&Err(ArtworkProblem::SvgActive)));
        assert_eq!(made(b"").0, pack(&Err(ArtworkProblem::UnknownFormat)));
        assert_eq!(made(&[0xff; 999]).0, pack(&Err(ArtworkProblem::UnknownFormat)));
    }

    #[test]
    fn the_exports_work_together() {
        let file = b"<svg xmlns='http://www.w3.org/2000/svg'/>";
        assert!(!super::room(file.len()).is_null());
        // What was put there are zeros: no drawing.
        while super::step() == 1 {}
        assert_eq!(super::size(), pack(&Err(ArtworkProblem::UnknownFormat)).len());
        assert!(!super::outcome().is_null());
    }
}
