//! One line of a text, with what stands before its content.

/// How many columns a tab goes on to a multiple of.
const TAB: usize = 4;

/// One line of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// Where it begins.
    pub(super) start: usize,
    /// Where it goes on behind the `>` of quotations, with one space each.
    pub(super) inside: usize,
    /// How many quotations it is in, by its `>`.
    pub(super) quotations: usize,
    /// Where its content begins.
    pub(super) content: usize,
    /// The columns between `inside` and `content`.
    pub(super) indent: usize,
    /// Where it ends, without its line break and white space before that.
    pub(super) end: usize,
    /// Where the next line begins.
    pub(super) next: usize,
}

impl Line {
    /// The line that begins at a place; `None` at the end of the text.
    pub(super) fn at(text: &str, start: usize) -> Option<Self> {
        if start >= text.len() {
            return None;
        }
        let next = text[start..].find('\n').map_or(text.len(), |length| start + length + 1);
        let end = start + text[start..next].trim_end_matches([' ', '\t', '\r', '\n']).len();
        let mut line = Self { start, inside: start, quotations: 0, content: start, indent: 0, end, next };
        line.find_content(text);
        Some(line)
    }

    /// The line behind this one.
    pub(super) fn following(&self, text: &str) -> Option<Self> {
        Self::at(text, self.next)
    }

    fn find_content(&mut self, text: &str) {
        let bytes = text.as_bytes();
        let mut at = self.start;
        while at < self.end {
            match bytes[at] {
                b' ' => self.indent += 1,
                b'\t' => self.indent += TAB - self.indent % TAB,
                b'>' if self.indent < TAB => {
                    self.quotations += 1;
                    self.indent = 0;
                    self.inside = if bytes.get(at + 1) == Some(&b' ') { at + 2 } else { at + 1 };
                    at = self.inside;
                    continue;
                }
                _ => break,
            }
            at += 1;
        }
        self.content = at.min(self.end).max(self.inside.min(self.end));
    }

    /// Whether it has nothing but white space and `>`.
    pub(super) fn is_blank(&self) -> bool {
        self.content >= self.end
    }

    /// Its content.
    pub(super) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.content.min(self.end)..self.end]
    }

    /// Where the line goes on if so many columns of its indentation are left out.
    pub(super) fn without_indent(&self, text: &str, columns: usize) -> usize {
        let (mut column, mut at) = (0, self.inside);
        while at < self.content && column < columns {
            column += if text.as_bytes()[at] == b'\t' { TAB - column % TAB } else { 1 };
            at += 1;
        }
        at
    }
}

/// How long the marks are that open a list item: `- `, `12. `; `None` if the text begins with none.
pub(super) fn list_marker(content: &str) -> Option<usize> {
    let digits = content.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match digits {
        0 => content.starts_with(['-', '*', '+']),
        1..=9 => content[digits..].starts_with(['.', ')']),
        _ => false,
    };
    let behind = &content[mark.then_some(digits + 1)?..];
    let blank = behind.len() - behind.trim_start_matches([' ', '\t']).len();
    match (blank, behind.len()) {
        (_, 0) => Some(digits + 2),
        (0, _) => None,
        (1..=4, _) => Some(digits + 1 + blank),
        _ => Some(digits + 2),
    }
}
