//! Which text of a rendering stands where which text of the published file does. Both are in one language.

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::article::align::align;
use crate::article::segment::Segment;

/// The texts that stand in the same place, in the order of both.
pub(super) fn line_up(rendered: &[Segment], existing: &[Segment]) -> Vec<(usize, usize)> {
    let key = |segment: &Segment| (segment.kind, segment.text.clone());
    let (left, right): (Vec<_>, Vec<_>) = (rendered.iter().map(key).collect(), existing.iter().map(key).collect());
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &left, &right) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            pairs.extend((0..len).map(|at| (old_index + at, new_index + at)));
        }
    }
    let filled = fill(rendered, existing, &pairs, |ours, theirs| {
        let texts = |segments: &'_ [Segment]| -> Vec<String> { segments.iter().map(|s| s.text.clone()).collect() };
        let (new, old) = (texts(ours), texts(theirs));
        let (new, old): (Vec<&str>, Vec<&str>) =
            (new.iter().map(String::as_str).collect(), old.iter().map(String::as_str).collect());
        in_order(align(&old, &new).into_iter().enumerate().filter_map(|(our, their)| Some((our, their?))))
    });
    fill(rendered, existing, &filled, |_, _| Vec::new())
}

/// The pairs, and in each stretch between two of them those by the order where both sides have as many of the same kinds, or what
/// `otherwise` finds.
fn fill(
    rendered: &[Segment],
    existing: &[Segment],
    pairs: &[(usize, usize)],
    otherwise: impl Fn(&[Segment], &[Segment]) -> Vec<(usize, usize)>,
) -> Vec<(usize, usize)> {
    let mut filled = Vec::with_capacity(pairs.len());
    let (mut our, mut their) = (0, 0);
    for &(next_our, next_their) in pairs.iter().chain([&(rendered.len(), existing.len())]) {
        let (ours, theirs) = (&rendered[our..next_our], &existing[their..next_their]);
        let is_alike = ours.iter().map(|segment| segment.kind).eq(theirs.iter().map(|segment| segment.kind));
        let found = if is_alike { (0..ours.len()).map(|at| (at, at)).collect() } else { otherwise(ours, theirs) };
        filled.extend(found.into_iter().map(|(a, b)| (our + a, their + b)));
        if next_our < rendered.len() {
            filled.push((next_our, next_their));
        }
        (our, their) = (next_our + 1, next_their + 1);
    }
    filled
}

/// The pairs that keep the order of both sides: each that does not go back behind one before it.
fn in_order(pairs: impl Iterator<Item = (usize, usize)>) -> Vec<(usize, usize)> {
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for pair in pairs {
        if kept.last().is_none_or(|last| last.1 < pair.1) {
            kept.push(pair);
        }
    }
    kept
}
