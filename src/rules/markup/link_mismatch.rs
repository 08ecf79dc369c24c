//! `link-mismatch`: the addresses in a translation's text are not those of its source.

use smallvec::SmallVec;

use super::links::{Link, answers, links};
use super::tags::tags;
use super::texts::{has_byte, is_inside, shown};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "link-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "contact = Write to newsroom@news.org or see https://news.org/en/help.\n",
        locale: "lt",
        bad: "contact = Rašykite newsrom@news.org arba žr. https://news.org/lt/pagalba.\n",
        good: "contact = Rašykite newsroom@news.org arba žr. https://news.org/lt/pagalba.\n",
    },
    check: Check::Unit { needs: Features::LINK, run: check },
};

/// A text with more addresses than this is a list, which is not compared.
const MOST: usize = 100;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.texts() {
        if (source.features | target.features).intersects(Features::LINK) {
            check_part(pair, source, target, sink);
        }
    }
}

fn check_part(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    // In Markdown, the destinations of links count as well.
    let written = [(source, pair.source_text), (target, pair.target_text)];
    let written = written.map(|(part, text)| pair.source.kind.map(|_| part.written(text)));
    let [ours, theirs] = &written;
    let (mut missing, mut extra) = (
        in_text(ours.as_deref().unwrap_or(&source.flat_texts)),
        in_text(theirs.as_deref().unwrap_or(&target.flat_texts)),
    );
    if missing.len() > MOST || extra.len() > MOST {
        return;
    }
    let language = pair.locale.locale.language();
    let all = missing.clone();
    missing.retain(|(_, ours)| !extra.iter().any(|(_, theirs)| is_answer(ours, theirs, language)));
    extra.retain(|(_, theirs)| !all.iter().any(|(_, ours)| is_answer(ours, theirs, language)));
    // An address that is there to be replaced may be replaced by any other, or by a word.
    let has_example = |is_mail| missing.iter().any(|(_, link)| link.is_mail == is_mail && link.is_example());
    let (mail_is_free, page_is_free) = (has_example(true), has_example(false));
    extra.retain(|(_, link)| if link.is_mail { !mail_is_free } else { !page_is_free });
    missing.retain(|(_, link)| !link.is_example());
    let written = |(flat, link): &Found<'_>, resource| shown(flat, resource, &link.span);
    for ours in missing {
        let because = ours.0.span(ours.1.span.clone());
        let instead = extra.iter().position(|(_, theirs)| theirs.is_mail == ours.1.is_mail);
        let finding = if let Some(at) = instead {
            let (flat, theirs) = extra.remove(at);
            let found = shown(flat, pair.target_text, &theirs.span);
            sink.report_as("link-mismatch-other", flat.span(theirs.span)).with("found", found)
        } else if let [first, ..] = target.flat_texts.as_slice() {
            sink.report_as("link-mismatch-missing", first.whole())
        } else {
            continue;
        };
        finding.because_of(because).with("link", written(&ours, pair.source_text));
    }
    for theirs in extra {
        let finding = sink.report_as("link-mismatch-extra", theirs.0.span(theirs.1.span.clone()));
        finding.with("link", written(&theirs, pair.target_text));
    }
}

/// An address, and the text that it stands in.
type Found<'l> = (&'l FlatText<'l>, Link<'l>);

/// The addresses of texts, outside tags; each once.
fn in_text<'l>(flat_texts: &'l [FlatText<'_>]) -> SmallVec<[Found<'l>; 2]> {
    let mut found: SmallVec<[Found<'l>; 2]> = SmallVec::new();
    for flat in flat_texts {
        let mut links = links(&flat.text);
        if !links.is_empty() && has_byte(&flat.text, b'<') {
            let tags: Vec<_> = tags(&flat.text).into_iter().map(|tag| tag.span).collect();
            links.retain(|link| !is_inside(&tags, &link.span));
        }
        for link in links {
            if found.len() <= MOST && !found.iter().any(|(_, known)| known.text == link.text) {
                found.push((flat, link));
            }
        }
    }
    found
}

fn is_answer(source: &Link<'_>, target: &Link<'_>, language: &str) -> bool {
    source.is_mail == target.is_mail && answers(source.text, target.text, language)
}
