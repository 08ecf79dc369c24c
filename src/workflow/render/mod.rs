//! Translations → translated articles.

mod articles;
mod item;
mod link_targets;
mod preview;
mod publish;
mod rendering;
mod request;
mod terms;

pub(crate) use articles::{Rendered, render};
pub(crate) use preview::{Preview, preview};
pub(crate) use rendering::{Guarded, RenderedItem, Rendering};
pub(crate) use request::Request;

#[cfg(test)]
mod tests;
