//! Text that is UTF-8 read as Windows-1252, Latin-1 or Windows-1251. Pure.
//!
//! Source of the tables: the WHATWG Encoding Standard, indexes of windows-1252 and windows-1251.

use crate::fluent::Span;

/// What is garbled in a text, and what it was meant to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Garbled {
    pub(super) at: Span,
    pub(super) meant: String,
}

/// The characters of the bytes from 0x80 on: of Western Europe to 0x9F (from there on they are those of Latin-1), of Cyrillic to 0xBF.
const WESTERN: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
const CYRILLIC: &str = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{a0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{ad}®Ї°±Ііґµ¶·ё№є»јЅѕї";

/// Fewer letters than this in a row may be words in capitals beside signs.
const RUN: usize = 2;

/// The first stretch of a text that is garbled for certain.
pub(super) fn garbled(text: &str) -> Option<Garbled> {
    [western_byte, cyrillic_byte].into_iter().filter_map(|byte| first(text, byte)).min_by_key(|found| found.at.start)
}

type ByteOf = fn(char) -> Option<u8>;

fn western_byte(c: char) -> Option<u8> {
    match c {
        '\u{80}'..='\u{ff}' => u8::try_from(u32::from(c)).ok(),
        _ => place(WESTERN, c),
    }
}

fn cyrillic_byte(c: char) -> Option<u8> {
    match c {
        'А'..='я' => u8::try_from(u32::from(c) - u32::from('А') + 0xc0).ok(),
        _ => place(CYRILLIC, c),
    }
}

fn place(table: &str, c: char) -> Option<u8> {
    let at = table.chars().position(|known| known == c)?;
    u8::try_from(at + 0x80).ok()
}

/// The first run of characters whose bytes are UTF-8, if they cannot be what was meant.
fn first(text: &str, byte_of: ByteOf) -> Option<Garbled> {
    let mut rest = text.char_indices().peekable();
    while let Some((start, _)) = rest.peek().copied() {
        let run = Run::at(text, start, byte_of);
        match run {
            Some(run) if run.is_certain(text, start) => return Some(Garbled { at: start..run.end, meant: run.meant }),
            Some(run) => while rest.next_if(|(at, _)| *at < run.end).is_some() {},
            None => {
                rest.next();
            }
        }
    }
    None
}

/// Characters in a row, and what their bytes are in UTF-8.
struct Run {
    end: usize,
    meant: String,
    is_western: bool,
}

impl Run {
    fn at(text: &str, start: usize, byte_of: ByteOf) -> Option<Self> {
        let (mut end, mut meant) = (start, String::new());
        while let Some((next, character)) = decoded(text, end, byte_of) {
            meant.push(character);
            end = next;
        }
        (end > start).then_some(Self { end, meant, is_western: byte_of('Ã').is_some() })
    }

    fn is_certain(&self, text: &str, start: usize) -> bool {
        let (before, found, behind) = (&text[..start], &text[start..self.end], &text[self.end..]);
        let letters = self.meant.chars().count();
        if !self.is_western {
            return letters > RUN;
        }
        // No word has a capital in its middle.
        if before.ends_with(char::is_lowercase) && found.starts_with(['Ã', 'Â', 'Ä', 'Å', 'Ì']) {
            return true;
        }
        let goes_on = behind.starts_with(char::is_lowercase);
        let mut characters = found.chars();
        match (characters.next(), characters.next()) {
            _ if letters >= RUN => true,
            (Some('Ã'), Some('\u{a0}')) => false,
            (Some('Ã'), Some(second)) => goes_on || (!matches!(second, '«' | '»') && !is_punctuation(second)),
            (Some('Â'), Some('\u{a0}')) => !before.ends_with(char::is_alphabetic),
            (Some('Â'), Some(second)) => !matches!(second, '«' | '»') && !is_punctuation(second),
            (Some(first @ ('Ä' | 'Å')), Some(second)) if goes_on && is_inside_word(before, (first, second)) => true,
            (Some('Ä' | 'Å'), Some(second)) => {
                !matches!(second, '«' | '»' | '\u{a0}' | '°' | '²' | '³' | '§') && !is_punctuation(second)
            }
            (Some('â' | 'ã' | 'ï'), Some(_)) | (Some('ð'), Some('Ÿ' | '\u{9f}')) => true,
            (Some('Ð' | 'Ñ'), Some(second)) => is_no_neighbour(second),
            _ => false,
        }
    }
}

/// What stands right behind a word in ordinary text.
fn is_punctuation(c: char) -> bool {
    matches!(c, '‘'..='„' | '…' | '–' | '—' | '‹' | '›' | '•' | '™')
}

/// Whether a sign that letters follow stands in a word, behind its capital and one letter: `VÄ“sture`. A word may be quoted.
fn is_inside_word(before: &str, letter: (char, char)) -> bool {
    let mut letters = before.chars().rev();
    let is_second = letters.next().is_some_and(char::is_uppercase) && !letters.next().is_some_and(char::is_alphabetic);
    let opening = match letter {
        ('Ä', '“') => '„',
        ('Ä', '‘') => '‚',
        (_, '«') => '»',
        ('Ä', '™' | '—') => return is_second,
        _ => return false,
    };
    is_second && !before.contains(opening)
}

/// What stands behind no capital Ð or Ñ: no mark, figure or unit.
fn is_no_neighbour(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}' | '¡' | '£' | '¯' | '´'..='¶' | '¸' | '¾' | 'š' | 'ž' | 'ƒ' | '˜')
}

