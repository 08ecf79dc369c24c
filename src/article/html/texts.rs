//! The texts of an HTML block: runs of text between the tags of block elements, and attributes.

use std::borrow::Cow;
use std::ops::Range;

use super::elements::{is_code, is_for_programs, is_inline, is_left_alone, is_text, is_void};
use super::tokens::{Tag, Token, TokenKind, tokens};
use super::writing::Quote;
use crate::fluent::count_words;

/// A text of an HTML block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::article) struct HtmlText {
    /// Where it stands in the block.
    pub(in crate::article) span: Range<usize>,
    /// What is around it, if it is the value of an attribute.
    pub(in crate::article) quote: Option<Quote>,
    /// Whether it says something to readers.
    pub(in crate::article) has_words: bool,
}

/// Reads the HTML blocks of an article one after the other: an element may begin in one and end in another.
#[derive(Debug, Default)]
pub(in crate::article) struct HtmlReader {
    /// The element whose content is left alone, and how many of its name are open.
    left_alone: Option<(String, usize)>,
    /// Whether words in it are words that readers read.
    is_read: bool,
    /// The words of texts that are left alone.
    pub(in crate::article) left: usize,
}

impl HtmlReader {
    /// The texts of a block, in order.
    pub(in crate::article) fn read(&mut self, block: &str) -> Vec<HtmlText> {
        // Where the places do not fit, nothing is taken out.
        let Some((tokens, end)) = tokens(block) else {
            self.left += count_words(block);
            return Vec::new();
        };
        let mut texts = Vec::new();
        let mut run = Run::at(0);
        // A tag that has its line to itself is what makes the block one of HTML.
        let first = block.lines().next().unwrap_or_default();
        let is_alone = tokens.first().is_some_and(|token| block[..token.span.end].trim() == first.trim());
        let alone = tokens.first().filter(|_| is_alone).map_or(usize::MAX, |token| token.span.start);
        for token in tokens {
            let is_inside = self.left_alone.is_some();
            if self.leaves_alone(block, &token) {
                if is_inside {
                    self.leave(&block[run.start..token.span.start]);
                } else {
                    run.end(block, token.span.start, &mut texts);
                }
                run = Run::at(token.span.end);
                continue;
            }
            match &token.kind {
                TokenKind::Start(tag) if is_inline(&tag.name) && token.span.start != alone => run.tags.push(token),
                TokenKind::End(name) if is_inline(name) => run.tags.push(token),
                TokenKind::Start(_) | TokenKind::End(_) | TokenKind::Other => {
                    run.end(block, token.span.start, &mut texts);
                    run = Run::at(token.span.end);
                    if let TokenKind::Start(tag) = &token.kind {
                        attributes(block, tag, &mut texts);
                    }
                }
            }
        }
        if self.left_alone.is_none() {
            run.end(block, end, &mut texts);
        } else {
            self.leave(&block[run.start..end]);
        }
        texts
    }

    /// Counts the words of a text that is left alone.
    fn leave(&mut self, text: &str) {
        if self.is_read {
            self.left += count_words(text);
        }
    }

    /// Whether a tag is part of what is left alone, from the tag that opens it to the one that closes it.
    fn leaves_alone(&mut self, block: &str, token: &Token) -> bool {
        match (&mut self.left_alone, &token.kind) {
            (None, TokenKind::Start(tag)) => {
                let is_left = is_left_alone(&tag.name)
                    || (!is_inline(&tag.name) && !is_void(&tag.name) && is_not_to_be_translated(block, tag));
                if is_left && !tag.closes_itself {
                    self.left_alone = Some((tag.name.clone(), 1));
                    self.is_read = is_left_alone(&tag.name) && !is_for_programs(&tag.name);
                }
                is_left
            }
            (Some((name, depth)), TokenKind::Start(tag)) => {
                *depth += usize::from(tag.name == *name && !tag.closes_itself);
                true
            }
            (Some((name, depth)), TokenKind::End(end)) => {
                *depth -= usize::from(end == name);
                if *depth == 0 {
                    self.left_alone = None;
                }
                true
            }
            (Some(_), TokenKind::Other) => true,
            (None, _) => false,
        }
    }
}

/// A run of text and inline elements.
struct Run {
    start: usize,
    tags: Vec<Token>,
}

impl Run {
    fn at(start: usize) -> Self {
        Self { start, tags: Vec::new() }
    }

