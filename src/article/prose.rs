//! What of a unit's text is words for readers, beside all that a translation takes over as it is written.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::dialect::Dialect;
use super::markdown_parser::{OPTIONS, guarded};
use super::syntax::{filled, protected};
use crate::fluent::joined;

/// The stretches of a text that are words for readers, in order: not marks of emphasis, brackets and destinations of links, code, HTML,
/// character references, backslashes, syntax of the site, nor what is in `kept`, which is in order, too.
///
/// A text that no parser reads has none.
#[must_use]
pub fn prose_spans(text: &str, kept: &[Range<usize>], dialect: Dialect) -> Vec<Range<usize>> {
    let syntax = protected(text, dialect).unwrap_or_default().into_iter().map(|found| found.span);
    let hidden = joined(syntax.chain(kept.iter().cloned()).collect());
    let copy = filled(text, hidden.iter().cloned()).into_owned();
    let words = guarded(move || words(&copy)).unwrap_or_default();
    let mut prose: Vec<Range<usize>> = Vec::new();
    for span in without(words, &hidden) {
        match prose.last_mut().filter(|last| last.end == span.start) {
            Some(last) => last.end = span.end,
            None => prose.push(span),
        }
    }
    prose
}

/// What the parser takes for words, and for the line breaks between them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut callback = |link: BrokenLink<'_>| Some((CowStr::Borrowed(""), CowStr::from(link.reference.to_string())));
    let options = OPTIONS.difference(Options::ENABLE_FOOTNOTES | Options::ENABLE_DEFINITION_LIST);
    let parser = Parser::new_with_broken_link_callback(text, options, Some(&mut callback));
    let (mut spans, mut in_address) = (Vec::new(), false);
    for (event, range) in parser.into_offset_iter() {
        match event {
            // Its words are its destination.
            Event::Start(Tag::Link { link_type: LinkType::Autolink | LinkType::Email, .. }) => in_address = true,
            Event::End(TagEnd::Link) => in_address = false,
            // What is read otherwise than it is written is a character reference.
            Event::Text(said) if !in_address && text.get(range.clone()) == Some(&said) => spans.push(range),
            Event::SoftBreak => spans.push(range),
            _ => {}
        }
    }
    spans
}

/// Stretches without what is in others; both are in order.
fn without(spans: Vec<Range<usize>>, others: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Vec::new();
    for span in spans {
        let mut at = span.start;
        let first = others.partition_point(|other| other.end <= span.start);
        for other in others[first..].iter().take_while(|other| other.start < span.end) {
            if at < other.start {
                left.push(at..other.start);
            }
            at = at.max(other.end);
        }
        if at < span.end {
            left.push(at..span.end);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prose(text: &str) -> Vec<&str> {
        let kept: Vec<Range<usize>> = text.find("{ ").map(|from| from..text.len().min(from + 9)).into_iter().collect();
        prose_spans(text, &kept, Dialect::default()).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn marks_and_addresses_are_no_words() {
        let both = "Read **the [new](https://example.org/a \"T\") plan**, `now`!";
        assert_eq!(prose(both), ["Read ", "the ", "new", " plan", ", ", "!"]);
        assert_eq!(prose("See <https://example.org> or <b>here</b>&nbsp;too"), ["See ", " or ", "here", "too"]);
        assert_eq!(prose("![A map][map] and [terms][]"), ["A map", " and ", "terms"]);
        assert_eq!(prose("5\\. May, a\\*b"), ["5", ". May, a", "*b"]);
        assert_eq!(prose("One\\\ntwo\nthree"), ["One", "two\nthree"]);
    }

    #[test]
    fn what_is_kept_is_none_either() {
        assert_eq!(prose("For { -name } only"), ["For ", " only"]);
        assert_eq!(prose("*{ -name }* only"), [" only"]);
        assert_eq!(prose(""), Vec::<&str>::new());
    }
}
