//! One file per command: parse, run the use case, show.

pub(super) mod adopt;
pub(super) mod check;
pub(super) mod completions;
pub(super) mod coverage;
pub(super) mod diff;
pub(super) mod explain;
pub(super) mod extract;
pub(super) mod init;
pub(super) mod man;
pub(super) mod render;
pub(super) mod status;
