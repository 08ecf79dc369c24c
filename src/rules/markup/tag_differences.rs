//! What differs between the tags of a source text and those of its translation. Pure.

use rustc_hash::{FxHashMap, FxHashSet};

use super::active::is_active;
use super::elements::{Role, is_emphasis, is_html, role};
use super::matching::{is_placeable, match_tags, same_value};
use super::nesting::{Problem, has_element_in_itself, problems};
use super::tags::{Attribute, Flaw, Tag, TagKind, Tags};

/// What is different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The target lacks a tag.
    Missing,
    /// The target has a tag too many.
    Extra,
    /// A tag is not written as a browser needs it.
    Flawed(Flaw),
    /// A start tag has no end tag.
    Unclosed,
    /// An end tag has no start tag.
    Unopened,
    /// An end tag stands before that of an inner element.
    Crossed,
    /// A start tag was meant to be an end tag.
    NoSlash,
    /// The target's tag lacks an attribute of the source's.
    MissingAttribute,
    /// The target's tag has an attribute that the source's lacks.
    ExtraAttribute,
    /// An attribute has another value.
    Value,
}

/// One difference, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Difference<'a> {
    /// What is different.
    pub(super) what: What,
    /// The source's tag.
    pub(super) source: Option<&'a Tag<'a>>,
    /// The target's tag.
    pub(super) target: Option<&'a Tag<'a>>,
    /// The attribute: the source's where the target lacks it, else the target's.
    pub(super) attribute: Option<&'a Attribute<'a>>,
    /// The start tag of the inner element, where elements cross.
    pub(super) inner: Option<&'a Tag<'a>>,
}

impl<'a> Difference<'a> {
    fn missing(tag: &'a Tag<'a>) -> Self {
        Self { what: What::Missing, source: Some(tag), target: None, attribute: None, inner: None }
    }

    fn of_target(what: What, tag: &'a Tag<'a>) -> Self {
        Self { what, source: None, target: Some(tag), attribute: None, inner: None }
    }

    fn of_nesting(problem: Problem, tags: &'a Tags<'_>) -> Self {
        match problem {
            Problem::Unclosed(index) => Self::of_target(What::Unclosed, &tags[index]),
            Problem::Unopened(index) => Self::of_target(What::Unopened, &tags[index]),
            Problem::NoSlash(index) => Self::of_target(What::NoSlash, &tags[index]),
            Problem::Crossed { end, inner } => {
                Self { inner: Some(&tags[inner]), ..Self::of_target(What::Crossed, &tags[end]) }
            }
        }
    }

    /// The target's tag where that is what is different.
    fn target_if(&self, what: What) -> Option<&'a Tag<'a>> {
        self.target.filter(|_| self.what == what)
    }
}

/// Whether two different values of an attribute say the same all the same: a page and its translation, say.
pub(super) type SameValue<'f> = &'f dyn Fn(&str, &str) -> bool;

/// Leaves out what only looks like tags: a `<` in a sum, and what is in angle brackets to be filled in (`<your name>`). What a browser
/// may run stays, whole or not.
pub(super) fn leave_out_text<'t>(source: &mut Tags<'t>, target: &mut Tags<'_>) {
    source.retain(|tag| tag.flaw != Some(Flaw::NoBracket));
    let count = source.len();
    let closed = names_of_end_tags(source);
    source.retain(|tag| !is_blank(tag, &closed));
    let has_blanks = source.len() < count;
    let names: FxHashSet<&str> = source.iter().map(|tag| &*tag.name).collect();
    target.retain(|tag| tag.flaw != Some(Flaw::NoBracket) || names.contains(&*tag.name) || is_meant(tag));
    if has_blanks {
        let closed = names_of_end_tags(target);
        target.retain(|tag| names.contains(&*tag.name) || !is_blank(tag, &closed));
    }
}

/// Whether a tag without its `>` is one all the same: it has what nobody writes in a sum.
fn is_meant(tag: &Tag<'_>) -> bool {
    is_active(tag) || (is_html(&tag.name) && tag.attributes.iter().any(|attribute| attribute.value.is_some()))
}

fn names_of_end_tags(tags: &Tags<'_>) -> FxHashSet<String> {
    tags.iter().filter(|tag| tag.kind == TagKind::End).map(|tag| tag.name.to_string()).collect()
}

fn is_blank(tag: &Tag<'_>, closed: &FxHashSet<String>) -> bool {
    tag.kind == TagKind::Start
        && !is_html(&tag.name)
        && !closed.contains(&*tag.name)
        && tag.attributes.iter().all(|attribute| attribute.value.is_none() && !is_placeable(attribute))
}

/// The differences; none where the target has the source's tags in whatever order, properly nested.
pub(super) fn differences<'a>(source: &'a Tags<'_>, target: &'a Tags<'_>, same: SameValue<'_>) -> Vec<Difference<'a>> {
    if source.len() == target.len() && source.iter().zip(target).all(|(a, b)| a.same(b)) {
        return Vec::new();
    }
    let is_nested = problems(source, true).is_empty();
    let nesting = if is_nested { problems(target, has_element_in_itself(source)) } else { Vec::new() };
    // In well nested tags each start tag stands for its end tag too.
    let counts = |tag: &&Tag<'_>| !is_nested || tag.kind != TagKind::End;
    let no_slash: FxHashSet<usize> = nesting.iter().filter_map(Problem::start_without_slash).collect();
    let targets = target.iter().enumerate().filter(|(index, _)| !no_slash.contains(index)).map(|(_, tag)| tag);
    let matching = match_tags(source.iter().filter(counts), targets.filter(counts));

    let mut found = Vec::new();
    flaws(source, target, &mut found);
    for (source, target) in &matching.unlike {
        if target.flaw != Some(Flaw::NoBracket) {
            attributes(source, target, same, &mut found);
        }
    }
    found.extend(nesting.iter().map(|problem| Difference::of_nesting(*problem, target)));
    surplus(source, &matching.extra, &mut found);
    lacking(&matching.missing, &mut found);
    found.retain(|one| {
        let tag = match one.what {
            What::Missing => one.source,
            What::Extra => one.target,
            _ => None,
        };
        !tag.is_some_and(names_language_alone)
    });
    found
}

