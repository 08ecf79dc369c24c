//! Coverage: the editors' matrix as text, data, a web page or badges.

mod csv;
mod format;
mod html;
mod in_work;
mod json;
mod markdown;
mod matrix;
mod rows;
#[cfg(test)]
mod sample;
mod svg;
mod text;

pub(crate) use format::{FORMATS, Format, render};
pub(crate) use in_work::in_work;
pub(crate) use matrix::{Matrix, bar, matrix};
pub(crate) use rows::By;
