//! The words of a text that a dictionary can know.

use crate::language::{is_letter, spoken_in_place};

/// A word of a text: letters, with what joins them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextWord {
    /// The word, without hyphens that may be in it, and with the same sign for every apostrophe.
    pub word: String,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether a sentence begins with it, as far as one can see.
    pub begins_sentence: bool,
    /// Whether a full stop comes right after it.
    pub is_before_stop: bool,
    /// Whether the sentence goes on after that stop, as after an abbreviation.
    pub is_abbreviated: bool,
    /// The parts between its hyphens, if it has some; those at its ends count.
    pub parts: Vec<WordPart>,
}

/// A part of a word with hyphens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordPart {
    /// The part.
    pub word: String,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether a hyphen comes after it.
    pub is_before_hyphen: bool,
}

/// The words of a text that a dictionary can know: no addresses, no code, nothing with a digit or a placeable in it, no abbreviations with
/// stops in them. A `placeable` is the character that stands for one.
#[must_use]
pub fn text_words(text: &str, placeable: char) -> Vec<TextWord> {
    let (written, text) = (text, &*without_code(text));
    let mut found = Vec::new();
    let mut begins_sentence = true;
    let mut at = 0;
    while let Some(next) = text[at..].find(|c| is_joined(c, placeable)) {
        let gap = &text[at..at + next];
        begins_sentence |= gap.contains(['\n', '!', '?', '…', '•', '·', '|', '–', '—', ';']);
        let start = at + next;
        let end = text[start..].find(|c| !is_joined(c, placeable)).map_or(text.len(), |length| start + length);
        at = end;
        let whole = &text[start..end];
        let trimmed = whole.trim_matches(|c| !is_letter(c));
        let ends_sentence = whole.trim_end_matches(['*', '_', '\'', '’']).ends_with(['.', ':']);
        if !trimmed.is_empty() || whole.contains(placeable) {
            let start = start + (whole.len() - whole.trim_start_matches(|c| !is_letter(c)).len());
            let hyphens = |c: char| is_hyphen(c) || is_letter(c);
            let around = whole.trim_matches(|c| !hyphens(c));
            let is_whole = !goes_on(&written[..start], &written[start + trimmed.len()..]);
            if is_whole && is_word(whole.trim_matches(is_mark), trimmed) {
                let is_before_stop = whole[whole.rfind(trimmed).unwrap_or(0) + trimmed.len()..].starts_with('.');
                let next = text[end..].trim_start_matches([' ', '\u{a0}', '(']).chars().next();
                let goes_on = |next: char| next.is_lowercase() || matches!(next, ',' | '“' | '„' | '«' | '»' | '”');
                let word = TextWord {
                    word: plain(trimmed),
                    start,
                    end: start + trimmed.len(),
                    begins_sentence,
                    is_before_stop,
                    is_abbreviated: is_before_stop && next.is_some_and(goes_on),
                    parts: parts(around, start - (around.len() - around.trim_start_matches(is_hyphen).len())),
                };
                found.push(word);
            }
            begins_sentence = ends_sentence;
        } else {
            begins_sentence |= ends_sentence;
        }
    }
    found
}

/// Elements that do not end a word.
const INSIDE_WORDS: [&str; 12] = ["a", "abbr", "b", "em", "i", "mark", "small", "span", "strong", "sub", "sup", "u"];

/// What stands inside a word where a line may break, or letters may not join.
const JOINTS: [&str; 4] = ["&shy;", "&#173;", "&zwj;", "&zwnj;"];

/// Whether a word goes on behind a tag or a joint, at either end, or with a hyphen behind a quotation mark.
fn goes_on(before: &str, after: &str) -> bool {
    let is_inside = |tag: &str| {
        let name = tag.trim_start_matches('/').split(|c: char| !c.is_ascii_alphanumeric()).next();
        name.is_some_and(|name| INSIDE_WORDS.contains(&name))
    };
    let (mut rest, mut start) = (after, before);
    let tag_after =
        |text: &str| text.strip_prefix('<')?.find('>').filter(|end| is_inside(&text[1..=*end])).map(|end| end + 2);
    while let Some(length) = tag_after(rest) {
        rest = &rest[length..];
    }
    let tag_before = |text: &str| text.strip_suffix('>')?.rfind('<').filter(|at| is_inside(&text[at + 1..]));
    while let Some(at) = tag_before(start) {
        start = &start[..at];
    }
    let mut signs = after.chars();
    let is_quoted =
        matches!(signs.next(), Some('”' | '“' | '"' | '»' | '«' | '’')) && signs.next().is_some_and(is_hyphen);
    is_quoted
        || JOINTS.iter().any(|joint| before.ends_with(joint) || after.starts_with(joint))
        || (rest.len() < after.len() && rest.starts_with(is_letter))
        || (start.len() < before.len() && start.ends_with(is_letter))
}

/// The longest stretch between signs of code, in bytes, that is one.
const LONGEST_CODE: usize = 200;

