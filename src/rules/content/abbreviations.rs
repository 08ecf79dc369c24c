//! Words whose last full stop is their own and not the sentence's.

/// Whether a text that ends with a full stop most likely ends with an abbreviation, an initial or an ordinal
/// number (`kl. 15`, `m.fl.`, `и т. д.`, `den 3.`). `text` is without that full stop.
pub(super) fn ends_abbreviated(text: &str) -> bool {
    let word = text.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '\u{fffc}')).next().unwrap_or_default();
    let has_inner_stop = word.contains('.') && !word.contains("..");
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphanumeric);
    let is_ordinal = word.ends_with(|c: char| c.is_ascii_digit());
    has_inner_stop || is_initial || is_ordinal || KNOWN.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Sorted. English, then those of the languages around the Nordic and the Baltic Sea, all in one: none is an ordinary
/// last word of a sentence in another.
static KNOWN: &[&str] = &[
    "aps", "bl", "ca", "co", "corp", "dr", "dvs", "etc", "forts", "frh", "gr", "hlm", "huom", "inc", "jfr", "jms",
    "jne", "jr", "jt", "kap", "kl", "klst", "kr", "kt", "kv", "ltd", "milj", "mill", "min", "mio", "mlj", "mln", "mm",
    "mnd", "mrd", "mvh", "mēn", "nr", "osv", "pvz", "red", "ref", "sek", "sr", "st", "tel", "tk", "tlf", "tms",
    "tūkst", "utt", "val", "vs", "yms", "гг", "дн", "др", "им", "кв", "мес", "мин", "млн", "млрд", "пр", "руб", "сек",
    "см", "стр", "тел", "тыс", "ул", "шт",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(KNOWN.is_sorted());
    }

    #[test]
    fn abbreviations_and_ordinal_numbers_are_known_and_words_are_not() {
        for text in ["ja muut m.m", "и т. д", "den 3", "2015 m", "News Corp", "lapai, knygos ir kt"] {
            assert!(ends_abbreviated(text), "{text}");
        }
        for text in ["Registreringen är stängd", "Да", "les mer"] {
            assert!(!ends_abbreviated(text), "{text}");
        }
    }
}
