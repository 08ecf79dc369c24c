//! The reports that `check` is asked for: `--format` with a file each, and `--output`.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use clap::builder::{EnumValueParser, PossibleValue, TypedValueParser};
use clap::{Arg, Command};

use crate::i18n::Text;
use crate::report::check::Format;
use crate::report::failure::Complaint;

/// `FORMAT` or `FORMAT=FILE`.
#[derive(Debug, Clone)]
pub(in crate::cli) struct FormatArgument {
    format: Format,
    file: Option<PathBuf>,
}

/// Reads `FORMAT` or `FORMAT=FILE`.
#[derive(Debug, Clone)]
pub(in crate::cli) struct FormatParser;

impl TypedValueParser for FormatParser {
    type Value = FormatArgument;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<Self::Value, clap::Error> {
        let text = value.to_string_lossy();
        let (name, file) = match text.split_once('=') {
            Some((name, file)) => (name, Some(PathBuf::from(file))),
            None => (&*text, None),
        };
        let format = EnumValueParser::<Format>::new().parse_ref(command, arg, OsStr::new(name))?;
        Ok(FormatArgument { format, file })
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let values: Vec<PossibleValue> = EnumValueParser::<Format>::new().possible_values()?.collect();
        Some(Box::new(values.into_iter()))
    }
}

/// The reports to write, each with its file; none is stdout.
///
/// # Errors
///
/// Returns a [`Complaint`] if two of them would go to one place, or if `--output` is for none of them.
pub(super) fn outputs(
    formats: &[FormatArgument],
    output: Option<&Path>,
) -> Result<Vec<(Format, Option<PathBuf>)>, Complaint> {
    let is_stdout = |file: &PathBuf| file.as_path() == Path::new("-");
    if let Some(output) = output
        && formats.iter().all(|argument| argument.file.is_some())
    {
        return Err(Complaint::usage(Text::new("error-output-unused").with("file", output.display().to_string())));
    }
    let mut outputs: Vec<(Format, Option<PathBuf>)> = Vec::new();
    for argument in formats {
        let file = argument.file.as_deref().or(output).map(Path::to_owned).filter(|file| !is_stdout(file));
        let is_same = |(_, other): &&(Format, Option<PathBuf>)| place(other.as_deref()) == place(file.as_deref());
        if let Some((other, _)) = outputs.iter().find(is_same) {
            let text = match &file {
                Some(file) => Text::new("error-two-to-file").with("file", file.display().to_string()),
                None => Text::new("error-two-to-stdout"),
            };
            return Err(Complaint::usage(text.with("one", other.name).with("other", argument.format.name)));
        }
        outputs.push((argument.format, file));
    }
    Ok(outputs)
}

/// Where a file is, whatever it is called.
fn place(file: Option<&Path>) -> Option<PathBuf> {
    let file = file?;
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let real = file.canonicalize().ok();
    let beside = || Some(folder.canonicalize().ok()?.join(file.file_name()?));
    Some(real.or_else(beside).unwrap_or_else(|| file.to_owned()))
}
