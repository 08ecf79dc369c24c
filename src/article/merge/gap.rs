//! Merging what stands between two texts: chunk by chunk, as blank lines part them.

use rustc_hash::FxHashSet;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::base::{ABSENT, Base, Choice, WrittenPage};
use super::parts::{is_significant, normalised, print_of};

/// Lines without a blank one between them, or the part of one between two texts.
#[derive(Debug, Clone)]
struct Chunk<'t> {
    /// The blanks before it.
    lead: &'t str,
    text: &'t str,
    /// Where it begins in its file.
    at: usize,
}

impl Chunk<'_> {
    fn print(&self) -> String {
        print_of(self.text)
    }
}

/// What stands between two texts, merged.
#[derive(Debug, Default)]
pub(super) struct MergedGap {
    pub(super) text: String,
    pub(super) written: WrittenPage,
    /// What is lost of the file: where it begins, and what it says.
    pub(super) lost: Vec<(usize, String)>,
}

/// Merges what the source has between two texts with what the file has there: one gap, or several where the texts between them
/// go. A gap of the file comes with its place.
pub(super) fn merge_gaps(base: &Base<'_>, source: &str, there: &[(usize, &str)], is_laid_out_anew: bool) -> MergedGap {
    let mut merged = MergedGap::default();
    if let [(_, there)] = there
        && normalised(there) == normalised(source)
    {
        let chunks = chunks(source, 0).0;
        chunks.iter().for_each(|chunk| merged.note_copied(chunk));
        merged.text.push_str(if is_laid_out_anew { source } else { there });
        return merged;
    }
    let (ours, our_tail) = chunks(source, 0);
    let mut theirs = Vec::new();
    let mut their_tail = "";
    for (at, gap) in there {
        let (found, tail) = chunks(gap, *at);
        theirs.extend(found);
        their_tail = tail;
    }
    let (mut our, mut their) = (0, 0);
    for (next_our, next_their) in pairs(base, &ours, &theirs).into_iter().chain([(ours.len(), theirs.len())]) {
        merged.stretch(base, &ours[our..next_our], &theirs[their..next_their], is_laid_out_anew);
        if let (Some(source), Some(there)) = (ours.get(next_our), theirs.get(next_their)) {
            merged.both(base, source, there, is_laid_out_anew);
        }
        (our, their) = (next_our + 1, next_their + 1);
    }
    merged.text.push_str(if is_laid_out_anew { our_tail } else { their_tail });
    merged
}

/// The chunks of a gap, and the blanks at its end.
fn chunks(gap: &str, from: usize) -> (Vec<Chunk<'_>>, &str) {
    let mut chunks = Vec::new();
    let (mut lead, mut start, mut at) = (0, None, 0);
    for line in gap.split_inclusive('\n') {
        let is_blank = line.trim().is_empty();
        match start {
            None if !is_blank => start = Some(at),
            Some(begin) if is_blank => {
                let end = begin + gap[begin..at].trim_end_matches(['\n', '\r']).len();
                chunks.push(Chunk { lead: &gap[lead..begin], text: &gap[begin..end], at: from + begin });
                (lead, start) = (end, None);
            }
            _ => {}
        }
        at += line.len();
    }
    if let Some(begin) = start {
        // The indentation of the next text, or its mark, is part of the last line.
        let end = begin + gap[begin..].trim_end_matches(['\n', '\r']).len();
        chunks.push(Chunk { lead: &gap[lead..begin], text: &gap[begin..end], at: from + begin });
        lead = end;
    }
    (chunks, &gap[lead..])
}

