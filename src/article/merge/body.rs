//! Merging the Markdown: text by text, and what stands between them.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::{Range, RangeInclusive};

use super::base::{ABSENT, Base, Choice, WrittenPage};
use super::gap::{merge_gaps, placed_prints, prints};
use super::lineup::line_up;
use super::pages::{Lost, Pages};
use super::parts::{Parts, is_significant, print_of, says_something};
use crate::article::extraction::digest_of;
use crate::article::segment::Segment;
use crate::article::segment_kind::SegmentKind;

/// The Markdown of a merge while it is put together.
pub(super) struct Body<'m> {
    pages: &'m Pages<'m>,
    base: &'m Base<'m>,
    source: Parts<'m>,
    rendered: Parts<'m>,
    existing: Parts<'m>,
    /// Whether the layout between texts is the rendering's.
    is_laid_out_anew: bool,
    /// The gaps of the rendering that stay as they are, whatever the file has there.
    plain: &'m BTreeSet<usize>,
    /// Where what stands before each text of the rendering begins in the text below, with its number.
    gaps_at: Vec<(usize, usize)>,
    pub(super) text: String,
    /// The texts that must come out, in their order.
    pub(super) expected: Vec<(SegmentKind, String)>,
    pub(super) written: WrittenPage,
    pub(super) lost: Vec<Lost>,
}

impl<'m> Body<'m> {
    pub(super) fn new(
        pages: &'m Pages<'m>,
        base: &'m Base<'m>,
        is_laid_out_anew: bool,
        plain: &'m BTreeSet<usize>,
    ) -> Self {
        Self {
            pages,
            base,
            source: Parts::of(pages.source),
            rendered: Parts::of(pages.rendered),
            existing: Parts::of(pages.existing),
            is_laid_out_anew,
            plain,
            gaps_at: Vec::new(),
            text: String::new(),
            expected: Vec::new(),
            written: WrittenPage::default(),
            lost: Vec::new(),
        }
    }

    pub(super) fn merge(mut self) -> Self {
        let (ours, theirs) = (self.rendered.segments(), self.existing.segments());
        let (mut our, mut their) = (0, 0);
        // What somebody added is in nobody's place.
        let placed: Vec<usize> = (0..theirs.len()).filter(|&at| !self.is_addition(at)).collect();
        let in_place: Vec<&Segment> = placed.iter().map(|&at| &theirs[at]).collect();
        let pairs = line_up(&ours.iter().collect::<Vec<_>>(), &in_place);
        let pairs = pairs.into_iter().map(|(our, their)| (our, placed[their]));
        for (next_our, next_their) in pairs.chain([(ours.len(), theirs.len())]) {
            self.gaps_at.push((self.text.len(), our));
            match (next_our - our, next_their - their) {
                _ if self.plain.range(our..=next_our).next().is_some() => {
                    self.replaced(our..next_our, their..next_their)
                }
                (0, 0) => self.gaps(self.rendered.gap(our), their..=their),
                (0, _) => self.added(our, their..next_their),
                (_, 0) => self.new_in_source(our..next_our, their),
                _ if self.may_follow(our) && (their..next_their).all(|at| self.is_addition(at)) => {
                    self.added_before_new(our..next_our, their..next_their);
                }
                _ => self.replaced(our..next_our, their..next_their),
            }
            if next_our < ours.len() {
                self.segment(next_our, next_their);
            }
            (our, their) = (next_our + 1, next_their + 1);
        }
        self
    }

    /// Before which text of the rendering a place of the merged text is.
    pub(super) fn gap_at(&self, at: usize) -> usize {
        let known = self.gaps_at.partition_point(|(start, _)| *start <= at);
        known.checked_sub(1).map_or(0, |index| self.gaps_at[index].1)
    }

