//! The TOML of one project configuration, with the place of every text.

use std::collections::BTreeMap;
use std::ops::Range;

use regex_automata::meta::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{ProjectConfigError, ProjectConfigProblem as Problem};
use super::rule::{Action, Key};

/// What a configuration file says, before its variables have values.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) basepath: Option<Spanned<String>>,
    pub(super) locales: Option<Vec<String>>,
    pub(super) variables: BTreeMap<String, String>,
    pub(super) paths: Vec<PathEntry>,
    pub(super) filters: Vec<FilterEntry>,
    pub(super) includes: Vec<Spanned<String>>,
    pub(super) excludes: Vec<Spanned<String>>,
}

/// An entry of `[[paths]]`.
#[derive(Debug)]
pub(super) struct PathEntry {
    pub(super) l10n: Spanned<String>,
    pub(super) reference: Option<Spanned<String>>,
    pub(super) locales: Option<Vec<String>>,
}

/// An entry of `[[filters]]`.
#[derive(Debug)]
pub(super) struct FilterEntry {
    pub(super) paths: Vec<Spanned<String>>,
    pub(super) keys: Option<Vec<Key>>,
    pub(super) action: Action,
}

impl Document {
    /// Reads the text of the configuration at a path.
    pub(super) fn parse(config: &str, text: &str) -> Result<Self, ProjectConfigError> {
        let reader = Reader { config };
        let root = DeTable::parse(text).map_err(|error| {
            let problem = Problem::NotToml(error.message().to_owned());
            ProjectConfigError { span: error.span(), ..ProjectConfigError::of_file(config, problem) }
        })?;
        let root = root.get_ref();
        let basepath = root.get("basepath").map(|value| reader.text("basepath", value)).transpose()?;
        let paths = reader.tables("paths", root)?.map(|table| reader.path_entry(table)).collect::<Result<_, _>>()?;
        let filters =
            reader.tables("filters", root)?.map(|table| reader.filter_entry(table)).collect::<Result<_, _>>()?;
        let mut variables = BTreeMap::new();
        if let Some(value) = root.get("env") {
            let env = value.get_ref().as_table().ok_or_else(|| reader.wrong_type("env", "a table of texts", value))?;
            for (name, value) in env {
                variables.insert(name.get_ref().to_string(), reader.text("env", value)?.into_inner());
            }
        }
        Ok(Self {
            basepath,
            locales: reader.locales(root)?,
            variables,
            paths,
            filters,
            includes: reader.configs("includes", root)?,
            excludes: reader.configs("excludes", root)?,
        })
    }
}

type Result<T, E = ProjectConfigError> = std::result::Result<T, E>;
type Value<'i> = Spanned<DeValue<'i>>;

struct Reader<'c> {
    config: &'c str,
}

