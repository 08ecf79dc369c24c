//! Which sources may be like a text: those that share its rare words.

use super::distance::MOST_WORK;
use super::grams::for_each_gram;
use super::postings::List;
use super::reading::Reading;
use super::stored::{Lengths, Memory};

/// As many candidates are compared, those with the most votes.
const MOST_CANDIDATES: usize = 4_000;

/// Of the candidates for a short text, as many are compared: their votes tell more, since each comes from few characters.
const MOST_FOR_SHORT: usize = 2_000;

/// As many places of keys are read, those of the rarest keys, and all of the rarest one.
const MOST_PLACES: usize = 1 << 19;

/// Comparing them may take so much work, by the products of the numbers of tokens: that of sixteen of the longest pairs.
const MOST_WORK_IN_ALL: usize = 16 * MOST_WORK;

/// The sources that may have at least so much in common with a text, in the order of their numbers.
///
/// Each key votes for the sources that have it, a rare one with more weight. A text of `n` tokens has in common with another at most those that
/// are in both: where `k` of them are needed, one of any `n - k + 1` is needed, and keys beyond the rarest so many bring no candidate.
/// Short texts are compared by their characters, and so are found by runs of these, too.
pub(super) fn candidates(memory: &Memory, reading: &Reading<'_>, at_least: u8) -> Vec<u32> {
    let mut lists = lists(memory, reading);
    lists.sort_by_key(|(list, _)| list.as_ref().map_or(0, |list| list.count));
    let mut votes = vec![0_u32; memory.source_count()];
    let mut voted = Vec::new();
    let mut left = if reading.is_short() { usize::MAX } else { reading.len() - needed(reading.len(), at_least) + 1 };
    let mut places = 0;
    for (list, times) in lists {
        if left == 0 {
            break;
        }
        left = left.saturating_sub(times);
        let Some(list) = list else { continue };
        let count = usize::try_from(list.count).unwrap_or(usize::MAX);
        if places > 0 && places + count > MOST_PLACES {
            break;
        }
        places += count;
        let weight = weight(count, votes.len());
        for source in list {
            let Some(votes) = votes.get_mut(source as usize) else { break };
            if *votes == 0 {
                voted.push(source);
            }
            *votes = votes.saturating_add(weight);
        }
    }
    let lengths = Lengths { tokens: short(reading.len()), characters: short(reading.characters().chars().count()) };
    voted.retain(|source| memory.lengths(*source).is_some_and(|other| may_be_alike(lengths, other, at_least)));
    let order = |source: &u32| (std::cmp::Reverse(votes[*source as usize]), *source);
    let most = if reading.is_short() { MOST_FOR_SHORT } else { MOST_CANDIDATES };
    if voted.len() > most {
        voted.select_nth_unstable_by_key(most, order);
        voted.truncate(most);
    }
    voted.sort_unstable_by_key(order);
    let mut work = 0_usize;
    voted.retain(|source| {
        let tokens = memory.lengths(*source).map_or(0, |other| usize::from(other.tokens));
        work += reading.len().saturating_mul(tokens).min(MOST_WORK);
        work <= MOST_WORK_IN_ALL
    });
    // What is near in the text's order is near in memory.
    voted.sort_unstable();
    voted
}

/// The sources of each key, and how often the text has it.
fn lists<'m>(memory: &'m Memory, reading: &Reading<'_>) -> Vec<(Option<List<'m>>, usize)> {
    let mut keys: Vec<String> = reading.keys().map(str::to_owned).collect();
    if reading.is_short() {
        for_each_gram(reading.characters(), |gram| keys.push(gram.to_owned()));
    }
    keys.sort_unstable();
    let postings = memory.source_postings();
    let list = |key: &str| postings.find(key).and_then(|number| postings.list(number));
    keys.chunk_by(|one, other| one == other).map(|same| (list(&same[0]), same.len())).collect()
}

/// How many of so many are at least so many percent.
fn needed(length: usize, at_least: u8) -> usize {
    (length * usize::from(at_least.min(100))).div_ceil(100)
}

/// The weight of a vote: sixteen for each halving of the texts that have the key.
fn weight(count: usize, all: usize) -> u32 {
    let halvings = all.max(1) as f32 / count.max(1) as f32;
    1 + (halvings.max(1.0).log2() * 16.0) as u32
}

fn short(length: usize) -> u16 {
    u16::try_from(length).unwrap_or(u16::MAX)
}

/// Whether two texts of these lengths can have so much in common.
fn may_be_alike(one: Lengths, other: Lengths, at_least: u8) -> bool {
    let is_short = |lengths: Lengths| usize::from(lengths.tokens) < super::reading::SHORT;
    let (one, other) =
        if is_short(one) || is_short(other) { (one.characters, other.characters) } else { (one.tokens, other.tokens) };
    let (shorter, longer) = (one.min(other), one.max(other));
    usize::from(shorter) >= needed(usize::from(longer), at_least)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_other_lengths_are_not_alike() {
        let with = |tokens, characters| Lengths { tokens, characters };
        assert!(may_be_alike(with(10, 50), with(7, 1), 70));
        assert!(!may_be_alike(with(10, 50), with(6, 50), 70));
        assert!(may_be_alike(with(10, 10), with(1, 14), 70));
        assert!(!may_be_alike(with(10, 10), with(1, 15), 70));
        assert!(may_be_alike(with(10, 10), with(1, 15), 0));
    }
}
