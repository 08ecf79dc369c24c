//! The plural categories of whole numbers, where the tables of the crate that knows the others have them otherwise than CLDR does.

use super::code_in_tables;

/// The plural category of a whole number in a language, by CLDR 48, for languages that `intl_pluralrules` has wrong or as they were
/// before; `None` for all others.
#[must_use]
pub fn plural_category(language: &str, number: u32) -> Option<&'static str> {
    let (tens, hundreds) = (number % 10, number % 100);
    let is_teen = (11..=19).contains(&hundreds);
    let category = match code_in_tables(language) {
        "ar" | "ars" => match (number, hundreds) {
            (0, _) => "zero",
            (1, _) => "one",
            (2, _) => "two",
            (_, 3..=10) => "few",
            (_, 11..=99) => "many",
            _ => "other",
        },
        "be" => match (tens, hundreds) {
            (1, 0..=10 | 12..) => "one",
            (2..=4, 0..=11 | 15..) => "few",
            _ => "many",
        },
        "br" => match (tens, hundreds) {
            (_, 10..=19 | 70..=79 | 90..=99) if matches!(tens, 3 | 4 | 9) => "other",
            (1, 11 | 71 | 91) | (2, 12 | 72 | 92) => "other",
            (1, _) => "one",
            (2, _) => "two",
            (3 | 4 | 9, _) => "few",
            _ => "other",
        },
        "he" | "iw" => match number {
            1 => "one",
            2 => "two",
            _ => "other",
        },
        "lt" => match tens {
            1 if !is_teen => "one",
            2..=9 if !is_teen => "few",
            _ => "other",
        },
        "lv" | "prg" => match tens {
            0 => "zero",
            _ if is_teen => "zero",
            1 => "one",
            _ => "other",
        },
        "mo" | "ro" => match (number, hundreds) {
            (1, _) => "one",
            (0, _) | (_, 1..=19) => "few",
            _ => "other",
        },
        "mt" => match (number, hundreds) {
            (1, _) => "one",
            (2, _) => "two",
            (0, _) | (_, 3..=10) => "few",
            (_, 11..=19) => "many",
            _ => "other",
        },
        _ => return None,
    };
    Some(category)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_the_categories_of_cldr() {
        for (language, expected) in [
            ("ar", "0 zero, 1 one, 2 two, 3 few, 10 few, 11 many, 99 many, 100 other, 102 other, 103 few, 111 many"),
            (
                "be",
                "0 many, 1 one, 2 few, 5 many, 11 many, 12 many, 15 many, 21 one, 22 few, 25 many, 111 many, 112 many",
            ),
            (
                "br",
                "1 one, 2 two, 3 few, 5 other, 9 few, 13 other, 21 one, 23 few, 71 other, 72 other, 93 other, 119 other",
            ),
            ("he", "0 other, 1 one, 2 two, 3 other, 20 other, 100 other"),
            (
                "lt",
                "0 other, 1 one, 2 few, 9 few, 10 other, 11 other, 19 other, 21 one, 22 few, 30 other, 101 one, 111 other",
            ),
            ("lv", "0 zero, 1 one, 2 other, 10 zero, 11 zero, 19 zero, 20 zero, 21 one, 22 other, 111 zero, 112 zero"),
            ("mt", "0 few, 1 one, 2 two, 3 few, 10 few, 11 many, 19 many, 20 other, 103 few, 111 many"),
            ("ro", "0 few, 1 one, 2 few, 19 few, 20 other, 100 other, 101 few, 119 few, 120 other"),
        ] {
            for pair in expected.split(", ") {
                let (number, category) = pair.split_once(' ').expect(pair);
                let found = plural_category(language, number.parse().expect(number));
                assert_eq!(found, Some(category), "{language} {number}");
            }
        }
        assert_eq!(plural_category("da", 1), None);
    }
}
