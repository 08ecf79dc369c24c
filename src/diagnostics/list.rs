//! Diagnostics in their order, each unpacked when it is asked for: all of them at once would be many times as large.

use std::fmt;
use std::sync::Arc;

use rayon::prelude::*;

use super::diagnostic::Diagnostic;
use super::packed::{Glance, Packed};
use super::severity::Severity;
use super::severity_counts::SeverityCounts;
use crate::model::{ItemId, Locale};

/// Diagnostics in their order.
#[derive(Clone, Default)]
pub struct Diagnostics {
    /// As they came, those of one item together. Whatever has the same diagnostics in another order, has these in common.
    parcels: Arc<Vec<Parcel>>,
    places: Vec<Place>,
    /// The folder that all paths are to begin with.
    folder: Option<Box<str>>,
}

/// Diagnostics of one item, of the source of items, or of neither.
#[derive(Clone)]
struct Parcel {
    packed: Packed,
    item: Option<Arc<ItemId>>,
    locale: Option<Locale>,
    /// The paths that they have in common.
    paths: Box<[Arc<str>]>,
}

/// Where a diagnostic is.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    parcel: u32,
    severity: Severity,
}

impl Diagnostics {
    /// A list with room for so many, of so many items.
    pub(crate) fn with_room_for(count: usize, items: usize) -> Self {
        Self { parcels: Arc::new(Vec::with_capacity(items)), places: Vec::with_capacity(count), folder: None }
    }

    /// Adds diagnostics of an item (or none), beside the paths that they were packed with.
    ///
    /// # Panics
    ///
    /// Panics if there are four billion items.
    pub(crate) fn add(
        &mut self,
        packed: Packed,
        item: Option<&Arc<ItemId>>,
        locale: Option<&Locale>,
        paths: &[&Arc<str>],
    ) {
        let parcel = u32::try_from(self.parcels.len()).expect("a number of items");
        let before = self.places.len();
        let paths: Box<[Arc<str>]> = paths.iter().copied().map(Arc::clone).collect();
        let place = |at| Place { at, parcel, severity: packed.glance(at, &paths).severity };
        self.places.extend(packed.places().map(place));
        if self.places.len() > before {
            let parcel = Parcel { packed, item: item.cloned(), locale: locale.cloned(), paths };
            Arc::make_mut(&mut self.parcels).push(parcel);
        }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The one with a number.
    #[must_use]
    pub fn get(&self, number: usize) -> Diagnostic {
        let Place { at, parcel, .. } = self.places[number];
        let Parcel { packed, item, locale, paths } = &self.parcels[parcel as usize];
        let mut diagnostic = Diagnostic { item: item.clone(), locale: locale.clone(), ..packed.unpack(at, paths) };
        if let Some(folder) = &self.folder {
            for label in std::iter::once(&mut diagnostic.primary).chain(&mut diagnostic.related) {
                label.path = format!("{folder}/{}", label.path).into();
            }
        }
        diagnostic
    }

    /// All of them, one after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Diagnostic> {
        (0..self.len()).map(|number| self.get(number))
    }

    /// How bad one is.
    #[must_use]
    pub fn severity(&self, number: usize) -> Severity {
        self.places[number].severity
    }

    /// The item that one is about.
    #[must_use]
    pub fn item(&self, number: usize) -> Option<&Arc<ItemId>> {
        self.parcels[self.places[number].parcel as usize].item.as_ref()
    }

    /// What can be told of one without reading all of it; its path is that from the project's root.
    pub(crate) fn glance(&self, number: usize) -> Glance<'_> {
        glance(&self.parcels, self.places[number])
    }

    /// What can be told of each, one after the other.
    pub(crate) fn glances(&self) -> impl ExactSizeIterator<Item = Glance<'_>> {
        (0..self.len()).map(|number| self.glance(number))
    }

    /// Keeps those that are wanted, by their numbers.
    pub(crate) fn retain(&mut self, mut is_wanted: impl FnMut(&Self, usize) -> bool) {
        let wanted: Vec<bool> = (0..self.len()).map(|number| is_wanted(self, number)).collect();
        let mut wanted = wanted.into_iter();
        self.places.retain(|_| wanted.next().unwrap_or_default());
    }

    /// Puts another one in the place of one.
    pub(crate) fn replace(&mut self, number: usize, diagnostic: &Diagnostic) {
        self.extend([diagnostic.clone()]);
        if let Some(place) = self.places.pop() {
            self.places[number] = place;
        }
    }

    /// Sorts them by place and rule, those that have these in common as they came, and leaves out what is said twice.
    pub(crate) fn sort(&mut self) {
        let key = |number: usize| {
            let Glance { path, start, rule, .. } = self.glance(number);
            ((path, start, rule), number)
        };
        let mut keys: Vec<_> = (0..self.len()).into_par_iter().map(key).collect();
        keys.par_sort_unstable();
        let message = |number| self.glance(number).message;
        keys.dedup_by(|later, former| later.0 == former.0 && message(later.1) == message(former.1));
        let places = keys.into_iter().map(|(_, number)| self.places[number]).collect();
        self.places = places;
    }

    /// How many there are of each severity.
    #[must_use]
    pub fn counts(&self) -> SeverityCounts {
        SeverityCounts::of(self.places.iter().map(|place| place.severity))
    }

    /// The same with paths from another folder: that which this one is in.
    #[must_use]
    pub fn in_folder(&self, folder: &str) -> Self {
        Self { folder: (!folder.is_empty()).then(|| folder.into()), ..self.clone() }
    }
}

