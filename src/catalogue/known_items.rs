//! Works something out of items, and reads only those of which it is not known.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::SystemTime;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cache::{Cache, Inputs, Key, Results};
use super::evidence::{Evidence, SourceEvidence, Watch};
use super::find::Catalogue;
use super::group::{Group, TargetFile};
use super::load::LoadedResource;
use super::problem::Problem;
use super::reading::Reading;
use super::records::RecordStore;
use crate::model::Locale;

/// Something to be worked out of items, of nothing but the files of each and what is the same for all of its locale.
pub trait Question: Sync {
    /// What is worked out of an item, or of a source.
    type Known: Send + Sync + Serialize + DeserializeOwned;
    /// Why it cannot be.
    type Error: Send;

    /// What tells the question from others, in the path where what is known is kept.
    const KIND: &'static str;

    /// What tells all that it depends on in a locale, beside the program, the configuration and the item's own files; none if nothing is to
    /// be kept or taken from what is.
    fn depends_on(&self, locale: &Locale) -> Option<[u8; 32]>;

    /// Whether it is asked of a resource's translation, or (with none) of the resource at all.
    fn wants(&self, group: &Group, target: Option<&TargetFile>) -> bool;

    /// Whether it is asked of the sources themselves, too.
    fn wants_sources(&self) -> bool {
        false
    }

    /// Whether what is known of a translation, or (with none) of the source, is all that is asked now.
    fn is_enough(&self, _group: &Group, _target: Option<&TargetFile>, _known: &Self::Known) -> bool {
        true
    }

    /// Works it out of a resource: of its source, where that is asked for, and of each of its translations, in their order; of none of these where there is
    /// nothing to say without a source.
    ///
    /// # Errors
    ///
    /// Whatever keeps it from that.
    fn work_out(&self, resource: &LoadedResource<'_>) -> Result<Worked<Self::Known>, Self::Error>;
}

/// What was worked out of a resource.
#[derive(Debug)]
pub struct Worked<T> {
    /// Of its source.
    pub source: Option<T>,
    /// Of its translations.
    pub items: Vec<T>,
}

/// What is known of a resource.
#[derive(Debug)]
pub struct KnownItems<'c, T> {
    /// The resource.
    pub group: &'c Group,
    /// Of its source, where that was asked for.
    pub source: Option<Arc<T>>,
    /// Of its translations; of none of them where there is nothing to say without a source.
    pub items: Vec<(&'c TargetFile, Arc<T>)>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Catalogue<'_> {
    /// Asks a question of the resources that it wants, as [`Self::visit`] does, and leaves unread what is known of since none of its files has changed.
    ///
    /// # Errors
    ///
    /// What keeps the question from being worked out.
    pub fn ask<Q: Question>(&self, question: &Q) -> Result<Vec<KnownItems<'_, Q::Known>>, Q::Error> {
        let shelves = Shelves::new(self, question);
        let records = RecordStore::new(self.root);
        let groups = self.groups.par_iter().with_max_len(1).filter(|group| question.wants(group, None));
        let reading = Reading::new(self.onlooker.as_ref(), self.groups.len());
        let known = groups.map(|group| shelves.of(group, &records)).inspect(|_| reading.step());
        let known = known.collect::<Result<_, _>>()?;
        drop(reading);
        shelves.keep();
        Ok(known)
    }
}

/// What is kept for each locale, read when it is first asked for.
struct Shelves<'c, 'q, Q: Question> {
    catalogue: &'c Catalogue<'c>,
    question: &'q Q,
    /// What changed just before it was begun may change once more and look the same.
    watch: Watch,
    /// None where nothing is kept.
    by_locale: FxHashMap<&'c Locale, Shelf<'c, Q::Known>>,
}

struct Shelf<'c, T> {
    cache: &'c Cache,
    depends_on: [u8; 32],
    kept: OnceLock<Results<T>>,
    new: Mutex<Vec<(Key, Inputs, Arc<T>)>>,
}

