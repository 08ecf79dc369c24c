//! `template-mismatch`: the template tags of a translated article are not those of its source.

use rustc_hash::FxHashMap;

use super::templates::{TemplateTag, template_tags};
use super::texts::{place, shown};
use crate::article::SegmentKind;
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, FlatText, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "template-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "# Paragraph\np-k3f9 = See {\"{{\"}< ref \"forum\" >{\"}}\"}.\n",
        locale: "lt",
        bad: "p-k3f9 = Žr. {\"{{\"}< ref \"forumas\" >{\"}}\"}.\n",
        good: "p-k3f9 = Žr. {\"{{\"}< ref \"forum\" >{\"}}\"}.\n",
    },
    check: Check::Article(check),
};

fn check(_: SegmentKind, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let (Some(source), Some(target)) = (pair.source.part(None), pair.target.part(None)) else { return };
    let sources = source.written(pair.source_text);
    let Some(ours) = sources.first() else { return };
    for theirs in target.written(pair.target_text) {
        let before = sink.count();
        compare(pair, ours, &theirs, sink);
        // Readings share what stands around their variants.
        if sink.count() > before {
            return;
        }
    }
}

fn compare(pair: &Pair<'_>, ours: &FlatText<'_>, theirs: &FlatText<'_>, sink: &mut Sink<'_>) {
    let (mut missing, mut extra) = (template_tags(&ours.text), template_tags(&theirs.text));
    let counts = (counted(&missing), counted(&extra));
    leave_out(&mut missing, counts.1);
    leave_out(&mut extra, counts.0);
    for tag in missing {
        let written = shown(ours, pair.source_text, &tag.span);
        let instead = extra.iter().position(|other| other.name() == tag.name());
        let finding = match instead.map(|at| extra.remove(at)) {
            Some(other) => {
                let finding = sink.report_as("template-mismatch-other", place(theirs, pair.target_text, &other.span));
                if tag.is_explained_by(&other) {
                    finding.severity(Severity::Warning);
                }
                finding.with("found", shown(theirs, pair.target_text, &other.span))
            }
            None => sink.report_as("template-mismatch-missing", theirs.whole()),
        };
        finding.with("tag", written).because_of(place(ours, pair.source_text, &tag.span));
    }
    for tag in extra {
        let finding = sink.report_as("template-mismatch-extra", place(theirs, pair.target_text, &tag.span));
        finding.with("tag", shown(theirs, pair.target_text, &tag.span));
    }
}

/// How often each tag is there.
fn counted(tags: &[TemplateTag]) -> FxHashMap<String, usize> {
    let mut counts = FxHashMap::default();
    for tag in tags {
        *counts.entry(tag.said.clone()).or_default() += 1;
    }
    counts
}

/// Leaves out the tags that the other text has as well, each as often as it has it.
fn leave_out(tags: &mut Vec<TemplateTag>, mut others: FxHashMap<String, usize>) {
    tags.retain(|tag| match others.get_mut(&tag.said).filter(|count| **count > 0) {
        Some(count) => {
            *count -= 1;
            false
        }
        None => true,
    });
}
