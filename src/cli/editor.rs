//! The person's editor, as git finds it.

use std::path::Path;
use std::process::Command;

use crate::git::Repository;
use crate::i18n::Text;
use crate::report::failure::Complaint;

/// The command of the person's editor: `GIT_EDITOR`, `core.editor`, `VISUAL`, `EDITOR`, or what git has built in.
pub(super) fn of(repository: &Repository) -> Result<String, Complaint> {
    repository.program().editor().ok_or_else(|| Complaint::environment(Text::new("error-no-editor")))
}

/// Opens a file in an editor and waits until that is closed.
pub(super) fn run(editor: &str, path: &Path) -> Result<(), Complaint> {
    let failed = |reason: String| {
        Complaint::environment(Text::new("error-editor").with("editor", editor.to_owned()).with("reason", reason))
    };
    // A setting may have arguments: `code --wait`.
    let status = Command::new("sh").arg("-c").arg(format!("{editor} \"$@\"")).arg(editor).arg(path).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failed(status.to_string())),
        Err(error) => Err(failed(error.to_string())),
    }
}
