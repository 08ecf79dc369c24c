//! Where the newsroom is that one can try the workflow in.

use std::path::Path;

use super::account::Account;
use super::failure::Complaint;
use crate::i18n::Text;
use crate::workflow::demo::DemoError;

/// The newsroom is laid out in this folder.
#[must_use]
pub(crate) fn account(folder: &Path) -> Account {
    Account::of(Text::new("demo-done").with("folder", folder.display().to_string()))
}

/// Why there is none.
#[must_use]
pub(crate) fn failure(error: DemoError, folder: &Path) -> Complaint {
    match error {
        DemoError::Exists => {
            Complaint::usage(Text::new("error-demo-exists").with("folder", folder.display().to_string()))
        }
        DemoError::File(error) => error.into(),
        DemoError::Git(error) => error.into(),
    }
}
