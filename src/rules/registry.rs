//! Every rule, in the order of `docs/rules.md`.

use super::engine::MOST_RULES;
use super::{Rule, content, files, gate, markup, shape};

/// Every rule, by group.
pub static ALL: &[&Rule] = &[
    // Gate
    &gate::MISSING_RESOURCE,
    &gate::MISSING_UNIT,
    &gate::STALE_UNIT,
    &gate::UNREVIEWED_UNIT,
    &gate::OBSOLETE_RESOURCE,
    &gate::OBSOLETE_UNIT,
    &gate::EMPTY_SECTION,
    &gate::EXPIRED_WAIVER,
    &gate::UNUSED_WAIVER,
    &gate::UNREADABLE_FILE,
    &gate::INVALID_RECORD,
    &gate::UNAPPROVED_RECORD,
    // Files
    &files::invalid_utf8::RULE,
    &files::byte_order_mark::RULE,
    &files::conflict_marker::RULE,
    &files::nesting_too_deep::RULE,
    &files::syntax_error::RULE,
    &files::duplicate_unit::RULE,
    &files::duplicate_attribute::RULE,
    &files::duplicate_variant::RULE,
    // Shape
    &shape::missing_value::RULE,
    &shape::unexpected_value::RULE,
    &shape::missing_attribute::RULE,
    &shape::obsolete_attribute::RULE,
    &shape::unknown_variable::RULE,
    &shape::missing_variable::RULE,
    &shape::missing_reference::RULE,
    &shape::extra_reference::RULE,
    &shape::unresolved_reference::RULE,
    &shape::cyclic_reference::RULE,
    &shape::term_argument::RULE,
    &shape::unknown_function::RULE,
    &shape::invalid_function_argument::RULE,
    &shape::function_mismatch::RULE,
    &shape::missing_plural_category::RULE,
    &shape::impossible_plural_category::RULE,
    &shape::fixed_plural_number::RULE,
    &shape::empty_translation::RULE,
    &shape::identical_to_source::RULE,
    &shape::leftover_source::RULE,
    &shape::inconsistent_translation::RULE,
    &shape::inconsistent_source::RULE,
    // Markup
    &markup::markup_mismatch::RULE,
    &markup::entity_mismatch::RULE,
    &markup::markdown_mismatch::RULE,
    &markup::skeleton_mismatch::RULE,
    &markup::template_mismatch::RULE,
    &markup::link_mismatch::RULE,
    &markup::css_mismatch::RULE,
    &markup::number_mismatch::RULE,
    &markup::date_mismatch::RULE,
    &markup::number_format::RULE,
    // Content
    &content::replacement_character::RULE,
    &content::mojibake::RULE,
    &content::bidi_control::RULE,
    &content::invisible_character::RULE,
    &content::mixed_script::RULE,
    &content::wrong_script::RULE,
    &content::wrong_language::RULE,
    &content::foreign_letter::RULE,
    &content::todo_marker::RULE,
    &content::edge_whitespace::RULE,
    &content::double_space::RULE,
    &content::duplicate_word::RULE,
    &content::end_punctuation::RULE,
    &content::heading_punctuation::RULE,
    &content::quotation_marks::RULE,
    &content::hyphen_dash::RULE,
    &content::ellipsis_space::RULE,
    &content::ellipsis_mismatch::RULE,
    &content::spelling::RULE,
    &content::term_missing::RULE,
    &content::term_avoided::RULE,
    &content::term_inconsistent::RULE,
];

const _: () = assert!(ALL.len() <= MOST_RULES);

/// The ids of all rules: what `[rules]` and `[[waive]]` may name.
#[must_use]
pub fn ids() -> Vec<&'static str> {
    ALL.iter().map(|rule| rule.id).collect()
}

/// The rule that a person named. Code names rules by their values.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::{ALL, content, files, gate};
    use crate::i18n::{Text, Words};
    use crate::model::Locale;
    use crate::rules::{Check, Rule, check_texts};

    #[test]
    fn ids_are_unique() {
        let mut ids = super::ids();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn every_rule_of_the_gate_is_registered() {
        // Other than the rules that are found through the registry, these are used by the gate whether they are in it or not.
        let of_gate = [
            &gate::MISSING_RESOURCE,
            &gate::MISSING_UNIT,
            &gate::STALE_UNIT,
            &gate::UNREVIEWED_UNIT,
            &gate::OBSOLETE_RESOURCE,
            &gate::OBSOLETE_UNIT,
            &gate::EMPTY_SECTION,
            &gate::EXPIRED_WAIVER,
            &gate::UNUSED_WAIVER,
            &gate::UNREADABLE_FILE,
            &gate::INVALID_RECORD,
            &gate::UNAPPROVED_RECORD,
        ];
        let registered: Vec<_> = ALL.iter().copied().filter(|rule| matches!(rule.check, Check::Gate)).collect();
        assert_eq!(registered.iter().map(|rule| rule.id).collect::<Vec<_>>(), of_gate.map(|rule| rule.id));
    }

    #[test]
    fn rules_stand_by_group() {
        assert!(ALL.is_sorted_by_key(|rule| rule.group));
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

    /// An example is text; that of bytes that are no text shows U+FFFD in their place.
    fn bad_bytes(rule: &Rule) -> Vec<u8> {
        if *rule == files::invalid_utf8::RULE {
            return rule.example.bad.split('\u{fffd}').map(str::as_bytes).collect::<Vec<_>>().join(&0xe5);
        }
        rule.example.bad.into()
    }

    /// Whether a rule finds anything in this build.
    fn is_in_this_build(rule: &Rule) -> bool {
        cfg!(feature = "language-detection") || *rule != content::wrong_language::RULE
    }

    #[test]
    fn every_example_has_its_defect_and_its_remedy_has_not() {
        for rule in ALL.iter().filter(|rule| !matches!(rule.check, Check::Gate) && is_in_this_build(rule)) {
            let locale = Locale::parse(rule.example.locale).expect(rule.id);
            let find = |target: &[u8]| check_texts(rule, rule.example.source, &locale, target);
            assert!(!find(&bad_bytes(rule)).is_empty(), "{}: the bad example is found good", rule.id);
            let found = find(rule.example.good.as_bytes());
            assert!(found.is_empty(), "{}: the good example is found bad: {found:?}", rule.id);
        }
    }

    #[test]
    fn every_finding_says_what_is_wrong_and_what_to_do() {
        let words = Words::new(&[]);
        for rule in ALL.iter().filter(|rule| !matches!(rule.check, Check::Gate)) {
            let locale = Locale::parse(rule.example.locale).expect(rule.id);
            for finding in check_texts(rule, rule.example.source, &locale, &bad_bytes(rule)) {
                let said = words.say(&finding.text);
                assert!(said != finding.text.id && !said.contains("{$"), "{}: {said}", rule.id);
                assert!(words.attribute(&finding.text, "help").is_some(), "{}: no .help", finding.text.id);
            }
        }
    }
}
