//! Works something out of items, and reads only those of which it is not known.

use std::sync::{Mutex, OnceLock, PoisonError};
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
use super::records::RecordStore;
use crate::model::Locale;

/// What was worked out of a resource's items.
#[derive(Debug)]
pub struct KnownItems<'c, T> {
    /// The resource.
    pub group: &'c Group,
    /// Its items, with what was worked out of each; none if there is no source to compare them with.
    pub items: Vec<(&'c TargetFile, T)>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

impl Catalogue<'_> {
    /// What `look` makes of the items of the resources that `wanted` wants, as [`Self::visit`] does; what is known of an item, since none of
    /// its files has changed, is not worked out again. `look` makes one thing of each translation of a resource with a source, in their
    /// order, of nothing but the resource's files and the configuration. `kind` says what that is.
    pub fn visit_items<T: Clone + Send + Sync + Serialize + DeserializeOwned>(
        &self,
        kind: &str,
        wanted: impl Fn(&Group, Option<&TargetFile>) -> bool + Sync,
        look: impl Fn(&LoadedResource<'_>) -> Vec<T> + Sync,
    ) -> Vec<KnownItems<'_, T>> {
        let shelves = self.cache.as_ref().map(|cache| Shelves::new(self, cache, kind));
        let records = RecordStore::new(self.root);
        let wanted_groups = self.groups.par_iter().with_max_len(1).filter(|group| wanted(group, None));
        let visited = wanted_groups
            .map(|group| {
                let targets: Vec<_> = group.targets.iter().filter(|target| wanted(group, Some(target))).collect();
                let work_out = |targets: &[&TargetFile]| {
                    let is_wanted = |_: &Group, target: Option<&TargetFile>| {
                        target.is_none_or(|target| targets.iter().any(|wanted| std::ptr::eq(*wanted, target)))
                    };
                    self.read(group, &records, &is_wanted, &|resource| (look(&resource), resource.problems))
                };
                let (items, problems) = match &shelves {
                    Some(shelves) => shelves.items(group, &targets, &records, work_out),
                    None => work_out(&targets),
                };
                KnownItems { group, items: targets.into_iter().zip(items).collect(), problems }
            })
            .collect();
        shelves.iter().for_each(Shelves::keep);
        visited
    }
}

/// What is kept for each locale, read when it is first asked for.
struct Shelves<'c, T> {
    catalogue: &'c Catalogue<'c>,
    cache: &'c Cache,
    kind: &'c str,
    /// What changed just before it was begun may change once more and look the same.
    watch: Watch,
    by_locale: FxHashMap<&'c Locale, Shelf<T>>,
}

struct Shelf<T> {
    kept: OnceLock<Results<T>>,
    new: Mutex<Vec<(Key, Inputs, T)>>,
}

impl<'c, T: Clone + Send + Sync + Serialize + DeserializeOwned> Shelves<'c, T> {
    fn new(catalogue: &'c Catalogue<'c>, cache: &'c Cache, kind: &'c str) -> Self {
        let locales = catalogue.config.project.locales.iter();
        let by_locale =
            locales.map(|locale| (locale, Shelf { kept: OnceLock::new(), new: Mutex::default() })).collect();
        let watch = Watch { began: SystemTime::now(), grain: cache.grain };
        Self { catalogue, cache, kind, watch, by_locale }
    }

