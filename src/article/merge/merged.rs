//! A rendering, merged with the file that is published.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::accounts::{Soundness, unaccounted};
use super::base::{Base, WrittenPage};
use super::body::Body;
use super::front_matter::{self, Head};
use super::gap::prints;
use super::pages::{Lost, Pages};
use super::parts::{Parts, says_something};
use crate::article::parse::Article;
use crate::article::segment_kind::SegmentKind;
use crate::fluent::{newline_of, split_mark};

/// What came of a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The file as it would be.
    pub text: String,
    /// What is to be known of it next time.
    pub written: WrittenPage,
    /// What nobody could get again: parts that the file has and the text above has not.
    pub lost: Vec<Lost>,
}

/// How often a merge is tried again with more of the rendering in it: each time all places that do not fit are known.
const MOST_ROUNDS: usize = 6;

/// Merges a rendering with the file that is published: texts as the rendering has them, all else as the file has it, where that
/// can be known to be right.
#[must_use]
pub fn merge(pages: &Pages<'_>, base: &Base<'_>) -> Merged {
    let has_pairs = pages.rendered.document.segments.len() == pages.source.document.segments.len();
    if base.is_whole() || !has_pairs {
        return without_the_file(pages, base.is_whole());
    }
    let head = front_matter::merge(pages, base);
    let found = [false, true].into_iter().find_map(|is_laid_out_anew| {
        // Where the blocks of both do not fit together, the rendering's stay; the rest is merged.
        let mut plain = BTreeSet::new();
        (0..MOST_ROUNDS).find_map(|_| match with_plain_gaps(pages, base, &head, (is_laid_out_anew, &plain)) {
            Ok(merged) => Some(merged),
            Err(gaps) => {
                plain.extend(gaps);
                None
            }
        })
    });
    found.unwrap_or_else(|| without_the_file(pages, false))
}

/// Merges with some gaps as the rendering has them.
///
/// # Errors
///
/// The gaps in which the result makes no sense; none if it makes none anywhere.
fn with_plain_gaps(
    pages: &Pages<'_>,
    base: &Base<'_>,
    head: &Head,
    (is_laid_out_anew, plain): (bool, &BTreeSet<usize>),
) -> Result<Merged, BTreeSet<usize>> {
    let body = Body::new(pages, base, is_laid_out_anew, plain).merge();
    let mark = split_mark(pages.existing.text).0;
    let before = mark.len() + head.text.len();
    let text = with_line_breaks_of(pages.existing.text, format!("{mark}{}{}", head.text, body.text));
    let article = Article::parse(&text, pages.profile).map_err(|_| BTreeSet::new())?;
    let texts: Vec<(SegmentKind, String)> =
        article.document.segments.iter().map(|segment| (segment.kind, segment.text.clone())).collect();
    if texts != body.expected || front_matter::fields_of(&article) != head.fields {
        return Err(BTreeSet::new());
    }
    let soundness = Soundness::of(pages, &article);
    if !soundness.is_sound() {
        return Err(soundness.gaps(pages, |at| body.gap_at(at.saturating_sub(before))));
    }
    let mut lost: Vec<Lost> = head.lost.iter().cloned().chain(body.lost).collect();
    for part in unaccounted(pages, base, &article) {
        if !lost.contains(&part) {
            lost.push(part);
        }
    }
    lost.sort_by_key(|lost| lost.line);
    let mut written = WrittenPage::whole(&article);
    written.is_plain = text == pages.rendered.text;
    for part in [&body.written, &head.written] {
        written.kept.extend(part.kept.iter().cloned());
        written.copied.extend(part.copied.iter().cloned());
    }
    Ok(Merged { written, lost, text })
}

/// The rendering as it is, where there is no file.
#[must_use]
pub fn unmerged(pages: &Pages<'_>) -> Merged {
    without_the_file(pages, true)
}

/// The rendering in the place of a file that cannot be read as an article: all of that is lost.
#[must_use]
pub fn merge_over(pages: &Pages<'_>, there: &str) -> Merged {
    let mut lost = lines_without(there, "");
    if lost.is_empty() {
        lost.push(Lost { line: 1, text: there.lines().next().unwrap_or_default().to_owned() });
    }
    Merged { lost, ..unmerged(pages) }
}

/// The rendering as it is; all that the file alone has is lost, unless the file is known to have nothing of its own.
fn without_the_file(pages: &Pages<'_>, is_whole: bool) -> Merged {
    let text = pages.rendered.text.to_owned();
    let text = if is_whole { with_line_breaks_of(pages.existing.text, text) } else { text };
    let mut written = WrittenPage::whole(pages.rendered);
    written.is_plain = true;
    let parts = Parts::of(pages.rendered);
    let gaps = (0..=parts.segments().len()).flat_map(|at| prints(parts.gap(at)));
    written.copied.extend(gaps.chain(front_matter::copied(pages)));
    let lost = if is_whole { Vec::new() } else { lines_without(pages.existing.text, &text) };
    Merged { text, written, lost }
}

/// The lines with words of one text that another does not have.
fn lines_without(there: &str, text: &str) -> Vec<Lost> {
    let mut known: FxHashMap<&str, usize> = FxHashMap::default();
    text.lines().for_each(|line| *known.entry(line.trim()).or_default() += 1);
    let mut is_there = |line: &str| match known.get_mut(line) {
        Some(left) if *left > 0 => {
            *left -= 1;
            true
        }
        _ => false,
    };
    let lines = there.lines().enumerate();
    lines
        .filter(|(_, line)| !is_there(line.trim()) && says_something(line.trim()))
        .map(|(at, line)| Lost { line: at + 1, text: line.trim().to_owned() })
        .collect()
}

/// A text with the line breaks of another, where that has one kind only.
fn with_line_breaks_of(there: &str, text: String) -> String {
    let is_mixed = |text: &str| text.contains("\r\n") && text.replace("\r\n", "").contains('\n');
    let newline = newline_of(there);
    // A carriage return of the text would become part of a line break.
    if is_mixed(there)
        || !there.contains('\n')
        || text.contains("\r\r\n")
        || (!is_mixed(&text) && newline_of(&text) == newline)
    {
        return text;
    }
    text.replace("\r\n", "\n").replace('\n', newline)
}
