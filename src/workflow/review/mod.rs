//! Reviewing: what waits, how a text compares with its source and with what was there, and what a reviewer says of it.

mod case;
mod comment;
mod comments;
mod compare;
mod looked;
mod news;
mod outcome;
mod verdict;
mod waiting;

pub use comment::{Commented, comment, units_to_comment};
pub use comments::CommentChange;
pub use compare::{Comparison, UnitComparison, compare, compare_all};
pub use news::{has_looked, note_looked};
pub use outcome::{Decided, Decision};
pub use verdict::{ToDecide, decide, decide_known, known};
pub use waiting::{REVIEWS, Waiting, WaitingList, list, waiting};