    /// Takes the run's text in, or, where it has none, the texts of its attributes.
    fn end(&self, block: &str, end: usize, texts: &mut Vec<HtmlText>) {
        let (has_text, has_words) = self.says(block, end);
        let before = texts.len();
        if !has_words {
            let tags = self.tags.iter().filter_map(|token| match &token.kind {
                TokenKind::Start(tag) => Some(tag),
                TokenKind::End(_) | TokenKind::Other => None,
            });
            tags.for_each(|tag| attributes(block, tag, texts));
        }
        if has_text && texts.len() == before {
            let span = self.trimmed(block, end);
            texts.push(HtmlText { span, quote: None, has_words });
        }
    }

    /// Whether there is text, and whether that has words beside code.
    fn says(&self, block: &str, end: usize) -> (bool, bool) {
        let (mut at, mut code) = (self.start, 0_usize);
        let (mut has_text, mut has_words) = (false, false);
        for (tag, span) in self.tags.iter().map(|tag| (Some(tag), tag.span.clone())).chain([(None, end..end)]) {
            let text = &block[at..span.start];
            has_text |= !text.trim().is_empty();
            has_words |= code == 0 && has_words_in(text);
            match tag.map(|tag| &tag.kind) {
                Some(TokenKind::Start(tag)) if is_code(&tag.name) => code += 1,
                Some(TokenKind::End(name)) if is_code(name) => code = code.saturating_sub(1),
                _ => {}
            }
            at = span.end;
        }
        (has_text, has_words)
    }

    /// Where the text stands: without white space, and without tags at its ends whose other half is elsewhere.
    fn trimmed(&self, block: &str, end: usize) -> Range<usize> {
        let is_matched = self.matched();
        let (mut span, mut first, mut last) = (self.start..end, 0, self.tags.len());
        loop {
            let text = &block[span.clone()];
            span.start = span.end - text.trim_start().len();
            span.end = span.start + block[span.clone()].trim_end().len();
            let is_at_start = first < last && self.tags[first].span.start == span.start;
            let is_at_end = first < last && self.tags[last - 1].span.end == span.end;
            if is_at_start && !is_matched[first] {
                span.start = self.tags[first].span.end;
                first += 1;
            } else if is_at_end && !is_matched[last - 1] {
                last -= 1;
                span.end = self.tags[last].span.start;
            } else {
                return span;
            }
        }
    }

    /// Which tags have their other half in the run, or need none.
    fn matched(&self) -> Vec<bool> {
        let mut matched = vec![false; self.tags.len()];
        let mut open: Vec<usize> = Vec::new();
        for (index, tag) in self.tags.iter().enumerate() {
            match &tag.kind {
                TokenKind::Start(tag) if is_void(&tag.name) => matched[index] = true,
                TokenKind::Start(_) => open.push(index),
                TokenKind::End(name) => {
                    let is_its =
                        |at: &usize| matches!(&self.tags[*at].kind, TokenKind::Start(tag) if tag.name == *name);
                    // So many at most are open between the two in a text that people write.
                    if let Some(depth) = open.iter().rev().take(MOST_OPEN).position(is_its) {
                        let start = open[open.len() - 1 - depth];
                        open.truncate(open.len() - 1 - depth);
                        (matched[start], matched[index]) = (true, true);
                    }
                }
                TokenKind::Other => {}
            }
        }
        matched
    }
}

/// How many elements are looked through for the one that an end tag ends.
const MOST_OPEN: usize = 64;

fn attributes(block: &str, tag: &Tag, texts: &mut Vec<HtmlText>) {
    for attribute in tag.attributes.iter().filter(|attribute| is_text(&attribute.name)) {
        let value = &block[attribute.value.clone()];
        if value.trim().is_empty() {
            continue;
        }
        let quote = match block[..attribute.value.start].chars().next_back() {
            Some('"') => Quote::Double,
            Some('\'') => Quote::Single,
            _ => Quote::None,
        };
        let has_words = has_words_in(value);
        texts.push(HtmlText { span: attribute.value.clone(), quote: Some(quote), has_words });
    }
}

/// Whether a text has a letter or a digit that is no part of a character reference or of a template tag.
fn has_words_in(text: &str) -> bool {
    let text = without_template_tags(text);
    let mut rest = &*text;
    loop {
        let (before, behind) = rest.split_once('&').map_or((rest, None), |(before, behind)| (before, Some(behind)));
        if before.contains(char::is_alphanumeric) {
            return true;
        }
        let Some(behind) = behind else { return false };
        let length = reference_length(behind).unwrap_or(0);
        rest = &behind[length..];
    }
}

