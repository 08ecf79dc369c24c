//! Pseudo-translation: the same text with accents, to see whether everything but words comes through.

use super::inline::prose;

/// Returns a text with accents on its letters; code, destinations, HTML, character references and braces stay.
#[must_use]
pub fn pseudo(text: &str) -> String {
    let mut accented = String::with_capacity(text.len() * 2);
    let mut at = 0;
    for span in prose(text) {
        accented.push_str(&text[at..span.start]);
        for word in text[span.clone()].split_inclusive(char::is_whitespace) {
            if word.contains("://") || word.contains(['{', '}', '@', '&']) || word.starts_with("www.") {
                accented.push_str(word);
            } else {
                accented.extend(word.chars().map(accent));
            }
        }
        at = span.end;
    }
    accented.push_str(&text[at..]);
    accented
}

fn accent(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'č',
        'd' => 'ð',
        'e' => 'é',
        'g' => 'ģ',
        'i' => 'í',
        'k' => 'ķ',
        'l' => 'ļ',
        'n' => 'ň',
        'o' => 'ø',
        'r' => 'ř',
        's' => 'š',
        'u' => 'ů',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Å',
        'C' => 'Č',
        'E' => 'Ę',
        'I' => 'Į',
        'O' => 'Ö',
        'S' => 'Š',
        'U' => 'Ų',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_change_and_nothing_else() {
        assert_eq!(
            pseudo("See [the call](a/b.md), `code` &amp; <b>so</b>."),
            "Šéé [thé čáļļ](a/b.md), `code` &amp; <b>šø</b>."
        );
    }
}
