//! Translations → translated articles.

mod articles;
mod item;
mod rendering;
mod request;
mod terms;

pub(crate) use articles::{Rendered, render};
pub(crate) use rendering::{RenderedItem, Rendering};
pub(crate) use request::Request;

#[cfg(test)]
mod tests;
