//! Words of the source that stand in a translation as they are, several in a row.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::words::{is_alphabetic, is_alphanumeric};

/// So many words in a row are no chance.
const RUN: usize = 4;

/// So many bytes they have, the blanks included.
const LENGTH: usize = 2 * STRETCH - 1;

/// So many of them must be in small letters, so that they are no name.
const SMALL: usize = 2;

/// Small words that stand inside names.
const CONNECTING: &[&str] = &[
    "the", "of", "and", "for", "in", "on", "at", "to", "by", "vs", "a", "an", "or", "with", "from", "de", "la", "le",
    "van", "von", "der",
];

/// The bytes of the texts of a source unit, so that a translation that has little of them in common is known without comparing words.
#[derive(Debug, Clone, Default)]
pub struct SourceBytes {
    /// Two bits for each stretch of eight bytes, by its hash; their number is a power of two, or none where the source is too short.
    filter: Box<[u64]>,
}

/// The bytes of a stretch.
const STRETCH: usize = 8;

/// The bits of the filter, by the bytes of a text.
const BITS: usize = 16;

impl SourceBytes {
    /// Those of the texts of a unit.
    #[must_use]
    pub fn of<'t>(texts: impl Iterator<Item = &'t str> + Clone) -> Self {
        let length: usize = texts.clone().map(str::len).sum();
        let blanks = |text: &str| memchr::memchr_iter(b' ', text.as_bytes()).take(RUN - 1).count();
        if length < LENGTH || texts.clone().map(blanks).max() < Some(RUN - 1) {
            return Self::default();
        }
        let mut bytes = Self { filter: vec![0; (length * BITS / 64).next_power_of_two()].into() };
        for text in texts {
            let mut stretch = 0;
            for (at, byte) in text.bytes().enumerate() {
                stretch = stretch >> 8 | u64::from(byte) << 56;
                if at + 1 >= STRETCH {
                    let (place, bits) = bytes.place(stretch);
                    bytes.filter[place] |= bits;
                }
            }
        }
        bytes
    }

    /// The place of a stretch in the filter, as a number in little-endian order, and its bits there.
    fn place(&self, stretch: u64) -> (usize, u64) {
        let hash = stretch.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let place = usize::try_from(hash >> 40).unwrap_or_default();
        (place & (self.filter.len() - 1), 1 << (hash >> 34 & 0x3f) | 1 << (hash >> 28 & 0x3f))
    }

    fn has(&self, stretch: [u8; STRETCH]) -> bool {
        let (place, bits) = self.place(u64::from_le_bytes(stretch));
        self.filter[place] & bits == bits
    }

    /// Whether a translation may have as many words of the source in a row as [`leftover`] looks for.
    #[must_use]
    pub fn may_be_in(&self, target: &str) -> bool {
        let bytes = target.as_bytes();
        if self.filter.is_empty() || bytes.len() < LENGTH {
            return false;
        }
        let has_at = |at: &usize| bytes[*at..].first_chunk().is_some_and(|stretch| self.has(*stretch));
        // What is long enough has one of these stretches in it.
        let mut known = 0;
        for (index, stretch) in bytes.as_chunks().0.iter().enumerate() {
            if self.has(*stretch) && index * STRETCH >= known {
                let start = index * STRETCH;
                let before = (0..start).rev().take_while(has_at).count();
                let behind = (start + 1..=bytes.len() - STRETCH).take_while(has_at).count();
                known = start + behind + STRETCH;
                if has_run(&bytes[start - before..known]) {
                    return true;
                }
            }
        }
        false
    }
}

/// Whether so many words may stand in a row, and so many of them in small letters, as far as bytes tell: attributes, numbers and
/// placeables are none. The first and the last may be cut, but not in the word that is in them.
fn has_run(bytes: &[u8]) -> bool {
    let (mut run, mut small, mut telling) = (0, 0, 0);
    bytes.split(|byte| matches!(byte, b' ' | b'\n')).filter(|token| !token.is_empty()).any(|token| {
        let looks = Looks::of(token);
        if looks == Looks::Else {
            (run, small, telling) = (0, 0, 0);
            return false;
        }
        run += 1;
        if looks == Looks::Small {
            small += 1;
            telling += usize::from(!CONNECTING.iter().any(|word| word.as_bytes() == token));
        }
        run >= RUN && small >= SMALL && telling > 0
    })
}

/// What a token may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Looks {
    /// Perhaps a word in small letters.
    Small,
    /// Perhaps a word, with a capital.
    Large,
    /// No word.
    Else,
}

impl Looks {
    fn of(token: &[u8]) -> Self {
        let (mut has_tag, mut has_digit, mut has_capital, mut has_mark) = (false, false, false, false);
        for byte in token {
            match byte {
                b'=' => return Self::Else,
                b'<' | b'>' => has_tag = true,
                b'0'..=b'9' => has_digit = true,
                b'A'..=b'Z' => has_capital = true,
                0xef => has_mark = true,
                _ => {}
            }
        }
        let has_placeable = || has_mark && token.windows(3).any(|bytes| bytes == "\u{fffc}".as_bytes());
        match () {
            () if has_tag => Self::Small,
            () if has_digit || has_placeable() => Self::Else,
            () if has_capital => Self::Large,
            () => Self::Small,
        }
    }
}

