//! `markdown-mismatch`: links, images, code or footnote references that differ from the source, and emphasis that does not
//! close.

use rustc_hash::FxHashMap;

use super::links::answers;
use super::texts::{place, shown};
use crate::article::{Element, ElementKind, SegmentKind, elements, open_emphasis};
use crate::diagnostics::Severity;
use crate::rules::unit_view::{SourceMarkdown, UnitView};
use crate::rules::{Check, DefaultSeverity, Example, FlatText, Group, Pair, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "markdown-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "# Paragraph\np-k3f9 = Read [the call](call.md) and give the code `NB-2026` **in full**.[^1]\n",
        locale: "da",
        bad: "p-k3f9 = Læs [opslaget](opslag.md), og angiv koden NB-2026 **helt.[^1]\n",
        good: "p-k3f9 = Læs [opslaget](call.md), og angiv koden `NB-2026` **helt**.[^1]\n",
    },
    check: Check::Article(check),
};

/// With more elements than this, the same ones are left out first, and as many of the others are compared.
const MOST: usize = 300;

fn check(kind: SegmentKind, pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let (Some(source), Some(target)) = (pair.source.part(None), pair.target.part(None)) else { return };
    let sources = source.written(pair.source_text);
    let Some(ours) = sources.first().filter(|_| kind.is_markdown()) else { return };
    for theirs in target.written(pair.target_text) {
        let before = sink.count();
        compare(pair, ours, &theirs, sink);
        check_emphasis(pair, ours, &theirs, sink);
        check_words_of_links(pair, ours, &theirs, sink);
        // Readings share what stands around their variants.
        if sink.count() > before {
            return;
        }
    }
}

/// What Markdown sees in the text of a source unit, which is compared with many translations.
fn markdown_of<'v>(source: &'v UnitView<'_>, text: &FlatText<'_>) -> &'v SourceMarkdown {
    source.markdown.get_or_init(|| SourceMarkdown {
        elements: elements(&text.text, source.dialect),
        open_emphasis: open_emphasis(&text.text, source.dialect).len(),
    })
}

fn compare(pair: &Pair<'_>, ours: &FlatText<'_>, theirs: &FlatText<'_>, sink: &mut Sink<'_>) {
    let mut missing = markdown_of(pair.source, ours).elements.clone();
    let mut extra = elements(&theirs.text, pair.source.dialect);
    if missing.len() > MOST || extra.len() > MOST {
        leave_out_same(&mut missing, &mut extra);
        missing.truncate(MOST);
        extra.truncate(MOST);
    }
    let (all_ours, all_theirs) = (missing.clone(), extra.clone());
    let mut answered = vec![false; extra.len()];
    // What is the same belongs together, and only then what may stand for something.
    let is_same = |element: &Element, other: &Element| element.kind == other.kind && element.target == other.target;
    let stands_for = |element: &Element, other: &Element| is_answer(element, other, pair);
    for answers in [&is_same as &dyn Fn(&Element, &Element) -> bool, &stands_for] {
        missing.retain(|element| {
            let free = extra.iter().zip(&answered).position(|(other, taken)| !taken && answers(element, other));
            if let Some(at) = free {
                answered[at] = true;
            }
            free.is_none()
        });
    }
    let mut answered = answered.into_iter();
    extra.retain(|_| answered.next() == Some(false));
    // A language may have to say a thing twice, or once: the same code is no mistake.
    let is_code_of = |element: &Element, others: &[Element]| {
        element.kind == ElementKind::Code && others.iter().any(|other| is_answer(element, other, pair))
    };
    missing.retain(|element| !is_code_of(element, &all_theirs));
    extra.retain(|element| !is_code_of(element, &all_ours));
    for element in missing {
        let because = place(ours, pair.source_text, &element.span);
        let instead = extra.iter().position(|other| other.kind == element.kind);
        let finding = match instead.map(|at| extra.remove(at)) {
            Some(other) => {
                let finding = sink.report_as("markdown-mismatch-other", place(theirs, pair.target_text, &other.span));
                // Where the label leads, the article says elsewhere: that may be the same page.
                if is_by_label(&element, &ours.text) != is_by_label(&other, &theirs.text) {
                    finding.severity(Severity::Warning);
                }
                finding.with("found", other.target.as_str())
            }
            None => sink.report_as("markdown-mismatch-missing", theirs.whole()),
        };
        let written = shown(ours, pair.source_text, &element.span);
        finding.with("kind", name(element.kind)).with("element", element.target.as_str());
        finding.with("written", written).because_of(because);
    }
    for element in extra {
        let finding = sink.report_as("markdown-mismatch-extra", place(theirs, pair.target_text, &element.span));
        finding.with("kind", name(element.kind)).with("element", element.target.as_str());
    }
}

