//! Editing: the text that a translator works on, or that a reviewer corrects, with the source of every unit above it.

mod correcting;
mod editing;
mod form;
mod prepare;
mod skeleton;
mod term_names;
mod terms;
mod texts_there;
mod unit_notes;

pub use correcting::{Corrected, Correcting, begin as begin_correcting, finish as finish_correcting};
pub use editing::{Begun, Edited, Opened, Opening, begin, finish};
pub use form::{Field, FieldVariant, Form, Shown, Typed, Unfit};
pub use skeleton::Languages;
