//! A project configuration with all that it includes and excludes, checked before anything is made of it.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use rustc_hash::FxHashMap;
use toml::Spanned;

use super::document::{Document, FilterEntry, PathEntry};
use super::error::{ProjectConfigError, ProjectConfigProblem as Problem};
use super::matcher::{Gap, Slot};
use super::names::LocaleDirectory;
use super::node::Node;
use super::pattern::Pattern;
use super::project::{Config, PathPair, ProjectConfig};
use super::resolve::{L10N_BASE, Scope};
use super::rule::Rule;
use super::tidy::tidy_path;

/// The locale that patterns are checked with; what can be wrong with them does not depend on it.
const PROBE: &str = "und";

/// How many configurations can stand around another one.
const DEEPEST: usize = 64;

impl ProjectConfig {
    /// Reads a configuration and all that it includes or excludes; `read` returns the text of a file, or `None` where
    /// there is none.
    ///
    /// # Errors
    ///
    /// A [`ProjectConfigError`] if a configuration cannot be read or used.
    pub fn load<E: Into<Box<dyn Error + Send + Sync>>>(
        path: &str,
        read: &mut dyn FnMut(&str) -> Result<Option<String>, E>,
    ) -> Result<Self, ProjectConfigError> {
        Self::load_with(path, &BTreeMap::new(), read)
    }

    /// Reads a configuration with values for variables, which win over those of the configurations; `l10n_base` is the
    /// directory of all translations, from the root of the repository.
    ///
    /// # Errors
    ///
    /// A [`ProjectConfigError`] if a configuration cannot be read or used.
    pub fn load_with<E: Into<Box<dyn Error + Send + Sync>>>(
        path: &str,
        variables: &BTreeMap<String, String>,
        read: &mut dyn FnMut(&str) -> Result<Option<String>, E>,
    ) -> Result<Self, ProjectConfigError> {
        Loader::new(variables, read).load(path)
    }
}

struct Loader<'r, E> {
    read: &'r mut dyn FnMut(&str) -> Result<Option<String>, E>,
    given: BTreeMap<String, Pattern>,
    configs: Vec<Config>,
    by_path: FxHashMap<String, usize>,
    /// The configurations that are being read, the outermost first.
    open: Vec<String>,
    /// The numbers of the patterns that were met, by what makes two of them the same.
    patterns: FxHashMap<String, usize>,
    pairs: usize,
}

impl<'r, E: Into<Box<dyn Error + Send + Sync>>> Loader<'r, E> {
    fn new(variables: &BTreeMap<String, String>, read: &'r mut dyn FnMut(&str) -> Result<Option<String>, E>) -> Self {
        let mut given = BTreeMap::from([(L10N_BASE.to_owned(), Pattern::parse(""))]);
        given.extend(variables.iter().map(|(name, value)| (name.clone(), Pattern::parse(value))));
        let (configs, open) = (Vec::new(), Vec::new());
        Self { read, given, configs, by_path: FxHashMap::default(), open, patterns: FxHashMap::default(), pairs: 0 }
    }

    /// Reads the configuration of a project.
    fn load(mut self, path: &str) -> Result<ProjectConfig, ProjectConfigError> {
        let at = |problem| ProjectConfigError::of_file(path, problem);
        let tidy = tidy_path(path).ok_or_else(|| at(Problem::Outside(path.to_owned())))?;
        let main = self.config(&tidy, at)?;
        let (configs, pairs) = (self.configs, self.pairs);
        let mut project = ProjectConfig { configs, main, locales: BTreeSet::new(), pairs, home: None };
        project.locales = project.locales_of(main);
        let home = project.pairs_of(main).find_map(|(_, pair)| pair.directory.clone());
        project.home = home;
        project.check_references()?;
        Ok(project)
    }

    /// Reads the configuration at a tidy path, once; `at` makes an error at the place that asks for it.
    fn config(&mut self, path: &str, at: impl Fn(Problem) -> ProjectConfigError) -> Result<usize, ProjectConfigError> {
        if let Some(start) = self.open.iter().position(|open| open == path) {
            let cycle = self.open[start..].iter().cloned().chain([path.to_owned()]);
            return Err(at(Problem::Cycle(cycle.collect())));
        }
        if let Some(&index) = self.by_path.get(path) {
            return Ok(index);
        }
        if self.open.len() >= DEEPEST {
            return Err(at(Problem::TooDeep));
        }
        let unreadable = |error: E| at(Problem::Unreadable { path: path.to_owned(), reason: error.into() });
        let text = (self.read)(path).map_err(unreadable)?.ok_or_else(|| at(Problem::NotFound(path.to_owned())))?;
        let document = Document::parse(path, &text)?;
        if let (Some(exclude), false) = (document.excludes.first(), self.open.is_empty()) {
            return Err(ProjectConfigError::at(path, exclude.span(), Problem::NestedExclude));
        }
        let mut config = self.prepare(path, document.basepath.as_ref(), document.variables)?;
        config.locales = document.locales;
        config.paths = document.paths.iter().map(|entry| self.pair(&config, entry)).collect::<Result<_, _>>()?;
        let filters = document.filters.into_iter();
        config.rules = filters.map(|entry| rule(&config, entry)).collect::<Result<_, _>>()?;
        self.open.push(path.to_owned());
        config.includes = self.others(&config, &document.includes)?;
        config.excludes = self.others(&config, &document.excludes)?;
        self.open.pop();
        self.configs.push(config);
        self.by_path.insert(path.to_owned(), self.configs.len() - 1);
        Ok(self.configs.len() - 1)
    }

