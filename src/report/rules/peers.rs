//! What other checkers of Fluent files find, and what answers it here: the last chapter of `docs/rules.md`.
//!
//! From the sources of compare-locales 9.0.5, moz.l10n 0.15.0, moz-fluent-linter 0.4.10 and Pontoon's checks (2026-08).

use crate::i18n::Words;
use crate::report::layout::markdown::row;
use crate::rules::{Rule, content, files, gate, markup, shape};

/// What answers another tool's finding.
enum Answer {
    /// One of these rules finds the same.
    Rules(&'static [&'static Rule]),
    /// Nothing does; the message says why.
    Why(&'static str),
}

use Answer::{Rules, Why};

/// A tool's finding, by the name that the tool gives it.
struct Finding {
    tool: &'static str,
    name: &'static str,
    answer: Answer,
}

const fn finding(tool: &'static str, name: &'static str, answer: Answer) -> Finding {
    Finding { tool, name, answer }
}

const COMPARE_LOCALES: &str = "compare-locales";
const MOZ_L10N: &str = "moz.l10n";
const LINTER: &str = "moz-fluent-linter";
const PONTOON: &str = "Pontoon";

static FINDINGS: &[Finding] = &[
    finding(COMPARE_LOCALES, "missingFile", Rules(&[&gate::MISSING_RESOURCE])),
    finding(COMPARE_LOCALES, "obsoleteFile", Rules(&[&gate::OBSOLETE_RESOURCE])),
    finding(COMPARE_LOCALES, "missingEntity", Rules(&[&gate::MISSING_UNIT])),
    finding(COMPARE_LOCALES, "obsoleteEntity", Rules(&[&gate::OBSOLETE_UNIT])),
    finding(COMPARE_LOCALES, "… occurs n times", Rules(&[&files::duplicate_unit::RULE])),
    finding(
        COMPARE_LOCALES,
        "Parser error, Unparsed content",
        Rules(&[&files::syntax_error::RULE, &files::conflict_marker::RULE, &files::nesting_too_deep::RULE]),
    ),
    finding(COMPARE_LOCALES, "� in …", Rules(&[&content::replacement_character::RULE, &files::invalid_utf8::RULE])),
    finding(COMPARE_LOCALES, "unreadable file", Rules(&[&gate::UNREADABLE_FILE])),
    finding(COMPARE_LOCALES, "Missing message/term reference", Rules(&[&shape::missing_reference::RULE])),
    finding(COMPARE_LOCALES, "Obsolete message/term reference", Rules(&[&shape::extra_reference::RULE])),
    finding(COMPARE_LOCALES, "Attribute is duplicated", Rules(&[&files::duplicate_attribute::RULE])),
    finding(COMPARE_LOCALES, "Missing value", Rules(&[&shape::missing_value::RULE])),
    finding(COMPARE_LOCALES, "Obsolete value", Rules(&[&shape::unexpected_value::RULE])),
    finding(COMPARE_LOCALES, "Missing attribute", Rules(&[&shape::missing_attribute::RULE])),
    finding(COMPARE_LOCALES, "Obsolete attribute", Rules(&[&shape::obsolete_attribute::RULE])),
    finding(COMPARE_LOCALES, "Variant key is duplicated", Rules(&[&files::duplicate_variant::RULE])),
    finding(COMPARE_LOCALES, "Plural categories missing", Rules(&[&shape::missing_plural_category::RULE])),
    finding(
        COMPARE_LOCALES,
        "reference is a CSS spec, … only in …, units don’t match",
        Rules(&[&markup::css_mismatch::RULE]),
    ),
    finding(COMPARE_LOCALES, "Changes to an existing string require a new ID", Why("peers-new-id")),
    finding(MOZ_L10N, "compare: missing", Rules(&[&gate::MISSING_UNIT, &gate::MISSING_RESOURCE])),
    finding(MOZ_L10N, "lint, compare: parse errors", Rules(&[&files::syntax_error::RULE, &files::invalid_utf8::RULE])),
    finding(MOZ_L10N, "content.empty-translation", Rules(&[&shape::empty_translation::RULE])),
    finding(MOZ_L10N, "content.leading/trailing-whitespace-mismatch", Rules(&[&content::edge_whitespace::RULE])),
    finding(LINTER, "JUNK", Rules(&[&files::syntax_error::RULE])),
    finding(LINTER, "MI01", Rules(&[&files::duplicate_unit::RULE])),
    finding(LINTER, "MI02", Why("peers-layout")),
    finding(LINTER, "TE01–TE05", Why("peers-typography")),
    finding(LINTER, "GC01–GC04, RC01–RC03", Why("peers-layout")),
    finding(LINTER, "CO01, CO02", Why("peers-words")),
    finding(LINTER, "ID01, ID02", Why("peers-ids")),
    finding(LINTER, "PS01", Why("peers-layout")),
    finding(LINTER, "SY01–SY06", Why("peers-syntax")),
    finding(LINTER, "VC01", Why("peers-comments")),
    finding(
        PONTOON,
        "Empty translations are not allowed, Empty translation",
        Rules(&[&shape::empty_translation::RULE]),
    ),
    finding(PONTOON, "the parser’s message", Rules(&[&files::syntax_error::RULE])),
    finding(PONTOON, "Translation needs to be a valid localizable entry", Why("peers-entry")),
    finding(
        PONTOON,
        "Translation key needs to match source string key",
        Rules(&[&gate::MISSING_UNIT, &gate::OBSOLETE_UNIT]),
    ),
    finding(PONTOON, "compare-locales’ checks", Why("peers-above")),
];

#[must_use]
pub(super) fn chapter(words: &Words) -> String {
    let mut page = format!("## {}\n\n{}\n\n", words.word("peers-title"), words.word("peers-about"));
    row(&mut page, ["peers-tool", "peers-finding", "peers-answer"].map(|id| words.word(id)));
    page.push_str("|---|---|---|\n");
    for finding in FINDINGS {
        let answer = match &finding.answer {
            Rules(rules) => rules.iter().map(|rule| format!("[`{0}`](#{0})", rule.id)).collect::<Vec<_>>().join(", "),
            Why(message) => words.word(message),
        };
        row(&mut page, [finding.tool, finding.name, answer.as_str()]);
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_said() {
        let words = Words::new(&[]);
        for finding in FINDINGS {
            if let Why(message) = finding.answer {
                assert_ne!(words.word(message), message, "{}", finding.name);
            }
        }
    }
}
