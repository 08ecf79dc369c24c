//! Reports: from what a use case returns to what a person or a program reads. They decide nothing and read nothing.
//!
//! A file or folder is named like its command. `account` is what a command that does something has to say when it is done;
//! `layout` is what all texts have in common.

pub mod account;
pub mod adopt;
pub mod check;
pub mod claim;
pub mod comment;
pub mod commit;
pub mod coverage;
pub mod demo;
pub mod desk;
pub mod diff;
pub mod doctor;
pub mod edit;
pub mod exchange;
pub mod extract;
pub mod failure;
mod format;
pub mod init;
pub(crate) mod layout;
pub mod log;
pub mod next;
pub mod notice;
pub mod refusal;
pub mod render;
pub mod review;
pub mod rules;
pub mod status;
pub mod submit;
pub mod sync;

pub use format::Format;
pub use layout::Terminal;
