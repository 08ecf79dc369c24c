//! What must be so of a merge, whatever was decided on the way: its blocks are those of one side, or whole blocks of the page between
//! those of the rendering, and nothing that the page has of its own is gone without a word.

use std::collections::BTreeSet;

use rustc_hash::{FxHashMap, FxHashSet};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::base::{ABSENT, Base, Choice};
use super::gap::placed_prints;
use super::pages::{Lost, Pages};
use super::parts::{Parts, says_something};
use crate::article::parse::Article;
use crate::article::skeleton::{Block, Role};

/// Whether the blocks of a merge make sense, and where they do not.
#[derive(Debug, Default)]
pub(super) struct Soundness {
    /// Whether they do not, wherever that is.
    is_broken: bool,
    /// Blocks of the rendering that are not there, or not so: where they stand in it.
    missing: Vec<usize>,
    /// Blocks of the merge that belong to nothing: where they stand in it.
    strange: Vec<usize>,
}

impl Soundness {
    pub(super) fn of(pages: &Pages<'_>, merged: &Article<'_>) -> Self {
        let [ours, theirs, now] = [pages.rendered, pages.existing, merged].map(blocks_of);
        let mut found = Self::default();
        if now != ours && now != theirs {
            found.look_between(pages, (&ours, &now), merged);
            found.look_for_new_gaps(pages, merged);
        }
        found
    }

    pub(super) fn is_sound(&self) -> bool {
        !self.is_broken && self.missing.is_empty() && self.strange.is_empty()
    }

    /// The gaps between texts of the rendering in which something is not sound; `gap_of` says in which a place of the merge is.
    pub(super) fn gaps(&self, pages: &Pages<'_>, gap_of: impl Fn(usize) -> usize) -> BTreeSet<usize> {
        let segments = &pages.rendered.document.segments;
        let missing = self.missing.iter().map(|at| segments.partition_point(|segment| segment.span.start < *at));
        missing.chain(self.strange.iter().map(|at| gap_of(*at))).collect()
    }

    /// A merge must have all blocks of the rendering, and between them only whole ones with texts.
    fn look_between(&mut self, pages: &Pages<'_>, (ours, now): (&[u64], &[u64]), merged: &Article<'_>) {
        let (own, blocks) = (pages.rendered.document.skeleton.blocks(), merged.document.skeleton.blocks());
        for op in capture_diff_slices(Algorithm::Patience, ours, now) {
            let has_text = |blocks: &[Block]| blocks.iter().any(|block| matches!(block.role, Role::Text(Some(_))));
            match op.tag() {
                DiffTag::Equal => {}
                DiffTag::Insert if has_text(&blocks[op.new_range()]) => {}
                DiffTag::Insert => self.strange.extend(blocks[op.new_range()].iter().map(|block| block.at)),
                DiffTag::Delete | DiffTag::Replace => {
                    self.missing.extend(own[op.old_range()].iter().map(|block| block.at));
                }
            }
        }
    }

    /// What opens a block must be followed by what it is followed by on one of the two sides: an item that has lost its text is not.
    fn look_for_new_gaps(&mut self, pages: &Pages<'_>, merged: &Article<'_>) {
        let mut known: FxHashSet<(u64, u64)> = openings(pages.rendered).map(|(opening, _)| opening).collect();
        known.extend(openings(pages.existing).map(|(opening, _)| opening));
        self.strange.extend(openings(merged).filter(|(opening, _)| !known.contains(opening)).map(|(_, at)| at));
        let wordless = |article: &Article<'_>| {
            article.document.skeleton.blocks().iter().filter(|block| block.role == Role::Text(None)).count()
        };
        self.is_broken |= wordless(merged) > wordless(pages.rendered).max(wordless(pages.existing));
    }
}

/// What opens a block and what follows it, with the place of the first.
fn openings<'a>(article: &'a Article<'_>) -> impl Iterator<Item = ((u64, u64), usize)> + 'a {
    let opens = |block: &Block| matches!(block.role, Role::Structure | Role::Open | Role::Heading);
    let blocks = article.document.skeleton.blocks().windows(2).filter(move |pair| opens(&pair[0]));
    blocks.map(|pair| ((pair[0].shape(), number(&pair[1])), pair[0].at))
}

/// A block as a number: what code, HTML and syntax say does not count.
fn number(block: &Block) -> u64 {
    if matches!(block.role, Role::Content | Role::Code) { 0 } else { block.shape() }
}

fn blocks_of(article: &Article<'_>) -> Vec<u64> {
    article.document.skeleton.blocks().iter().map(number).collect()
}

/// How often each is there.
fn counted(parts: impl Iterator<Item = String>) -> FxHashMap<String, usize> {
    let mut counts = FxHashMap::default();
    parts.for_each(|part| *counts.entry(part).or_default() += 1);
    counts
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
    let count = |chunks: &[(String, usize, String)]| counted(chunks.iter().map(|(print, ..)| print.clone()));
    let (in_ours, in_merge) = (count(&ours), count(&now));
    let mut left = in_merge.clone();
    let mut lost = Vec::new();
    for (print, at, text) in &theirs {
        if let Some(left) = left.get_mut(print).filter(|left| **left > 0) {
            *left -= 1;
            // One that stands for a part which the article has not any more, or which stands beside that.
            let sources = base.sources_of(print).iter().filter(|source| **source != ABSENT);
            let is_outdated = sources.clone().next().is_some()
                && sources.clone().all(|source| !in_ours.contains_key(*source) || in_merge.contains_key(*source))
                && !in_ours.contains_key(print);
            if is_outdated && !base.is_right() {
                lost.push(pages.lost(*at, text));
            }
            continue;
        }
        // Another of the same that the article has is somebody's; and so is what nobody copied there.
        let is_own = in_ours.contains_key(print) || base.choose_own(print) == Choice::There;
        if is_own && says_something(text) {
            lost.push(pages.lost(*at, text));
        }
    }
    lost
}

/// The parts between the texts of an article: digest, place, text.
fn chunks_of(article: &Article<'_>) -> Vec<(String, usize, String)> {
    let parts = Parts::of(article);
    let gaps = (0..=parts.segments().len()).flat_map(|at| placed_prints(parts.gap(at), parts.gap_start(at)));
    gaps.collect()
}

/// Texts that stand on the page more often than in the merge, though the rendering has them.
fn texts(pages: &Pages<'_>, base: &Base<'_>, merged: &Article<'_>) -> Vec<Lost> {
    let count = |article: &Article<'_>| counted(article.document.segments.iter().map(|segment| segment.text.clone()));
    let (in_ours, mut left) = (count(pages.rendered), count(merged));
    let mut lost = Vec::new();
    for segment in &pages.existing.document.segments {
        match left.get_mut(&segment.text).filter(|left| **left > 0) {
            Some(left) => *left -= 1,
            None if in_ours.contains_key(&segment.text) && !base.wrote_text(&segment.text) => {
                lost.push(pages.lost(segment.span.start, &segment.text));
            }
            None => {}
        }
    }
    lost
}
