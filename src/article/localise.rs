//! A rendered article whose links lead to the pages of its language.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use super::dialect::Dialect;
use super::document::Document;
use super::front_matter::{FrontMatter, PlainText, plain_texts};
use super::markdown_parser::{OPTIONS, guarded};
use super::syntax::{markdown_of, protected};

/// The keys of front matter with old addresses of a page.
const ALIASES: [&str; 2] = ["aliases", "redirect_from"];

/// The attributes of HTML that lead somewhere.
const ATTRIBUTES: [&str; 3] = ["href", "src", "poster"];

/// An article with its old addresses as `alias` has them, and with its other links and images as `moved` has them; `None` leaves one as
/// it is.
///
/// Only what is a link is changed: destinations and definitions in Markdown, `href` and `src` in HTML, and values of the front
/// matter that are a path as a whole.
#[must_use]
pub fn relink(
    text: &str,
    dialect: Dialect,
    alias: &dyn Fn(&str) -> Option<String>,
    moved: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mut changes = in_front_matter(text, alias, moved);
    let body = FrontMatter::most_of_it(text);
    let links = guarded(|| destinations(text, body, dialect)).flatten().unwrap_or_default();
    for span in links.into_iter().chain(in_components(text, body, dialect)) {
        changes.extend(moved(&text[span.clone()]).map(|moved| (span, moved)));
    }
    changes.sort_by_key(|(span, _)| span.start);
    changes.dedup_by(|later, earlier| later.0.start < earlier.0.end);
    spliced(text, &changes)
}

fn spliced(text: &str, changes: &[(Range<usize>, String)]) -> String {
    let (mut new, mut at) = (String::with_capacity(text.len()), 0);
    for (span, moved) in changes {
        new.push_str(&text[at..span.start]);
        new.push_str(moved);
        at = span.end;
    }
    new + &text[at..]
}

/// The values of front matter that are a path, with what they become; none of them where it could not be read afterwards.
fn in_front_matter(
    text: &str,
    alias: &dyn Fn(&str) -> Option<String>,
    moved: &dyn Fn(&str) -> Option<String>,
) -> Vec<(Range<usize>, String)> {
    let texts = plain_texts(text);
    let keys = |texts: &[PlainText]| texts.iter().map(|text| text.key.clone()).collect::<Vec<_>>();
    let before = keys(&texts);
    let changed = |key: &str, value: &str| {
        let is_path = value.contains(['/', '.']) && !value.contains(char::is_whitespace);
        if ALIASES.contains(&key) {
            alias(value)
        } else if is_path {
            moved(value)
        } else {
            None
        }
    };
    let changes: Vec<(Range<usize>, String)> = texts
        .into_iter()
        .filter_map(|found| Some((found.span.clone(), changed(&found.key, &text[found.span])?)))
        .collect();
    if changes.is_empty() || keys(&plain_texts(&spliced(text, &changes))) == before { changes } else { Vec::new() }
}

/// Where the attributes of components within texts stand, which are letters for the Markdown parser.
fn in_components(text: &str, from: usize, dialect: Dialect) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let document = if dialect.is_mdx() { Document::parse(text, from, dialect, false).ok() } else { None };
    for segment in document.iter().flat_map(|document| &document.segments) {
        let said = &text[segment.span.clone()];
        for tag in protected(said, dialect).unwrap_or_default() {
            if said[tag.span.start..].starts_with('<') {
                attributes(text, segment.span.start + tag.span.start..segment.span.start + tag.span.end, &mut found);
            }
        }
    }
    found
}

/// Where the destinations of links and images stand in Markdown.
fn destinations(text: &str, from: usize, dialect: Dialect) -> Option<Vec<Range<usize>>> {
    let copy = markdown_of(text, from, dialect).ok()?;
    let mut options = OPTIONS;
    options.set(Options::ENABLE_DEFINITION_LIST, dialect.has_definition_lists());
    let parser = Parser::new_ext(&copy.text, options);
    let definitions = parser.reference_definitions().iter().map(|(_, it)| (copy.span(&it.span), it.dest.to_string()));
    let mut found: Vec<Range<usize>> =
        definitions.filter_map(|(span, destination)| behind(text, span, "]:", &destination)).collect();
    for (event, range) in parser.into_offset_iter() {
        let is_html = matches!(event, Event::Html(_) | Event::InlineHtml(_));
        if let Some(block) = copy.block_in(&range).filter(|_| is_html) {
            // Of what is syntax, only elements lead somewhere.
            if text[block.span.clone()].trim_start().starts_with('<') {
                attributes(text, block.span.clone(), &mut found);
            }
            continue;
        }
        let range = copy.span(&range);
        match event {
            Event::Start(
                Tag::Link { link_type: LinkType::Inline, dest_url, .. }
                | Tag::Image { link_type: LinkType::Inline, dest_url, .. },
            ) => found.extend(behind(text, range, "](", &dest_url)),
            Event::Html(_) | Event::InlineHtml(_) => attributes(text, range, &mut found),
            _ => {}
        }
    }
    Some(found)
}

