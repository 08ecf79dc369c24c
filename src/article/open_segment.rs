//! One segment while its block is read: where it stands, and the text that it makes.

use std::ops::Range;

use super::quoting::Quoting;
use super::segment::Segment;
use super::segment_kind::SegmentKind;
use super::syntax::heading_attributes;

/// The running text of a block that is being read; it is a segment if it has words.
pub(super) struct OpenSegment<'t> {
    text: &'t str,
    span: Range<usize>,
    has_words: bool,
    /// The hard line breaks.
    breaks: Vec<Range<usize>>,
    /// The links that are named by their own text.
    labels: Vec<Label>,
    /// The first image; a text that is nothing else is a caption.
    image: Option<Range<usize>>,
}

/// A link `[label]` or `[label][]`.
struct Label {
    /// The label, between its brackets.
    label: Range<usize>,
    /// Where `[label]` is to stand, and the `[]` that it replaces.
    at: Range<usize>,
}

impl<'t> OpenSegment<'t> {
    pub(super) fn new(text: &'t str, first: Range<usize>) -> Self {
        // What an escaped text begins with is not in its range.
        let start = if text[..first.start].ends_with('\\') { first.start - 1 } else { first.start };
        Self { text, span: start..first.end, has_words: false, breaks: Vec::new(), labels: Vec::new(), image: None }
    }

    pub(super) fn start(&self) -> usize {
        self.span.start
    }

    /// Where HTML without any words stands.
    pub(super) fn wordless_html(&self) -> Option<Range<usize>> {
        let said = &self.text[self.span.clone()];
        (!self.has_words && said.contains('<') && !said.contains('`')).then(|| self.span.clone())
    }

    pub(super) fn extend(&mut self, end: usize) {
        self.span.end = self.span.end.max(end);
    }

    pub(super) fn note_text(&mut self, has_words: bool) {
        self.has_words |= has_words;
    }

    pub(super) fn note_hard_break(&mut self, range: Range<usize>) {
        self.breaks.push(range);
    }

    pub(super) fn note_image(&mut self, range: Range<usize>) {
        self.image.get_or_insert(range);
    }

    /// Notes a link that is named by its own text; `opening` is the length of what stands before the label.
    pub(super) fn note_label(&mut self, range: Range<usize>, opening: usize) {
        // The range of `[label][]` may leave out the `[]`.
        let whole = &self.text[range.clone()];
        let closed = whole
            .strip_suffix("[]")
            .filter(|label| label.ends_with(']'))
            .map_or(range.end, |label| range.start + label.len());
        let end = if self.text[closed..].starts_with("[]") { closed + "[]".len() } else { closed };
        let (start, last) = (range.start + opening, closed - "]".len());
        if start < last {
            self.extend(end);
            self.labels.push(Label { label: start..last, at: closed..end });
        }
    }

    /// The segment; `None` if it has no words.
    pub(super) fn close(mut self, kind: SegmentKind, quotations: usize) -> Option<Segment> {
        self.trim();
        if kind.is_heading() {
            self.leave_out_attributes();
        }
        if !self.has_words || self.span.is_empty() {
            return None;
        }
        let is_caption = self.image.as_ref() == Some(&self.span) && matches!(kind, SegmentKind::Paragraph);
        self.labels.sort_by_key(|label| label.at.start);
        let text = self.flat(self.span.clone(), quotations, &self.labels);
        // A heading that is underlined may have several lines, and begins like a paragraph.
        let is_underlined = kind.is_heading() && !self.line_before().trim_end().ends_with('#');
        let indent = (is_underlined || !kind.is_one_line()).then(|| self.indent(quotations));
        let begins_block = is_underlined || kind.begins_block();
        let kind = if is_caption { SegmentKind::Caption } else { kind };
        Some(Segment { kind, text, span: self.span, indent, begins_block, quoting: Quoting::Markdown })
    }

    fn trim(&mut self) {
        let text = &self.text[self.span.clone()];
        let blank = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
        let end = self.span.start + text.trim_end_matches(blank).len();
        let start = end - self.text[self.span.start..end].trim_start_matches(blank).len();
        self.span = start..end;
    }

    /// Leaves out the `{#id .class}` at the end of a heading, and the `{/* #id */}` of MDX.
    fn leave_out_attributes(&mut self) {
        let text = &self.text[self.span.clone()];
        if let Some(open) = heading_attributes(text) {
            let before = text[..open].trim_end();
            self.span.end = self.span.start + before.len();
            self.has_words &= before.chars().any(char::is_alphanumeric);
        }
    }

    /// A stretch on one line, but for hard line breaks.
    fn flat(&self, span: Range<usize>, quotations: usize, labels: &[Label]) -> String {
        let mut flat = String::with_capacity(span.len());
        let mut at = span.start;
        while let Some(length) = self.text[at..span.end].find('\n') {
            let newline = at + length;
            let next = self.breaks.partition_point(|range| range.end <= newline);
            match self.breaks.get(next).filter(|range| range.contains(&newline)) {
                Some(hard) => {
                    self.push(&mut flat, at..hard.start.max(at), labels);
                    flat.truncate(flat.trim_end_matches([' ', '\t']).len());
                    if (flat.len() - flat.trim_end_matches('\\').len()) % 2 == 1 {
                        // A backslash that is meant as one must not escape the next.
                        flat.push('\\');
                    }
                    flat.push_str("\\\n");
                }
                None => {
                    self.push(&mut flat, at..newline, labels);
                    flat.truncate(flat.trim_end_matches([' ', '\t', '\r']).len());
                    flat.push(' ');
                }
            }
            at = self.content_of_line(newline + 1, span.end, quotations);
        }
        self.push(&mut flat, at..span.end, labels);
        flat
    }

    fn push(&self, flat: &mut String, span: Range<usize>, labels: &[Label]) {
        let mut at = span.start;
        let from = labels.partition_point(|label| label.at.start <= span.start);
        for label in labels[from..].iter().take_while(|label| label.at.start <= span.end) {
            flat.push_str(&self.text[at..label.at.start]);
            flat.push('[');
            flat.push_str(&self.flat(label.label.clone(), usize::MAX, &[]));
            flat.push(']');
            at = label.at.end;
        }
        flat.push_str(&self.text[at.min(span.end)..span.end]);
    }

    /// Where the text of a continuation line begins, behind what belongs to the blocks around it.
    fn content_of_line(&self, start: usize, end: usize, quotations: usize) -> usize {
        let mut left = quotations;
        let mut at = start;
        for byte in self.text[start..end].bytes() {
            match byte {
                b' ' | b'\t' => {}
                b'>' if left > 0 => left -= 1,
                _ => break,
            }
            at += 1;
        }
        at
    }

    /// What stands before the segment on its first line.
    fn line_before(&self) -> &'t str {
        let line = self.text[..self.span.start].rfind('\n').map_or(0, |newline| newline + 1);
        self.text[line..self.span.start].trim_start_matches('\u{feff}')
    }

    /// What a further line of the segment begins with: what its second line does, or else what does not open a
    /// block again.
    fn indent(&self, quotations: usize) -> String {
        if let Some(length) = self.text[self.span.clone()].find('\n') {
            let second = self.span.start + length + 1;
            return self.text[second..self.content_of_line(second, self.span.end, quotations)].to_owned();
        }
        self.line_before().chars().map(|c| if matches!(c, '>' | '\t') { c } else { ' ' }).collect()
    }
}
