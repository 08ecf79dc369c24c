//! What existing translations were taken over.

pub(crate) mod articles;
mod resources;

pub(crate) use resources::account;
