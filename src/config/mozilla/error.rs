//! What can be wrong with a project configuration, and where.

use std::error::Error;
use std::ops::Range;

/// Why a project configuration cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{config}: {problem}")]
pub struct ProjectConfigError {
    /// The configuration file that is wrong, or that asks for another one which is not there.
    pub config: String,
    /// The bytes of that file which are wrong; none where it is the file as a whole.
    pub span: Option<Range<usize>>,
    /// What is wrong with it.
    pub problem: Box<ProjectConfigProblem>,
}

/// What is wrong with a project configuration.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProjectConfigProblem {
    /// There is no such file.
    #[error("there is no configuration file `{0}`")]
    NotFound(String),
    /// The file is there and cannot be read.
    #[error("`{path}` cannot be read: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What the reader said.
        reason: Box<dyn Error + Send + Sync>,
    },
    /// The file is not TOML.
    #[error("this is not TOML: {0}")]
    NotToml(String),
    /// A value has the wrong type.
    #[error("`{key}` must be {expected}")]
    WrongType {
        /// The key.
        key: &'static str,
        /// What its value must be.
        expected: &'static str,
    },
    /// A key is missing that must be there.
    #[error("an entry of `{table}` must have `{key}`")]
    MissingKey {
        /// The table.
        table: &'static str,
        /// The key.
        key: &'static str,
    },
    /// The name of a locale cannot be the name of a directory.
    #[error("`{0}` cannot be the directory of a locale")]
    InvalidLocale(String),
    /// An action is none of the three.
    #[error("`{0}` is not an action: write `error`, `warning` or `ignore`")]
    UnknownAction(String),
    /// The regular expression of a key cannot be read.
    #[error("`{expression}` is not a regular expression: {message}")]
    InvalidKey {
        /// The expression, without `re:`.
        expression: String,
        /// What is wrong with it.
        message: String,
    },
    /// A configuration includes or excludes itself.
    #[error("configurations include each other: {}", .0.join(" → "))]
    Cycle(Vec<String>),
    /// Configurations include each other more deeply than anyone means.
    #[error("configurations are included too deeply")]
    TooDeep,
    /// A configuration that is included or excluded has excludes itself.
    #[error("a configuration that is itself included or excluded must not exclude others")]
    NestedExclude,
    /// A path begins at the root of the file system.
    #[error("`{0}` is an absolute path")]
    Absolute(String),
    /// A path leads out of the repository.
    #[error("`{0}` leads out of the repository")]
    Outside(String),
    /// A variable that has no value begins a pattern, or stands where its value is needed.
    #[error("the variable `{0}` has no value")]
    UnsetVariable(String),
    /// The value of a variable refers to the variable.
    #[error("the value of the variable `{0}` refers to itself")]
    VariableCycle(String),
    /// A pattern grows out of all proportion once its variables have their values.
    #[error("the pattern is too long once its variables have their values")]
    TooLong,
    /// The path of an included or excluded configuration has a wildcard.
    #[error("the path of a configuration cannot have wildcards")]
    WildcardInInclude,
    /// The pattern of the translations has more wildcards than that of the reference.
    #[error("`l10n` has more wildcards than its `reference` `{reference}`")]
    MoreWildcards {
        /// The pattern of the reference.
        reference: String,
    },
    /// Two entries have the same pattern for translations, and different references.
    #[error("`{pattern}` has two references: `{reference}`, and `{other}` in `{other_config}`")]
    TwoReferences {
        /// The pattern of the translations.
        pattern: String,
        /// Its reference in this entry.
        reference: String,
        /// Its reference in the earlier entry.
        other: String,
        /// The configuration of the earlier entry.
        other_config: String,
    },
}

impl ProjectConfigError {
    /// The error of a problem with a file as a whole.
    pub(super) fn of_file(config: &str, problem: ProjectConfigProblem) -> Self {
        Self { config: config.to_owned(), span: None, problem: Box::new(problem) }
    }

    /// The error of a problem at a place.
    pub(super) fn at(config: &str, span: Range<usize>, problem: ProjectConfigProblem) -> Self {
        Self { span: Some(span), ..Self::of_file(config, problem) }
    }
}
