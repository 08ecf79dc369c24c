//! Reports: from what a use case returns to what a person or a program reads. They decide nothing and read nothing.
//!
//! A file or folder is named like its command. `account` is what a command that does something has to say when it is done;
//! `layout` is what all texts have in common.

pub(crate) mod account;
pub(crate) mod adopt;
pub(crate) mod check;
pub(crate) mod claim;
pub(crate) mod comment;
pub(crate) mod commit;
pub(crate) mod correct;
pub(crate) mod coverage;
pub(crate) mod demo;
pub(crate) mod desk;
pub(crate) mod diff;
mod disk;
pub(crate) mod doctor;
pub(crate) mod edit;
pub(crate) mod edit_watch;
pub(crate) mod exchange;
pub(crate) mod export;
pub(crate) mod export_known;
pub(crate) mod extract;
pub(crate) mod failure;
mod format;
pub(crate) mod import;
pub(crate) mod import_others;
pub(crate) mod init;
pub mod keys;
pub(crate) mod layout;
mod left_out;
pub(crate) mod log;
pub(crate) mod memory;
pub(crate) mod next;
pub(crate) mod notice;
pub(crate) mod pretranslate;
pub(crate) mod pull;
pub(crate) mod refusal;
pub(crate) mod render;
pub(crate) mod review;
pub mod rules;
pub(crate) mod status;
pub(crate) mod submit;
pub(crate) mod sync;
pub(crate) mod terms;
pub(crate) mod withdraw;

pub(crate) use format::Format;
pub(crate) use layout::Terminal;
