//! A reference to what is not there.

use rustc_hash::FxHashSet;

use super::absent::absent;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Definitions, Example, Group, Rule, Sink, SymbolTable, UnitReference};

pub(crate) static RULE: Rule = Rule {
    id: "unresolved-reference",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "nav-topics = Topics\nsearch-hint = Choose an area under “{ nav-topics }”.\n",
        locale: "lt",
        bad: "nav-topics = Temos\nsearch-hint = Pasirinkite sritį skiltyje „{ nav-temos }“.\n",
        good: "nav-topics = Temos\nsearch-hint = Pasirinkite sritį skiltyje „{ nav-topics }“.\n",
    },
    check: Check::Symbols(check),
};

fn check(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    let mut dangling_in_source = None;
    for (index, resource) in table.resources.iter().enumerate() {
        for unit in resource.units() {
            let unresolved = unit.references.iter().filter(|reference| !has(table.defined, reference));
            for reference in absent(unresolved, std::iter::empty(), named) {
                // What the source refers to without having it comes from elsewhere.
                let dangling = dangling_in_source.get_or_insert_with(|| dangling(table.source_defined));
                if !dangling.contains(&named(reference)) {
                    let finding =
                        sink.report_in(Some(unit.id.clone()), message(table, reference), reference.span.clone());
                    // An attribute of a term can only be chosen by: readers get the default variant.
                    if reference.id.starts_with('-') && reference.attribute.is_some() {
                        finding.severity(Severity::Warning);
                    }
                    finding
                        .with("reference", reference.written())
                        .with("unit", &*reference.id)
                        .with("attribute", reference.attribute.as_deref().unwrap_or_default())
                        .in_resource(index);
                }
            }
        }
    }
}

fn message(table: &SymbolTable<'_>, reference: &UnitReference) -> &'static str {
    if reference.attribute.is_some() && table.defined.has(&reference.id, None) {
        "unresolved-reference-attribute"
    } else if table.source_defined.is_some_and(|source| has(source, reference)) {
        "unresolved-reference-untranslated"
    } else {
        match (table.source_defined.is_none(), reference.id.starts_with('-')) {
            (false, false) => "unresolved-reference",
            (false, true) => "unresolved-reference-term",
            (true, false) => "unresolved-reference-source",
            (true, true) => "unresolved-reference-source-term",
        }
    }
}

fn has(definitions: &Definitions<'_>, reference: &UnitReference) -> bool {
    definitions.has(&reference.id, reference.attribute.as_deref())
}

fn named(reference: &UnitReference) -> (&str, Option<&str>) {
    (&reference.id, reference.attribute.as_deref())
}

/// What the source refers to and does not define.
fn dangling<'d>(source: Option<&'d Definitions<'d>>) -> FxHashSet<(&'d str, Option<&'d str>)> {
    let Some(source) = source else { return FxHashSet::default() };
    let references = source.references().map(|(_, reference)| reference);
    references.filter(|reference| !has(source, reference)).map(named).collect()
}
