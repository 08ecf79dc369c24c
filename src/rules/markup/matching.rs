//! Which tag of a target answers which tag of its source. Pure.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::elements::{Role, role};
use super::tags::{Attribute, Tag};
use crate::rules::PLACEABLE;

/// The attribute by which a program finds an element, whatever its place.
pub(super) const ELEMENT_NAME: &str = "data-l10n-name";

/// What came of matching tags.
#[derive(Debug)]
pub(super) struct Matching<'a> {
    /// Tags of the source and the target that answer each other but have different attributes.
    pub(super) unlike: Vec<(&'a Tag<'a>, &'a Tag<'a>)>,
    /// Tags of the source that the target lacks.
    pub(super) missing: Vec<&'a Tag<'a>>,
    /// Tags of the target that the source lacks.
    pub(super) extra: Vec<&'a Tag<'a>>,
}

/// Matches tags regardless of their order: first those that are the same, then those whose elements have the same name
/// for the program, then those of the same kind.
pub(super) fn match_tags<'a>(
    source: impl Iterator<Item = &'a Tag<'a>>,
    target: impl Iterator<Item = &'a Tag<'a>>,
) -> Matching<'a> {
    let mut missing: Vec<_> = source.map(Key::new).collect();
    let mut extra: Vec<_> = target.map(Key::new).collect();
    take_pairs(&mut missing, &mut extra, Key::compare_whole);
    let mut unlike = take_pairs(&mut missing, &mut extra, Key::compare_names);
    unlike.extend(take_pairs(&mut missing, &mut extra, Key::compare_elements));
    let tags = |keys: Vec<Key<'a>>| keys.into_iter().map(|key| key.tag).collect();
    Matching { unlike, missing: tags(missing), extra: tags(extra) }
}

/// Whether a value says the same to a program: white space counts once, and `&amp;` is `&`.
pub(super) fn same_value(a: Option<&str>, b: Option<&str>) -> bool {
    a == b || a.map(normal) == b.map(normal)
}

fn normal(value: &str) -> Cow<'_, str> {
    let is_odd = |c: char| c == '&' || (c.is_whitespace() && c != ' ');
    if value.contains(is_odd) || value.contains("  ") || value.starts_with(' ') || value.ends_with(' ') {
        Cow::Owned(value.split_whitespace().collect::<Vec<_>>().join(" ").replace("&amp;", "&"))
    } else {
        Cow::Borrowed(value)
    }
}

/// A tag, and what of it a program reads.
struct Key<'a> {
    tag: &'a Tag<'a>,
    /// The attributes' names and values, sorted.
    attributes: Vec<(&'a str, Option<Cow<'a, str>>)>,
    element_name: Option<&'a str>,
}

impl<'a> Key<'a> {
    fn new(tag: &'a Tag<'a>) -> Self {
        let read = |attribute: &'a Attribute<'a>| (&*attribute.name, attribute.value.map(normal));
        let is_read = |attribute: &&Attribute<'_>| role(&attribute.name) == Role::Machine;
        let mut attributes: Vec<_> = tag.attributes.iter().filter(is_read).map(read).collect();
        // Human-readable attributes count by their presence.
        let human = tag.attributes.iter().filter(|attribute| role(&attribute.name) == Role::Human);
        attributes.extend(human.map(|attribute| (&*attribute.name, None)));
        attributes.sort_unstable();
        let element_name = tag.attribute(ELEMENT_NAME);
        Self { tag, attributes, element_name }
    }

    fn compare_elements(&self, other: &Self) -> Ordering {
        self.tag.kind.cmp(&other.tag.kind).then_with(|| self.tag.name.cmp(&other.tag.name))
    }

    fn compare_names(&self, other: &Self) -> Ordering {
        self.compare_elements(other).then_with(|| self.element_name.cmp(&other.element_name))
    }

    fn compare_whole(&self, other: &Self) -> Ordering {
        self.compare_elements(other).then_with(|| self.attributes.cmp(&other.attributes))
    }
}

/// Takes out of both lists what is equal; returns it.
fn take_pairs<'a>(
    left: &mut Vec<Key<'a>>,
    right: &mut Vec<Key<'a>>,
    compare: fn(&Key<'a>, &Key<'a>) -> Ordering,
) -> Vec<(&'a Tag<'a>, &'a Tag<'a>)> {
    let mut pairs = Vec::new();
    let in_order = |a: &Key<'a>, b: &Key<'a>| compare(a, b).then(a.tag.span.start.cmp(&b.tag.span.start));
    left.sort_by(in_order);
    right.sort_by(in_order);
    let (mut lone_left, mut lone_right) = (Vec::new(), Vec::new());
    let mut rights = std::mem::take(right).into_iter().peekable();
    for key in std::mem::take(left) {
        while let Some(lone) = rights.next_if(|other| compare(other, &key) == Ordering::Less) {
            lone_right.push(lone);
        }
        match rights.next_if(|other| compare(other, &key) == Ordering::Equal) {
            Some(other) => pairs.push((key.tag, other.tag)),
            None => lone_left.push(key),
        }
    }
    lone_right.extend(rights);
    (*left, *right) = (lone_left, lone_right);
    pairs
}

/// Whether a placeable stands for attributes.
pub(super) fn is_placeable(attribute: &Attribute<'_>) -> bool {
    attribute.name.starts_with(PLACEABLE) && attribute.value.is_none()
}