/// Whether an element only says that its words are of another language: a word that is foreign in the one text may be the other's own.
fn names_language_alone(tag: &Tag<'_>) -> bool {
    let has_language = tag.attributes.iter().any(|attribute| matches!(&*attribute.name, "lang" | "xml:lang"));
    let is_of_language = |attribute: &Attribute<'_>| role(&attribute.name) == Role::Language;
    has_language && (tag.name == "span" || is_emphasis(&tag.name)) && tag.attributes.iter().all(is_of_language)
}

/// Reports tags that are too many. What was never closed is reported once: as unclosed where the source has such an
/// element, as too much where it has none.
fn surplus<'a>(source: &Tags<'_>, extra: &[&'a Tag<'a>], found: &mut Vec<Difference<'a>>) {
    let names: FxHashSet<&str> = source.iter().map(|tag| &*tag.name).collect();
    let (known, unknown): (Vec<&Tag<'_>>, Vec<_>) = extra.iter().partition(|tag| names.contains(&*tag.name));
    let foreign: FxHashSet<usize> = unknown.iter().map(|tag| tag.span.start).collect();
    found.retain(|one| one.target_if(What::Unclosed).is_none_or(|tag| !foreign.contains(&tag.span.start)));
    let unclosed = found.iter().filter_map(|one| one.target_if(What::Unclosed));
    let unclosed: FxHashSet<usize> = unclosed.map(|tag| tag.span.start).collect();
    let known = known.into_iter().filter(|tag| !unclosed.contains(&tag.span.start));
    found.extend(known.chain(unknown).map(|tag| Difference::of_target(What::Extra, tag)));
}

/// Reports tags that are missing, unless their end tags are there and were reported.
fn lacking<'a>(missing: &[&'a Tag<'a>], found: &mut Vec<Difference<'a>>) {
    let mut unopened: FxHashMap<&str, usize> = FxHashMap::default();
    for tag in found.iter().filter_map(|one| one.target_if(What::Unopened)) {
        *unopened.entry(&tag.name).or_default() += 1;
    }
    for tag in missing {
        match unopened.get_mut(&*tag.name).filter(|count| **count > 0 && tag.kind == TagKind::Start) {
            Some(count) => *count -= 1,
            None => found.push(Difference::missing(tag)),
        }
    }
}

fn flaws<'a>(source: &'a Tags<'_>, target: &'a Tags<'_>, found: &mut Vec<Difference<'a>>) {
    let in_source = |flaw| source.iter().any(|tag| tag.flaw == Some(flaw));
    // A broken tag that the source has nothing like is too much, and not to be mended.
    let is_known = |tag: &Tag<'_>| tag.flaw != Some(Flaw::NoBracket) || source.iter().any(|ours| ours.name == tag.name);
    for tag in target.iter().filter(|tag| is_known(tag)) {
        if let Some(flaw) = tag.flaw.filter(|&flaw| !in_source(flaw)) {
            found.push(Difference::of_target(What::Flawed(flaw), tag));
        }
    }
}

fn attributes<'a>(source: &'a Tag<'a>, target: &'a Tag<'a>, same: SameValue<'_>, found: &mut Vec<Difference<'a>>) {
    let mut add = |what, attribute| {
        let attribute = Some(attribute);
        found.push(Difference { what, source: Some(source), target: Some(target), attribute, inner: None });
    };
    let (ours, theirs) = (named(source), named(target));
    for attribute in target.attributes.iter().filter(|attribute| !is_placeable(attribute)) {
        if role(&attribute.name) != Role::Machine {
            continue;
        }
        match ours.get(&*attribute.name).map(|expected| expected.value) {
            None => add(What::ExtraAttribute, attribute),
            Some(expected) if same_value(expected, attribute.value) => {}
            Some(expected) if expected.zip(attribute.value).is_some_and(|(ours, theirs)| same(ours, theirs)) => {}
            Some(_) => add(What::Value, attribute),
        }
    }
    for attribute in source.attributes.iter().filter(|attribute| !is_placeable(attribute)) {
        if role(&attribute.name) != Role::Language && !theirs.contains_key(&*attribute.name) {
            add(What::MissingAttribute, attribute);
        }
    }
    let (ours, theirs) = (placeables(source).count(), placeables(target).count());
    placeables(source).skip(theirs).for_each(|attribute| add(What::MissingAttribute, attribute));
    placeables(target).skip(ours).for_each(|attribute| add(What::ExtraAttribute, attribute));
}

fn named<'a>(tag: &'a Tag<'a>) -> FxHashMap<&'a str, &'a Attribute<'a>> {
    let named = tag.attributes.iter().filter(|attribute| !is_placeable(attribute));
    named.map(|attribute| (&*attribute.name, attribute)).collect()
}

fn placeables<'a>(tag: &'a Tag<'a>) -> impl Iterator<Item = &'a Attribute<'a>> {
    tag.attributes.iter().filter(|attribute| is_placeable(attribute))
}
