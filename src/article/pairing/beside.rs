//! What stands beside a text in its element: `<Card href="/a" title="text">text</Card>`, `{{< figure src="a.png" caption="text" >}}`.

use crate::article::segment::Segment;

/// A value of a tag, and what it is called there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Beside<'t> {
    /// What the text is called in the tag; nothing where it stands behind it or has it within.
    pub(super) text_name: &'t str,
    pub(super) name: &'t str,
    pub(super) value: &'t str,
}

/// A tag has no more bytes before a text in it.
const LONGEST_TAG: usize = 2_000;

/// How tags open, and close.
const TAGS: [(&str, &str); 3] = [("<", ">"), ("{{", "}}"), ("{%", "%}")];

/// The values that stand beside a text, or in a tag within it, and have no blanks: mostly what is for machines.
pub(super) fn beside<'t>(article: &'t str, segment: &Segment) -> Vec<Beside<'t>> {
    let (start, end) = (segment.span.start, segment.span.end);
    let (Some(head), Some(tail), Some(within)) = (article.get(..start), article.get(end..), article.get(start..end))
    else {
        return Vec::new();
    };
    let near = (head.len().saturating_sub(LONGEST_TAG)..).find(|at| head.is_char_boundary(*at)).unwrap_or_default();
    let head = &head[near..];
    let mut found = if within.contains('<') { values("", within, None) } else { Vec::new() };
    if head.ends_with(['"', '\'']) {
        let opening = TAGS.iter().filter_map(|(open, close)| Some((head.rfind(open)?, *close))).max();
        let Some((open, close)) = opening else { return found };
        let head_from = start - (head.len() - open);
        let tag_end = end + closed_by(tail, close);
        found.extend(values("", &article[head_from..tag_end], Some(start - head_from)));
    } else if let Some(tag) = tag_before(head.trim_end()) {
        found.extend(values("", tag, None));
    }
    found
}

/// The opening tag that a text ends with.
fn tag_before(text: &str) -> Option<&str> {
    let tag = &text[text.rfind('<')?..];
    let is_open = tag.ends_with('>') && tag[1..].starts_with(char::is_alphabetic) && !tag.ends_with("/>");
    is_open.then_some(tag)
}

/// Where a tag ends whose value goes on until a quotation mark; nowhere if it does not end.
fn closed_by(text: &str, close: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices().take(LONGEST_TAG) {
        match quote {
            // The mark that ends the value of the text.
            _ if at == 0 => {}
            Some(mark) if c == mark => quote = None,
            None if text[at..].starts_with(close) => return at,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            Some(_) | None => {}
        }
    }
    0
}

/// The values in a tag, but that which stands at a place.
fn values<'t>(text_name: &'t str, tag: &'t str, text_at: Option<usize>) -> Vec<Beside<'t>> {
    let mut found = Vec::new();
    let (mut own_name, mut from) = (text_name, 0);
    while let Some(sign) = tag[from..].find(['=']).map(|at| from + at) {
        from = sign + 1;
        let name_from = tag[..sign].rfind(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.' | '@'));
        let name = &tag[name_from.map_or(0, |at| at + tag[at..].chars().next().map_or(1, char::len_utf8))..sign];
        let Some(quote) = tag[from..].chars().next().filter(|c| matches!(c, '"' | '\'')) else { continue };
        let Some(end) = tag[from + 1..].find(quote).map(|length| from + 1 + length) else { continue };
        let value = &tag[from + 1..end];
        if text_at.is_some_and(|at| (from + 1..=end).contains(&at)) {
            own_name = name;
        } else if !value.is_empty() && !value.contains(char::is_whitespace) {
            found.push(Beside { text_name, name, value });
        }
        from = end + 1;
    }
    found.iter_mut().for_each(|beside| beside.text_name = own_name);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Profile;
    use crate::article::flavor::Flavor;
    use crate::article::parse::Article;

    fn found(text: &str, flavor: Flavor) -> Vec<(String, Vec<String>)> {
        let profile = Profile { flavor, ..Profile::default() };
        let article = Article::parse(text, &profile).expect("an article");
        let said = |beside: &Beside<'_>| format!("{} {}={}", beside.text_name, beside.name, beside.value);
        let segments = article.document.segments.iter();
        segments
            .map(|segment| (segment.text.clone(), beside(article.text, segment).iter().map(said).collect()))
            .collect()
    }

    #[test]
    fn the_other_values_of_a_tag_stand_beside_its_texts() {
        let expected = |list: &[(&str, &[&str])]| -> Vec<(String, Vec<String>)> {
            list.iter().map(|(text, all)| ((*text).to_owned(), all.iter().map(|s| (*s).to_owned()).collect())).collect()
        };
        let card =
            "<Card title=\"One > two\" href='/a/b' alt=\"Three\" />\n\n<Tip icon=\"star\">\n\nFour\n\n</Tip>\n\nFive\n";
        let four: &[&str] = &[" icon=star"];
        let cards: &[(&str, &[&str])] = &[
            ("One > two", &["title href=/a/b", "title alt=Three"]),
            ("Three", &["alt href=/a/b"]),
            ("Four", four),
            ("Five", &[]),
        ];
        assert_eq!(found(card, Flavor::Starlight), expected(cards));
        let figure = "{{< figure src=\"a.png\" caption=\"One\" >}}\n\n<p id=\"x\">Two <a href=\"/b\">three</a></p>\n";
        assert_eq!(
            found(figure, Flavor::Hugo),
            expected(&[("One", &["caption src=a.png"]), ("Two <a href=\"/b\">three</a>", &[" href=/b", " id=x"])])
        );
    }
}
