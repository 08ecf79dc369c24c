//! HTML, for people who work in a word processor or on paper: a page with a row for each text.
//!
//! Word processors write a page anew: classes, ids and all that they do not know are lost. What stays is tables and words, and so the address of a text is
//! words, too: small print in brackets, in the first cell of its row. Source, translation and comment are the cells behind it.

mod beginning;
mod cell;
mod marks;
mod page;
mod passed;
mod pieces;
mod read;
mod row;
mod word_comments;

pub(super) use beginning::is_html;
pub(super) use page::write;
pub(super) use read::read;

#[cfg(test)]
mod tests;
