//! What other checkers of Fluent files find, and what answers it here: the last chapter of `docs/rules.md`.
//!
//! From the sources of compare-locales 9.0.5, moz.l10n 0.15.0, moz-fluent-linter 0.4.10 and Pontoon's checks (2026-08).

use crate::i18n::Words;
use crate::report::layout::markdown::row;

/// What answers another tool's finding.
enum Answer {
    /// One of these rules finds the same.
    Rules(&'static [&'static str]),
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
    finding(COMPARE_LOCALES, "missingFile", Rules(&["missing-resource"])),
    finding(COMPARE_LOCALES, "obsoleteFile", Rules(&["obsolete-resource"])),
    finding(COMPARE_LOCALES, "missingEntity", Rules(&["missing-unit"])),
    finding(COMPARE_LOCALES, "obsoleteEntity", Rules(&["obsolete-unit"])),
    finding(COMPARE_LOCALES, "… occurs n times", Rules(&["duplicate-unit"])),
    finding(
        COMPARE_LOCALES,
        "Parser error, Unparsed content",
        Rules(&["syntax-error", "conflict-marker", "nesting-too-deep"]),
    ),
    finding(COMPARE_LOCALES, "� in …", Rules(&["replacement-character", "invalid-utf8"])),
    finding(COMPARE_LOCALES, "unreadable file", Rules(&["unreadable-file"])),
    finding(COMPARE_LOCALES, "Missing message/term reference", Rules(&["missing-reference"])),
    finding(COMPARE_LOCALES, "Obsolete message/term reference", Rules(&["extra-reference"])),
    finding(COMPARE_LOCALES, "Attribute is duplicated", Rules(&["duplicate-attribute"])),
    finding(COMPARE_LOCALES, "Missing value", Rules(&["missing-value"])),
    finding(COMPARE_LOCALES, "Obsolete value", Rules(&["unexpected-value"])),
    finding(COMPARE_LOCALES, "Missing attribute", Rules(&["missing-attribute"])),
    finding(COMPARE_LOCALES, "Obsolete attribute", Rules(&["obsolete-attribute"])),
    finding(COMPARE_LOCALES, "Variant key is duplicated", Rules(&["duplicate-variant"])),
    finding(COMPARE_LOCALES, "Plural categories missing", Rules(&["missing-plural-category"])),
    finding(COMPARE_LOCALES, "reference is a CSS spec, … only in …, units don’t match", Rules(&["css-mismatch"])),
    finding(COMPARE_LOCALES, "Changes to an existing string require a new ID", Why("peers-new-id")),
    finding(MOZ_L10N, "compare: missing", Rules(&["missing-unit", "missing-resource"])),
    finding(MOZ_L10N, "lint, compare: parse errors", Rules(&["syntax-error", "invalid-utf8"])),
    finding(MOZ_L10N, "content.empty-translation", Rules(&["empty-translation"])),
    finding(MOZ_L10N, "content.leading/trailing-whitespace-mismatch", Rules(&["edge-whitespace"])),
    finding(LINTER, "JUNK", Rules(&["syntax-error"])),
    finding(LINTER, "MI01", Rules(&["duplicate-unit"])),
    finding(LINTER, "MI02", Why("peers-layout")),
    finding(LINTER, "TE01–TE05", Why("peers-typography")),
    finding(LINTER, "GC01–GC04, RC01–RC03", Why("peers-layout")),
    finding(LINTER, "CO01, CO02", Why("peers-words")),
    finding(LINTER, "ID01, ID02", Why("peers-ids")),
    finding(LINTER, "PS01", Why("peers-layout")),
    finding(LINTER, "SY01–SY06", Why("peers-syntax")),
    finding(LINTER, "VC01", Why("peers-comments")),
    finding(PONTOON, "Empty translations are not allowed, Empty translation", Rules(&["empty-translation"])),
    finding(PONTOON, "the parser’s message", Rules(&["syntax-error"])),
    finding(PONTOON, "Translation needs to be a valid localizable entry", Why("peers-entry")),
    finding(PONTOON, "Translation key needs to match source string key", Rules(&["missing-unit", "obsolete-unit"])),
    finding(PONTOON, "compare-locales’ checks", Why("peers-above")),
];

#[must_use]
pub(super) fn chapter(words: &Words) -> String {
    let mut page = format!("## {}\n\n{}\n\n", words.word("peers-title"), words.word("peers-about"));
    row(&mut page, ["peers-tool", "peers-finding", "peers-answer"].map(|id| words.word(id)));
    page.push_str("|---|---|---|\n");
    for finding in FINDINGS {
        let answer = match &finding.answer {
            Rules(rules) => rules.iter().map(|rule| format!("[`{rule}`](#{rule})")).collect::<Vec<_>>().join(", "),
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
    fn every_answer_is_a_rule_or_a_reason() {
        let words = Words::new(&[]);
        for finding in FINDINGS {
            match &finding.answer {
                Rules(rules) => {
                    for rule in *rules {
                        assert!(crate::rules::by_id(rule).is_some(), "{}: no rule {rule}", finding.name);
                    }
                }
                Why(message) => assert_ne!(words.word(message), *message),
            }
        }
    }
}
