//! Where the lines of a text without notes stand in the text that still has them.

use crate::diagnostics::Label;

/// For each line of a text without its notes, its line in the text with them.
#[derive(Debug)]
pub(in crate::workflow) struct Lines(Vec<usize>);

impl Lines {
    /// Finds each line of `bare` in `text`, in which others stand between them. A line that is not there stands behind the one before.
    pub(in crate::workflow) fn of(bare: &str, text: &str) -> Self {
        let lines: Vec<&str> = text.lines().collect();
        let mut next = 0;
        let mut found = Vec::new();
        for line in bare.lines() {
            let skipped = lines[next..].iter().position(|other| *other == line);
            next += skipped.map_or(0, |skipped| skipped + 1);
            found.push(next.max(1));
        }
        Self(found)
    }

    /// Moves a label to where its lines stand with the notes.
    pub(in crate::workflow) fn place(&self, label: &mut Label) {
        let behind = self.0.last().map_or(1, |last| last + 1);
        label.renumber(|line| self.0.get(line.saturating_sub(1)).copied().unwrap_or(behind));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_among_notes() {
        let text = "# en> title = A\ntitle = B\n\n# en> n = { $n ->\n# en>    *[other] x\n# en> }\nn = { $n ->\n   *[other] y\n}\nlast = C\n";
        let bare = "title = B\nn = { $n ->\n   *[other] y\n}\nlast = C\n";
        assert_eq!(Lines::of(bare, text).0, [2, 7, 8, 9, 10]);
        assert_eq!(Lines::of("a = A\nx =\nb = B\n", "# en> a\na = A\nb = B\n").0, [2, 2, 3]);
        assert_eq!(Lines::of("", "").0, [0; 0]);
    }
}
