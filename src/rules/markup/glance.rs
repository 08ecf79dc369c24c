//! Whether two texts have the same tags, without reading them: what most translations need. Pure.

/// Tells at a glance whether two texts have the same tags in the same order: what stands between brackets is the same.
///
/// `false` means that only reading them tells.
pub(super) fn same_at_a_glance(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (Brackets(a), Brackets(b));
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(one), Some(other)) if one == other && is_simple(one) => {}
            _ => return false,
        }
    }
}

/// A `>` in a quoted value would end the glance too early, and a `<` may belong to the text.
fn is_simple(tag: &str) -> bool {
    let quotes = |quote: u8| memchr::memchr_iter(quote, tag.as_bytes()).count();
    tag.ends_with('>') && !tag[1..].contains('<') && quotes(b'"') % 2 == 0 && quotes(b'\'') % 2 == 0
}

/// What stands between `<` and the next `>`, both included; or the rest of the text if there is none.
struct Brackets<'t>(&'t str);

impl<'t> Iterator for Brackets<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        let start = memchr::memchr(b'<', self.0.as_bytes())?;
        let rest = &self.0[start..];
        let end = memchr::memchr(b'>', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
        self.0 = &rest[end..];
        Some(&rest[..end])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::tags::tags;
    use super::*;

    #[test]
    fn a_glance_is_never_wrong() {
        assert!(same_at_a_glance("<a x=\"y\">b</a> 1 > 0", "c: <a x=\"y\">d</a>"));
        for (a, b) in [("<a>", "<b>"), ("<a>", ""), ("<a x='>'>", "<a x='>y"), ("a < b <c>", "a < b <c>"), ("<a", "<a")]
        {
            assert!(!same_at_a_glance(a, b), "{a} {b}");
        }
    }

    proptest! {
        #[test]
        fn what_is_the_same_at_a_glance_is_the_same(a in r#"(<a>|</a>|<b x="|">|'| |<){0,5}"#, b in r#"(<a>|</a>|<b x="|">|'|y|<){0,5}"#) {
            let (ours, theirs) = (tags(&a), tags(&b));
            let same = ours.len() == theirs.len() && ours.iter().zip(&theirs).all(|(a, b)| a.same(b));
            prop_assert!(!same_at_a_glance(&a, &b) || same);
        }
    }
}
