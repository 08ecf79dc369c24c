//! A unit as a form: a field for each text that its translation needs, and the way back to its Fluent entry.
//!
//! Pure: texts in, texts out.

mod build;
mod field;
mod keys;
mod part;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
mod typed;
mod whole;

pub use field::{Field, FieldVariant, Form, Shown};
pub use typed::{Typed, Unfit};
