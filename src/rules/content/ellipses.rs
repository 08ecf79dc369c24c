//! Ellipses in a text: one sign, or dots that were typed for it.

use super::prose::prose;
use crate::fluent::Span;

/// The ellipses of a text outside its tags, each with all signs and dots that stand together in it.
pub(super) fn ellipses(text: &str) -> impl Iterator<Item = Span> {
    let mut signs = prose(text).filter(|(_, c)| matches!(c, '.' | '…')).peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = signs.next()?;
            let mut end = start + first.len_utf8();
            while let Some((at, sign)) = signs.next_if(|&(at, _)| at == end) {
                end = at + sign.len_utf8();
            }
            let run = &text[start..end];
            if run.contains('…') || run.len() > 2 {
                return Some(start..end);
            }
        }
    })
}

/// Whether it is more than one: `……`, `....`. One with the full stop of a sentence behind it is none more.
pub(super) fn is_doubled(ellipsis: &str) -> bool {
    ellipsis.matches('…').count() > 1
        || ellipsis.matches('.').count() > 4
        || (ellipsis.contains('…') && ellipsis.contains(".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_that_stand_together_are_one() {
        let found = |text: &'static str| ellipses(text).map(|span| &text[span]).collect::<Vec<_>>();
        assert_eq!(found("Wait… a.b. and so on... <a href=\"..../x\">etc.</a> …… no.."), ["…", "...", "……"]);
        assert!(["……", "......", "…..", "...…"].iter().all(|run| is_doubled(run)));
        assert!(!["…", "...", "….", "...."].iter().any(|run| is_doubled(run)));
    }
}
