//! The desk, as text or data. What it says, and in which order, is one thing ([`sections`]), whoever shows it.

mod data;
mod format;
mod sections;
mod text;

pub(crate) use format::render;
pub(crate) use sections::{Kind, Line, Section, notes, sections, title};
