//! A term that a translation says in one way here and in another there.

use rustc_hash::FxHashMap;

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Group, ResourceSymbols, Rule, Said, Sink, SymbolTable, TermText};

pub(crate) static RULE: Rule = Rule {
    id: "term-inconsistent",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "-newsletter = newsletter\nletter-thanks = Thank you for reading our newsletter.\nletter-more = More about the newsletter\n",
        locale: "da",
        bad: "-newsletter = nyhedsbrev\nletter-thanks = Tak, fordi du læser vores { -newsletter }.\nletter-more = Mere om vores nyhedsbrev\n",
        good: "-newsletter = nyhedsbrev\nletter-thanks = Tak, fordi du læser vores { -newsletter }.\nletter-more = Mere om vores { -newsletter }\n",
    },
    check: Check::Terms(check),
};

fn check(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    for (index, resource) in table.resources.iter().enumerate() {
        for text in resource.term_texts().iter().filter(|text| text.said == Said::AsReferred && refers(resource, text))
        {
            sink.report_in(Some(text.unit.clone()), sink.id(), text.at.clone())
                .in_resource(index)
                .with("term", &*text.term);
        }
    }
    said_alone(table, sink);
}

/// Whether another unit of the resource refers to the term.
fn refers(resource: &ResourceSymbols, text: &TermText) -> bool {
    resource.units().iter().any(|unit| {
        unit.id != text.unit && unit.references.iter().any(|one| one.id == text.term && one.attribute.is_none())
    })
}

/// Reports each translation of a term standing by itself that differs from what most of them have.
fn said_alone(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    type Text<'a> = (usize, &'a TermText, &'a str);
    let mut groups: FxHashMap<(&str, &str), Vec<Text<'_>>> = FxHashMap::default();
    for (index, resource) in table.resources.iter().enumerate() {
        for text in resource.term_texts() {
            if let Said::Alone { source, target } = &text.said {
                groups.entry((&text.term, source)).or_default().push((index, text, target));
            }
        }
    }
    for group in groups.into_values().filter(|group| group.len() > 1) {
        let alike =
            |target: &str| group.iter().filter(|(.., other)| other.to_lowercase() == target.to_lowercase()).count();
        // Of those that are as frequent, the first.
        let Some((_, usual, said)) = group.iter().copied().rev().max_by_key(|(.., target)| alike(target)) else {
            continue;
        };
        for (index, text, _) in group.iter().filter(|(.., target)| target.to_lowercase() != said.to_lowercase()) {
            sink.report_in(Some(text.unit.clone()), "term-inconsistent-alone", text.at.clone())
                .in_resource(*index)
                .with("term", &*text.term)
                .with("unit", &*usual.unit)
                .with("other", said);
        }
    }
}
