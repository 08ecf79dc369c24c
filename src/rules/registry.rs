//! Every rule, in the order of `docs/rules.md`.

use super::{Rule, content, gate};

/// Every rule, by group.
pub static ALL: &[&Rule] = &[
    // Gate
    &gate::missing_resource::RULE,
    &gate::missing_unit::RULE,
    &gate::stale_unit::RULE,
    &gate::unreviewed_unit::RULE,
    &gate::obsolete_resource::RULE,
    &gate::obsolete_unit::RULE,
    &gate::expired_waiver::RULE,
    &gate::unused_waiver::RULE,
    &gate::unreadable_file::RULE,
    &gate::invalid_record::RULE,
    // Files
    // Shape
    // Markup
    // Content
    &content::replacement_character::RULE,
    &content::bidi_control::RULE,
    &content::invisible_character::RULE,
    &content::mixed_script::RULE,
    &content::wrong_script::RULE,
    &content::edge_whitespace::RULE,
    &content::double_space::RULE,
    &content::duplicate_word::RULE,
    &content::end_punctuation::RULE,
    &content::quotation_marks::RULE,
];

/// Returns the rule of that id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use crate::i18n::{Text, Words};
    use crate::model::Locale;
    use crate::rules::{Check, check_texts};

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<_> = ALL.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn every_rule_has_its_page() {
        let words = Words::new(&[]);
        for rule in ALL {
            let page = Text::new(format!("rule-{}", rule.id));
            assert_ne!(words.say(&page), page.id, "{}: no title", rule.id);
            for attribute in ["what", "why", "instead"] {
                assert!(words.attribute(&page, attribute).is_some(), "{}: no .{attribute}", rule.id);
            }
        }
    }

    #[test]
    fn every_example_has_its_defect_and_its_remedy_has_not() {
        for rule in ALL.iter().filter(|rule| !matches!(rule.check, Check::Gate)) {
            let locale = Locale::parse(rule.example.locale).expect(rule.id);
            let find = |target: &str| check_texts(rule, rule.example.source, &locale, target.as_bytes());
            assert!(!find(rule.example.bad).is_empty(), "{}: the bad example is found good", rule.id);
            let found = find(rule.example.good);
            assert!(found.is_empty(), "{}: the good example is found bad: {found:?}", rule.id);
        }
    }

    #[test]
    fn every_finding_says_what_is_wrong_and_what_to_do() {
        let words = Words::new(&[]);
        for rule in ALL.iter().filter(|rule| !matches!(rule.check, Check::Gate)) {
            let locale = Locale::parse(rule.example.locale).expect(rule.id);
            for finding in check_texts(rule, rule.example.source, &locale, rule.example.bad.as_bytes()) {
                let said = words.say(&finding.text);
                assert!(said != finding.text.id && !said.contains("{$"), "{}: {said}", rule.id);
                assert!(words.attribute(&finding.text, "help").is_some(), "{}: no .help", finding.text.id);
            }
        }
    }
}
