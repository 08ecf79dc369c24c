//! `link-mismatch`: the addresses in a translation's text are not those of its source.

use rustc_hash::FxHashSet;

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

/// With more different addresses than this, each is only looked for as it is.
const MOST: usize = 200;

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
    let ours = in_text(ours.as_deref().unwrap_or(&source.flat_texts));
    let theirs = in_text(theirs.as_deref().unwrap_or(&target.flat_texts));
    let (mut missing, mut extra) = without_answers(ours, theirs, pair);
    // An address that is there to be replaced may be replaced by another of the same place.
    missing.retain(|(_, ours)| {
        let example = ours.link.is_example() && !ours.is_destination;
        let is_free =
            |theirs: &Address<'_>| theirs.link.is_mail == ours.link.is_mail && theirs.link.host() == ours.link.host();
        let free = extra.iter().position(|(_, theirs)| example && is_free(theirs));
        free.map(|at| extra.remove(at)).is_none()
    });
    for ours in missing {
        let because = ours.0.span(ours.1.link.span.clone());
        let link = shown(ours.0, pair.source_text, &ours.1.link.span);
        match instead_of(&ours.1, &extra) {
            Some(at) => {
                let (flat, theirs) = extra.remove(at);
                let found = shown(flat, pair.target_text, &theirs.link.span);
                let finding = sink.report_as("link-mismatch-other", flat.span(theirs.link.span.clone()));
                finding.with("found", found).with("link", link).because_of(because);
                if leads_elsewhere(&ours.1, &theirs) {
                    finding.severity(Severity::Error);
                }
            }
            // An address that is there to be replaced may be replaced by a word.
            None if ours.1.link.is_example() => {}
            None => {
                if let [first, ..] = target.flat_texts.as_slice() {
                    let finding = sink.report_as("link-mismatch-missing", first.whole());
                    finding.with("link", link).because_of(because);
                }
            }
        }
    }
    for (flat, theirs) in extra {
        let finding = sink.report_as("link-mismatch-extra", flat.span(theirs.link.span.clone()));
        finding.with("link", shown(flat, pair.target_text, &theirs.link.span));
    }
}

/// The source's addresses that nothing in the target answers, and the target's that answer nothing.
fn without_answers<'s, 't>(
    ours: Vec<Found<'s>>,
    theirs: Vec<Found<'t>>,
    pair: &Pair<'_>,
) -> (Vec<Found<'s>>, Vec<Found<'t>>) {
    let texts = |found: &[Found<'_>]| found.iter().map(|(_, it)| it.link.text.to_owned()).collect::<FxHashSet<_>>();
    let (our_texts, their_texts) = (texts(&ours), texts(&theirs));
    let (mut missing, mut extra) = (ours.clone(), theirs.clone());
    missing.retain(|(_, it)| !their_texts.contains(it.link.text));
    extra.retain(|(_, it)| !our_texts.contains(it.link.text));
    if ours.len() <= MOST && theirs.len() <= MOST {
        missing.retain(|(_, ours)| !theirs.iter().any(|(_, theirs)| is_answer(&ours.link, &theirs.link, pair)));
        extra.retain(|(_, theirs)| !ours.iter().any(|(_, ours)| is_answer(&ours.link, &theirs.link, pair)));
    }
    (missing, extra)
}

/// Which address of the target stands in the place of one of the source: one that says the same behind its host, else the first of its
/// kind.
fn instead_of(ours: &Address<'_>, extra: &[Found<'_>]) -> Option<usize> {
    let is_kind = |theirs: &Address<'_>| theirs.link.is_mail == ours.link.is_mail;
    let is_like = |theirs: &Address<'_>| is_kind(theirs) && theirs.link.path() == ours.link.path();
    let like = extra.iter().take(MOST).position(|(_, theirs)| is_like(theirs));
    like.or_else(|| extra.iter().position(|(_, theirs)| is_kind(theirs)))
}

/// Whether readers who follow an address end at somebody else's, and nothing tells that this is meant: the same page at another host,
/// another mailbox.
fn leads_elsewhere(ours: &Address<'_>, theirs: &Address<'_>) -> bool {
    if ours.link.is_mail {
        return ours.is_destination && theirs.is_destination;
    }
    let path = ours.link.path();
    ours.link.host() != theirs.link.host()
        && path == theirs.link.path()
        && (!path.is_empty() || (ours.is_destination && theirs.is_destination))
}

/// An address, and whether it is what a link leads to: in Markdown behind the words of a link, or in angle brackets.
#[derive(Debug, Clone)]
struct Address<'t> {
    link: Link<'t>,
    is_destination: bool,
}

/// An address, and the text that it stands in.
type Found<'l> = (&'l FlatText<'l>, Address<'l>);

/// The addresses of texts, outside tags; each once.
fn in_text<'l>(flat_texts: &'l [FlatText<'_>]) -> Vec<Found<'l>> {
    let mut found: Vec<Found<'l>> = Vec::new();
    let mut known: FxHashSet<&str> = FxHashSet::default();
    for flat in flat_texts {
        let mut links = links(&flat.text);
        if !links.is_empty() && has_byte(&flat.text, b'<') {
            let tags: Vec<_> = tags(&flat.text).into_iter().map(|tag| tag.span).collect();
            links.retain(|link| !is_inside(&tags, &link.span));
        }
        for link in links {
            if known.insert(link.text) {
                let is_destination = is_destination(&flat.text, &link);
                found.push((flat, Address { link, is_destination }));
            }
        }
    }
    found
}

fn is_destination(text: &str, link: &Link<'_>) -> bool {
    let before = text.get(..link.span.start).unwrap_or_default();
    before.ends_with("](") || before.ends_with('<') || before.ends_with("mailto:")
}

fn is_answer(source: &Link<'_>, target: &Link<'_>, pair: &Pair<'_>) -> bool {
    source.is_mail == target.is_mail
        && (answers(source.text, target.text, pair.locale.locale.language())
            || pair.is_link_by_rule(source.text, target.text))
}