impl<'c, 'q, Q: Question> Shelves<'c, 'q, Q> {
    fn new(catalogue: &'c Catalogue<'c>, question: &'q Q) -> Self {
        let cache = catalogue.cache.as_ref();
        let project = &catalogue.config.project;
        let locales = project
            .locales
            .iter()
            .chain([&project.source])
            .filter(|locale| **locale == project.source && question.wants_sources() || catalogue.lists(locale));
        let shelf = |locale: &'c Locale| {
            let (cache, depends_on) = (cache?, question.depends_on(locale)?);
            Some((locale, Shelf { cache, depends_on, kept: OnceLock::new(), new: Mutex::default() }))
        };
        let watch = Watch { began: SystemTime::now(), grain: cache.map(|cache| cache.grain).unwrap_or_default() };
        Self { catalogue, question, watch, by_locale: locales.filter_map(shelf).collect() }
    }

    /// What there is to know of a resource: what is kept, and what is worked out of the rest.
    fn of(&self, group: &'c Group, records: &RecordStore<'_>) -> Result<KnownItems<'c, Q::Known>, Q::Error> {
        let (question, catalogue) = (self.question, self.catalogue);
        let targets: Vec<&TargetFile> =
            group.targets.iter().filter(|target| question.wants(group, Some(target))).collect();
        let evidence = Some(()).filter(|()| !self.by_locale.is_empty());
        let evidence = evidence.and_then(|()| SourceEvidence::of(group, catalogue, records, self.watch));
        let of_item = |target: &&TargetFile| evidence.as_ref()?.and_of(target, catalogue.root, records, self.watch);
        let evidence_of: Vec<Option<Evidence>> = targets.iter().map(of_item).collect();
        let of_source = evidence.as_ref().filter(|_| question.wants_sources()).map(SourceEvidence::alone);
        let mut source = self.find(group, None, of_source.as_ref());
        let found = targets.iter().zip(&evidence_of);
        let mut items: Vec<Option<Arc<Q::Known>>> =
            found.map(|(target, evidence)| self.find(group, Some(target), evidence.as_ref())).collect();
        let is_source_missing = question.wants_sources() && source.is_none();
        if !is_source_missing && !items.is_empty() && items.iter().all(Option::is_some) {
            let items = targets.into_iter().zip(items.into_iter().flatten()).collect();
            return Ok(KnownItems { group, source, items, problems: Vec::new() });
        }
        let unknown = targets.iter().zip(&items).filter(|(_, item)| item.is_none()).map(|(target, _)| *target);
        let unknown: Vec<&TargetFile> = unknown.collect();
        let is_unknown = |_: &Group, target: Option<&TargetFile>| {
            target.is_none_or(|target| unknown.iter().any(|unknown| std::ptr::eq(*unknown, target)))
        };
        let (worked, problems) =
            catalogue.read(group, records, &is_unknown, &|resource| (question.work_out(&resource), resource.problems));
        let worked = worked?;
        let may_keep = problems.is_empty();
        if is_source_missing {
            source = worked.source.map(Arc::new);
            self.note(None, of_source.as_ref().filter(|_| may_keep), source.as_ref());
        }
        if worked.items.len() == unknown.len() {
            let places = items.iter_mut().zip(targets.iter().zip(&evidence_of)).filter(|(item, _)| item.is_none());
            for (known, (item, (target, evidence))) in worked.items.into_iter().zip(places) {
                let item = item.insert(Arc::new(known));
                self.note(Some(target), evidence.as_ref().filter(|_| may_keep), Some(item));
            }
        }
        let items = targets.into_iter().zip(items).filter_map(|(target, item)| Some((target, item?))).collect();
        Ok(KnownItems { group, source, items, problems })
    }

    /// The shelf of a translation or of the source.
    fn shelf(&self, target: Option<&TargetFile>) -> Option<&Shelf<'c, Q::Known>> {
        self.by_locale.get(self.locale(target))
    }

    fn find(&self, group: &Group, target: Option<&TargetFile>, evidence: Option<&Evidence>) -> Option<Arc<Q::Known>> {
        let (evidence, shelf) = (evidence?, self.shelf(target)?);
        let (inputs, known) = shelf.kept(Q::KIND, self.locale(target)).get(&evidence.key)?;
        let is_it = *inputs == evidence.inputs && self.question.is_enough(group, target, known);
        is_it.then(|| Arc::clone(known))
    }

    fn locale<'l>(&'l self, target: Option<&'l TargetFile>) -> &'l Locale {
        target.map_or(&self.catalogue.config.project.source, |target| &target.item.locale)
    }

    fn note(&self, target: Option<&TargetFile>, evidence: Option<&Evidence>, known: Option<&Arc<Q::Known>>) {
        let Some(((evidence, known), shelf)) = evidence.zip(known).zip(self.shelf(target)) else { return };
        if evidence.is_settled {
            let mut new = shelf.new.lock().unwrap_or_else(PoisonError::into_inner);
            new.push((evidence.key, evidence.inputs, Arc::clone(known)));
        }
    }

    /// Keeps what is new beside what was kept, as far as there is still such an item.
    fn keep(self) {
        let Self { catalogue, by_locale, .. } = self;
        let is_new = |shelf: &Shelf<'_, _>| !shelf.new.lock().unwrap_or_else(PoisonError::into_inner).is_empty();
        let changed: Vec<_> = by_locale.into_par_iter().filter(|(_, shelf)| is_new(shelf)).collect();
        if changed.is_empty() {
            return;
        }
        let keys = catalogue.groups.iter().map(|group| Key::of(&group.section(catalogue.config).name, &group.name));
        let keys: FxHashSet<Key> = keys.collect();
        changed.into_par_iter().for_each(|(locale, shelf)| {
            let new = shelf.new.into_inner().unwrap_or_else(PoisonError::into_inner);
            let mut results = shelf.kept.into_inner().unwrap_or_default();
            results.retain(|key, _| keys.contains(key));
            results.extend(new.into_iter().map(|(key, inputs, known)| (key, (inputs, known))));
            shelf.cache.write(Q::KIND, locale, shelf.depends_on, results);
        });
    }
}

