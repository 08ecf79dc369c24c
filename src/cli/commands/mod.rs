//! One file per command: parse, run the use case, show.

pub(super) mod adopt;
pub(super) mod check;
pub(super) mod claim;
pub(super) mod comment;
pub(super) mod commit;
pub(super) mod completions;
pub(super) mod coverage;
pub(super) mod demo;
pub(super) mod desk;
pub(super) mod diff;
pub(super) mod doctor;
pub(super) mod edit;
pub(super) mod explain;
pub(super) mod extract;
pub(super) mod init;
pub(super) mod log;
pub(super) mod man;
pub(super) mod next;
pub(super) mod render;
pub(super) mod review;
pub(super) mod status;
pub(super) mod submit;
pub(super) mod sync;
