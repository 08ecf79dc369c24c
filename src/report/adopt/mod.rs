//! What existing translations were taken over.

pub(crate) mod articles;
mod reason;
mod resources;
pub(crate) mod review;

pub(crate) use resources::account;
