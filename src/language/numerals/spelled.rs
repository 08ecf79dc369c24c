//! Reading numbers in words.

use std::ops::Range;

use super::atom::Atom;
use super::table::{Form, Numerals};
use super::value::Value;
use crate::language::words::{is_letter, stretches};

/// A number that stands in a text in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spelled {
    /// Where it stands.
    pub span: Range<usize>,
    /// Its value.
    pub value: u64,
    /// Whether it is certainly this number: every form of it is known, and none means something else.
    pub is_certain: bool,
}

impl Numerals {
    /// The numbers of a text that are in words, and the words of those that have several.
    #[must_use]
    pub fn spelled(&self, text: &str) -> Vec<Spelled> {
        let mut found = Vec::new();
        let mut open: Option<Open> = None;
        for span in stretches(text, is_letter) {
            let word = &text[span.clone()];
            let mut joinable = open.as_mut().filter(|open| is_short_gap(&text[open.reach..span.start]));
            if let Some(open) = &mut joinable {
                let lower = word.to_lowercase();
                let tens_may_follow = open.value.is_units() && self.is_and_before_tens(&lower);
                if tens_may_follow || (open.value.awaits_units() && self.is_and(&lower)) {
                    open.awaits_tens = tens_may_follow;
                    open.reach = span.end;
                    continue;
                }
            }
            let Some(read) = self.read_word(word) else {
                found.extend(open.take().and_then(Open::done));
                continue;
            };
            if joinable.is_some_and(|open| open.join(&read, &span)) {
                found.extend(read.alone(span));
            } else {
                found.extend(open.take().and_then(Open::done));
                open = Some(Open::new(&read, span));
            }
        }
        found.extend(open.and_then(Open::done));
        found
    }

    fn read_word(&self, word: &str) -> Option<Read> {
        if !self.may_begin(word.chars().next()?) {
            return None;
        }
        let lower = word.to_lowercase();
        if let Some(form) = self.form(&lower) {
            return Some(Read { forms: vec![form], is_whole: true });
        }
        if self.has_compounds() { self.take_apart(&lower) } else { None }
    }

    /// Reads a word that is made of several forms, or has an ending that nobody listed: `viiesaja`, `fireogtyve`.
    fn take_apart(&self, lower: &str) -> Option<Read> {
        let parts = self.parts_of(lower, MOST_FORMS)?;
        let reach = lower.len() - parts.left;
        // A short form begins too many words.
        let is_long = lower[..reach].chars().count() >= SHORTEST_ALONE;
        let is_whole = parts.known == lower.len();
        (is_long || parts.forms.len() > 1).then_some(Read { forms: parts.forms, is_whole })
    }

    /// What a word begins with: of several ways, the one that leaves least.
    fn parts_of(&self, word: &str, most: usize) -> Option<Parts> {
        let mut best: Option<Parts> = None;
        for (text, form) in self.forms_at(word) {
            let rest = &word[text.len()..];
            let mut parts = Parts { forms: vec![form], known: text.len(), left: rest.len() };
            if let Some(behind) = (most > 1).then(|| self.parts_behind(rest, most - 1)).flatten() {
                parts.forms.extend(behind.forms);
                (parts.known, parts.left) = (parts.known + behind.known, behind.left);
            }
            if best.as_ref().is_none_or(|best| parts.left < best.left) {
                best = Some(parts);
            }
        }
        best
    }

    /// The forms in the rest of a word, behind a joint or an ending of a few letters.
    fn parts_behind(&self, rest: &str, most: usize) -> Option<Parts> {
        rest.char_indices().map(|(at, _)| at).take(LONGEST_JOINT + 1).find_map(|at| {
            let mut parts = self.parts_of(&rest[at..], most)?;
            let is_and = self.is_and(&rest[..at]);
            let is_long = rest[at..rest.len() - parts.left].chars().count() >= SHORTEST_ALONE;
            let counts = !matches!(parts.forms.first()?.atom, Atom::Add(0 | 1) | Atom::Half);
            parts.known += if is_and { at } else { 0 };
            ((at == 0 || is_and || is_long) && counts).then_some(parts)
        })
    }
}

/// The forms that a word is made of, in bytes: what is known of it, and what is left behind the last one.
struct Parts {
    forms: Vec<Form>,
    known: usize,
    left: usize,
}

/// The most forms that one word is made of.
const MOST_FORMS: usize = 5;

/// The shortest form that a word with an unknown ending may begin with.
const SHORTEST_ALONE: usize = 4;

/// How many letters may stand between two forms of one word.
const LONGEST_JOINT: usize = 3;

/// The forms that one word is made of.
#[derive(Debug)]
struct Read {
    forms: Vec<Form>,
    is_whole: bool,
}

impl Read {
    fn is_certain(&self) -> bool {
        self.is_whole && self.forms.iter().all(|form| !form.is_ambiguous)
    }

    /// The word as a number by itself, though it is part of a longer one.
    fn alone(&self, span: Range<usize>) -> Option<Spelled> {
        let mut value = Value::default();
        let is_number = self.forms.iter().all(|form| value.push(form.atom, true));
        is_number.then(|| Spelled { span, value: value.total(), is_certain: false })
    }
}

/// A number that more words may belong to.
#[derive(Debug)]
struct Open {
    value: Value,
    span: Range<usize>,
    /// Where the last word ends that was read: an `and` may be behind the number.
    reach: usize,
    is_certain: bool,
    /// Whether it has more in it than scales.
    has_count: bool,
    /// Whether only tens may follow: Faroese `fimm og tjúgu`.
    awaits_tens: bool,
}

