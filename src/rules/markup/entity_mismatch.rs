//! `entity-mismatch`: character references of HTML that are broken, lost, or out of place.

use std::sync::LazyLock;

use memchr::memmem::Finder;
use rustc_hash::FxHashSet;
use smallvec::SmallVec;

use super::character_references::{CharacterReference, character_references, is_free, is_hint, is_structural, mended};
use super::tags::tags;
use super::texts::{has_byte, is_inside, machine_spans};
use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "entity-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Warning),
    example: Example {
        source: "footer = Research &amp; innovation\n",
        locale: "sv",
        bad: "footer = Forskning & amp; innovation\n",
        good: "footer = Forskning &amp; innovation\n",
    },
    check: Check::Unit { needs: Features::AMPERSAND, run: check },
};

/// So much of a resource is looked at, in bytes, for what tells that it is HTML.
const MOST_READ: usize = 64 * 1024;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.texts() {
        if (source.features | target.features).intersects(Features::AMPERSAND) {
            check_part(pair, source, target, sink);
        }
    }
}

fn check_part(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let (ours, theirs) = (references(source), references(target));
    let in_source: FxHashSet<&str> = ours.iter().map(written).collect();
    for found @ (flat, reference) in theirs.iter().filter(|(_, reference)| !reference.is_well_formed) {
        if !in_source.contains(written(found)) {
            let finding = sink.report_as("entity-mismatch-malformed", flat.span(reference.span.clone()));
            finding.with("entity", written(found)).with("name", mended(written(found)));
        }
    }
    let mut kept: FxHashSet<char> = theirs.iter().filter_map(|(_, reference)| reference.character).collect();
    for found @ (flat, reference) in ours.iter().filter(|(_, reference)| reference.is_well_formed) {
        let Some(character) = reference.character.filter(|&character| is_required(character)) else { continue };
        let is_kept = !kept.insert(character) || target.flat_texts.iter().any(|flat| flat.text.contains(character));
        if let ([first, ..], false) = (target.flat_texts.as_slice(), is_kept) {
            let finding = sink.report_as("entity-mismatch-missing", first.whole());
            finding.because_of(flat.span(reference.span.clone())).with("entity", written(found));
        }
    }
    // Markdown reads references as HTML does.
    let is_plain = || {
        pair.source.kind.is_none()
            && source.flat_texts.iter().all(|flat| tags(&flat.text).is_empty())
            && !is_html_file(pair.source_text)
    };
    if ours.is_empty() && !theirs.is_empty() && is_plain() {
        report_needless(&theirs, source, sink);
        report_in_plain_text(&theirs, sink);
    }
}

/// Whether some text of a resource is HTML: has an end tag, or a character reference.
fn is_html_file(text: &str) -> bool {
    static END_TAG: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("</"));
    let end = (0..=MOST_READ.min(text.len())).rev().find(|&end| text.is_char_boundary(end)).unwrap_or_default();
    let text = &text[..end];
    END_TAG.find(text.as_bytes()).is_some() || character_references(text).any(|reference| reference.is_well_formed)
}

/// Reports references to what everybody can write as it is, in a resource that has no HTML: readers would see `&nbsp;`.
fn report_in_plain_text(theirs: &[Found<'_>], sink: &mut Sink<'_>) {
    for found @ (flat, reference) in theirs.iter().filter(|(_, reference)| reference.is_well_formed) {
        // Where a long word may break is the translation's own affair.
        if reference.character.is_some_and(|character| !is_structural(character) && !is_hint(character)) {
            let finding = sink.report_as("entity-mismatch-plain", flat.span(reference.span.clone()));
            finding.with("entity", written(found));
        }
    }
}

/// Reports references to what the source has as it is, in a resource that has no HTML: readers would see `&amp;`.
fn report_needless(theirs: &[Found<'_>], source: &Part<'_>, sink: &mut Sink<'_>) {
    for found @ (flat, reference) in theirs.iter().filter(|(_, reference)| reference.is_well_formed) {
        let Some(character) = reference.character.filter(|&character| is_structural(character)) else { continue };
        let place = source.flat_texts.iter().find_map(|flat| {
            let at = flat.text.find(character)?;
            Some(flat.span(at..at + character.len_utf8()))
        });
        if let Some(place) = place {
            let finding = sink.report_as("entity-mismatch-needless", flat.span(reference.span.clone()));
            finding.because_of(place).with("entity", written(found)).with("character", character.to_string());
        }
    }
}

/// Whether a translation needs the character where its source has it. `&` is a word in many languages.
fn is_required(character: char) -> bool {
    matches!(character, '<' | '>') || !is_free(character)
}

/// A character reference, and the text that it stands in.
type Found<'l> = (&'l FlatText<'l>, CharacterReference);

fn written<'l>((flat, reference): &Found<'l>) -> &'l str {
    flat.text.get(reference.span.clone()).unwrap_or_default()
}

/// The character references of a part, outside tags and addresses.
fn references<'l>(part: &'l Part<'_>) -> SmallVec<[Found<'l>; 2]> {
    let mut all = SmallVec::new();
    for flat in part.flat_texts.iter().filter(|flat| has_byte(&flat.text, b'&')) {
        let mut references = character_references(&flat.text).peekable();
        if references.peek().is_some() {
            let machine = machine_spans(&flat.text);
            let in_text = references.filter(|reference| !is_inside(&machine, &reference.span));
            all.extend(in_text.map(|reference| (flat, reference)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_far_down_in_a_resource_does_not_count() {
        let text = |before: usize| format!("a = {}\nb = <p>Č</p>\n", "č".repeat(before));
        assert!(is_html_file(&text(100)));
        // An even and an odd number of bytes before the letters: the limit is beside a letter, or inside one.
        for shift in ["", "a"] {
            assert!(!is_html_file(&format!("{shift}{}", text(MOST_READ))), "{shift:?}");
        }
    }
}