    fn prepare(
        &self,
        path: &str,
        basepath: Option<&Spanned<String>>,
        variables: BTreeMap<String, String>,
    ) -> Result<Config, ProjectConfigError> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let root = match basepath {
            None => folder.to_owned(),
            Some(basepath) => {
                let text = basepath.get_ref();
                let problem = |problem: fn(String) -> Problem| {
                    ProjectConfigError::at(path, basepath.span(), problem(text.clone()))
                };
                if text.starts_with('/') {
                    return Err(problem(Problem::Absolute));
                }
                tidy_path(&format!("{folder}/{text}")).ok_or_else(|| problem(Problem::Outside))?
            }
        };
        let own = variables.into_iter().map(|(name, value)| (name, Pattern::parse(&value)));
        let variables = own.chain(self.given.clone()).collect();
        let (paths, rules, includes, excludes) = Default::default();
        Ok(Config { path: path.to_owned(), root, variables, locales: None, paths, rules, includes, excludes })
    }

    fn pair(&mut self, config: &Config, entry: &PathEntry) -> Result<PathPair, ProjectConfigError> {
        let l10n = Pattern::parse(entry.l10n.get_ref());
        let at_l10n = |problem| ProjectConfigError::at(&config.path, entry.l10n.span(), problem);
        let probe = config.scope(Some(PROBE)).resolve(&l10n).map_err(at_l10n)?;
        let mut reference = None;
        if let Some(text) = &entry.reference {
            let pattern = Pattern::parse(text.get_ref());
            let matcher = config
                .scope(None)
                .resolve(&pattern)
                .map_err(|problem| ProjectConfigError::at(&config.path, text.span(), problem))?;
            probe.template(&matcher).map_err(|gap| {
                at_l10n(match gap {
                    Gap::Variable(name) => Problem::UnsetVariable(name),
                    Gap::Wildcard => Problem::MoreWildcards { reference: pattern.text.clone() },
                })
            })?;
            reference = Some((pattern, matcher));
        }
        // compare-locales compares the parts as they are written, and the directory that they come to.
        let same = format!("{:?} {:?} {:?}", config.root, l10n.parts, probe.nodes);
        let number = self.patterns.len();
        let same = *self.patterns.entry(same).or_insert(number);
        let index = self.pairs;
        self.pairs += 1;
        let (span, directory) = (entry.l10n.span(), LocaleDirectory::of(&probe.nodes));
        Ok(PathPair { index, same, span, l10n, directory, reference, locales: entry.locales.clone() })
    }

    fn others(&mut self, config: &Config, paths: &[Spanned<String>]) -> Result<Vec<usize>, ProjectConfigError> {
        let mut others = Vec::new();
        for path in paths {
            let at = |problem| ProjectConfigError::at(&config.path, path.span(), problem);
            let tidy = config_path(&config.scope(None), &Pattern::parse(path.get_ref())).map_err(at)?;
            others.push(self.config(&tidy, at)?);
        }
        Ok(others)
    }
}

/// The path of a configuration that another one names.
fn config_path(scope: &Scope<'_>, pattern: &Pattern) -> Result<String, Problem> {
    let matcher = scope.resolve(pattern)?;
    let mut path = String::new();
    for node in &matcher.nodes {
        match (node, node.fixed_text()) {
            (_, Some(text)) => path.push_str(text),
            (Node::Unset(slot) | Node::Again(slot), None) => match &matcher.slots[*slot] {
                Slot::Variable(name) => return Err(Problem::UnsetVariable(name.clone())),
                _ => return Err(Problem::WildcardInInclude),
            },
            _ => return Err(Problem::WildcardInInclude),
        }
    }
    tidy_path(&path).ok_or_else(|| Problem::Outside(pattern.text.clone()))
}

fn rule(config: &Config, entry: FilterEntry) -> Result<Rule, ProjectConfigError> {
    let paths = entry.paths.iter().map(|path| {
        let pattern = Pattern::parse(path.get_ref());
        match config.scope(Some(PROBE)).resolve(&pattern) {
            Ok(_) => Ok(pattern),
            Err(problem) => Err(ProjectConfigError::at(&config.path, path.span(), problem)),
        }
    });
    Ok(Rule { paths: paths.collect::<Result<_, _>>()?, keys: entry.keys, action: entry.action })
}