impl Open {
    fn new(read: &Read, span: Range<usize>) -> Self {
        let mut value = Value::default();
        let mut is_certain = read.is_certain();
        for (index, form) in read.forms.iter().enumerate() {
            is_certain &= value.push(form.atom, index > 0);
        }
        let has_count = read.forms.iter().any(|form| is_count(form.atom));
        Self { value, reach: span.end, span, is_certain, has_count, awaits_tens: false }
    }

    /// Adds a word, if it belongs to the number.
    fn join(&mut self, read: &Read, span: &Range<usize>) -> bool {
        let mut value = self.value.clone();
        let is_joined = self.awaits_tens;
        let follows = !is_joined || matches!(read.forms[..], [Form { atom: Atom::Add(20..=90), .. }]);
        if !(follows
            && read.forms.iter().enumerate().all(|(index, form)| value.push(form.atom, index > 0 || is_joined)))
        {
            return false;
        }
        (self.value, self.awaits_tens) = (value, false);
        (self.span.end, self.reach) = (span.end, span.end);
        self.is_certain &= read.is_certain();
        self.has_count |= read.forms.iter().any(|form| is_count(form.atom));
        true
    }

    fn done(self) -> Option<Spelled> {
        let is_certain = self.is_certain && self.has_count;
        let value = self.value.total();
        // A half of nothing that is counted here.
        let is_number = value > 0 || !self.value.half;
        is_number.then_some(Spelled { span: self.span, value, is_certain })
    }
}

fn is_count(atom: Atom) -> bool {
    match atom {
        Atom::Add(value) => value > 1,
        Atom::Times(10) | Atom::Base(_) => true,
        Atom::Times(_) | Atom::Teen | Atom::Half => false,
    }
}

/// Whether what stands between two words does not part a number.
fn is_short_gap(gap: &str) -> bool {
    matches!(gap, " " | "\u{a0}" | "\u{202f}" | "-" | "\u{2011}" | "\u{ad}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(language: &str, text: &str) -> Vec<u64> {
        let table = Numerals::of(language).expect(language);
        let found = table.spelled(text);
        let is_within =
            |part: &Range<usize>, all: &Range<usize>| part != all && all.start <= part.start && part.end <= all.end;
        let is_whole = |number: &&Spelled| !found.iter().any(|other| is_within(&number.span, &other.span));
        found.iter().filter(is_whole).map(|number| number.value).collect()
    }

    #[test]
    fn numbers_in_words_are_read_in_every_language() {
        for (language, text, value) in [
            ("en", "five", 5),
            ("en", "twenty-four hours", 24),
            ("en", "two hundred and five", 205),
            ("en", "half a million", 500_000),
            ("en", "three dozen", 36),
            ("en", "eighteen hundred", 1800),
            ("en", "Fourteen harbours", 14),
            ("da", "fireogtyve timer", 24),
            ("da", "fem hundrede", 500),
            ("da", "femhundrede", 500),
            ("da", "femoghalvfems", 95),
            ("nb", "tjuefire timer", 24),
            ("nb", "to hundre og fem", 205),
            ("nn", "førtisju", 47),
            ("sv", "femhundra", 500),
            ("sv", "tjugofyra", 24),
            ("sv", "tvåtusen", 2000),
            ("is", "tuttugu og fjórir", 24),
            ("is", "fimm hundruð", 500),
            ("fo", "fimmogtjúgu", 25),
            ("fo", "fimm og tjúgu", 25),
            ("fo", "tvey hundrað", 200),
            ("fi", "kaksikymmentäneljä tuntia", 24),
            ("fi", "viidensadan", 500),
            ("fi", "neljätoista", 14),
            ("fi", "kahdeksantoista", 18),
            ("et", "viiesaja-aastane", 500),
            ("et", "viiesajaleheküljeline", 500),
            ("et", "kakskümmend neli", 24),
            ("et", "kaksteist", 12),
            ("et", "kaheteistkümne", 12),
            ("lv", "divdesmit četras", 24),
            ("lv", "pieci simti", 500),
            ("lv", "pusmiljons", 500_000),
            ("lt", "dvidešimt keturios", 24),
            ("lt", "penki šimtai", 500),
            ("ru", "двадцать четыре часа", 24),
            ("ru", "пятисотый", 500),
            ("ru", "пятьсот", 500),
            ("ru", "две тысячи двести", 2200),
            ("se", "guoktelogi", 20),
            ("se", "vihttanuppelohkái", 15),
            ("se", "guoktečuođi", 200),
            ("kl", "arfineq-marlunnik", 7),
            ("kl", "tallimanik", 5),
        ] {
            assert_eq!(read(language, text).first(), Some(&value), "{language} {text}: {:?}", read(language, text));
        }
    }

    #[test]
    fn neighbours_are_numbers_of_their_own() {
        assert_eq!(read("en", "two or three, four five"), [2, 3, 4, 5]);
        assert_eq!(read("en", "two and three"), [2, 3]);
        assert_eq!(read("fo", "fimm og seks og hundrað"), [5, 6, 100]);
        assert_eq!(read("da", "fem og tyve"), [5, 20]);
        assert!(read("da", "toget og tiden").is_empty());
        assert_eq!(read("fi", "viisitoista ja kuusi"), [15, 6]);
    }

    #[test]
    fn what_means_other_things_and_bare_scales_are_not_certain() {
        let certain = |language: &str, text: &str| {
            let table = Numerals::of(language).expect(language);
            table.spelled(text).iter().any(|number| number.is_certain)
        };
        assert!(certain("et", "kuus") && certain("ru", "двадцать пять") && certain("en", "five hundred"));
        assert!(!certain("en", "a second") && !certain("en", "hundreds of millions") && !certain("lv", "viena"));
        assert!(!certain("ru", "пятилетний") && !certain("fi", "toinen"));
    }
}
