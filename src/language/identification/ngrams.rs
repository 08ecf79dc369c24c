//! Which letters follow each other in ten languages, and how often: the models of the crate `lingua`, in the table that
//! `build/ngrams.rs` makes of them and says the form of. It is read where it lies in the binary.

use super::telling_words::LANGUAGES;

static TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/ngrams.bin"));

/// The letters of the longest n-gram.
pub(super) const LONGEST: usize = 5;

/// Of one nat, so many parts are told apart.
pub(super) const PARTS: f64 = 3500.0;

/// One of so many nodes says where its values are.
const STEP: usize = 16;

/// The n-grams of all languages.
pub(super) struct Ngrams {
    letters: Numbers<4>,
    levels: [Level; LONGEST],
}

/// The n-grams of as many letters.
#[derive(Clone, Copy)]
struct Level {
    letters: &'static [u8],
    languages: Numbers<2>,
    first_values: Numbers<4>,
    first_children: Numbers<4>,
    values: Numbers<2>,
}

/// Numbers of so many bytes, one behind the other.
#[derive(Clone, Copy)]
struct Numbers<const BYTES: usize>(&'static [[u8; BYTES]]);

/// A way down the tree, letter by letter.
pub(super) struct Way<'n> {
    ngrams: &'n Ngrams,
    depth: usize,
    /// Where the nodes are that the next letter may lead to.
    children: std::ops::Range<usize>,
    /// For each language, how unlikely the last letter is behind those before it; or behind fewer, where it has not so many.
    unlikeliness: [Option<u16>; LANGUAGES.len()],
}

impl Numbers<4> {
    fn at(self, place: usize) -> usize {
        u32::from_le_bytes(self.0[place]) as usize
    }
}

impl Numbers<2> {
    fn at(self, place: usize) -> u16 {
        u16::from_le_bytes(self.0[place])
    }
}

/// What is left of the table to be read.
struct Rest(&'static [u8]);

impl Rest {
    fn bytes(&mut self, length: usize) -> &'static [u8] {
        let (bytes, rest) = self.0.split_at(length);
        self.0 = rest;
        bytes
    }

    fn numbers<const BYTES: usize>(&mut self, count: usize) -> Numbers<BYTES> {
        Numbers(self.bytes(count * BYTES).as_chunks().0)
    }

    fn count(&mut self) -> usize {
        self.numbers::<4>(1).at(0)
    }
}

impl Ngrams {
    pub(super) fn read() -> Self {
        let mut rest = Rest(TABLE);
        let letters = rest.count();
        let letters = rest.numbers(letters);
        let levels = std::array::from_fn(|depth| {
            let (nodes, values) = (rest.count(), rest.count());
            Level {
                letters: rest.bytes(nodes),
                languages: rest.numbers(nodes),
                first_values: rest.numbers(nodes.div_ceil(STEP)),
                first_children: rest.numbers(if depth + 1 < LONGEST { nodes + 1 } else { 0 }),
                values: rest.numbers(values),
            }
        });
        Self { letters, levels }
    }

    /// The number of a letter; none where no n-gram has it.
    pub(super) fn letter(&self, letter: char) -> Option<u8> {
        let letter = u32::from(letter).to_le_bytes();
        u8::try_from(self.letters.0.iter().position(|known| *known == letter)?).ok()
    }

    /// The way that begins at the root.
    pub(super) fn way(&self) -> Way<'_> {
        Way { ngrams: self, depth: 0, children: 0..self.levels[0].letters.len(), unlikeliness: Default::default() }
    }
}

impl Way<'_> {
    /// Goes on with a letter, at most [`LONGEST`] times; the languages that have the n-gram up to it, a bit for each.
    pub(super) fn go(&mut self, letter: Option<u8>) -> u16 {
        let level = self.ngrams.levels[self.depth];
        let children = std::mem::take(&mut self.children);
        let found = letter.and_then(|letter| memchr::memchr(letter, &level.letters[children.clone()]));
        self.depth += 1;
        let Some(node) = found.map(|found| children.start + found) else { return 0 };
        if self.depth < LONGEST {
            self.children = level.first_children.at(node)..level.first_children.at(node + 1);
        }
        let languages = level.languages.at(node);
        let mut value = level.first_value(node);
        for (language, unlikeliness) in self.unlikeliness.iter_mut().enumerate() {
            if languages >> language & 1 == 1 {
                *unlikeliness = Some(level.values.at(value));
                value += 1;
            }
        }
        languages
    }

    /// For each language, how unlikely the last letter is behind those before it, as the negated logarithm in parts that are all the same;
    /// behind fewer letters, where the language has not so many. None where it does not know the letter.
    pub(super) fn unlikeliness(&self) -> &[Option<u16>; LANGUAGES.len()] {
        &self.unlikeliness
    }
}

impl Level {
    /// The place of the first value of a node.
    fn first_value(self, node: usize) -> usize {
        let said = node / STEP;
        let between = (said * STEP..node).map(|node| self.languages.at(node).count_ones() as usize);
        self.first_values.at(said) + between.sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How unlikely the last letter of a text is behind those before it, in a language.
    fn unlikeliness(language: &str, text: &str) -> Option<f64> {
        let ngrams = Ngrams::read();
        let mut way = ngrams.way();
        text.chars().for_each(|letter| {
            way.go(ngrams.letter(letter));
        });
        let at = LANGUAGES.iter().position(|known| *known == language).expect(language);
        way.unlikeliness()[at].map(|parts| f64::from(parts) / PARTS)
    }

    #[test]
    fn what_a_language_has_not_seen_goes_by_fewer_letters() {
        assert_eq!(unlikeliness("en", "thq"), unlikeliness("en", "thqxz"));
        assert_eq!(unlikeliness("en", "д"), None);
    }
}
