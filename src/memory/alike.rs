//! How alike two texts are, in percent.

use rustc_hash::FxHashMap;

use super::distance::{in_common, shared};
use super::reading::Reading;
use super::tokens::Kind;

/// Taken off, in percent, if the numbers of two texts differ.
pub const NUMBERS: u8 = 3;

/// Taken off, in percent, if the placeables differ.
pub const PLACEABLES: u8 = 5;

/// Taken off, in percent, if the addresses differ.
pub const LINKS: u8 = 3;

/// Taken off, in percent, if the tags differ.
pub const TAGS: u8 = 2;

/// Taken off, in percent, if words differ in nothing but their case, their apostrophes or where they may be hyphenated.
pub const CASE: u8 = 1;

/// Taken off, in percent, if the marks between the words differ.
pub const MARKS: u8 = 1;

/// Returns how alike two texts are, in whole percent: 100 if and only if they are the same.
///
/// What two texts have in common is what is left when the edits that make one from the other, token by token, are taken from the longer
/// one; if one of them has fewer than four tokens, character by character. A number is as good as any other there, and so is a placeable,
/// an address and a tag: if the texts do not have the same ones, that takes off [`NUMBERS`], [`PLACEABLES`], [`LINKS`], [`TAGS`].
#[must_use]
pub fn percent(one: &str, other: &str) -> u8 {
    percent_of(&Reading::new(one), &Reading::new(other), 0).unwrap_or(0)
}

/// How alike two texts are, if that is at least so much.
pub(super) fn percent_of(one: &Reading<'_>, other: &Reading<'_>, at_least: u8) -> Option<u8> {
    if one.text == other.text {
        return Some(100);
    }
    let in_common = if one.is_short() || other.is_short() {
        in_common(&characters(one), &characters(other), at_least)?
    } else {
        let (one, other) = numbered(one, other);
        in_common(&one, &other, at_least)?
    };
    let percent = in_common.saturating_sub(taken_off(one, other)).min(99);
    (percent >= at_least).then_some(percent)
}

fn characters(reading: &Reading<'_>) -> Vec<u32> {
    reading.characters().chars().map(u32::from).collect()
}

/// The keys of two texts as numbers, equal where they are equal.
fn numbered(one: &Reading<'_>, other: &Reading<'_>) -> (Vec<u32>, Vec<u32>) {
    let mut numbers = FxHashMap::default();
    let mut next = 0;
    let mut number = |key| {
        *numbers.entry(key).or_insert_with(|| {
            next += 1;
            next
        })
    };
    (one.keys().map(&mut number).collect(), other.keys().map(&mut number).collect())
}

/// What is taken off for differences that are no edits of tokens.
fn taken_off(one: &Reading<'_>, other: &Reading<'_>) -> u8 {
    let differ = |kind| sorted(one.values_of(kind)) != sorted(other.values_of(kind));
    let kinds = [(Kind::Number, NUMBERS), (Kind::Placeable, PLACEABLES), (Kind::Link, LINKS), (Kind::Tag, TAGS)];
    let of_kinds: u8 = kinds.into_iter().filter(|(kind, _)| differ(*kind)).map(|(_, points)| points).sum();
    let case = if differ_in_case(one, other) { CASE } else { 0 };
    let marks = if one.marks().eq(other.marks()) { 0 } else { MARKS };
    of_kinds + case + marks
}

fn sorted<'r>(values: impl Iterator<Item = &'r str>) -> Vec<&'r str> {
    let mut values: Vec<&str> = values.collect();
    values.sort_unstable();
    values
}

/// Whether the texts share more words without their case than as they are written.
fn differ_in_case(one: &Reading<'_>, other: &Reading<'_>) -> bool {
    let written = shared(&mut one.written().collect::<Vec<_>>(), &mut other.written().collect::<Vec<_>>());
    let [mut ours, mut theirs] = [one, other].map(|reading| reading.values_of(Kind::Word).collect::<Vec<_>>());
    shared(&mut ours, &mut theirs) > written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_count_by_the_longer_text() {
        assert_eq!(percent("The cat sat on the mat", "The cat sat on the mat"), 100);
        assert_eq!(percent("The cat sat on the mat", "The dog sat on the mat"), 83);
        assert_eq!(percent("The cat sat on the mat", "The big cat sat on the mat"), 85);
        assert_eq!(percent("The cat sat on the mat", "Nothing of it stands here"), 0);
    }

    #[test]
    fn what_differs_little_is_never_the_same() {
        assert_eq!(percent("The cat sat on the mat", "the cat sat on the mat"), 99);
        assert_eq!(percent("The cat sat on the mat", "The cat sat on the mat."), 99);
        assert_eq!(percent("The cat sat on the mat", "the cat sat on the mat."), 98);
        assert_eq!(percent("The cat sat on the mat", "The cat  sat on the mat"), 99);
        assert_eq!(percent("It’s on the mat", "It's on the mat"), 99);
    }

    #[test]
    fn what_is_no_word_is_taken_off_by_its_kind() {
        let with = |what: &str| format!("All of the words are here, {what}");
        for (one, other, left) in [
            ("5", "6", 100 - NUMBERS),
            ("{ $a }", "{ $b }", 100 - PLACEABLES),
            ("[x](a)", "[x](b)", 100 - LINKS),
            ("<b>", "<i>", 100 - TAGS),
            ("5 { $a }", "6 { $b }", 100 - NUMBERS - PLACEABLES),
            ("{ $a }", "{$a}", 99),
        ] {
            assert_eq!(percent(&with(one), &with(other)), left, "{one} {other}");
        }
    }

    #[test]
    fn short_texts_are_compared_by_their_characters() {
        assert_eq!(percent("Saved", "Save"), 80);
        assert_eq!(percent("Save", "save…"), 98);
        assert_eq!(percent("Read 5 articles", "Read 6 articles"), 90);
        assert_eq!(percent("…", "!!!"), 0);
        assert_eq!(percent("Čáhppes gáranas", "Čáhppes gáranasa"), 93);
        assert_eq!(percent("Save", "Nothing that is like it at all"), 6);
    }

    proptest! {
        #[test]
        fn alike_is_symmetric_and_whole_if_and_only_if_equal(
            one in r"([A-Ca-c ,.5{}<>]|\PC){0,30}|([a-cA-C]{1,2}[ ,.]){0,8}",
            other in r"([A-Ca-c ,.5{}<>]|\PC){0,30}|([a-cA-C]{1,2}[ ,.]){0,8}",
        ) {
            let found = percent(&one, &other);
            prop_assert_eq!(found, percent(&other, &one));
            prop_assert_eq!(found == 100, one == other);
            prop_assert_eq!(percent(&one, &one.clone()), 100);
        }
    }
}