impl<T: DeserializeOwned> Shelf<'_, T> {
    fn kept(&self, kind: &str, locale: &Locale) -> &Results<T> {
        self.kept.get_or_init(|| self.cache.read(kind, locale, self.depends_on))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::config::Config;
    use crate::files::Root;

    const GRAIN: Duration = Duration::from_millis(30);

    /// How many units each translation has, and of which that was worked out.
    #[derive(Default)]
    struct Units {
        asked: Mutex<Vec<String>>,
    }

    impl Question for Units {
        type Known = usize;
        type Error = std::convert::Infallible;

        const KIND: &'static str = "units";

        fn depends_on(&self, _: &Locale) -> Option<[u8; 32]> {
            Some([0; 32])
        }

        fn wants(&self, _: &Group, _: Option<&TargetFile>) -> bool {
            true
        }

        fn wants_sources(&self) -> bool {
            true
        }

        fn work_out(&self, resource: &LoadedResource<'_>) -> Result<Worked<usize>, Self::Error> {
            let items = resource.targets.iter().map(|target| target.file.item.to_string());
            self.asked.lock().unwrap().extend(items);
            let units = resource.targets.iter().map(|target| target.loaded.as_ref().map_or(0, |l| l.units().count()));
            Ok(Worked { source: resource.source.map(|source| source.units().count()), items: units.collect() })
        }
    }

    struct Desk {
        folder: tempfile::TempDir,
        config: Config,
    }

    impl Desk {
        fn new() -> Self {
            let text = "[project]\nlocales = [\"lt\", \"lv\"]\n\n[[fluent]]\nsection = \"site\"\npath = \"locales/{locale}/**/*.ftl\"\n";
            let config = crate::config::load("workflow.toml", text, &crate::rules::ids()).unwrap();
            let desk = Self { folder: tempfile::tempdir().unwrap(), config };
            for name in ["a", "b"] {
                desk.write(&format!("locales/en/{name}.ftl"), "one = One\n");
                desk.write(&format!("locales/lt/{name}.ftl"), "one = Vienas\n");
            }
            desk.settle();
            desk
        }

        fn root(&self) -> Root {
            Root::new(self.folder.path()).unwrap()
        }

        fn write(&self, path: &str, text: &str) {
            self.root().write(path, text.as_bytes()).unwrap();
        }

        fn settle(&self) {
            std::thread::sleep(3 * GRAIN);
        }

        /// The items that were worked out, and how many units each has in all that is known.
        fn look(&self, made_by: u8) -> (Vec<String>, Vec<(String, usize)>) {
            let root = self.root();
            let cache = Root::new(self.folder.path()).unwrap();
            let cache = Cache::new(cache, "root".to_owned(), [made_by; 32]).with_grain(GRAIN);
            let catalogue = Catalogue::find(&root, &self.config).unwrap().with_cache(Some(cache));
            let units = Units::default();
            let known = catalogue.ask(&units).unwrap();
            let asked = units.asked;
            let mut asked = asked.into_inner().unwrap();
            asked.sort();
            let items = known.iter().flat_map(|known| &known.items);
            (asked, items.map(|(target, units)| (target.item.to_string(), **units)).collect())
        }

        fn asked(&self) -> Vec<String> {
            self.look(1).0
        }
    }

    #[test]
    fn only_items_whose_files_are_others_are_looked_at() {
        let desk = Desk::new();
        let all = ["lt:site/a", "lt:site/b", "lv:site/a", "lv:site/b"];
        assert_eq!(desk.asked(), all);
        let known = desk.look(1);
        assert_eq!(known.0, [""; 0]);
        let units = [("lt:site/a", 1), ("lv:site/a", 0), ("lt:site/b", 1), ("lv:site/b", 0)];
        assert_eq!(known.1, units.map(|(item, units)| (item.to_owned(), units)));

        desk.write("locales/lt/b.ftl", "one = Vienas\ntwo = Du\n");
        desk.settle();
        let (asked, items) = desk.look(1);
        assert_eq!(asked, ["lt:site/b"], "a translation");
        assert_eq!(items[2], ("lt:site/b".to_owned(), 2));
        assert_eq!(desk.asked(), [""; 0]);

        desk.write("locales/en/a.ftl", "one = Won\n");
        desk.settle();
        assert_eq!(desk.asked(), ["lt:site/a", "lv:site/a"], "a source");
        desk.write(".tolkit/records/lt/site/a", "tolkit-record 1\n");
        desk.write(".tolkit/records/en/site/b", "tolkit-record 1\n");
        desk.settle();
        assert_eq!(desk.asked(), ["lt:site/a", "lt:site/b", "lv:site/b"], "records");
        desk.write("locales/lv/a.ftl", "one = Viens\n");
        desk.root().remove("locales/lt/b.ftl").unwrap();
        desk.settle();
        assert_eq!(desk.asked(), ["lt:site/b", "lv:site/a"], "one that came and one that went");
        assert_eq!(desk.look(2).0, all, "another program, or another configuration");
        assert_eq!(desk.asked(), all, "and back");
    }

    #[test]
    fn what_has_just_changed_is_looked_at_again() {
        let desk = Desk::new();
        desk.asked();
        desk.write("locales/lt/a.ftl", "one = Kitas\n");
        assert_eq!(desk.asked(), ["lt:site/a"]);
        assert_eq!(desk.asked(), ["lt:site/a"], "it may have changed once more, at the same time");
        desk.settle();
        assert_eq!(desk.asked(), ["lt:site/a"]);
        assert_eq!(desk.asked(), [""; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn what_cannot_be_reached_is_not_what_is_missing() {
        let desk = Desk::new();
        desk.asked();
        std::os::unix::fs::symlink("/", desk.folder.path().join("locales/lv")).unwrap();
        let (asked, _) = desk.look(1);
        assert_eq!(asked, ["lv:site/a", "lv:site/b"]);
    }

    #[test]
    fn what_has_a_problem_is_looked_at_again() {
        let desk = Desk::new();
        desk.write(".tolkit/records/lt/site/a", "garbage\n");
        desk.settle();
        desk.asked();
        assert_eq!(desk.asked(), ["lt:site/a", "lv:site/a"]);
    }
}
