//! `markup-mismatch`: the tags of a translation are not those of its source.

use rustc_hash::{FxHashMap, FxHashSet};

use super::active::is_active;
use super::elements::{Role, is_emphasis, is_layout, is_of_words, role};
use super::emptied::{empty_elements, has_empty};
use super::glance::same_at_a_glance;
use super::links::answers;
use super::matching::{ELEMENT_NAME, is_placeable};
use super::tag_differences::{Difference, What, differences, leave_out_text};
use super::tags::{Flaw, Tag, TagKind, Tags, tags};
use super::texts::{has_byte, place, shown};
use crate::diagnostics::Severity;
use crate::fluent::Span;
use crate::rules::engine::MOST_FINDINGS;
use crate::rules::{Check, DefaultSeverity, Example, Features, FlatText, Group, Pair, Part, Rule, Sink};

pub(crate) static RULE: Rule = Rule {
    id: "markup-mismatch",
    group: Group::Markup,
    severity: DefaultSeverity::Fixed(Severity::Error),
    example: Example {
        source: "subscribe = Read our <a data-l10n-name=\"privacy\">privacy policy</a> first.\n",
        locale: "da",
        bad: "subscribe = Læs først vores <a data-l10n-name=\"privatliv\">privatlivspolitik<a>.\n",
        good: "subscribe = Læs først vores <a data-l10n-name=\"privacy\">privatlivspolitik</a>.\n",
    },
    check: Check::Unit { needs: Features::ANGLE, run: check },
};

/// So many different sets of tags among the variants of a source text are told apart.
const MOST_SHAPES: usize = 32;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    for (source, target) in pair.texts() {
        if (source.features | target.features).intersects(Features::ANGLE) {
            check_part(pair, source, target, sink);
        }
    }
}

fn check_part(pair: &Pair<'_>, source: &Part<'_>, target: &Part<'_>, sink: &mut Sink<'_>) {
    let mut report = Report { pair, sink, said: FxHashSet::default() };
    if let ([ours, variants @ ..], [theirs, their_variants @ ..]) =
        (source.flat_texts.as_slice(), target.flat_texts.as_slice())
        && !variants.iter().chain(their_variants).any(|flat| has_byte(&flat.text, b'<'))
    {
        if same_at_a_glance(&ours.text, &theirs.text) {
            if has_empty(&theirs.text) {
                report.emptied(&Text::new(ours), &Text::new(theirs));
            }
            return;
        }
        let (ours, theirs) = (Text::new(ours), Text::new(theirs));
        let has_selects = !(source.selects.is_empty() && target.selects.is_empty());
        // A select expression may stand inside a tag; only complete texts tell then.
        if !has_selects || ours.differs(&theirs, pair) == 0 {
            report.compare(&ours, &theirs);
            report.emptied(&ours, &theirs);
            return;
        }
    }
    let sources = source.readings(pair.source_text);
    let mut shapes: Vec<Text<'_>> = Vec::new();
    for shape in sources.iter().map(Text::new) {
        if shapes.len() < MOST_SHAPES && !shapes.iter().any(|known| known.same(&shape)) {
            shapes.push(shape);
        }
    }
    for reading in &target.readings(pair.target_text) {
        let theirs = Text::new(reading);
        if let Some(ours) = shapes.iter().min_by_key(|ours| ours.differs(&theirs, pair)) {
            report.compare(ours, &theirs);
            report.emptied(ours, &theirs);
        }
    }
}

/// A text and its tags.
struct Text<'l> {
    flat: &'l FlatText<'l>,
    tags: Tags<'l>,
}

impl<'l> Text<'l> {
    fn new(flat: &'l FlatText<'l>) -> Self {
        Self { flat, tags: tags(&flat.text) }
    }

    fn same(&self, other: &Self) -> bool {
        self.tags.len() == other.tags.len() && self.tags.iter().zip(&other.tags).all(|(a, b)| a.same(b))
    }

    /// How much the target differs.
    fn differs(&self, target: &Text<'_>, pair: &Pair<'_>) -> usize {
        self.with_differences(target, pair, |found| found.len())
    }

