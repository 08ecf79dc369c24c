//! What existing translations were taken over.

pub(crate) mod articles;
mod format;
mod page;
mod reason;
mod resources;
mod review;

pub(crate) use format::{FORMATS, Format, render};
pub(crate) use resources::account;
pub(crate) use review::Review;
