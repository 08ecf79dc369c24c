//! A text that was not translated.

use super::places;
use super::translatable::{has_word, is_translatable, read};
use crate::diagnostics::Severity;
use crate::fluent::same_text;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "identical-to-source",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "cookies-accept = Accept all cookies\n",
        locale: "sv",
        bad: "cookies-accept = Accept all cookies\n",
        good: "cookies-accept = Godkänn alla kakor\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    if !begins_alike(pair)
        || pair.locale.locale.language() == pair.source_locale.locale.language()
        || !same_text(pair.source.unit, pair.target.unit)
        // The texts are the same.
        || !pair.source.is_translatable.get_or_init(|| is_translatable(pair.source, &pair.source_locale.locale))
    {
        return;
    }
    let language = &pair.source_locale.locale;
    let says_something = |part: &&Part<'_>| part.flat_texts.iter().any(|flat| has_word(&flat.text, language));
    if let Some(part) = read(pair.target).find(says_something) {
        let because = pair.source.part(part.name).map(|part| places::text(pair.source_text, part));
        sink.report(places::text(pair.target_text, part))
            .because_of(because.unwrap_or_else(|| pair.source.id_span.clone()));
    }
}

/// Tells most translations from their sources without a look at the whole.
fn begins_alike(pair: &Pair<'_>) -> bool {
    let flat_texts = pair.source.parts.first().zip(pair.target.parts.first());
    let texts = flat_texts.and_then(|(source, target)| source.flat_texts.first().zip(target.flat_texts.first()));
    texts.is_some_and(|(source, target)| source.text == target.text)
}
