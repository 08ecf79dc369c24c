//! What the names in the code of a module mean, where they stand.

use std::collections::BTreeMap;

use syn::visit::Visit as _;
use syn::{Item, Stmt};

use crate::names::Target;
use crate::tree::{
    ALL, Import, MACROS, ModuleId, Spaces, TYPES, Tree, VALUES, attributes, imports, is_for_tests, is_private, unraw,
};
use crate::uses::{Outside, Use, Uses};

/// The names that a block, a function or an item brings in.
#[derive(Default)]
struct Scope {
    /// `None` is something that is defined right here.
    names: BTreeMap<(Spaces, String), Option<Vec<Target>>>,
    globs: Vec<Vec<Target>>,
}

/// Reads the items of one module.
pub(crate) struct Reader<'r> {
    pub(crate) tree: &'r Tree,
    module: ModuleId,
    found: &'r mut Uses,
    scopes: Vec<Scope>,
}

impl<'r> Reader<'r> {
    pub(crate) fn new(tree: &'r Tree, module: ModuleId, found: &'r mut Uses) -> Self {
        Self { tree, module, found, scopes: Vec::new() }
    }

    fn file(&self) -> String {
        self.tree.modules[self.module].file.clone()
    }

    pub(crate) fn within(&mut self, read: impl FnOnce(&mut Self)) {
        self.scopes.push(Scope::default());
        read(self);
        self.scopes.pop();
    }

    pub(crate) fn bind(&mut self, spaces: Spaces, name: String, targets: Option<&[Target]>) {
        let Some(scope) = self.scopes.last_mut() else {
            return;
        };
        for space in [TYPES, VALUES, MACROS] {
            if spaces & space != 0 {
                scope.names.insert((space, name.clone()), targets.map(<[Target]>::to_vec));
            }
        }
    }

    /// What a bare name means. `None` is something that is defined in a block around it.
    pub(crate) fn bare(&self, name: &str, spaces: Spaces) -> Option<Vec<Target>> {
        for scope in self.scopes.iter().rev() {
            for space in [TYPES, VALUES, MACROS] {
                if spaces & space != 0
                    && let Some(found) = scope.names.get(&(space, name.to_owned()))
                {
                    return found.clone();
                }
            }
            for glob in &scope.globs {
                let found = self.tree.of_glob(glob, name, spaces);
                if !found.is_empty() {
                    return Some(found);
                }
            }
        }
        Some(if spaces == MACROS {
            self.tree.macro_in_text(self.module, name)
        } else {
            self.tree.member(self.module, name, spaces)
        })
    }

    pub(crate) fn resolve(&self, path: &[String], spaces: Spaces) -> Vec<Target> {
        let Some(first) = path.first() else {
            return Vec::new();
        };
        if let Some((module, taken)) = self.tree.keyword(self.module, path) {
            return self.tree.walk(vec![Target::Module(module)], &path[taken..], spaces);
        }
        let Some(mut targets) = self.bare(first, if path.len() == 1 { spaces } else { TYPES }) else {
            return Vec::new();
        };
        if targets.is_empty() {
            targets.push(self.tree.outside(self.module, first));
        }
        self.tree.walk(targets, &path[1..], spaces)
    }

    pub(crate) fn note_path(&mut self, path: &[String], is_absolute: bool, spaces: Spaces, line: usize) {
        if path.first().is_none_or(|first| first == "Self") || path == ["self"] {
            return;
        }
        let targets =
            if is_absolute { vec![Target::External(path.to_vec(), Vec::new())] } else { self.resolve(path, spaces) };
        // A single name that nobody knows is a local one, or one of the prelude.
        let targets =
            targets.into_iter().filter(|target| !matches!(target, Target::External(path, _) if path.len() == 1));
        self.note(&targets.collect::<Vec<_>>(), false, line);
    }

    pub(crate) fn note_import(&mut self, import: &Import, targets: &[Target]) {
        match import.name {
            Some(_) => self.note(targets, !import.is_private, import.line),
            // What a glob brings in counts where it is named, but it has to lead somewhere.
            None => {
                for target in targets {
                    match target {
                        Target::Module(_) | Target::Item(..) => {}
                        Target::External(path, through) => {
                            let path = [path.clone(), vec!["*".to_owned()]].concat();
                            self.note(&[Target::External(path, through.clone())], true, import.line);
                        }
                        Target::Missing(..) => self.note(std::slice::from_ref(target), true, import.line),
                    }
                }
            }
        }
    }

