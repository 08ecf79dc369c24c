//! A catalogue of a single resource in a single locale: for what must not wait until all files are listed again.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::find::Catalogue;
use super::group::Group;
use super::select::find_item;
use crate::files::Root;
use crate::model::ItemId;

impl<'c> Catalogue<'c> {
    /// The catalogue of the files under `root`, which has these and others besides, with the resource of one item alone, whose translation
    /// is there. `None` if there is no such item.
    #[must_use]
    pub fn narrowed<'n>(&self, root: &'n Root, item: &ItemId) -> Option<Catalogue<'n>>
    where
        'c: 'n,
    {
        let (group, target) = find_item(self, item)?;
        let mut target = target.clone();
        target.exists = true;
        let group = Group { targets: vec![target], ..group.clone() };
        Some(Catalogue {
            root,
            config: self.config,
            groups: vec![group],
            problems: Vec::new(),
            listed: Some(vec![item.locale.clone()]),
            projects: FxHashMap::default(),
            keyed_files: self.config.sections.iter().map(|_| OnceLock::new()).collect(),
            by_name: OnceLock::new(),
            cache: None,
            onlooker: None,
        })
    }
}