    /// What stands between two texts in the source, where the file has these gaps.
    fn gaps(&mut self, source: &str, theirs: RangeInclusive<usize>) {
        let there: Vec<(usize, &str)> = theirs.map(|at| (self.existing.gap_start(at), self.existing.gap(at))).collect();
        let merged = merge_gaps(self.base, source, &there, self.is_laid_out_anew && !source.is_empty());
        self.text.push_str(&merged.text);
        self.written.kept.extend(merged.written.kept);
        self.written.copied.extend(merged.written.copied);
        self.lost.extend(merged.lost.into_iter().map(|(at, text)| self.pages.lost(at, &text)));
    }

    /// Texts that only the file has: somebody added them, or they translate what the source does not have any more.
    fn added(&mut self, our: usize, theirs: Range<usize>) {
        let home = self.home(our, theirs.start..=theirs.end);
        let mut from = theirs.start;
        for at in theirs.clone().filter(|at| self.is_own(*at)).collect::<Vec<_>>() {
            self.gaps_around(our, from..=at, home);
            let segment = &self.existing.segments()[at];
            self.written.kept.insert((ABSENT.to_owned(), digest_of(&segment.text)));
            self.there(segment, at);
            from = at + 1;
        }
        self.gaps_around(our, from..=theirs.end, home);
    }

    /// Whether a text of the rendering can stand behind what somebody added: it has no mark or indentation before it.
    fn may_follow(&self, our: usize) -> bool {
        self.rendered.gap(our).ends_with('\n')
    }

    /// Texts that somebody added where the source has got some, too: those of the file first.
    fn added_before_new(&mut self, ours: Range<usize>, theirs: Range<usize>) {
        self.added(ours.start, theirs);
        let kept = self.text.trim_end_matches(['\n', '\r']).len();
        if kept < self.text.len() || kept == 0 {
            self.text.truncate(kept);
            self.text.push_str("\n\n");
        }
        for at in ours.clone() {
            self.rendered_segment(at);
            self.source_gap(at + 1);
        }
    }

    /// The gap of the file that has most of what the source has before the text `our`.
    fn home(&self, our: usize, theirs: RangeInclusive<usize>) -> usize {
        let source: Vec<String> = prints(self.rendered.gap(our)).collect();
        let is_there = |there: &String| source.iter().any(|source| self.is_same(source, there));
        // Where nothing is shared, one with as many parts has them in its own way.
        let shared = |at: &usize| {
            let there: Vec<String> = prints(self.existing.gap(*at)).collect();
            let is_alike = !there.is_empty() && there.len() == source.len();
            (there.iter().filter(|there| is_there(there)).count(), is_alike, Reverse(*at))
        };
        let last = *theirs.end();
        if source.is_empty() { last } else { theirs.max_by_key(shared).unwrap_or(last) }
    }

    fn is_same(&self, source: &str, there: &str) -> bool {
        source == there || self.base.has_kept_for(source, there)
    }

    /// Gaps of the file between texts that stay: with what the source has there, if that belongs there.
    fn gaps_around(&mut self, our: usize, theirs: RangeInclusive<usize>, home: usize) {
        let source = if theirs.contains(&home) { self.rendered.gap(our) } else { "" };
        self.gaps(source, theirs);
    }

    /// Texts that only the rendering has: the source has got them.
    fn new_in_source(&mut self, ours: Range<usize>, their: usize) {
        let known: Vec<String> = prints(self.existing.gap(their)).collect();
        let shared = |at: &usize| {
            let gap: Vec<String> = prints(self.rendered.gap(*at)).collect();
            known.iter().filter(|there| gap.iter().any(|source| self.is_same(source, there))).count()
        };
        // The gap of the source that has most of what the file has there.
        let home = (ours.start..=ours.end).rev().max_by_key(shared).unwrap_or(ours.end);
        for at in ours.start..=ours.end {
            if at == home && !known.is_empty() {
                self.gaps(self.rendered.gap(at), their..=their);
            } else {
                self.source_gap(at);
            }
            if at < ours.end {
                self.rendered_segment(at);
            }
        }
    }

