//! The two formats of front matter.

use std::ops::Range;

use super::entry::{Entry, Problem, Scalar};
use super::{toml, yaml, yaml_read};

/// How front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    Toml,
    Yaml,
}

impl Format {
    pub(super) fn fence(self) -> &'static str {
        match self {
            Self::Toml => "+++",
            Self::Yaml => "---",
        }
    }

    pub(super) fn read(self, inner: &str) -> Result<Vec<Entry>, Problem> {
        match self {
            Self::Toml => toml::read(inner),
            Self::Yaml => yaml_read::read(inner),
        }
    }

    /// The ways to write a value in the place of a scalar, the most fitting one first.
    pub(super) fn candidates(
        self,
        inner: &str,
        scalar: &Scalar,
        value: &str,
        newline: &str,
    ) -> Vec<(Range<usize>, String)> {
        match self {
            Self::Toml => toml::candidates(scalar, value, newline),
            Self::Yaml => yaml::candidates(inner, scalar, value, newline),
        }
    }
}