/// Takes out of both what both have.
fn leave_out_same(missing: &mut Vec<Element>, extra: &mut Vec<Element>) {
    let mut counts: FxHashMap<(ElementKind, String), isize> = FxHashMap::default();
    let key = |element: &Element| (element.kind, element.target.clone());
    missing.iter().for_each(|element| *counts.entry(key(element)).or_default() += 1);
    extra.iter().for_each(|element| *counts.entry(key(element)).or_default() -= 1);
    // What is left of a count is what one of them has more of.
    let mut left = counts.clone();
    missing.retain(|element| {
        left.get_mut(&key(element)).is_some_and(|count| {
            *count > 0 && {
                *count -= 1;
                true
            }
        })
    });
    extra.retain(|element| {
        counts.get_mut(&key(element)).is_some_and(|count| {
            *count < 0 && {
                *count += 1;
                true
            }
        })
    });
}

fn check_emphasis(pair: &Pair<'_>, ours: &FlatText<'_>, theirs: &FlatText<'_>, sink: &mut Sink<'_>) {
    let open = open_emphasis(&theirs.text, pair.source.dialect);
    if open.len() > markdown_of(pair.source, ours).open_emphasis
        && let Some(mark) = open.first()
    {
        let written = theirs.text.get(mark.clone()).unwrap_or_default();
        sink.report_as("markdown-mismatch-emphasis", place(theirs, pair.target_text, mark)).with("mark", written);
    }
}

/// Reports links without words, where the source has no such link or fewer.
fn check_words_of_links(pair: &Pair<'_>, ours: &FlatText<'_>, theirs: &FlatText<'_>, sink: &mut Sink<'_>) {
    let has_blank = |text: &str| text.match_indices('[').any(|(at, _)| is_without_words(&text[at..]));
    if !has_blank(&theirs.text) {
        return;
    }
    let (ours_there, theirs_there) =
        (&markdown_of(pair.source, ours).elements, elements(&theirs.text, pair.source.dialect));
    let is_empty = |link: &&Element, text: &str| {
        link.kind == ElementKind::Link && text.get(link.span.clone()).is_some_and(is_without_words)
    };
    let known = ours_there.iter().filter(|link| is_empty(link, &ours.text)).count();
    for link in theirs_there.iter().filter(|link| is_empty(link, &theirs.text)).skip(known).take(MOST) {
        let finding = sink.report_as("markdown-mismatch-emptied", place(theirs, pair.target_text, &link.span));
        finding.with("element", link.target.as_str());
        if let Some(same) = ours_there.iter().find(|our| is_answer(our, link, pair)) {
            finding.because_of(place(ours, pair.source_text, &same.span));
        }
    }
}

/// Whether a text begins with `[]`, with nothing but blanks in it.
fn is_without_words(text: &str) -> bool {
    text.strip_prefix('[')
        .is_some_and(|inside| inside.trim_start().starts_with("](") || inside.trim_start().starts_with("]["))
}

/// Whether an element of the target is what the source has: the same, for a link also to the same page in another
/// language, to any heading of the same page, or to any page elsewhere (`link-mismatch` compares those).
fn is_answer(ours: &Element, theirs: &Element, pair: &Pair<'_>) -> bool {
    if ours.kind != theirs.kind {
        return false;
    }
    let (source, target) = (ours.target.trim(), theirs.target.trim());
    if matches!(ours.kind, ElementKind::Code | ElementKind::Footnote | ElementKind::Syntax) {
        return source == target;
    }
    let is_elsewhere = |target: &str| {
        let starts = |scheme: &str| target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        let is_mail = !target.contains(':') && target.contains('@');
        is_mail || ["https://", "http://", "ftp://", "mailto:", "www."].into_iter().any(starts)
    };
    // Labels are compared without case.
    source.eq_ignore_ascii_case(target)
        || (is_elsewhere(source) && is_elsewhere(target))
        || answers(source, target, pair.locale.locale.language())
        || pair.is_link_by_rule(source, target)
}

/// Whether a link or an image has a label, which is defined elsewhere, and no destination.
fn is_by_label(element: &Element, text: &str) -> bool {
    matches!(element.kind, ElementKind::Link | ElementKind::Image)
        && text.get(element.span.clone()).is_some_and(|written| written.ends_with(']'))
}

fn name(kind: ElementKind) -> &'static str {
    match kind {
        ElementKind::Link => "link",
        ElementKind::Image => "image",
        ElementKind::Code => "code",
        ElementKind::Footnote => "footnote",
        ElementKind::Syntax => "syntax",
    }
}
