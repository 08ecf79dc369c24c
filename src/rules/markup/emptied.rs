//! Elements that have nothing in them. Pure.

use super::tags::{Tag, TagKind};

/// Whether some end tag stands right behind another tag, but for blanks: without that, no element is empty.
pub(super) fn has_empty(text: &str) -> bool {
    text.match_indices("</").any(|(at, _)| text[..at].trim_end().ends_with('>'))
}

/// The start tags whose end tags follow with nothing but blanks between them.
pub(super) fn empty_elements<'t>(text: &'t str, tags: &'t [Tag<'t>]) -> impl Iterator<Item = &'t Tag<'t>> {
    tags.windows(2).filter_map(|two| {
        let [start, end] = two else { return None };
        let is_element = start.kind == TagKind::Start && end.kind == TagKind::End && start.name == end.name;
        let is_blank = || text.get(start.span.end..end.span.start).is_some_and(|inside| inside.trim().is_empty());
        (is_element && is_blank()).then_some(start)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tags::tags;
    use super::*;

    #[test]
    fn blanks_are_nothing_and_placeables_are_something() {
        for (text, count) in [
            ("<a></a>", 1),
            ("<b> <i>\u{a0}</i></b>", 1),
            ("<a>\u{fffc}</a>", 0),
            ("<a><br></a>", 0),
            ("<p><b>x</b></p>", 0),
        ] {
            let tags = tags(text);
            assert_eq!(empty_elements(text, &tags).count(), count, "{text}");
            assert!(count == 0 || has_empty(text), "{text}");
        }
        assert!(!has_empty("<b>x</b> <br> y"));
    }
}