    /// What there is to know of some items of a resource: what is kept, and what `work_out` makes of the others.
    fn items(
        &self,
        group: &Group,
        targets: &[&TargetFile],
        records: &RecordStore<'_>,
        work_out: impl Fn(&[&TargetFile]) -> (Vec<T>, Vec<Problem>),
    ) -> (Vec<T>, Vec<Problem>) {
        let source = SourceEvidence::of(group, self.catalogue, records, self.watch);
        let of_item = |target: &&TargetFile| source.as_ref()?.and_of(target, self.catalogue.root, records, self.watch);
        let evidence: Vec<Option<Evidence>> = targets.iter().map(of_item).collect();
        let mut items: Vec<Option<T>> =
            targets.iter().zip(&evidence).map(|(target, evidence)| self.find(target, evidence.as_ref()?)).collect();
        let unknown = targets.iter().zip(&items).filter(|(_, item)| item.is_none()).map(|(target, _)| *target);
        let unknown: Vec<&TargetFile> = unknown.collect();
        if unknown.is_empty() && !targets.is_empty() {
            return (items.into_iter().flatten().collect(), Vec::new());
        }
        let (found, problems) = work_out(&unknown);
        if found.len() != unknown.len() {
            return (found, problems);
        }
        let places = items.iter_mut().zip(targets.iter().zip(&evidence)).filter(|(item, _)| item.is_none());
        for (found, (item, (target, evidence))) in found.into_iter().zip(places) {
            if problems.is_empty() {
                self.note(target, evidence.as_ref(), &found);
            }
            *item = Some(found);
        }
        (items.into_iter().flatten().collect(), problems)
    }

    fn find(&self, target: &TargetFile, evidence: &Evidence) -> Option<T> {
        let shelf = self.by_locale.get(&target.item.locale)?;
        let kept = shelf.kept.get_or_init(|| self.cache.read(self.kind, &target.item.locale));
        let (inputs, found) = kept.get(&Key::of(&target.item))?;
        (*inputs == evidence.inputs).then(|| found.clone())
    }

    fn note(&self, target: &TargetFile, evidence: Option<&Evidence>, found: &T) {
        let settled = evidence.filter(|evidence| evidence.is_settled);
        if let Some((evidence, shelf)) = settled.zip(self.by_locale.get(&target.item.locale)) {
            let entry = (Key::of(&target.item), evidence.inputs, found.clone());
            shelf.new.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
        }
    }

    /// Keeps what is new beside what was kept, as far as there is still such an item.
    fn keep(&self) {
        self.by_locale.par_iter().for_each(|(locale, shelf)| {
            let new = std::mem::take(&mut *shelf.new.lock().unwrap_or_else(PoisonError::into_inner));
            if new.is_empty() {
                return;
            }
            let targets = self.catalogue.groups.iter().flat_map(|group| &group.targets);
            let ours = targets.filter(|target| target.item.locale == **locale).map(|target| Key::of(&target.item));
            let ours: FxHashSet<Key> = ours.collect();
            let kept = shelf.kept.get().into_iter().flatten().filter(|(key, _)| ours.contains(*key));
            let mut results: Results<T> = kept.map(|(key, result)| (*key, result.clone())).collect();
            results.extend(new.into_iter().map(|(key, inputs, result)| (key, (inputs, result))));
            self.cache.write(self.kind, locale, results);
        });
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::config::Config;
    use crate::files::Root;

    const GRAIN: Duration = Duration::from_millis(30);

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
            let asked = Mutex::new(Vec::new());
            let known = catalogue.visit_items(
                "units",
                |_, _| true,
                |resource| {
                    let items = resource.targets.iter().map(|target| target.file.item.to_string());
                    asked.lock().unwrap().extend(items);
                    let units = |target: &super::super::LoadedTarget<'_>| {
                        target.loaded.as_ref().map_or(0, |l| l.units().count())
                    };
                    resource.targets.iter().map(units).collect()
                },
            );
            let mut asked = asked.into_inner().unwrap();
            asked.sort();
            let items = known.iter().flat_map(|known| &known.items);
            (asked, items.map(|(target, units)| (target.item.to_string(), *units)).collect())
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

    #[test]
    fn what_has_a_problem_is_looked_at_again() {
        let desk = Desk::new();
        desk.write(".tolkit/records/lt/site/a", "garbage\n");
        desk.settle();
        desk.asked();
        assert_eq!(desk.asked(), ["lt:site/a", "lv:site/a"]);
    }
}
