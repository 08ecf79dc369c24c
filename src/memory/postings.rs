//! Which texts have a word: written once, looked up in place.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;

use super::bytes::{Cursor, count, put_number};
use super::table::{Table, TableWriter};

/// The parts that postings are stored as.
pub(super) const POSTINGS_PARTS: usize = 6;

/// Gathers what each of many texts has.
#[derive(Default)]
pub(super) struct PostingsWriter {
    /// The number of each key, in the order of their first texts.
    numbers: FxHashMap<Box<str>, u32>,
    /// Of each key, how many texts have it, and the last of them.
    seen: Vec<(u32, u32)>,
    /// Of each key, what it is.
    kinds: Vec<u8>,
    /// The keys of each text, each once.
    posted: Vec<u32>,
    /// Where those of each text end.
    ends: Vec<usize>,
}

/// What was gathered, as it is stored.
pub(super) struct Written {
    /// The parts of it.
    pub(super) parts: [Vec<u8>; POSTINGS_PARTS],
    /// Of the number of each key, the one that it is stored by: the more texts have a key, the lower.
    pub(super) stored: Vec<u32>,
}

impl PostingsWriter {
    /// Notes that the text has a key of a kind, and returns the number of that.
    pub(super) fn post(&mut self, key: &str, kind: u8) -> u32 {
        let text = count(self.ends.len());
        let number = match self.numbers.get(key) {
            Some(number) => *number,
            None => {
                let number = count(self.seen.len());
                self.numbers.insert(key.into(), number);
                self.seen.push((0, u32::MAX));
                self.kinds.push(kind);
                number
            }
        };
        let (texts, last) = &mut self.seen[number as usize];
        if *last != text {
            (*texts, *last) = (*texts + 1, text);
            self.posted.push(number);
        }
        number
    }

    /// Goes on to the next text.
    pub(super) fn end_text(&mut self) {
        self.ends.push(self.posted.len());
    }

    pub(super) fn write(self) -> Written {
        let mut keys: Vec<&str> = vec![""; self.seen.len()];
        self.numbers.iter().for_each(|(key, number)| keys[*number as usize] = key);
        let mut numbers: Vec<u32> = (0..count(keys.len())).collect();
        numbers.sort_unstable_by_key(|number| (Reverse(self.seen[*number as usize].0), keys[*number as usize]));
        let mut stored = vec![0_u32; keys.len()];
        (0..).zip(&numbers).for_each(|(place, number)| stored[*number as usize] = place);
        let mut by_text = numbers.clone();
        by_text.sort_unstable_by_key(|number| keys[*number as usize]);
        let order = by_text.iter().flat_map(|number| stored[*number as usize].to_le_bytes()).collect();

        let mut texts = TableWriter::default();
        numbers.iter().for_each(|number| texts.add(|bytes| bytes.extend_from_slice(keys[*number as usize].as_bytes())));
        let lists = self.lists(&numbers, &stored);
        let ([text_ends, texts], [list_ends, lists]) = (texts.into_parts(), lists.into_parts());
        let kinds = numbers.iter().map(|number| self.kinds[*number as usize]).collect();
        Written { parts: [text_ends, texts, order, list_ends, lists, kinds], stored }
    }

    /// Of each key, how many texts have it and which: the first one, and how far it is from each to the next.
    fn lists(&self, numbers: &[u32], stored: &[u32]) -> TableWriter {
        let mut next = Vec::with_capacity(numbers.len());
        let mut start = 0;
        for number in numbers {
            next.push(start);
            start += self.seen[*number as usize].0 as usize;
        }
        let mut texts = vec![0; start];
        let mut first = 0;
        for (text, end) in (0_u32..).zip(&self.ends) {
            for number in &self.posted[first..*end] {
                let place = &mut next[stored[*number as usize] as usize];
                texts[*place] = text;
                *place += 1;
            }
            first = *end;
        }
        let mut lists = TableWriter::default();
        let mut start = 0;
        for end in next {
            lists.add(|bytes| {
                put_number(bytes, count(end - start));
                let mut before = 0;
                for text in &texts[start..end] {
                    put_number(bytes, text - before);
                    before = *text;
                }
            });
            start = end;
        }
        lists
    }
}

/// Keys, and the texts that have them.
#[derive(Clone, Copy)]
pub(super) struct Postings<'b> {
    keys: Table<'b>,
    order: &'b [u8],
    lists: Table<'b>,
    kinds: &'b [u8],
}

impl<'b> Postings<'b> {
    pub(super) fn new(parts: [&'b [u8]; POSTINGS_PARTS]) -> Self {
        let [key_ends, keys, order, list_ends, lists, kinds] = parts;
        Self { keys: Table::new(key_ends, keys), order, lists: Table::new(list_ends, lists), kinds }
    }

    /// The number that a key is stored by, if a text has it.
    pub(super) fn find(&self, key: &str) -> Option<u32> {
        let (order, _) = self.order.as_chunks::<4>();
        let key_at = |number: &[u8; 4]| self.keys.get(u32::from_le_bytes(*number)).unwrap_or_default();
        let place = order.binary_search_by(|number| key_at(number).cmp(key.as_bytes())).ok()?;
        Some(u32::from_le_bytes(order[place]))
    }

    /// What a key is.
    pub(super) fn kind(&self, number: u32) -> Option<u8> {
        self.kinds.get(usize::try_from(number).ok()?).copied()
    }

    /// The texts that have a key.
    pub(super) fn list(&self, number: u32) -> Option<List<'b>> {
        let mut rest = Cursor::new(self.lists.get(number)?);
        Some(List { count: rest.number()?, rest, before: 0 })
    }
}

/// The numbers of the texts that have a key, in their order.
#[derive(Clone, Copy)]
pub(super) struct List<'b> {
    /// How many there are.
    pub(super) count: u32,
    rest: Cursor<'b>,
    before: u32,
}

impl Iterator for List<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.before = self.before.checked_add(self.rest.number()?)?;
        Some(self.before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_has_the_texts_that_it_was_posted_for() {
        let mut writer = PostingsWriter::default();
        for text in ["b a b", "", "b", "c b a"] {
            text.split_whitespace().for_each(|key| {
                writer.post(key, b'k');
            });
            writer.end_text();
        }
        let written = writer.write();
        assert_eq!(written.stored, [0, 1, 2]);
        let postings = Postings::new(written.parts.each_ref().map(Vec::as_slice));
        let texts = |key: &str| postings.find(key).and_then(|number| postings.list(number)).map(Iterator::collect);
        assert_eq!(texts("a"), Some(vec![0, 3]));
        assert_eq!(texts("b"), Some(vec![0, 2, 3]));
        assert_eq!(texts("c"), Some(vec![3]));
        assert_eq!(texts("d"), None);
        assert_eq!(postings.kind(2), Some(b'k'));
        assert_eq!(postings.kind(3), None);
    }
}
