//! An argument by which a term chooses nothing.

use super::absent::absent;
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::{
    Check, DefaultSeverity, Example, Finding, Group, Misfit, Rule, Sink, SymbolTable, TermArgument, TermShape,
    UnitReference,
};

pub(crate) static RULE: Rule = Rule {
    id: "term-argument",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "-office = Office\nnews-by = News from the { -office }\n",
        locale: "lv",
        bad: "-office =\n    { $case ->\n       *[nominative] birojs\n        [genitive] biroja\n    }\nnews-by = Jaunumi no { -office(case: \"genitiv\") }\n",
        good: "-office =\n    { $case ->\n       *[nominative] birojs\n        [genitive] biroja\n    }\nnews-by = Jaunumi no { -office(case: \"genitive\") }\n",
    },
    check: Check::Symbols(check),
};

/// An argument that chooses nothing.
struct Idle<'t> {
    reference: &'t UnitReference,
    argument: &'t TermArgument,
    at: &'t Span,
    misfit: Misfit<'t>,
    shape: &'t TermShape,
}

fn check(table: &SymbolTable<'_>, sink: &mut Sink<'_>) {
    for (index, resource) in table.resources.iter().enumerate() {
        for unit in resource.units() {
            let idle: Vec<Idle<'_>> = unit.references.iter().flat_map(|reference| idle(table, reference)).collect();
            for one in absent(idle.iter(), std::iter::empty(), |one| (&*one.reference.id, one.argument)) {
                report(one, sink.report_in(Some(unit.id.clone()), message(one), one.at.clone()).in_resource(index));
            }
        }
    }
}

/// The arguments of a reference that choose nothing.
fn idle<'t>(table: &SymbolTable<'t>, reference: &'t UnitReference) -> Vec<Idle<'t>> {
    // An attribute is chosen by, and nothing in it chooses.
    if reference.arguments.is_empty() || reference.attribute.is_some() {
        return Vec::new();
    }
    let in_source = table.source_defined.and_then(|source| source.shape(&reference.id));
    let own = table.defined.shape(&reference.id);
    let Some(shape) = own.or(in_source) else { return Vec::new() };
    // What a language will have a term choose by is not known before the term is translated. And what the source hands over, a term that
    // has one form in this language may ignore.
    let may_ignore = |name: &str| own.is_none() || in_source.is_some_and(|source| source.uses(name));
    let all: Vec<TermArgument> = reference.arguments.iter().map(|(argument, _)| argument.clone()).collect();
    let found = reference.arguments.iter().filter_map(|(argument, at)| {
        let misfit = shape.misfit(argument, &all)?;
        let is_idle = misfit != Misfit::Unused || !may_ignore(&argument.name);
        is_idle.then_some(Idle { reference, argument, at, misfit, shape })
    });
    found.collect()
}

fn message(idle: &Idle<'_>) -> &'static str {
    match idle.misfit {
        Misfit::NoVariant { .. } => RULE.id,
        Misfit::Unused if idle.shape.parameters().is_empty() => "term-argument-plain",
        Misfit::Unused => "term-argument-unused",
    }
}

fn report(idle: &Idle<'_>, finding: &mut Finding) {
    finding
        .with("term", &*idle.reference.id)
        .with("parameter", &*idle.argument.name)
        .with("value", idle.argument.value.text());
    match &idle.misfit {
        Misfit::NoVariant { keys, default } => {
            finding.with("keys", keys.join(", ")).with("default", *default);
        }
        Misfit::Unused => {
            finding.with("parameters", idle.shape.parameters().join(", "));
        }
    }
}
