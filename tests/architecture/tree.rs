//! The tree of modules: what each declares, and in which file.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::Span;
use syn::{Attribute, Item, Meta, Token, UseTree, Visibility};

/// The sources of a crate: the text of each file by its path below `src`.
pub(crate) type Files = BTreeMap<String, String>;

/// A module, by its place in [`Tree::modules`].
pub(crate) type ModuleId = usize;

/// The namespaces that a name may stand in, as bits.
pub(crate) type Spaces = u8;
pub(crate) const TYPES: Spaces = 1;
pub(crate) const VALUES: Spaces = 2;
pub(crate) const MACROS: Spaces = 4;
pub(crate) const ALL: Spaces = TYPES | VALUES | MACROS;

/// Something that a module defines; impl blocks define nothing.
pub(crate) struct Definition {
    pub(crate) name: String,
    pub(crate) spaces: Spaces,
    /// The variants of an enum, which a glob may bring in.
    pub(crate) variants: Vec<String>,
    /// Whether a pattern that is only a name may mean it.
    pub(crate) is_constant: bool,
}

/// One name that a `use` brings in, or a glob.
#[derive(Clone)]
pub(crate) struct Import {
    pub(crate) path: Vec<String>,
    /// `None` is a glob, `_` a trait without a name.
    pub(crate) name: Option<String>,
    /// Whether the path starts with `::`.
    pub(crate) is_absolute: bool,
    pub(crate) is_private: bool,
    pub(crate) line: usize,
}

pub(crate) struct Module {
    /// Names from the root of the crate.
    pub(crate) path: Vec<String>,
    pub(crate) file: String,
    pub(crate) parent: Option<ModuleId>,
    /// The root of the crate that the module is of: the library's, or the binary's.
    pub(crate) root: ModuleId,
    pub(crate) children: BTreeMap<String, ModuleId>,
    pub(crate) definitions: Vec<Definition>,
    pub(crate) imports: Vec<Import>,
    /// Whether a macro may define more than can be seen.
    pub(crate) is_open: bool,
    /// The code, without test code, modules and imports.
    pub(crate) items: Vec<Item>,
}

/// The modules of the library and of the binary.
#[derive(Default)]
pub(crate) struct Tree {
    pub(crate) modules: Vec<Module>,
    /// Files that only tests have.
    pub(crate) test_files: BTreeSet<String>,
    /// What the binary calls the library.
    pub(crate) library: String,
}

impl Tree {
    /// Reads `lib.rs` and `main.rs`, whichever there are, and all files that they declare.
    pub(crate) fn read(files: &Files, library: &str) -> Self {
        let mut tree = Self { library: library.to_owned(), ..Self::default() };
        for root in ["lib.rs", "main.rs"] {
            if files.contains_key(root) {
                let module = tree.add(root, None, Vec::new());
                tree.read_file(files, module, String::new(), false);
            }
        }
        tree
    }

