//! From the table to texts: each generator is a pure function, so that the same table gives the same bytes everywhere.

pub mod editors;
pub mod framework_types;
pub mod llms;
pub mod manifest;
pub mod module;
pub mod package;
pub mod reference;
pub mod snippets;
pub mod types;
pub mod wrappers;
