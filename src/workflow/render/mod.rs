//! Translations → translated articles.

mod articles;
mod item;
mod rendering;
mod request;
mod terms;

pub use articles::{Rendered, render};
pub use rendering::{RenderedItem, Rendering};
pub use request::Request;
