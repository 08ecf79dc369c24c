//! With which exit code a command ends.

use std::process::ExitCode;

pub(super) use crate::report::failure::Complaint as CliError;

use crate::report::account::Ending;

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(match ending {
            Ending::Done => 0,
            Ending::Blocked => 1,
            Ending::Misused => 2,
            Ending::Failed => 3,
            Ending::Refused => 4,
            Ending::Bug => 70,
        })
    }
}