    pub(crate) fn note(&mut self, targets: &[Target], is_reexport: bool, line: usize) {
        let file = self.file();
        for target in targets {
            let (module, name) = match target {
                Target::Module(_) => continue,
                Target::External(path, through) => {
                    // What another file brought into the crate is used of that file, too.
                    if let (Some(module), Some(name)) = (through.first(), path.last()) {
                        self.note_inside(*module, name, is_reexport, line);
                    }
                    let through = through.iter().map(|module| self.tree.modules[*module].file.clone()).collect();
                    self.found.outside.push(Outside { file: file.clone(), line, path: path.join("::"), through });
                    continue;
                }
                Target::Item(module, place) => (*module, &self.tree.modules[*module].definitions[*place].name),
                Target::Missing(module, name) => {
                    if !self.tree.modules[*module].is_open {
                        let place = self.tree.modules[*module].path.join("::");
                        self.found.lost.push(format!("{file}:{line}: `{name}` is not in `crate::{place}`"));
                    }
                    (*module, name)
                }
            };
            self.note_inside(module, name, is_reexport, line);
        }
    }

    fn note_inside(&mut self, module: ModuleId, name: &str, is_reexport: bool, line: usize) {
        let (file, at) = (self.file(), &self.tree.modules[module]);
        if at.file != file {
            let item = at.path.iter().map(String::as_str).chain([name]).collect::<Vec<_>>().join("::");
            self.found.inside.push(Use { file, line, defined_in: at.file.clone(), item, is_reexport });
        }
    }

    fn note_syn_path(&mut self, path: &syn::Path, taken: usize, spaces: Spaces) {
        let names: Vec<String> = path.segments.iter().take(taken).map(|segment| unraw(&segment.ident)).collect();
        let Some(first) = path.segments.first() else {
            return;
        };
        self.note_path(&names, path.leading_colon.is_some(), spaces, first.ident.span().start().line);
    }

    /// A path of an expression or a type. What stands before `>::` is a trait, or nothing.
    pub(crate) fn note_qualified(&mut self, qself: Option<&syn::QSelf>, path: &syn::Path, spaces: Spaces) {
        match qself {
            Some(qself) => self.note_syn_path(path, qself.position, TYPES),
            None => self.note_syn_path(path, path.segments.len(), spaces),
        }
        if let Some(qself) = qself {
            self.visit_qself(qself);
        }
        path.segments.iter().for_each(|segment| self.visit_path_segment(segment));
    }

    /// What a block defines is known in all of it, whatever comes first.
    fn hoist(&mut self, statements: &[Stmt]) {
        let items = statements.iter().filter_map(|statement| match statement {
            Stmt::Item(item) if !is_for_tests(attributes(item)) => Some(item),
            _ => None,
        });
        let mut imported = Vec::new();
        for item in items {
            match item {
                Item::Use(item) => {
                    imported.extend(imports(&item.tree, item.leading_colon.is_some(), is_private(&item.vis)));
                }
                Item::Const(item) => self.bind(VALUES, unraw(&item.ident), None),
                Item::Static(item) => self.bind(VALUES, unraw(&item.ident), None),
                Item::Fn(item) => self.bind(VALUES, unraw(&item.sig.ident), None),
                Item::Enum(item) => self.bind(TYPES, unraw(&item.ident), None),
                Item::Struct(item) => self.bind(TYPES | VALUES, unraw(&item.ident), None),
                Item::Trait(item) => self.bind(TYPES, unraw(&item.ident), None),
                Item::Type(item) => self.bind(TYPES, unraw(&item.ident), None),
                Item::Mod(item) => self.bind(TYPES, unraw(&item.ident), None),
                Item::Macro(syn::ItemMacro { ident: Some(name), .. }) => self.bind(MACROS, unraw(name), None),
                _ => {}
            }
        }
        for import in imported {
            let targets = if import.is_absolute {
                vec![Target::External(import.path.clone(), Vec::new())]
            } else {
                self.resolve(&import.path, if import.name.is_none() { TYPES } else { ALL })
            };
            self.note_import(&import, &targets);
            match import.name {
                Some(name) => self.bind(ALL, name, Some(&targets)),
                None => {
                    if let Some(scope) = self.scopes.last_mut() {
                        scope.globs.push(targets);
                    }
                }
            }
        }
    }

    pub(crate) fn read_statements(&mut self, statements: &[Stmt]) {
        self.within(|reader| {
            reader.hoist(statements);
            statements.iter().for_each(|statement| reader.visit_stmt(statement));
        });
    }
}
