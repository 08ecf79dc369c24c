//! The forms of a result, by the names that they have on the command line.

/// Declares the forms of a result. A form is a line: its meaning, its name on the command line, and the function that
/// renders it.
macro_rules! formats {
    (
        $(#[$about:meta])*
        pub enum $name:ident: $renderer:ty {
            $($(#[$meaning:meta])* $form:ident = $word:literal => $render:path),+ $(,)?
        }
    ) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[$meaning])* $form),+
        }

        impl $name {
            /// All forms, in the order in which help lists them.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$form),+];

            /// The form's name on the command line.
            #[must_use]
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$form => $word),+
                }
            }

            fn renderer(self) -> $renderer {
                match self {
                    $(Self::$form => $render),+
                }
            }
        }
    };
}

pub(crate) use formats;

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
