//! Words of the source that were left in a translation.

use std::cell::OnceCell;

use crate::diagnostics::Severity;
use crate::fluent::same_text;
use crate::language::{SourceBytes, leftover};
use crate::rules::foreign_text::ForeignText;
use crate::rules::foreign_texts::foreign_texts;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "leftover-source",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "story-more = Read the full story of our trip.\n",
        locale: "sv",
        bad: "story-more = Läs the full story of vår resa.\n",
        good: "story-more = Läs hela berättelsen om vår resa.\n",
    },
    check: Check::Unit { needs: Features::LATIN, run: check },
};

/// The message where a whole text is in the source's language.
pub(crate) const WHOLE_TEXT: &str = "leftover-source-text";

/// The most of what was left that is shown, in characters.
const SHOWN: usize = 60;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !pair.target.features.intersects(Features::LATIN) {
        return;
    }
    let left: Vec<&ForeignText> = foreign_texts(pair).iter().filter(|text| text.other.is_source).collect();
    for text in &left {
        sink.report_as(WHOLE_TEXT, text.at.clone());
    }
    // A variant of a language is the same by right.
    if pair.locale.locale.language() == pair.source_locale.locale.language() {
        return;
    }
    // `identical-to-source` says it of a whole unit.
    let is_said = OnceCell::new();
    let is_said = || *is_said.get_or_init(|| same_text(pair.source.unit, pair.target.unit));
    let texts = |part: &Part<'_>| part.name != Some("style");
    let bytes = pair.source.bytes.get_or_init(|| {
        let parts = pair.source.parts.iter().filter(|part| texts(part));
        SourceBytes::of(parts.flat_map(|part| &part.flat_texts).map(|flat| &*flat.text))
    });
    for target in pair.target.parts.iter().filter(|part| texts(part)) {
        for flat in target.flat_texts.iter().filter(|flat| bytes.may_be_in(&flat.text) && !is_said()) {
            let Some(source) = pair.source.part(target.name) else { continue };
            let sources = source.flat_texts.iter().map(|flat| &*flat.text);
            let Some(place) = leftover(sources, &flat.text) else { continue };
            if left.iter().all(|text| text.at != flat.whole()) {
                let at = flat.span(place.clone());
                sink.report(at).with("words", shown(&flat.text[place])).severity(Severity::Note);
            }
        }
    }
}

fn shown(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
