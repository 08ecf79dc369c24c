//! Puts lines and blocks into the copy, where the containers that they are in want them.

use std::ops::Range;

use super::block::SyntaxBlock;
use super::layout::Place;
use super::line::Line;
use super::markdown_copy::{Copier, MarkdownCopy};
use super::table;

/// The copy while it is made.
#[derive(Debug)]
pub(super) struct PlacedCopy<'t> {
    text: &'t str,
    pub(super) copier: Copier<'t>,
}

impl<'t> PlacedCopy<'t> {
    pub(super) fn new(text: &'t str, from: usize) -> Self {
        Self { text, copier: Copier::new(text, from) }
    }

    pub(super) fn finish(self) -> MarkdownCopy<'t> {
        self.copier.finish()
    }

    /// What stands before a block's content in the copy, on a line that the text does not have.
    pub(super) fn add_prefix(&mut self, line: &Line, place: Place, before: usize) {
        let prefix = format!("{}{}", &self.text[line.start..line.inside], " ".repeat(place.block_spaces));
        self.copier.add(before, &prefix);
    }

    /// Puts a block where a line stands.
    pub(super) fn put_block(&mut self, line: &Line, place: Place, block: SyntaxBlock) {
        self.copier.keep(line.start..line.inside.min(block.span.start));
        if block.span.start < line.inside {
            self.add_prefix(line, place, line.start);
        } else {
            self.copier.add(line.inside, &" ".repeat(place.block_spaces));
        }
        self.copier.block(block);
    }

    /// Puts a line in its place.
    pub(super) fn put_line(&mut self, line: &Line, place: Place, hidden: &[Range<usize>]) {
        self.copier.keep(line.start..line.inside);
        let from = match place.spaces {
            Some(spaces) => {
                self.copier.leave_out(&(line.inside..line.content));
                self.copier.add(line.content, &" ".repeat(spaces));
                line.content
            }
            None => {
                let from = line.without_indent(self.text, place.without);
                self.copier.leave_out(&(line.inside..from));
                if !line.is_blank() {
                    self.copier.add(from, &" ".repeat(place.added));
                }
                from
            }
        };
        let row = table::without_tabs(line.text(self.text));
        if let Some(row) = row.filter(|_| !place.is_code && from <= line.content) {
            self.copier.keep(from..line.content);
            self.copier.put(line.content..line.end, &row);
            self.copier.keep(line.end..line.next);
        } else {
            self.copier.keep_but(from..line.next, hidden.iter().cloned());
        }
    }
}
