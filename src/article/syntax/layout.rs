//! Which list items and indented bodies a line is in, and what of its indentation the Markdown parser is to see.

use std::cmp::Ordering;

use super::line::{Line, list_marker};

/// By how many columns a body is indented.
const BODY: usize = 4;

/// From how many columns on indented text is code.
const CODE: usize = 4;

/// The containers that are open.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Whether there is no indented code, and each line stands where its list item's content does.
    is_mdx: bool,
    bodies: Vec<Body>,
    items: Vec<Item>,
    is_below_blank: bool,
    is_below_code: bool,
}

/// The indented lines below a line of syntax.
#[derive(Debug)]
struct Body {
    quotations: usize,
    /// Where the line above it stands.
    column: usize,
    /// The list items around it.
    items: usize,
    /// How many columns of its lines are left out.
    without: usize,
}

/// A list item.
#[derive(Debug)]
struct Item {
    quotations: usize,
    /// Where its content stands.
    content: usize,
    /// Where that stands for the Markdown parser.
    shown: usize,
}

/// Where a line stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// How many columns of the line's indentation are left out.
    pub(super) without: usize,
    /// How many spaces stand before what is left.
    pub(super) added: usize,
    /// How many spaces stand in the place of all of it instead, if any do.
    pub(super) spaces: Option<usize>,
    /// How many spaces stand before a block of syntax in its place.
    pub(super) block_spaces: usize,
    /// Whether a body ended right above it, and nothing else tells it from what is above.
    pub(super) ends_body: bool,
    /// Whether it is indented code.
    pub(super) is_code: bool,
    /// Whether it is indented as code is, be it for a text that goes on: then it opens nothing of Markdown.
    pub(super) is_deep: bool,
}

impl Layout {
    pub(super) fn new(is_mdx: bool) -> Self {
        Self { is_mdx, is_below_blank: true, ..Self::default() }
    }

    /// Notes a blank line.
    pub(super) fn blank(&mut self) {
        self.is_below_blank = true;
    }

    /// Notes that a block of syntax stands above the next line.
    pub(super) fn block(&mut self) {
        self.is_below_blank = true;
        self.is_below_code = false;
    }

    /// Notes that the indented lines below a line are a body; `marks` are the columns of what stands before its block and
    /// belongs to it.
    pub(super) fn open_body(&mut self, line: &Line, marks: usize) {
        let (quotations, column) = (line.quotations, line.indent);
        self.bodies.push(Body { quotations, column, items: self.items.len(), without: BODY + marks });
    }

    /// The columns that a line must be indented by to be in all that is open.
    pub(super) fn least_indent(&self) -> usize {
        let item = self.items.last().map_or(0, |item| item.content);
        self.bodies.last().map_or(0, |body| body.column + BODY).max(item)
    }

    /// How many columns are left out in the bodies that are open.
    pub(super) fn without(&self) -> usize {
        self.bodies.iter().map(|body| body.without).sum()
    }

    /// Goes on to a line that is not blank.
    pub(super) fn enter(&mut self, text: &str, line: &Line) -> Place {
        let mut place = Place::default();
        let mut ended = None;
        let is_outside = |body: &mut Body| line.quotations != body.quotations || line.indent < body.column + BODY;
        while let Some(body) = self.bodies.pop_if(is_outside) {
            self.items.truncate(self.items.len().max(body.items));
            self.is_below_blank = true;
            self.is_below_code = false;
            ended = Some(body);
        }
        let marker = marker_of(line.text(text));
        self.leave_items(text, line, marker.is_some());
        place.ends_body =
            ended.is_some_and(|body| body.quotations == line.quotations && body.items == self.items.len());
        let (content, shown) = self.items.last().map_or((0, 0), |item| (item.content, item.shown));
        let base = self.bodies.last().map_or(0, |body| body.column + BODY).max(content);
        let is_deep = line.indent >= base + CODE;
        place.is_code = !self.is_mdx && is_deep && (self.is_below_blank || self.is_below_code);
        place.is_deep = !self.is_mdx && is_deep;
        place.without = self.without();
        place.block_spaces = shown.min(line.indent.saturating_sub(place.without));
        if self.is_mdx {
            place.spaces = Some(if line.indent >= content { shown } else { shown.min(line.indent) });
            place.block_spaces = place.spaces.unwrap_or_default();
        }
        // Within a paragraph, only some begin a list.
        let is_free = self.is_below_blank || line.indent < content || begins_list(line.text(text));
        if let Some(mut marker) = marker.filter(|_| is_free && !place.is_code && (self.is_mdx || !is_deep)) {
            let mut rest = line.text(text);
            let mut column = line.indent;
            let mut seen = place.spaces.unwrap_or_else(|| line.indent.saturating_sub(place.without));
            loop {
                (column, seen) = (column + marker, seen + marker);
                self.items.push(Item { quotations: line.quotations, content: column, shown: seen });
                rest = rest.get(marker..).unwrap_or_default();
                match marker_of(rest).filter(|_| self.items.len() < 100) {
                    Some(next) => marker = next,
                    None => break,
                }
            }
        }
        self.is_below_code = place.is_code;
        self.is_below_blank = false;
        place
    }

    /// Ends the list items that a line is not in; a line of text right below one is, wherever it stands.
    fn leave_items(&mut self, text: &str, line: &Line, is_marker: bool) {
        let is_lazy = !self.is_below_blank && !is_marker;
        let before_quotation = text[line.start..].bytes().take_while(|byte| *byte == b' ').count();
        let is_outside = |item: &mut Item| match line.quotations.cmp(&item.quotations) {
            Ordering::Less => !is_lazy,
            Ordering::Equal => line.indent < item.content && !is_lazy,
            // A quotation is a block of its own.
            Ordering::Greater => before_quotation < item.content,
        };
        while self.items.pop_if(is_outside).is_some() {}
    }
}

/// How long the marks of a list item are that a text begins with; a rule is none.
fn marker_of(content: &str) -> Option<usize> {
    let first = content.chars().next()?;
    let is_rule = matches!(first, '-' | '*')
        && content.chars().filter(|c| *c == first).count() >= 3
        && content.chars().all(|c| c == first || c == ' ' || c == '\t');
    if is_rule { None } else { list_marker(content) }
}

/// Whether a text can begin a list right below a paragraph: with a mark and words, and the number 1 if it has any.
fn begins_list(content: &str) -> bool {
    content.contains([' ', '\t'])
        && (!content.starts_with(|c: char| c.is_ascii_digit())
            || content.starts_with(['1']) && !content[1..].starts_with(|c: char| c.is_ascii_digit()))
}
