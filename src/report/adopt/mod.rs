//! What existing translations were taken over.

pub mod articles;
mod resources;

pub use resources::account;