    /// The files that no module declares.
    pub(crate) fn strays<'f>(&self, files: &'f Files) -> Vec<&'f str> {
        let known: BTreeSet<&str> = self.modules.iter().map(|module| module.file.as_str()).collect();
        let is_known = |path: &str| known.contains(path) || self.test_files.contains(path);
        files.keys().map(String::as_str).filter(|path| !is_known(path)).collect()
    }

    fn add(&mut self, file: &str, parent: Option<ModuleId>, path: Vec<String>) -> ModuleId {
        let id = self.modules.len();
        self.modules.push(Module {
            path,
            file: file.to_owned(),
            parent,
            root: parent.map_or(id, |parent| self.modules[parent].root),
            children: BTreeMap::new(),
            definitions: Vec::new(),
            imports: Vec::new(),
            is_open: false,
            items: Vec::new(),
        });
        id
    }

    /// Reads the file of a module. The files of its children are in `folder`.
    fn read_file(&mut self, files: &Files, module: ModuleId, folder: String, is_test: bool) {
        let path = self.modules[module].file.clone();
        let text = files.get(&path).unwrap_or_else(|| panic!("a module says that there is a file {path}"));
        let file = syn::parse_file(text).unwrap_or_else(|error| {
            panic!("{path}:{}: {error}", error.span().start().line);
        });
        let is_test = is_test || is_for_tests(&file.attrs);
        if is_test {
            self.test_files.insert(path);
        }
        self.read_items(files, module, file.items, &folder, is_test, true);
    }

    fn read_items(
        &mut self,
        files: &Files,
        module: ModuleId,
        items: Vec<Item>,
        folder: &str,
        is_test: bool,
        is_whole_file: bool,
    ) {
        for item in items {
            let is_test = is_test || is_for_tests(attributes(&item));
            match item {
                Item::Mod(item) => self.read_module(files, module, item, folder, is_test, is_whole_file),
                _ if is_test => {}
                Item::Use(item) => {
                    let (is_absolute, is_private) = (item.leading_colon.is_some(), is_private(&item.vis));
                    self.modules[module].imports.extend(imports(&item.tree, is_absolute, is_private));
                }
                Item::ExternCrate(item) => {
                    let line = item.ident.span().start().line;
                    let name = item.rename.map_or_else(|| item.ident.to_string(), |(_, name)| name.to_string());
                    let path = vec![item.ident.to_string()];
                    let is_private = is_private(&item.vis);
                    self.modules[module].imports.push(Import {
                        path,
                        name: Some(name),
                        is_absolute: true,
                        is_private,
                        line,
                    });
                }
                item => self.define(module, item),
            }
        }
    }

    fn read_module(
        &mut self,
        files: &Files,
        parent: ModuleId,
        item: syn::ItemMod,
        folder: &str,
        is_test: bool,
        is_whole_file: bool,
    ) {
        let name = unraw(&item.ident);
        let own_file = self.modules[parent].file.clone();
        let mut path = self.modules[parent].path.clone();
        path.push(name.clone());
        let named = path_attribute(&item.attrs);
        let module = if let Some((_, items)) = item.content {
            let module = self.add(&own_file, Some(parent), path);
            let folder = join(folder, named.as_deref().unwrap_or(&name));
            self.read_items(files, module, items, &folder, is_test, false);
            module
        } else {
            let (file, folder) = match named {
                Some(named) => {
                    let beside = own_file.rsplit_once('/').map_or("", |(folder, _)| folder);
                    let file = join(if is_whole_file { beside } else { folder }, &named);
                    let folder = file.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
                    (file, folder)
                }
                None => {
                    let folder = join(folder, &name);
                    let beside = format!("{folder}.rs");
                    let file = if files.contains_key(&beside) { beside } else { format!("{folder}/mod.rs") };
                    (file, folder)
                }
            };
            let module = self.add(&file, Some(parent), path);
            self.read_file(files, module, folder, is_test);
            module
        };
        // Code that is no test cannot see a module that only tests have.
        if !is_test {
            self.modules[parent].children.insert(name, module);
        }
    }

    fn define(&mut self, module: ModuleId, item: Item) {
        let mut definition = |name: &syn::Ident, spaces, is_constant| {
            let definition = Definition { name: unraw(name), spaces, variants: Vec::new(), is_constant };
            self.modules[module].definitions.push(definition);
        };
        match &item {
            Item::Const(item) => definition(&item.ident, VALUES, true),
            Item::Enum(item) => {
                definition(&item.ident, TYPES, false);
                let variants = item.variants.iter().map(|variant| unraw(&variant.ident)).collect();
                if let Some(last) = self.modules[module].definitions.last_mut() {
                    last.variants = variants;
                }
            }
            Item::Fn(item) => definition(&item.sig.ident, VALUES, false),
            Item::Static(item) => definition(&item.ident, VALUES, true),
            Item::Struct(item) => {
                let is_named = matches!(item.fields, syn::Fields::Named(_));
                definition(&item.ident, if is_named { TYPES } else { TYPES | VALUES }, !is_named);
            }
            Item::Trait(item) => definition(&item.ident, TYPES, false),
            Item::TraitAlias(item) => definition(&item.ident, TYPES, false),
            Item::Type(item) => definition(&item.ident, TYPES, false),
            Item::Union(item) => definition(&item.ident, TYPES, false),
            Item::ForeignMod(item) => {
                for item in &item.items {
                    match item {
                        syn::ForeignItem::Fn(item) => definition(&item.sig.ident, VALUES, false),
                        syn::ForeignItem::Static(item) => definition(&item.ident, VALUES, true),
                        syn::ForeignItem::Type(item) => definition(&item.ident, TYPES, false),
                        _ => {}
                    }
                }
            }
            Item::Macro(item) => match &item.ident {
                Some(name) => definition(name, MACROS, false),
                // What a macro makes is not known, but the types that its input names are there.
                None => {
                    for name in declared_types(&item.mac.tokens) {
                        definition(&name, TYPES, false);
                    }
                    self.modules[module].is_open = true;
                }
            },
            _ => {}
        }
        self.modules[module].items.push(item);
    }
}

