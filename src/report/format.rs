//! The forms of a result, by the names that they have on the command line.

/// A form of a result: a line in the list of a command's forms. `R` is the function that renders it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Form<R> {
    /// The form's name on the command line.
    pub(crate) name: &'static str,
    /// Its renderer.
    pub(super) render: R,
}

impl<R> Form<R> {
    pub(super) const fn new(name: &'static str, render: R) -> Self {
        Self { name, render }
    }
}

/// A form of a result that people or scripts read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Format {
    /// Text for a terminal.
    #[default]
    Text,
    /// Data for scripts.
    Json,
}

impl Format {
    /// All forms, in the order in which help lists them.
    pub(crate) const ALL: &'static [Self] = &[Self::Text, Self::Json];

    /// The form's name on the command line.
    #[must_use]
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
        }
    }
}