    /// Texts of both that cannot be told to be the same.
    fn replaced(&mut self, ours: Range<usize>, theirs: Range<usize>) {
        for at in theirs.clone() {
            if self.is_own(at) {
                self.lose_segment(at);
            }
        }
        let sources: Vec<String> = (ours.start..=ours.end).flat_map(|at| prints(self.rendered.gap(at))).collect();
        let kept = self.end_of_line(ours.start, theirs.start);
        for at in theirs.start..=theirs.end {
            for (print, place, part) in placed_prints(self.existing.gap(at), self.existing.gap_start(at)) {
                let is_own = !sources.contains(&print) && self.base.choose_own(&print) == Choice::There;
                if is_own && says_something(&part) && kept.as_ref() != Some(&print) {
                    self.lost.push(self.pages.lost(place, &part));
                }
            }
        }
        if let Some(print) = kept {
            self.written.kept.insert((ABSENT.to_owned(), print));
        }
        for at in ours.start..=ours.end {
            self.source_gap(at);
            if at < ours.end {
                self.rendered_segment(at);
            }
        }
    }

    /// What the file has behind a text on its line, such as the id of a heading, where the source has nothing there: that stays, whatever
    /// comes next. Writes it, and returns its print.
    fn end_of_line(&mut self, our: usize, their: usize) -> Option<String> {
        if our == 0 || self.plain.contains(&our) {
            return None;
        }
        let first_line = |gap: &'m str| gap.split_once('\n').map(|(line, _)| line.trim_end_matches('\r'));
        let (source, there) = (first_line(self.rendered.gap(our))?, first_line(self.existing.gap(their))?);
        let (print, ..) = placed_prints(self.existing.gap(their), 0).into_iter().next()?;
        let is_own = is_significant(there) && print == print_of(there) && self.base.choose_own(&print) == Choice::There;
        (source.trim().is_empty() && is_own).then(|| {
            self.text.push_str(there);
            print
        })
    }

    /// One text that both have in the same place.
    fn segment(&mut self, our: usize, their: usize) {
        let (ours, theirs) = (&self.rendered.segments()[our], &self.existing.segments()[their]);
        if ours.text == theirs.text && !self.is_laid_out_anew {
            return self.there(theirs, their);
        }
        if ours.text == theirs.text {
            return self.rendered_segment(our);
        }
        let is_own = self.is_own(their);
        if self.pages.is_translated(self.source.segments().len(), our) {
            // An unknown text where a unit has another: somebody changed it in the file alone.
            if is_own {
                self.lose_segment(their);
            }
            return self.rendered_segment(our);
        }
        let source = &self.source.segments()[our].text;
        let source_changed = self.base.is_outdated(&digest_of(source), &digest_of(&theirs.text));
        match (is_own, source_changed) {
            (true, false) => {
                self.note_kept(source, &theirs.text);
                self.there(theirs, their);
            }
            (is_own, _) => {
                if is_own {
                    self.lose_segment(their);
                }
                self.rendered_segment(our);
            }
        }
    }

    /// Whether a text of the file is known to be one that only the file has.
    fn is_addition(&self, their: usize) -> bool {
        self.base.has_kept_for(ABSENT, &digest_of(&self.existing.segments()[their].text))
    }

    /// Whether a text of the file is neither the source's nor one that tolkit has or wrote there.
    fn is_own(&self, their: usize) -> bool {
        self.pages.is_own(&self.existing.segments()[their].text, self.base)
    }

    fn source_gap(&mut self, our: usize) {
        self.written.copied.extend(prints(self.rendered.gap(our)));
        self.text.push_str(self.rendered.gap(our));
    }

    fn rendered_segment(&mut self, our: usize) {
        let segment = &self.rendered.segments()[our];
        self.expected.push((segment.kind, segment.text.clone()));
        self.text.push_str(self.rendered.bytes(our));
    }

    fn there(&mut self, segment: &Segment, their: usize) {
        self.expected.push((segment.kind, segment.text.clone()));
        self.text.push_str(self.existing.bytes(their));
    }

    fn note_kept(&mut self, source: &str, there: &str) {
        self.written.kept.insert((digest_of(source), digest_of(there)));
    }

    fn lose_segment(&mut self, their: usize) {
        let segment = &self.existing.segments()[their];
        self.lost.push(self.pages.lost(segment.span.start, &segment.text));
    }
}