/// The types that the input of a macro declares: `enum Format`.
fn declared_types(tokens: &proc_macro2::TokenStream) -> Vec<syn::Ident> {
    let idents: Vec<Option<syn::Ident>> = tokens
        .clone()
        .into_iter()
        .map(|token| match token {
            proc_macro2::TokenTree::Ident(ident) => Some(ident),
            _ => None,
        })
        .collect();
    let is_keyword =
        |ident: &Option<syn::Ident>| ident.as_ref().is_some_and(|ident| *ident == "enum" || *ident == "struct");
    idents.windows(2).filter(|two| is_keyword(&two[0])).filter_map(|two| two[1].clone()).collect()
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// A name without `r#`.
pub(crate) fn unraw(name: &syn::Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").map(str::to_owned).unwrap_or(name)
}

pub(crate) fn is_private(visibility: &Visibility) -> bool {
    match visibility {
        Visibility::Inherited => true,
        Visibility::Restricted(restricted) => restricted.path.is_ident("self"),
        Visibility::Public(_) => false,
    }
}

/// The names that a `use` brings in, one by one.
pub(crate) fn imports(tree: &UseTree, is_absolute: bool, is_private: bool) -> Vec<Import> {
    let mut found = Vec::new();
    flatten(tree, &mut Vec::new(), &mut |path, name, line| {
        found.push(Import { path, name, is_absolute, is_private, line });
    });
    found
}

fn flatten(tree: &UseTree, prefix: &mut Vec<String>, found: &mut impl FnMut(Vec<String>, Option<String>, usize)) {
    let line = |span: Span| span.start().line;
    let whole = |prefix: &[String], name: &syn::Ident| {
        let mut path = prefix.to_vec();
        // `use a::{self}` is `use a`.
        if name != "self" || path.is_empty() {
            path.push(unraw(name));
        }
        path
    };
    match tree {
        UseTree::Path(path) => {
            prefix.push(unraw(&path.ident));
            flatten(&path.tree, prefix, found);
            prefix.pop();
        }
        UseTree::Name(name) => {
            let path = whole(prefix, &name.ident);
            let last = path.last().cloned();
            found(path, last, line(name.ident.span()));
        }
        UseTree::Rename(rename) => {
            found(whole(prefix, &rename.ident), Some(unraw(&rename.rename)), line(rename.ident.span()));
        }
        UseTree::Glob(glob) => found(prefix.clone(), None, line(glob.star_token.span)),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, prefix, found)),
    }
}

fn path_attribute(attributes: &[Attribute]) -> Option<String> {
    attributes.iter().find_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("path") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    })
}

/// Whether only tests are built with what has these attributes.
pub(crate) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) if list.path.is_ident("cfg") => list.parse_args().is_ok_and(|meta| needs_tests(&meta)),
        _ => false,
    })
}

fn needs_tests(condition: &Meta) -> bool {
    match condition {
        Meta::Path(path) => path.is_ident("test"),
        Meta::List(list) => {
            let parser = syn::punctuated::Punctuated::<Meta, Token![,]>::parse_terminated;
            let Ok(inner) = list.parse_args_with(parser) else {
                return false;
            };
            if list.path.is_ident("all") {
                inner.iter().any(needs_tests)
            } else {
                list.path.is_ident("any") && !inner.is_empty() && inner.iter().all(needs_tests)
            }
        }
        Meta::NameValue(_) => false,
    }
}

pub(crate) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::ForeignMod(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::TraitAlias(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
