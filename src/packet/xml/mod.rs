//! XML: written piece by piece, and read piece by piece. What nobody declared is never resolved, and nothing is ever fetched.

mod reading;
mod root;
mod writing;

pub(super) use reading::{Element, LONGEST, Piece, Pieces};
pub(super) use root::{first_tag, name_of};
pub(super) use writing::Xml;
pub use writing::is_allowed;