/// The character that the bytes from an offset on are in UTF-8, and where they end; none for one byte.
fn decoded(text: &str, start: usize, byte_of: ByteOf) -> Option<(usize, char)> {
    let mut characters = text[start..].char_indices();
    let (_, lead) = characters.next()?;
    let mut bytes = [byte_of(lead)?, 0, 0, 0];
    let length = match bytes[0] {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut end = start;
    for byte in &mut bytes[1..length] {
        let (at, character) = characters.next()?;
        *byte = byte_of(character)?;
        end = start + at + character.len_utf8();
    }
    let decoded = std::str::from_utf8(&bytes[..length]).ok()?;
    Some((end, decoded.chars().next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn garble(text: &str, table: ByteOf) -> Option<String> {
        let is_of =
            |c: char, byte: u8| if c.is_ascii() { u32::from(c) == u32::from(byte) } else { table(c) == Some(byte) };
        let of_byte = |byte: &u8| ('\0'..='\u{2fff}').find(|c| is_of(*c, *byte));
        text.as_bytes().iter().map(of_byte).collect()
    }

    #[test]
    fn letters_of_every_language_are_known_again() {
        for text in [
            "Vælg",
            "på",
            "Grønland",
            "Välj",
            "språk",
            "Näytä",
            "Veldu þorp",
            "Ísland",
            "Føroyar",
            "á",
            "kalaallisut Å!",
            "Sámi čállin",
            "Näita õpet",
            "Jūsu ziņas",
            "Šiaurės šalys",
            "„Taryba“",
            "don’t",
            "a – b",
            "20 °C",
            "½",
            "日本語",
            "…",
            "Årligt",
            "Älska",
            "Õige",
            "Öryggi",
            "Óbundin",
            "Dėl",
            "Tęsti",
            "Vēsture",
            "Būkite",
            "Sīkdatnes",
            "Ođas",
            "către",
            "a\u{308}",
            "Nac\u{30c}i",
            "😀",
            "О Mozilla",
            "Firefox и Beta",
            "у Mozilla",
        ] {
            let garbled_text = garble(text, western_byte).expect(text);
            let found = garbled(&garbled_text).unwrap_or_else(|| panic!("{garbled_text}"));
            assert!(text.contains(&found.meant), "{text}: {found:?}");
        }
        for text in ["Привет", "Новости региона", "Её слова", "Українська"] {
            for table in [western_byte as ByteOf, cyrillic_byte] {
                let garbled_text = garble(text, table).expect(text);
                let found = garbled(&garbled_text).unwrap_or_else(|| panic!("{garbled_text}"));
                assert!(text.contains(&found.meant), "{text}: {found:?}");
            }
        }
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in [
            "Vælg et emne på øen",
            "»PÅ« og »Å«",
            "SÅ…",
            "PÅ – OG AV",
            "JAHÄ!",
            "FÅR DU PÅ”",
            "IRMÃ” e AMANHÃ…",
            "NÃO, SÃO",
            "«Â»",
            "RÂ’",
            "СССР» и «РСФСР»",
            "РФ‚ С‘",
            "20 °C, 5 m², 3 Å",
            "Ñandú Ð",
            "CEÑ’",
            "«à propos»",
            "«déjà»",
            "… à …",
            "ÄÖÜß",
            "“â”",
            "Å\u{a0}",
            "IRMÃ\u{a0}E",
            "Tä„",
            "Â\u{2026}",
            "»PÅ«s forfatter",
            "„TÄ“s",
            "‚JÄ‘s",
            "HAN GIKK PÅ—og falt",
            "HAN GIKK PÅ — og falt",
            "BLÅ™ er blå",
            "AMANHÃ…",
            "IRMÃ\u{a0}e",
            "Å\u{a0}være",
            "Ð, «Ð», „Ð“ og Ð²",
            "ÑANDÚ… Ñ‚",
            "ð Ÿ",
            "Ì’",
        ] {
            assert_eq!(garbled(text), None, "{text}");
        }
    }
}