    fn with_differences<R>(&self, target: &Text<'_>, pair: &Pair<'_>, tell: impl FnOnce(&[Difference<'_>]) -> R) -> R {
        if self.tags.len() == target.tags.len() && self.tags.iter().zip(&target.tags).all(|(a, b)| a.same(b)) {
            return tell(&[]);
        }
        let (mut ours, mut theirs) = (self.tags.clone(), target.tags.clone());
        leave_out_text(&mut ours, &mut theirs);
        let same = |ours: &str, theirs: &str| is_address(ours) && answers(ours, theirs, pair.locale.locale.language());
        tell(&differences(&ours, &theirs, &same))
    }
}

/// Says what differs, each thing once however many variants have it.
struct Report<'r, 'p, 'f> {
    pair: &'r Pair<'p>,
    sink: &'r mut Sink<'f>,
    said: FxHashSet<(&'static str, Span, Option<Span>)>,
}

impl Report<'_, '_, '_> {
    fn compare(&mut self, source: &Text<'_>, target: &Text<'_>) {
        let pair = self.pair;
        let names: FxHashSet<&str> = source.tags.iter().map(|tag| &*tag.name).collect();
        source.with_differences(target, pair, |found| {
            // With very many, those that are errors come first, and the rest is never shown.
            let (mild, grave): (Vec<_>, Vec<_>) = match found.len() > MOST_FINDINGS {
                true => found.iter().partition(|difference| is_mild(difference, &names)),
                false => (Vec::new(), found.iter().collect()),
            };
            for difference in grave.into_iter().chain(mild).take(MOST_FINDINGS + 1) {
                self.say(difference, &names, source.flat, target.flat);
            }
        });
    }

    /// Reports elements with nothing in them, of a name of which the source has fewer such.
    fn emptied(&mut self, source: &Text<'_>, target: &Text<'_>) {
        let mut allowed: FxHashMap<&str, usize> = FxHashMap::default();
        empty_elements(&source.flat.text, &source.tags).for_each(|tag| *allowed.entry(&tag.name).or_default() += 1);
        for tag in empty_elements(&target.flat.text, &target.tags) {
            match allowed.get_mut(&*tag.name).filter(|count| **count > 0) {
                Some(count) => *count -= 1,
                None if source.tags.iter().any(|ours| ours.name == tag.name) => self.say_empty(tag, source, target),
                // The tag itself is too much, and reported as that.
                None => {}
            }
        }
    }

    fn say_empty(&mut self, tag: &Tag<'_>, source: &Text<'_>, target: &Text<'_>) {
        let at = place(target.flat, self.pair.target_text, &tag.span);
        let ours = source.tags.iter().find(|ours| ours.name == tag.name && ours.kind == TagKind::Start);
        let because = ours.map(|ours| place(source.flat, self.pair.source_text, &ours.span));
        if self.said.insert(("markup-mismatch-emptied", at.clone(), because.clone())) {
            let written = shown(target.flat, self.pair.target_text, &tag.span);
            let finding = self.sink.report_as("markup-mismatch-emptied", at);
            finding.source = because;
            finding.with("end", end_tag(&written, tag)).with("tag", written);
        }
    }

    fn say(
        &mut self,
        difference: &Difference<'_>,
        names: &FxHashSet<&str>,
        source: &FlatText<'_>,
        target: &FlatText<'_>,
    ) {
        let message = message(difference);
        let (attribute_at_home, attribute) = match difference.attribute {
            Some(attribute) if difference.what == What::MissingAttribute => (Some(&attribute.span), None),
            attribute => (None, attribute.map(|attribute| &attribute.span)),
        };
        let at = attribute.or(difference.target.map(|tag| &tag.span));
        let at = at.map_or_else(|| target.whole(), |at| place(target, self.pair.target_text, at));
        let because = attribute_at_home.or(difference.source.map(|tag| &tag.span));
        let because = because.map(|because| place(source, self.pair.source_text, because));
        // Several tags may be missing at the same place.
        if !self.said.insert((message, at.clone(), because.clone())) {
            return;
        }
        let finding = self.sink.report_as(message, at);
        finding.source = because;
        if explains(difference) && self.pair.source.kind.is_some() {
            finding.severity(Severity::Note);
        } else if is_mild(difference, names) {
            finding.severity(Severity::Warning);
        }
        let ours = |stretch: &Span| shown(source, self.pair.source_text, stretch);
        let theirs = |stretch: &Span| shown(target, self.pair.target_text, stretch);
        let expected = difference.source.map(|tag| (ours(&tag.span), tag));
        let found = difference.target.map(|tag| (theirs(&tag.span), tag));
        let inner = difference.inner.map(|tag| (theirs(&tag.span), tag));
        if let Some((tag, parsed)) = inner.as_ref().or(found.as_ref()).or(expected.as_ref()) {
            finding.with("end", end_tag(tag, parsed));
        }
        if let Some((tag, _)) = found.or_else(|| expected.clone()) {
            finding.with("tag", tag);
        }
        if let Some((tag, _)) = expected {
            finding.with("expected", tag);
        }
        if let Some((tag, _)) = inner {
            finding.with("inner", tag);
        }
        if let Some(attribute) = difference.attribute {
            let at_home = difference.what == What::MissingAttribute;
            let name = || if at_home { ours(&attribute.span) } else { theirs(&attribute.span) };
            finding.with("attribute", if is_placeable(attribute) { name() } else { attribute.name.to_string() });
        }
    }
}

/// The end tag of an element, with its name as it is written.
fn end_tag(shown: &str, tag: &Tag<'_>) -> String {
    let name = shown.trim_start_matches(['<', '/']).get(..tag.name.len());
    format!("</{}>", name.unwrap_or(&tag.name))
}

fn message(difference: &Difference<'_>) -> &'static str {
    match difference.what {
        What::Missing => match difference.source.map(|tag| tag.kind) {
            Some(TagKind::Void) => "markup-mismatch-missing-alone",
            Some(TagKind::End) => "markup-mismatch-missing-end",
            _ => "markup-mismatch-missing",
        },
        What::Extra => "markup-mismatch-extra",
        What::Flawed(Flaw::NoBracket) => "markup-mismatch-bracket",
        What::Flawed(Flaw::OpenQuote) => "markup-mismatch-open-quote",
        What::Flawed(Flaw::TypographicQuotes) => "markup-mismatch-typographic-quotes",
        What::Unclosed => "markup-mismatch-unclosed",
        What::Unopened => "markup-mismatch-unopened",
        What::Crossed => "markup-mismatch-crossed",
        What::NoSlash => "markup-mismatch-slash",
        What::MissingAttribute => "markup-mismatch-missing-attribute",
        What::ExtraAttribute => "markup-mismatch-extra-attribute",
        What::Value => "markup-mismatch-value",
    }
}

/// Whether a value may be the address of a page: of another site, or of one of this site or a heading of it.
fn is_address(value: &str) -> bool {
    value.contains('.') || value.starts_with(['/', '#'])
}

/// Whether a translation only says something of its own words: what they stand for, that they are stressed.
fn explains(difference: &Difference<'_>) -> bool {
    let is_for_people = |tag: &Tag<'_>| tag.attributes.iter().all(|attribute| role(&attribute.name) != Role::Machine);
    difference.what == What::Extra
        && difference.target.is_some_and(|tag| is_of_words(&tag.name) && is_for_people(tag) && !is_active(tag))
}

/// Whether a translation may well differ there: in how lines break, in a text that is read aloud.
fn is_mild(difference: &Difference<'_>, names: &FxHashSet<&str>) -> bool {
    let lays_out =
        |tag: &Tag<'_>| is_layout(&tag.name) && tag.attribute(ELEMENT_NAME).or(tag.attribute("id")).is_none();
    let stresses_again =
        |tag: &Tag<'_>| is_emphasis(&tag.name) && tag.attributes.is_empty() && names.contains(&*tag.name);
    let is_mild = match difference.what {
        What::Missing => difference.source.is_some_and(lays_out),
        What::Extra => difference.target.is_some_and(|tag| lays_out(tag) || stresses_again(tag)),
        What::MissingAttribute => difference.attribute.is_some_and(|attribute| role(&attribute.name) == Role::Human),
        _ => false,
    };
    is_mild && !difference.target.is_some_and(is_active)
}