/// The first stretch of a translation that is words of one of the source texts, four or more in a row, two of them in small letters;
/// no quotation.
#[must_use]
pub fn leftover<'t>(sources: impl Iterator<Item = &'t str>, target: &str) -> Option<Range<usize>> {
    let mut known: FxHashSet<[&str; RUN]> = FxHashSet::default();
    for source in sources {
        known.extend(runs(&tokens(source).collect::<Vec<_>>()).map(|(_, run)| run));
    }
    let tokens: Vec<Token<'_>> = tokens(target).collect();
    let mut found: Option<Range<usize>> = None;
    let mut stretches = Vec::new();
    for (first, run) in runs(&tokens) {
        if !known.contains(&run) {
            continue;
        }
        match &mut found {
            Some(stretch) if first < stretch.end => stretch.end = first + RUN,
            _ => stretches.extend(found.replace(first..first + RUN)),
        }
    }
    stretches.extend(found);
    stretches.into_iter().find_map(|stretch| {
        let of_stretch = &tokens[stretch];
        let place = of_stretch.first()?.place.start..of_stretch.last()?.place.end;
        let is_long = place.len() >= LENGTH;
        (is_long && has_small_words(of_stretch) && !is_quoted(target, &place)).then_some(place)
    })
}

/// What stands between two blanks.
struct Token<'t> {
    place: Range<usize>,
    /// The word in it; none ends a run.
    word: Option<&'t str>,
    /// Whether a comma follows: words of a sentence have few, and those of a list one each.
    has_comma: bool,
}

fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    text.split([' ', '\n']).filter(|token| !token.is_empty()).map(|token| {
        let word = word_in(token);
        let within = word.unwrap_or(token);
        let start = within.as_ptr().addr() - text.as_ptr().addr();
        Token { place: start..start + within.len(), word, has_comma: token.ends_with([',', ';']) }
    })
}

/// The word in a token, without tags and marks around it; none if it is no plain word, or is written as options of commands and addresses are.
fn word_in(token: &str) -> Option<&str> {
    let inside = match token.rfind('>') {
        Some(at) if at + 1 < token.len() => &token[at + 1..],
        Some(_) => token,
        None => token,
    };
    let inside = &inside[..inside.find('<').unwrap_or(inside.len())];
    let word = inside.trim_matches(|c: char| !is_alphanumeric(c) && c != '\u{fffc}');
    let is_plain = |c: char| is_alphabetic(c) || matches!(c, '\'' | '’' | '-');
    let is_code = inside.trim_start_matches('(').starts_with('-') || inside.contains(['[', ']', '/', '\\', '|', '`']);
    (!word.is_empty() && !is_code && word.chars().all(is_plain)).then_some(word)
}

fn runs<'r, 't>(tokens: &'r [Token<'t>]) -> impl Iterator<Item = (usize, [&'t str; RUN])> + 'r {
    tokens.windows(RUN).enumerate().filter_map(|(first, window)| {
        let [a, b, c, d] = window else { return None };
        let is_list = [a, b, c].into_iter().filter(|token| token.has_comma).count() > 1;
        if is_list { None } else { Some((first, [a.word?, b.word?, c.word?, d.word?])) }
    })
}

fn is_small(word: &str) -> bool {
    word.chars().all(|c| !c.is_uppercase())
}

fn has_small_words(tokens: &[Token<'_>]) -> bool {
    let small = || tokens.iter().filter_map(|token| token.word).filter(|word| is_small(word));
    small().count() >= SMALL && small().any(|word| !CONNECTING.contains(&word))
}

fn is_quoted(text: &str, place: &Range<usize>) -> bool {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '‚' | '‹' | '›');
    text[..place.start].ends_with(is_mark)
        || text[place.end..].trim_start_matches(['.', ',', '!', '?', '…']).starts_with(is_mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(source: &str, target: &'t str) -> Option<&'t str> {
        let place = leftover([source].into_iter(), target);
        let may_be = SourceBytes::of([source].into_iter()).may_be_in(target);
        place.filter(|_| may_be).map(|place| &target[place])
    }

    #[test]
    fn four_words_in_a_row_are_left() {
        let source = "Read the full story of our trip to the islands on the web.";
        for (target, left) in [
            ("Skaitykite the full story of mūsų kelionę", "the full story of"),
            ("Skaitykite visą <b>trip to the islands</b> tinkle.", "trip to the islands"),
            ("Read the full story of our trip internete", "Read the full story of our trip"),
            ("Skaitykite apie kelionę, islands on the web.", "islands on the web"),
        ] {
            assert_eq!(found(source, target), Some(left), "{target}");
        }
        for target in [
            "Skaitykite visą pasakojimą",
            "the full istorija of our",
            "Skaitykite „the full story of our trip“ internete",
            "the full \u{fffc} story of",
        ] {
            assert_eq!(found(source, target), None, "{target}");
        }
    }

    #[test]
    fn lists_of_words_and_options_of_commands_may_stay() {
        for kept in [
            "auto, always, only, never",
            "full-iso, long-iso, iso, locale",
            "cp [option]... [-t] source dest",
            "mail or ftps:// network file",
            "-b -d --login -p -r -t",
            "classes \\n, \\t, \\f, and \\v",
        ] {
            assert_eq!(found(&format!("It can be: {kept}"), &format!("Galima: {kept}")), None, "{kept}");
        }
        let sentence = "in this case, you (all) can use it";
        assert_eq!(found(&format!("So {sentence}"), &format!("Taigi {sentence}")), Some(sentence));
    }

    #[test]
    fn names_and_code_may_stay() {
        for (source, target) in [
            ("The Lord of the Rings is a book", "The Lord of the Rings er en bog"),
            ("The Bank of England and the Bank of Spain", "The Bank of England og Bank of Spain"),
            ("Run npm install some-package now", "Kør npm install some-package nu"),
            ("Windows, Linux, Android and Mac", "Windows, Linux, Android og Mac"),
        ] {
            assert_eq!(found(source, target), None, "{target}");
        }
    }
}