impl Reader<'_> {
    fn path_entry(&self, entry: &Value<'_>) -> Result<PathEntry> {
        let table = self.table("paths", entry)?;
        Ok(PathEntry {
            l10n: self.text("l10n", self.required("paths", "l10n", table, entry)?)?,
            reference: table.get("reference").map(|value| self.text("reference", value)).transpose()?,
            locales: self.locales(table)?,
        })
    }

    fn filter_entry(&self, entry: &Value<'_>) -> Result<FilterEntry> {
        let table = self.table("filters", entry)?;
        let paths = self.texts("path", self.required("filters", "path", table, entry)?)?;
        let keys = table
            .get("key")
            .map(|value| self.texts("key", value)?.into_iter().map(|key| self.key(key)).collect::<Result<_>>());
        let action = self.text("action", self.required("filters", "action", table, entry)?)?;
        let action = match action.get_ref().as_str() {
            "error" => Action::Error,
            "warning" => Action::Warning,
            "ignore" => Action::Ignore,
            other => return Err(self.error(action.span(), Problem::UnknownAction(other.to_owned()))),
        };
        Ok(FilterEntry { paths, keys: keys.transpose()?, action })
    }

    fn key(&self, key: Spanned<String>) -> Result<Key> {
        let Some(expression) = key.get_ref().strip_prefix("re:") else {
            return Ok(Key::Exact(key.into_inner()));
        };
        // Fluent's identifiers are ASCII, so the expression needs none of Unicode's tables.
        let syntax = regex_automata::util::syntax::Config::new().unicode(false).utf8(false);
        let regex = Regex::builder().syntax(syntax).build(expression).map_err(|error| {
            let message = error.syntax_error().map_or_else(|| error.to_string(), ToString::to_string);
            let expression = expression.to_owned();
            self.error(key.span(), Problem::InvalidKey { expression, message })
        })?;
        Ok(Key::Expression(Box::new(regex)))
    }

    fn configs(&self, name: &'static str, root: &DeTable<'_>) -> Result<Vec<Spanned<String>>> {
        let path = |entry| self.text("path", self.required(name, "path", self.table(name, entry)?, entry)?);
        self.tables(name, root)?.map(path).collect()
    }

    fn locales(&self, table: &DeTable<'_>) -> Result<Option<Vec<String>>> {
        let Some(value) = table.get("locales") else { return Ok(None) };
        let array = value.get_ref().as_array().ok_or_else(|| self.wrong_type("locales", "a list of texts", value))?;
        let locales = array.iter().map(|value| {
            let locale = self.text("locales", value)?;
            let name = locale.get_ref();
            // A locale becomes a part of paths: it must not lead anywhere else.
            if matches!(name.as_str(), "" | "." | "..") || name.contains(['/', '\\']) || name.contains(char::is_control)
            {
                return Err(self.error(locale.span(), Problem::InvalidLocale(name.clone())));
            }
            Ok(locale.into_inner())
        });
        locales.collect::<Result<_>>().map(Some)
    }

    fn tables<'t, 'i>(&self, key: &'static str, table: &'t DeTable<'i>) -> Result<std::slice::Iter<'t, Value<'i>>> {
        let Some(value) = table.get(key) else { return Ok([].iter()) };
        let array = value.get_ref().as_array().ok_or_else(|| self.wrong_type(key, "a list of tables", value))?;
        Ok(array.iter())
    }

    fn table<'t, 'i>(&self, key: &'static str, value: &'t Value<'i>) -> Result<&'t DeTable<'i>> {
        value.get_ref().as_table().ok_or_else(|| self.wrong_type(key, "a list of tables", value))
    }

    fn required<'t, 'i>(
        &self,
        name: &'static str,
        key: &'static str,
        table: &'t DeTable<'i>,
        entry: &Value<'i>,
    ) -> Result<&'t Value<'i>> {
        table.get(key).ok_or_else(|| self.error(entry.span(), Problem::MissingKey { table: name, key }))
    }

    fn text(&self, key: &'static str, value: &Value<'_>) -> Result<Spanned<String>> {
        let text = value.get_ref().as_str().ok_or_else(|| self.wrong_type(key, "a text", value))?;
        Ok(Spanned::new(value.span(), text.to_owned()))
    }

    fn texts(&self, key: &'static str, value: &Value<'_>) -> Result<Vec<Spanned<String>>> {
        match value.get_ref() {
            DeValue::String(_) => Ok(vec![self.text(key, value)?]),
            DeValue::Array(array) => array.iter().map(|value| self.text(key, value)).collect(),
            _ => Err(self.wrong_type(key, "a text or a list of texts", value)),
        }
    }

    fn wrong_type(&self, key: &'static str, expected: &'static str, value: &Value<'_>) -> ProjectConfigError {
        self.error(value.span(), Problem::WrongType { key, expected })
    }

    fn error(&self, span: Range<usize>, problem: Problem) -> ProjectConfigError {
        ProjectConfigError::at(self.config, span, problem)
    }
}
