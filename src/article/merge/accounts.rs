//! What must be so of a merge, whatever was decided on the way: its blocks are those of one side, or whole blocks of the page between
//! those of the rendering, and nothing that the page has of its own is gone without a word.

use rustc_hash::{FxHashMap, FxHashSet};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::base::{ABSENT, Base, Choice};
use super::gap::placed_prints;
use super::pages::{Lost, Pages};
use super::parts::{Parts, is_significant};
use crate::article::parse::Article;
use crate::article::skeleton::{Block, Role};
use crate::fluent::line_number;

/// Whether the blocks of a merge make sense.
pub(super) fn is_sound(pages: &Pages<'_>, merged: &Article<'_>) -> bool {
    let [ours, theirs, now] = [pages.rendered, pages.existing, merged].map(blocks_of);
    now == ours || now == theirs || (is_between(&ours, &now, merged) && has_no_new_gap(pages, merged))
}

/// Whether what opens a block is followed by what it is followed by on one of the two sides: an item that has lost its text is not.
fn has_no_new_gap(pages: &Pages<'_>, merged: &Article<'_>) -> bool {
    let openings = |article: &Article<'_>| -> FxHashSet<(u64, u64)> {
        let blocks = article.document.skeleton.blocks().windows(2);
        let opens = |block: &Block| matches!(block.role, Role::Structure | Role::Heading);
        blocks.filter(|pair| opens(&pair[0])).map(|pair| (pair[0].shape(), number(&pair[1]))).collect()
    };
    let wordless = |article: &Article<'_>| {
        article.document.skeleton.blocks().iter().filter(|block| block.role == Role::Text(None)).count()
    };
    if wordless(merged) > wordless(pages.rendered).max(wordless(pages.existing)) {
        return false;
    }
    let mut known = openings(pages.rendered);
    known.extend(openings(pages.existing));
    openings(merged).is_subset(&known)
}

/// A block as a number: what code, HTML and syntax say does not count.
fn number(block: &Block) -> u64 {
    if block.role == Role::Content { 0 } else { block.shape() }
}

fn blocks_of(article: &Article<'_>) -> Vec<u64> {
    article.document.skeleton.blocks().iter().map(number).collect()
}

/// Whether a merge has all blocks of the rendering, and between them only whole ones with texts.
fn is_between(ours: &[u64], now: &[u64], merged: &Article<'_>) -> bool {
    let blocks = merged.document.skeleton.blocks();
    capture_diff_slices(Algorithm::Patience, ours, now).iter().all(|op| match op.tag() {
        DiffTag::Equal => true,
        DiffTag::Insert => blocks[op.new_range()].iter().any(|block| matches!(block.role, Role::Text(Some(_)))),
        DiffTag::Delete | DiffTag::Replace => false,
    }) && blocks.windows(2).all(|pair| pair[0].role != Role::Heading || matches!(pair[1].role, Role::Text(_)))
}

/// What a page has of its own, and a merge has not.
pub(super) fn unaccounted(pages: &Pages<'_>, base: &Base<'_>, merged: &Article<'_>) -> Vec<Lost> {
    let mut lost = chunks(pages, base, merged);
    lost.extend(texts(pages, base, merged));
    lost
}

/// Parts between texts.
fn chunks(pages: &Pages<'_>, base: &Base<'_>, merged: &Article<'_>) -> Vec<Lost> {
    let [ours, theirs, now] = [pages.rendered, pages.existing, merged].map(chunks_of);
    let count = |chunks: &[(String, usize, String)]| {
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        chunks.iter().for_each(|(print, ..)| *counts.entry(print.clone()).or_default() += 1);
        counts
    };
    let (in_ours, mut left) = (count(&ours), count(&now));
    let now_has: FxHashSet<&str> = now.iter().map(|(print, ..)| print.as_str()).collect();
    let mut lost = Vec::new();
    for (print, at, text) in &theirs {
        if let Some(left) = left.get_mut(print).filter(|left| **left > 0) {
            *left -= 1;
            // One that stands for a part which the article has not any more, or which stands beside that.
            let sources = base.sources_of(print).iter().filter(|source| **source != ABSENT);
            let is_outdated = sources.clone().next().is_some()
                && sources.clone().all(|source| !in_ours.contains_key(*source) || now_has.contains(source))
                && !in_ours.contains_key(print);
            if is_outdated && !base.is_right() {
                lost.push(Lost { line: line_number(pages.existing.text, *at), text: text.clone() });
            }
            continue;
        }
        // Another of the same that the article has is somebody's; and so is what nobody copied there.
        let is_own = in_ours.contains_key(print) || base.choose_print(print) == Choice::There;
        if is_own && says_something(text) {
            lost.push(Lost { line: line_number(pages.existing.text, *at), text: text.clone() });
        }
    }
    lost
}

/// Whether a part is more than the mark of a list, a heading or a quotation.
fn says_something(text: &str) -> bool {
    is_significant(text)
        || !text.is_ascii()
        || (text.len() > 2 && text.chars().all(|c| matches!(c, '*' | '-' | '_' | ' ')))
}

/// The parts between the texts of an article: digest, place, text.
fn chunks_of(article: &Article<'_>) -> Vec<(String, usize, String)> {
    let parts = Parts::of(article);
    let gaps = (0..=parts.segments().len()).flat_map(|at| placed_prints(parts.gap(at), parts.gap_start(at)));
    gaps.collect()
}

/// Texts that stand on the page more often than in the merge, though the rendering has them.
fn texts(pages: &Pages<'_>, base: &Base<'_>, merged: &Article<'_>) -> Vec<Lost> {
    let count = |article: &Article<'_>| {
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        article.document.segments.iter().for_each(|segment| *counts.entry(segment.text.clone()).or_default() += 1);
        counts
    };
    let (in_ours, mut left) = (count(pages.rendered), count(merged));
    let mut lost = Vec::new();
    for segment in &pages.existing.document.segments {
        match left.get_mut(&segment.text).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None if in_ours.contains_key(&segment.text) && !base.wrote_text(&segment.text) => {
                let line = line_number(pages.existing.text, segment.span.start);
                lost.push(Lost { line, text: segment.text.clone() });
            }
            None => {}
        }
    }
    lost
}
