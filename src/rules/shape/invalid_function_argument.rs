//! Settings that a function does not have, or values that a setting cannot have.

use super::functions::{self, FunctionOption, Takes};
use crate::diagnostics::Severity;
use crate::fluent::ast::{InlineExpression, NamedArgument};
use crate::fluent::span_of;
use crate::rules::{Call, Check, DefaultSeverity, Example, Features, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "invalid-function-argument",
    group: Group::Shape,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "events-deadline = Register by { DATETIME($deadline, month: \"long\", day: \"numeric\") }.\n",
        locale: "nb",
        bad: "events-deadline = Påmelding innen { DATETIME($deadline, month: \"lang\", day: \"numeric\") }.\n",
        good: "events-deadline = Påmelding innen { DATETIME($deadline, month: \"long\", day: \"numeric\") }.\n",
    },
    check: Check::Unit { needs: Features::PLACEABLE, run: check },
};

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for call in pair.target.calls() {
        let Some(options) = functions::options(call.name) else { continue };
        check_positional(pair, call, sink);
        for argument in &call.arguments.named {
            check_named(pair, call, options, argument, sink);
        }
    }
}

/// Both functions format exactly one thing: a variable, a number, or what another function gives.
fn check_positional(pair: &Pair<'_>, call: &Call<'_>, sink: &mut Sink<'_>) {
    let positional = &call.arguments.positional;
    let in_source = |wrong: &dyn Fn(&[InlineExpression<&str>]) -> bool| {
        pair.source.calls().any(|source| source.name == call.name && wrong(&source.arguments.positional))
    };
    if positional.len() != 1 {
        if !in_source(&|arguments| arguments.len() == positional.len()) {
            sink.report_as("invalid-function-argument-count", call.span.clone())
                .with("function", call.name)
                .with("count", positional.len());
        }
    } else if let Some(text @ InlineExpression::StringLiteral { value }) = positional.first()
        && !in_source(&|arguments| arguments.first() == Some(text))
    {
        sink.report_as("invalid-function-argument-text", span_of(pair.target_text, value)).with("function", call.name);
    }
}

fn check_named(
    pair: &Pair<'_>,
    call: &Call<'_>,
    options: &[FunctionOption],
    argument: &NamedArgument<&str>,
    sink: &mut Sink<'_>,
) {
    let name = argument.name.name;
    let takes = options.iter().find(|(option, _)| *option == name).map(|(_, takes)| *takes);
    if takes.is_some_and(|takes| takes.allows(&argument.value)) || is_in_source(pair, call, argument) {
        return;
    }
    let name_span = span_of(pair.target_text, name);
    let finding = match takes {
        None => sink.report_as("invalid-function-argument-name", name_span).with("allowed", names(options)),
        Some(takes) => {
            let value = functions::literal(&argument.value).unwrap_or_default();
            let at = if value.is_empty() { name_span } else { span_of(pair.target_text, value) };
            with_allowed(sink, takes, at).with("value", value)
        }
    };
    finding.with("function", call.name).with("argument", name);
    let because = pair.source.calls().find(|source| source.name == call.name).map(|source| source.span.clone());
    finding.because_of(because.unwrap_or_else(|| pair.source.id_span.clone()));
}

fn with_allowed<'f>(sink: &'f mut Sink<'_>, takes: Takes, at: crate::fluent::Span) -> &'f mut crate::rules::Finding {
    match takes {
        Takes::Words(words) | Takes::Switch(words) => sink.report(at).with("allowed", quoted(words)),
        Takes::Number(least, most) => {
            sink.report_as("invalid-function-argument-number", at).with("least", whole(least)).with("most", whole(most))
        }
        Takes::Currency => sink.report_as("invalid-function-argument-currency", at),
        Takes::Text => sink.report_as("invalid-function-argument-empty", at),
    }
}

/// Whether the source has the same argument with the same value: then the program takes it.
fn is_in_source(pair: &Pair<'_>, call: &Call<'_>, argument: &NamedArgument<&str>) -> bool {
    pair.source
        .calls()
        .filter(|source| source.name == call.name)
        .any(|source| source.arguments.named.contains(argument))
}

fn whole(number: u32) -> String {
    number.to_string()
}

fn quoted(words: &[&str]) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(", ")
}

fn names(options: &[FunctionOption]) -> String {
    options.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ")
}
