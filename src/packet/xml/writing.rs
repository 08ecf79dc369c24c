//! XML that is written.

use std::fmt::Write as _;

use quick_xml::escape::escape;

/// XML that is being written: elements of structure stand on lines of their own, what is in a text stays in its line.
pub(in crate::packet) struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// An empty file.
    pub(in crate::packet) fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// An empty file that declares what it is.
    pub(in crate::packet) fn with_doctype(doctype: &str) -> Self {
        let mut xml = Self::new();
        let _ = writeln!(xml.text, "{doctype}");
        xml
    }

    /// Opens an element of structure.
    pub(in crate::packet) fn open(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.indent();
        self.tag(name, attributes, ">\n");
        self.open.push(name);
    }

    /// Closes the element of structure that was opened last.
    pub(in crate::packet) fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.indent();
            let _ = writeln!(self.text, "</{name}>");
        }
    }

    /// Adds an element of structure without content.
    pub(in crate::packet) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.indent();
        self.tag(name, attributes, "/>\n");
    }

    /// Adds an element with nothing but a text.
    pub(in crate::packet) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.mixed(name, attributes, |inside| inside.words(text));
    }

    /// Adds an element with a text, in which there are others.
    pub(in crate::packet) fn mixed(&mut self, name: &str, attributes: &[(&str, &str)], write: impl FnOnce(&mut Self)) {
        self.indent();
        self.tag(name, attributes, ">");
        write(self);
        let _ = writeln!(self.text, "</{name}>");
    }

    /// Adds words inside an element with a text.
    pub(in crate::packet) fn words(&mut self, words: &str) {
        // What stands for itself would be taken for the end of a line.
        self.text.push_str(&escape(words).replace('\r', "&#13;"));
    }

    /// Adds an element inside an element with a text.
    pub(in crate::packet) fn inline(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.tag(name, attributes, if text.is_empty() { "/>" } else { ">" });
        if !text.is_empty() {
            self.words(text);
            let _ = write!(self.text, "</{name}>");
        }
    }

    /// The file.
    pub(in crate::packet) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn indent(&mut self) {
        self.text.push_str(&"  ".repeat(self.open.len()));
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        let _ = write!(self.text, "<{name}");
        for (name, value) in attributes {
            let value = escape(*value).replace('\n', "&#10;").replace('\r', "&#13;").replace('\t', "&#9;");
            let _ = write!(self.text, " {name}=\"{value}\"");
        }
        self.text.push_str(end);
    }
}

/// Whether a text can be in XML: most control characters cannot (XML 1.0, production 2).
#[must_use]
pub fn is_allowed(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_so_that_they_come_back() {
        let mut xml = Xml::new();
        xml.open("a", &[("b", "1 < \"2\"\n")]);
        xml.mixed("c", &[], |inside| {
            inside.words(" x & y\n");
            inside.inline("ph", &[("id", "1")], "<b>");
            inside.inline("x", &[("id", "2")], "");
        });
        assert_eq!(
            xml.finish(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"1 &lt; &quot;2&quot;&#10;\">\n  <c> x &amp; y\n<ph id=\"1\">&lt;b&gt;</ph><x id=\"2\"/></c>\n</a>\n"
        );
        assert!(is_allowed("ą\n") && !is_allowed("\u{1}") && !is_allowed("\u{ffff}"));
    }
}