/// The chunks that are alike, or that the file is known to have in the place of the source's.
fn pairs(base: &Base<'_>, ours: &[Chunk<'_>], theirs: &[Chunk<'_>]) -> Vec<(usize, usize)> {
    let left: Vec<String> = ours.iter().map(Chunk::print).collect();
    let sources: FxHashSet<&str> = left.iter().map(String::as_str).collect();
    let known = |there: &Chunk<'_>| {
        let print = there.print();
        let source = base.sources_of(&print).iter().find(|source| sources.contains(**source));
        source.map(|source| (*source).to_owned()).unwrap_or(print)
    };
    let right: Vec<String> = theirs.iter().map(known).collect();
    let ops = capture_diff_slices(Algorithm::Patience, &left, &right);
    let equal = ops.into_iter().filter_map(|op| match op {
        DiffOp::Equal { old_index, new_index, len } => Some((0..len).map(move |at| (old_index + at, new_index + at))),
        _ => None,
    });
    equal.flatten().collect()
}

impl MergedGap {
    /// Chunks between two that are paired.
    fn stretch(&mut self, base: &Base<'_>, ours: &[Chunk<'_>], theirs: &[Chunk<'_>], anew: bool) {
        if ours.len() == theirs.len() {
            return ours.iter().zip(theirs).for_each(|(source, there)| self.both(base, source, there, anew));
        }
        for there in theirs {
            if base.choose_own(&there.print()) == Choice::There {
                self.note_kept(ABSENT.to_owned(), there);
                self.push(there);
            }
        }
        for source in ours {
            // What is not in a file that nobody knows, or was in it once, was left out on purpose.
            let print = source.print();
            if base.is_left_out(&print) {
                self.written.kept.insert((print, ABSENT.to_owned()));
            } else {
                self.note_copied(source);
                self.push(source);
            }
        }
    }

    /// A chunk of the source, and the one that the file has in its place.
    fn both(&mut self, base: &Base<'_>, source: &Chunk<'_>, there: &Chunk<'_>, anew: bool) {
        if source.print() == there.print() {
            self.note_copied(source);
            return self.push(if anew { source } else { there });
        }
        let is_text = is_significant(source.text) || is_significant(there.text);
        match base.choose(&source.print(), &there.print(), is_text) {
            Choice::There if is_text || !anew => {
                self.note_kept(source.print(), there);
                self.push(there);
            }
            choice => {
                if choice == Choice::Unknown {
                    self.lost.push((there.at, there.text.trim().to_owned()));
                }
                self.note_copied(source);
                self.push(source);
            }
        }
    }

    fn push(&mut self, chunk: &Chunk<'_>) {
        self.text.push_str(chunk.lead);
        self.text.push_str(chunk.text);
    }

    fn note_copied(&mut self, chunk: &Chunk<'_>) {
        if is_significant(chunk.text) {
            self.written.copied.insert(chunk.print());
        }
    }

    fn note_kept(&mut self, source: String, there: &Chunk<'_>) {
        self.written.kept.insert((source, there.print()));
    }
}

/// The chunks of a gap: digest, place in its file, text.
pub(super) fn placed_prints(gap: &str, from: usize) -> Vec<(String, usize, String)> {
    let placed = |chunk: Chunk<'_>| (chunk.print(), chunk.at, normalised(chunk.text.trim()).into_owned());
    chunks(gap, from).0.into_iter().map(placed).collect()
}

/// The digests of the chunks of a gap that say something.
pub(super) fn prints(gap: &str) -> impl Iterator<Item = String> {
    let chunks = chunks(gap, 0).0.into_iter().filter(|chunk| is_significant(chunk.text));
    chunks.map(|chunk| chunk.print())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_and_what_parts_them_make_up_the_gap() {
        for gap in ["", "\n\n", " {#id}\n\n", "\n\n```\na\n\nb\n```\n\n- ", "x", "\n  \n> \n\n  * ", "\r\n\r\n<p>\r\n"]
        {
            let (chunks, tail) = chunks(gap, 0);
            let whole: String = chunks.iter().flat_map(|chunk| [chunk.lead, chunk.text]).chain([tail]).collect();
            assert_eq!(whole, gap);
        }
    }
}