fn without_template_tags(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    for (open, close) in [("{{", "}}"), ("{%", "%}")] {
        if !text.contains(open) {
            continue;
        }
        let (mut kept, mut rest) = (String::with_capacity(text.len()), &*text);
        while let Some((before, behind)) = rest.split_once(open)
            && let Some((_, after)) = behind.split_once(close)
        {
            kept.push_str(before);
            rest = after;
        }
        text = Cow::Owned(kept + rest);
    }
    text
}

/// The length of a character reference behind its `&`, with its `;`.
fn reference_length(behind: &str) -> Option<usize> {
    let length = behind.bytes().take(MOST_OF_NAME).position(|byte| byte == b';')?;
    let name = &behind[..length];
    let is_name = !name.is_empty() && name.trim_start_matches('#').bytes().all(|byte| byte.is_ascii_alphanumeric());
    is_name.then_some(length + 1)
}

/// No character reference has a longer name.
const MOST_OF_NAME: usize = 40;

/// Whether an element says that it is not to be translated.
fn is_not_to_be_translated(block: &str, tag: &Tag) -> bool {
    tag.attributes.iter().any(|attribute| {
        let value = &block[attribute.value.clone()];
        match attribute.name.as_str() {
            "translate" => value.eq_ignore_ascii_case("no"),
            "class" => value.split_whitespace().any(|class| class == "notranslate"),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(blocks: &[&str]) -> Vec<String> {
        let mut reader = HtmlReader::default();
        let mut said = Vec::new();
        for block in blocks {
            let texts = reader.read(block).into_iter().filter(|text| text.has_words);
            said.extend(texts.map(|text| block[text.span].to_owned()));
        }
        said
    }

    #[test]
    fn texts_between_block_elements_and_attributes_are_found() {
        let figure = "<figure class=\"wide\">\n  <img src=\"a.png\" alt=\"A ferry\" title='At sea'>\n  <figcaption>The <b>ferry</b>,\n  2026.<br>Photo: X &amp; Y</figcaption>\n</figure>\n";
        let expected = ["A ferry", "At sea", "The <b>ferry</b>,\n  2026.<br>Photo: X &amp; Y"];
        assert_eq!(said(&[figure]), expected);
        let details = "<details><summary>More</summary><p>One<p>Two<ul><li>a</li><li><a href=x>b</a> c</ul></details>";
        assert_eq!(said(&[details]), ["More", "One", "Two", "a", "<a href=x>b</a> c"]);
        let form = "<input placeholder=Search aria-label=\"Search here\" value=x><a href=\"/\" title=\"Home\"><img alt=\"\" src=h.png></a>";
        assert_eq!(said(&[form]), ["Search", "Search here", "Home"]);
    }

    #[test]
    fn code_scripts_comments_and_what_is_marked_are_left_alone() {
        let text = "<div><!-- no --><script>let no;</script><style>no {}</style><pre>no <b>no</b></pre><code>no</code><p translate=no>no<p>yes</p></p></div><svg><title>no</title></svg>&nbsp;&#160;<p>\u{a0}—</p><p>{{ no }} {% no %}</p>";
        assert_eq!(said(&[text]), [] as [&str; 0]);
        assert_eq!(said(&["<p>Run <code>x</code> <kbd>now</kbd></p>"]), ["Run <code>x</code> <kbd>now</kbd>"]);
        // What is left alone may end in another block.
        assert_eq!(said(&["<div><pre>\nno\n", "<p>no</p>\n</pre>yes\n"]), ["yes"]);
        assert_eq!(said(&["<p>yes <b", "<p>yes</p>"]), ["yes", "yes"]);
    }

    #[test]
    fn tags_whose_other_half_is_elsewhere_are_around_a_text() {
        assert_eq!(said(&["<a href=x><b>One</b><p>Two</p></a>"]), ["<b>One</b>", "Two"]);
        assert_eq!(said(&["<span class=x>\nOne <i>two</i>\n</span>\n"]), ["One <i>two</i>"]);
        assert_eq!(said(&["<div>\n<span>One</span>\n</div>"]), ["<span>One</span>"]);
    }
}