/// Where a destination stands behind the last such mark of a stretch; `None` if it is written otherwise than it is read.
fn behind(text: &str, span: Range<usize>, mark: &str, destination: &str) -> Option<Range<usize>> {
    let stretch = text.get(span.clone())?;
    stretch.rmatch_indices(mark).find_map(|(at, _)| {
        let rest = &stretch[at + mark.len()..];
        let rest = rest.trim_start();
        let rest = rest.strip_prefix('<').unwrap_or(rest);
        let start = span.end - rest.len();
        let after = rest.strip_prefix(destination)?;
        let is_whole = after.is_empty() || after.starts_with([')', '>', ' ', '\t', '\n', '\r']);
        (is_whole && !destination.is_empty()).then(|| start..start + destination.len())
    })
}

/// Where the values of attributes stand that lead somewhere.
fn attributes(text: &str, span: Range<usize>, found: &mut Vec<Range<usize>>) {
    let html = &text[span.clone()];
    if html.trim_start().starts_with("<!--") {
        return;
    }
    for name in ATTRIBUTES {
        for (at, _) in html.match_indices(name) {
            let is_alone = html[..at].ends_with(char::is_whitespace);
            let rest = html[at + name.len()..].trim_start();
            let Some(rest) = rest.strip_prefix('=').map(str::trim_start).filter(|_| is_alone) else { continue };
            let Some(quote) = rest.chars().next().filter(|mark| matches!(mark, '"' | '\'')) else { continue };
            let start = span.end - rest.len() + quote.len_utf8();
            found.extend(text[start..span.end].find(quote).map(|length| start..start + length));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::article::link_rule::LinkRule;

    fn localised(text: &str) -> String {
        let rule = LinkRule::new("en", "lt").expect("a rule");
        let exists = |path: &str| path.contains("lt.png") || path == "/lt/about/";
        relink(text, Dialect::default(), &|alias| rule.localised_alias(alias), &|link| rule.localised(link, &exists))
    }

    #[test]
    fn whatever_leads_somewhere_is_localised() {
        for (text, expected) in [
            ("[a](/en/x/ \"en\") ![b](i.en.png)\n", "[a](/lt/x/ \"en\") ![b](i.lt.png)\n"),
            ("[![b](i.en.png)](</en/x y/>)\n", "[![b](i.lt.png)](</lt/x y/>)\n"),
            ("See [a][b].\n\n[b]: /en/x 'T'\n", "See [a][b].\n\n[b]: /lt/x 'T'\n"),
            ("[x](/about/) `[a](/en/x)`\n\n    [a](/en/x)\n", "[x](/lt/about/) `[a](/en/x)`\n\n    [a](/en/x)\n"),
            (
                "<p data-href='/en/'><a class=x href=\"/en/y\">y</a><img src='i.en.png'></p>\n",
                "<p data-href='/en/'><a class=x href=\"/lt/y\">y</a><img src='i.lt.png'></p>\n",
            ),
            ("a <a href='/en/'>b</a>\n", "a <a href='/lt/'>b</a>\n"),
            (
                "---\naliases: [/old/, '/en/older/']\nimage: i.en.png\ntitle: The /en/ page\nurl: /en/x/\n---\n\n/en/x\n",
                "---\naliases: [/lt/old/, '/lt/older/']\nimage: i.lt.png\ntitle: The /en/ page\nurl: /lt/x/\n---\n\n/en/x\n",
            ),
            ("+++\naliases = [\"/old\"]\n+++\n[a](/en/)\n", "+++\naliases = [\"/lt/old\"]\n+++\n[a](/lt/)\n"),
            (
                "[a](/lt/x) [b](https://example.org/en/) [c](#en)\n",
                "[a](/lt/x) [b](https://example.org/en/) [c](#en)\n",
            ),
        ] {
            assert_eq!(localised(text), expected);
            assert_eq!(localised(expected), expected);
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_localised(
            text in r#"(---\n|aliases: |\[|\]|\(|\)|!|/en/|x|<a href="|'>|: |\n| |`|é|\.en\.png|>|<!--){0,30}"#,
        ) {
            let once = localised(&text);
            prop_assert_eq!(text.replace("en", ""), once.replace("/lt/", "//").replace(".lt.", "..").replace("en", ""));
        }
    }
}