/// A text with blanks in the place of what is for machines, or is shown as they have it.
fn without_code(text: &str) -> String {
    let mut bytes = spoken_in_place(text).into_owned().into_bytes();
    let mut blank = |from: usize, to: usize| bytes[from..to].fill(b' ');
    for (open, close) in [("<code", "</code"), ("<kbd", "</kbd"), ("<pre", "</pre"), ("<var", "</var"), ("`", "`")] {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|next| at + next) {
            let inside = start + open.len();
            at = inside;
            if let Some(length) = text[inside..].find(close).filter(|length| open != "`" || *length <= LONGEST_CODE) {
                at = inside + length + close.len();
                blank(start, at);
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_default()
}

/// Whether a character is of one thing with its neighbours, whatever that is.
fn is_joined(character: char, placeable: char) -> bool {
    character.is_alphanumeric()
        || is_letter(character)
        || is_hyphen(character)
        || is_inside(character)
        || character == placeable
}

fn is_inside(character: char) -> bool {
    matches!(
        character,
        '\'' | '’'
            | 'ʼ'
            | '.'
            | ':'
            | '_'
            | '@'
            | '\\'
            | '#'
            | '$'
            | '%'
            | '&'
            | '*'
            | '+'
            | '='
            | '~'
            | '\u{ad}'
            | '\u{200c}'
            | '\u{200d}'
    )
}

/// Signs that may stand before or after a word.
fn is_mark(character: char) -> bool {
    is_hyphen(character) || matches!(character, '\'' | '’' | 'ʼ' | '.' | ':' | '_' | '*' | '~' | '\u{ad}')
}

fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether what is between blanks and commas is a word, after signs were taken off its ends.
fn is_word(whole: &str, trimmed: &str) -> bool {
    whole.len() == trimmed.len()
        && trimmed
            .chars()
            .all(|c| is_letter(c) || is_hyphen(c) || matches!(c, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{200c}' | '\u{200d}'))
}

/// A word as dictionaries have it.
fn plain(word: &str) -> String {
    let sign = |c: char| match c {
        '’' | 'ʼ' => Some('\''),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{ad}' => None,
        other => Some(other),
    };
    word.chars().filter_map(sign).collect()
}

/// The parts of a word with hyphens, which begins at a place; none if it has no hyphen.
fn parts(word: &str, start: usize) -> Vec<WordPart> {
    if !word.contains(is_hyphen) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    for piece in word.split(is_hyphen) {
        let end = at + piece.len();
        if !piece.is_empty() {
            found.push(WordPart {
                word: plain(piece),
                start: start + at,
                end: start + end,
                is_before_hyphen: word[end..].starts_with(is_hyphen),
            });
        }
        at = end + word[end..].chars().next().map_or(0, char::len_utf8);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACEABLE: char = '\u{fffc}';

    fn words(text: &str) -> Vec<String> {
        text_words(text, PLACEABLE).into_iter().map(|found| found.word).collect()
    }

    #[test]
    fn what_no_dictionary_knows_is_no_word() {
        for (text, expected) in [
            ("Ona, „Jonas“ ir (Petras)!", &["Ona", "Jonas", "ir", "Petras"][..]),
            ("\u{fffc}s bil, \u{fffc}-ajam, 5-ajame, 2015m. COVID19", &["bil"]),
            ("žr. t. y. t.y. ir config.toml", &["žr", "t", "y", "ir"]),
            ("ona@example.org www.a.lt https://a.lt/žodis <b class=\"zzz\">čia</b>", &["čia"]),
            ("rašyk <code>git add</code> ar `cargo` bei <kbd>Enter</kbd> dar", &["rašyk", "ar", "bei", "dar"]),
            ("**svarbu** _labai_ EU:n C++ C# @vardas #žyma", &["svarbu", "labai"]),
            ("skol- och e‑post, gal\u{ad}būt d’Artagnan", &["skol", "och", "e-post", "galbūt", "d'Artagnan"]),
            ("och/eller", &["och", "eller"]),
            ("käll&shy;koden, “kak”-bitar &amp; så", &["bitar", "så"]),
            ("<a>webbläsar</a><b>leverantörer</b> är<br>bra, <b>så</b> där", &["är", "bra", "så", "där"]),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    #[test]
    fn places_and_parts_are_those_of_the_text() {
        let text = "Žr. skol- och e‑post.";
        for found in text_words(text, PLACEABLE) {
            assert_eq!(text[found.start..found.end].replace('‑', "-"), found.word);
            assert!(found.parts.iter().all(|part| text[part.start..part.end] == part.word));
        }
        let found = text_words(text, PLACEABLE);
        let parts: Vec<_> =
            found.iter().flat_map(|found| &found.parts).map(|part| (&*part.word, part.is_before_hyphen)).collect();
        assert_eq!(parts, [("skol", true), ("e", true), ("post", false)]);
        assert_eq!(found.iter().map(|found| found.is_before_stop).collect::<Vec<_>>(), [true, false, false, true]);
        assert_eq!(found.iter().map(|found| found.is_abbreviated).collect::<Vec<_>>(), [true, false, false, false]);
    }

    #[test]
    fn a_sentence_goes_on_after_an_abbreviation() {
        let abbreviated = |text: &str| text_words(text, PLACEABLE).iter().any(|found| found.is_abbreviated);
        assert!(abbreviated("(angl. „Address“)") && abbreviated("žr. kitur") && abbreviated("ir pan., o"));
        assert!(!abbreviated("Taip. Ne.") && !abbreviated("Taip."));
    }

    #[test]
    fn a_sentence_begins_after_another() {
        let begins = |text: &str| {
            let found = text_words(text, PLACEABLE).into_iter().filter(|found| found.begins_sentence);
            found.map(|found| found.word).collect::<Vec<_>>()
        };
        assert_eq!(begins("Yra „Vilnius“. Tada! Ar? Taip: ne"), ["Yra", "Tada", "Ar", "Taip", "ne"]);
        assert_eq!(begins("- Vienas\n- Du Trys"), ["Vienas", "Du"]);
        assert_eq!(begins("\u{fffc} Vilnius. Kaunas"), ["Kaunas"]);
    }
}
