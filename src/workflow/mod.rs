//! The use cases, one file per step. Each takes what it needs, the day included, and returns what there is to show; none
//! prints, and none knows a terminal.

pub(crate) mod adopt;
pub(crate) mod adopt_articles;
mod after_edit;
pub mod answers;
mod article_origins;
mod article_text;
pub mod assign;
pub mod check;
pub mod claim;
pub mod commit;
pub mod coverage;
mod demand;
pub mod demo;
pub mod desk;
pub(crate) mod diff;
pub mod doctor;
pub mod edit;
mod edit_days;
pub mod export;
pub(crate) mod extract;
mod filled;
pub mod handing_in;
pub mod heard;
pub mod import;
pub(crate) mod init;
pub mod items;
pub mod lately;
pub mod log;
pub mod memory;
#[cfg(test)]
mod newsroom;
pub mod next;
mod notes;
#[cfg(test)]
pub(crate) mod office;
pub(crate) mod old_texts;
mod origins;
pub mod packets;
mod pending;
mod planned_translation;
pub mod pretranslate;
pub mod progress;
mod proposal;
pub mod pull;
mod put_back;
pub mod refusal;
pub(crate) mod refused_units;
pub mod release;
pub(crate) mod render;
pub mod review;
pub mod search;
mod seen;
pub mod settle;
mod spelling;
pub mod standing;
pub mod status;
mod storing;
pub mod submission;
pub mod submit;
pub mod sync;
pub mod terms;
#[cfg(test)]
mod tests;
mod translated_files;
pub mod withdraw;
mod word_spans;
