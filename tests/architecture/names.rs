//! What a path means: names are followed through imports and re-exports to what defines them.

use crate::tree::{ALL, MACROS, ModuleId, Spaces, TYPES, Tree};

/// What a path leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    Module(ModuleId),
    /// A definition, by its module and its place there.
    Item(ModuleId, usize),
    /// Something of another crate, by its path there, and the modules whose imports lead to it.
    External(Vec<String>, Vec<ModuleId>),
    /// A module of this crate should have a name, and does not.
    Missing(ModuleId, String),
}

/// The imports that are being followed: none is asked about itself.
type Active = Vec<(ModuleId, usize)>;

impl Tree {
    /// What a name means in a module, nothing where the module does not know it.
    pub(crate) fn member(&self, module: ModuleId, name: &str, spaces: Spaces) -> Vec<Target> {
        self.find(module, name, spaces, &mut Active::new())
    }

    /// What a path of an import leads to, glob or not.
    pub(crate) fn imported(&self, module: ModuleId, import: usize, spaces: Spaces) -> Vec<Target> {
        self.follow_import(module, import, spaces, &mut Active::new())
    }

    /// What the rest of a path leads to, after its first name.
    pub(crate) fn walk(&self, from: Vec<Target>, rest: &[String], spaces: Spaces) -> Vec<Target> {
        let strict = self.step(from.clone(), rest, spaces, &mut Active::new());
        let is_found = strict.iter().any(|target| !matches!(target, Target::Missing(..)));
        if is_found { strict } else { self.step(from, rest, ALL, &mut Active::new()) }
    }

    /// What the first name of a path means, if it is a keyword, and how many of the names say so.
    pub(crate) fn keyword(&self, module: ModuleId, path: &[String]) -> Option<(ModuleId, usize)> {
        let mut place = match path.first()?.as_str() {
            "crate" => return Some((self.modules[module].root, 1)),
            "self" => (module, 1),
            "super" => (self.modules[module].parent?, 1),
            _ => return None,
        };
        while path.get(place.1).is_some_and(|name| name == "super") {
            place = (self.modules[place.0].parent?, place.1 + 1);
        }
        Some(place)
    }

    /// A macro by its bare name: of the module, or in the text of a module around it.
    pub(crate) fn macro_in_text(&self, module: ModuleId, name: &str) -> Vec<Target> {
        let mut place = Some(module);
        while let Some(module) = place {
            let found = self.member(module, name, MACROS);
            if !found.is_empty() {
                return found;
            }
            place = self.modules[module].parent;
        }
        Vec::new()
    }

    fn find(&self, module: ModuleId, name: &str, spaces: Spaces, active: &mut Active) -> Vec<Target> {
        let at = &self.modules[module];
        let mut found = Vec::new();
        if spaces & TYPES != 0 {
            found.extend(at.children.get(name).map(|child| Target::Module(*child)));
        }
        let definitions = at.definitions.iter().enumerate();
        let named = definitions.filter(|(_, item)| item.name == name && item.spaces & spaces != 0);
        found.extend(named.map(|(place, _)| Target::Item(module, place)));
        for (place, import) in at.imports.iter().enumerate() {
            if import.name.as_deref() == Some(name) && !active.contains(&(module, place)) {
                let targets = self.follow_import(module, place, spaces, active);
                found.extend(targets.into_iter().filter(|target| !matches!(target, Target::Missing(..))));
            }
        }
        if found.is_empty() {
            for (place, import) in at.imports.iter().enumerate() {
                if import.name.is_none() && !active.contains(&(module, place)) {
                    let globbed = self.follow_import(module, place, TYPES, active);
                    active.push((module, place));
                    found.extend(self.in_glob(&globbed, name, spaces, active));
                    active.pop();
                }
            }
        }
        let mut distinct = Vec::new();
        for target in found {
            if !distinct.contains(&target) {
                distinct.push(target);
            }
        }
        distinct
    }

    /// What a name means that a glob over these may bring in.
    pub(crate) fn of_glob(&self, globbed: &[Target], name: &str, spaces: Spaces) -> Vec<Target> {
        self.in_glob(globbed, name, spaces, &mut Active::new())
    }

    fn in_glob(&self, globbed: &[Target], name: &str, spaces: Spaces, active: &mut Active) -> Vec<Target> {
        let mut found = Vec::new();
        for target in globbed {
            match target {
                Target::Module(module) => found.extend(self.find(*module, name, spaces, active)),
                Target::Item(module, place) => {
                    let variants = &self.modules[*module].definitions[*place].variants;
                    found.extend(variants.iter().any(|variant| variant == name).then(|| target.clone()));
                }
                Target::External(..) | Target::Missing(..) => {}
            }
        }
        found
    }

    fn follow_import(&self, module: ModuleId, place: usize, spaces: Spaces, active: &mut Active) -> Vec<Target> {
        let import = &self.modules[module].imports[place];
        if import.is_absolute {
            return vec![Target::External(import.path.clone(), vec![module])];
        }
        active.push((module, place));
        let spaces_of_first = if import.path.len() == 1 { spaces } else { TYPES };
        let (first, rest) = match self.keyword(module, &import.path) {
            Some((first, taken)) => (vec![Target::Module(first)], &import.path[taken..]),
            None => (self.first(module, &import.path[0], spaces_of_first, active), &import.path[1..]),
        };
        let mut found = self.step(first, rest, spaces, active);
        for target in &mut found {
            if let Target::External(_, through) = target {
                through.push(module);
            }
        }
        active.pop();
        found
    }

    /// What the first name of a path means, if it is no keyword: another crate, if the module does not know it.
    fn first(&self, module: ModuleId, name: &str, spaces: Spaces, active: &mut Active) -> Vec<Target> {
        let found = self.find(module, name, spaces, active);
        if found.is_empty() { vec![self.outside(module, name)] } else { found }
    }

    /// What a name means that no module knows.
    pub(crate) fn outside(&self, module: ModuleId, name: &str) -> Target {
        let root = self.modules[module].root;
        if name == self.library && root != 0 {
            return Target::Module(0);
        }
        Target::External(vec![name.to_owned()], Vec::new())
    }

    fn step(&self, from: Vec<Target>, rest: &[String], spaces: Spaces, active: &mut Active) -> Vec<Target> {
        let mut targets = from;
        for (place, name) in rest.iter().enumerate() {
            let spaces = if place + 1 == rest.len() { spaces } else { TYPES };
            let mut next = Vec::new();
            for target in targets {
                match target {
                    Target::Module(module) => {
                        let mut found = self.find(module, name, spaces, active);
                        if found.is_empty() {
                            found.push(Target::Missing(module, name.clone()));
                        }
                        next.extend(found);
                    }
                    // What belongs to a type is counted as the type.
                    Target::Item(..) | Target::Missing(..) => next.push(target),
                    Target::External(mut path, through) => {
                        path.push(name.clone());
                        next.push(Target::External(path, through));
                    }
                }
            }
            targets = next;
        }
        targets
    }
}
