//! How many words of a text a person translates: what is syntax within it has none, but for the values that readers see.

use std::borrow::Cow;
use std::ops::Range;

use super::block::SyntaxBlock;
use super::hidden::Hidden;
use super::jsx::{expression, tag_at};
use super::protected::{ProtectedKind, protected};
use super::template;
use crate::article::dialect::Dialect;
use crate::fluent::count_words;

/// How many tags of one text may not end: each is looked for to the end of the text, and behind so many, all is words.
const MOST_UNENDED: usize = 64;

/// The words of a text without the syntax within it: template tags, attributes, formulas, expressions, tags of HTML and JSX.
#[must_use]
pub fn words_beside_syntax(text: &str, dialect: Dialect) -> usize {
    count_words(&without_tags(&without_syntax(text, dialect)))
}

/// The words that readers read in the syntax of a text that is nothing else.
pub(in crate::article) fn words_within_syntax(text: &str, span: Range<usize>, dialect: Dialect) -> Vec<Hidden> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    for found in protected(&text[span.clone()], dialect).unwrap_or_default() {
        let (at, end) = (span.start + found.span.start, span.start + found.span.end);
        match found.kind {
            ProtectedKind::Template => {
                let block = template::with_texts(SyntaxBlock::default(), text, at, end);
                stretches.extend(block.texts.into_iter().map(|said| said.span));
                stretches.extend(block.hidden.into_iter().map(|hidden| hidden.span));
            }
            ProtectedKind::Tag => {
                let Ok(Some(tag)) = tag_at(text, at) else { continue };
                stretches.extend(tag.texts.into_iter().map(|(span, _)| span).chain(tag.hidden));
            }
            ProtectedKind::Expression => {
                stretches.extend(expression(text, at).into_iter().flat_map(|code| code.hidden))
            }
            ProtectedKind::Attributes | ProtectedKind::Directive | ProtectedKind::Math => {}
        }
    }
    Hidden::of(text, stretches)
}

fn without_syntax(text: &str, dialect: Dialect) -> Cow<'_, str> {
    // What no MDX can have is text as far as this goes.
    let syntax = protected(text, dialect).unwrap_or_default();
    if syntax.is_empty() {
        return Cow::Borrowed(text);
    }
    let (mut said, mut at) = (String::with_capacity(text.len()), 0);
    for found in syntax.iter().filter(|found| found.kind != ProtectedKind::Tag) {
        said.push_str(&text[at..found.span.start]);
        at = found.span.end;
    }
    Cow::Owned(said + &text[at..])
}

fn without_tags(text: &str) -> Cow<'_, str> {
    let (mut said, mut at, mut unended) = (String::new(), 0, 0);
    for (open, _) in text.match_indices('<') {
        if open < at {
            continue;
        }
        let tag = tag_at(text, open);
        unended += usize::from(tag.is_err());
        if unended > MOST_UNENDED {
            break;
        }
        let Ok(Some(tag)) = tag else { continue };
        said.push_str(&text[at..open]);
        for (value, _) in tag.texts {
            said.push_str(&format!(" {} ", &text[value]));
        }
        at = tag.end;
    }
    if at == 0 { Cow::Borrowed(text) } else { Cow::Owned(said + &text[at..]) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::flavor::Flavor;

    #[test]
    fn syntax_has_no_words_but_what_readers_see() {
        let words = |text: &str, flavor| words_beside_syntax(text, Dialect::new(flavor, false));
        for (text, flavor, expected) in [
            ("Read {{< ref \"the other page\" >}} at 10:30.", Flavor::Hugo, 3),
            ("See [it]({{< ref \"x y\" >}}) {: .lead title=a }", Flavor::Jekyll, 2),
            ("The sum $a + b$ holds", Flavor::MkDocs, 3),
            (
                "It is {list.map((x) => x + 1)} and <Icon name=\"a b c\" title=\"Two words\" /> more",
                Flavor::Docusaurus,
                6,
            ),
            ("A <span class=\"a b\">red <b>sea</b></span>, 2 < 3", Flavor::CommonMark, 5),
        ] {
            assert_eq!(words(text, flavor), expected, "{text}");
        }
    }
    #[test]
    fn many_tags_that_do_not_end_are_words() {
        // Reading each of them to the end takes minutes.
        for (text, expected) in [("<a{x ", 40_000), ("<a {`x ", 30_000), ("<T, U ", 40_000)] {
            let text = format!("<b>one</b> {}", text.repeat(expected));
            let words = words_beside_syntax(&text, Dialect::default());
            assert!(words >= expected, "{words}");
        }
    }
}
