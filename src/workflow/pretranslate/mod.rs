//! Machine drafts: what nobody has translated yet, filled in from the memory where the same text stood in the same context, and else by the
//! engine that the project names. A draft is its asker's, says where it comes from until a person changes it, and is reviewed like any other.

mod answered;
mod asking;
mod hearing;
mod item_plan;
mod job;
mod outcome;
mod plan;
mod run;
mod sibling;
mod storing;
mod trust;

pub use outcome::{Drafted, ItemDrafts, Outcome, Trouble, TroubleKind, Unasked, Volume, Why};
pub use run::{Asked, Watch, pretranslate};
pub use trust::unallowed_engine;