fn glance(parcels: &[Parcel], place: Place) -> Glance<'_> {
    let Parcel { packed, paths, .. } = &parcels[place.parcel as usize];
    packed.glance(place.at, paths)
}

impl Extend<Diagnostic> for Diagnostics {
    fn extend<I: IntoIterator<Item = Diagnostic>>(&mut self, diagnostics: I) {
        for found in diagnostics {
            let paths = [&found.primary.path];
            self.add(
                Packed::of(std::slice::from_ref(&found), &paths),
                found.item.as_ref(),
                found.locale.as_ref(),
                &paths,
            );
        }
    }
}

impl From<Vec<Diagnostic>> for Diagnostics {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        let mut list = Self::default();
        list.extend(diagnostics);
        list
    }
}

impl fmt::Debug for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::diagnostics::{Label, Position};
    use crate::i18n::Text;

    fn at(path: &str, line: usize, message: Text) -> Diagnostic {
        let mut label = Label::file(path.into());
        label.start = Position { line, column: 1 };
        Diagnostic::configuration(label, message, Vec::new())
    }

    proptest! {
        #[test]
        fn sorting_is_by_place_and_as_they_came(lines in prop::collection::vec((1..9_usize, 0..3_usize), 0..60)) {
            let diagnostic = |&(line, number): &(usize, usize)| at("a.ftl", line, Text::new("number").with("number", number));
            let mut expected: Vec<Diagnostic> = lines.iter().map(diagnostic).collect();
            let mut list = Diagnostics::from(expected.clone());
            expected.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
            expected.dedup_by(|a, b| a.sort_key() == b.sort_key() && a.message == b.message);
            list.sort();
            prop_assert_eq!(format!("{list:?}"), format!("{expected:?}"));
        }
    }

    #[test]
    fn what_is_packed_comes_out_as_it_was() {
        let item = Arc::new(ItemId::parse("lt:site/a").unwrap());
        let [source, target]: [Arc<str>; 2] = ["en/a.ftl".into(), "lt/a.ftl".into()];
        let label = |path: &Arc<str>| Label {
            path: Arc::clone(path),
            start: Position { line: 300, column: 7 },
            end: Position { line: 301, column: 1 },
            excerpt: "žodis\nkitas".into(),
            highlight: 2..9,
            message: None,
        };
        let found = Diagnostic {
            rule: "missing-unit",
            severity: Severity::Warning,
            item: Some(Arc::clone(&item)),
            locale: Some(item.locale.clone()),
            unit: Some("unit".into()),
            primary: label(&target),
            related: vec![
                label(&source).of_message("source"),
                label(&"workflow.toml".into()).with_message(Text::new("why").with("count", 70_000)),
            ],
            message: Text::new("missing-unit").with("unit", "unit").with("said", Text::new("other")),
        };
        let mut list = Diagnostics::default();
        let paths = [&source, &target];
        list.add(Packed::of(&[found.clone(), found.clone()], &paths), Some(&item), Some(&item.locale), &paths);
        assert_eq!(format!("{:?}", list.get(1)), format!("{found:?}"));
        let Glance { rule, severity, unit, path, start, message: _ } = list.glance(0);
        assert_eq!((rule, severity, unit), ("missing-unit", Severity::Warning, Some("unit")));
        assert_eq!((path, start), ("lt/a.ftl", found.primary.start));
        let paths =
            |list: &Diagnostics| [&list.get(0).primary, &list.get(0).related[1]].map(|label| label.path.to_string());
        assert_eq!(paths(&list.in_folder("docs")), ["docs/lt/a.ftl", "docs/workflow.toml"]);
        assert_eq!(list.counts().warnings, 2);
        list.replace(0, &Diagnostic { severity: Severity::Note, ..found.clone() });
        list.retain(|list, number| list.severity(number) == Severity::Note);
        assert_eq!((list.len(), list.item(0)), (1, Some(&item)));
        let packed = Packed::of(&[found], &[&source, &target]);
        let kept = postcard::to_allocvec(&packed).unwrap();
        assert_eq!(postcard::from_bytes::<Packed>(&kept).unwrap(), packed);
    }
}
