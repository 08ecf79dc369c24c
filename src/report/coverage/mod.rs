//! Coverage: the editors' matrix as text, data, a web page or badges.

mod csv;
mod format;
mod html;
mod in_work;
mod json;
mod markdown;
mod rows;
#[cfg(test)]
mod sample;
mod svg;
mod text;

pub(crate) use format::{FORMATS, Format, render};
pub(crate) use rows::By;
