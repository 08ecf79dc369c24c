//! The marks in numbers of a language.
//!
//! From CLDR 48 (`numbers`: the symbols and the patterns of Latin digits). All languages of the table have a comma before the fraction.

/// The marks in numbers of a language that has a comma before the fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberMarks {
    /// What stands between groups of three digits.
    pub group: char,
    /// The fewest digits before the first mark between groups.
    pub first_group: usize,
    /// Whether a blank stands before the percent sign; none where both are usual. CLDR has none in Estonian and Latvian, and the rules of
    /// spelling in these countries allow or want one.
    pub blank_before_percent: Option<bool>,
}

impl NumberMarks {
    /// Those of a language; none where they are not in the table.
    #[must_use]
    pub fn of(language: &str) -> Option<Self> {
        let (group, first_group, blank_before_percent) = match language {
            "da" | "fo" | "kl" => ('.', 1, Some(true)),
            "is" => ('.', 1, Some(false)),
            "sv" | "nb" | "nn" | "no" | "fi" | "se" | "lt" | "ru" => ('\u{a0}', 1, Some(true)),
            "et" | "lv" => ('\u{a0}', 2, None),
            _ => return None,
        };
        Some(Self { group, first_group, blank_before_percent })
    }

    /// A whole number whose digits are in these groups.
    #[must_use]
    pub fn grouped(self, groups: &[&str]) -> String {
        let is_short = groups.len() == 2 && groups.first().is_some_and(|first| first.len() < self.first_group);
        if is_short { groups.concat() } else { groups.join(&String::from(self.group)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_have_the_mark_of_the_language() {
        for (language, groups, expected) in [
            ("da", &["1", "500"][..], "1.500"),
            ("sv", &["1", "500", "000"], "1\u{a0}500\u{a0}000"),
            ("lv", &["1", "500"], "1500"),
            ("lv", &["15", "000"], "15\u{a0}000"),
            ("et", &["1", "500", "000"], "1\u{a0}500\u{a0}000"),
        ] {
            assert_eq!(NumberMarks::of(language).expect(language).grouped(groups), expected);
        }
        assert_eq!(NumberMarks::of("en"), None);
    }
}
