//! The use cases, one file per step. Each takes what it needs, the day included, and returns what there is to show; none
//! prints, and none knows a terminal.

pub mod adopt;
pub mod adopt_articles;
mod article_text;
pub mod check;
pub mod claim;
pub mod commit;
pub mod coverage;
pub mod demo;
pub mod desk;
pub mod diff;
pub mod doctor;
pub mod edit;
pub mod extract;
pub mod init;
pub mod next;
mod notes;
pub mod progress;
mod proposal;
pub mod refusal;
pub mod render;
pub mod review;
pub mod standing;
pub mod status;
pub mod submission;
pub mod submit;
pub mod sync;
