//! Commits that are signed: made by the git program, which knows every way of signing, and looked at by the keys of people.

use std::io::Write as _;
use std::process::{Command, Stdio};

use git2::ErrorCode;

use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::{Repository, root_at};
use crate::files::{Lock, Root};
use crate::signatures::PublicKey;

/// Where the message of a commit is kept while another program signs it.
const MESSAGE: &str = "tolkit/message";

/// A commit that is to be made and signed. People are name, address, and date as git reads it.
pub(super) struct SignedCommit<'c> {
    pub(super) tree: ObjectId,
    pub(super) parent: Option<ObjectId>,
    pub(super) author: (&'c str, &'c str, &'c str),
    pub(super) committer: (&'c str, &'c str, &'c str),
    pub(super) message: &'c str,
}

impl Repository {
    /// Lets the git program make a commit: it knows every way of signing.
    pub(super) fn write_signed(&self, commit: &SignedCommit<'_>, lock: Option<&Lock>) -> Result<ObjectId, GitError> {
        let failed = |said: String| GitError::Signing(said);
        let directory = root_at(self.directory())?;
        directory.write(MESSAGE, commit.message.as_bytes())?;
        let message = directory.path().join(MESSAGE);
        let mut command = self.program().command(lock);
        command.args(["commit-tree", "-S", &commit.tree.to_string()]);
        if let Some(parent) = commit.parent {
            command.args(["-p", &parent.to_string()]);
        }
        command.arg("-F").arg(message);
        for (role, (name, email, date)) in [("AUTHOR", commit.author), ("COMMITTER", commit.committer)] {
            // With the sign, git takes any number of seconds, and not only those of this century.
            for (part, value) in [("NAME", name), ("EMAIL", email), ("DATE", &format!("@{date}"))] {
                command.env(format!("GIT_{role}_{part}"), value);
            }
        }
        let output = command.output().map_err(|error| failed(error.to_string()))?;
        let _ = directory.remove_file(MESSAGE);
        let name = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        match name.parse() {
            Ok(id) if output.status.success() => Ok(id),
            _ => Err(failed(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
        }
    }

    /// Whether a commit is signed with one of these keys.
    ///
    /// # Errors
    ///
    /// Fails if it cannot be read, or if the program that knows such keys is missing.
    pub fn is_signed_by(&self, commit: ObjectId, keys: &[PublicKey]) -> Result<bool, GitError> {
        let (signature, bytes) = match self.git.extract_signature(&commit.0, None) {
            Ok(signed) => signed,
            Err(error) if error.code() == ErrorCode::NotFound => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        for key in keys {
            let has_signed = match key.has_signed(&bytes, &signature) {
                Some(has_signed) => has_signed,
                None => asked(key, &bytes, &signature)?,
            };
            if has_signed {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Asks the program that knows keys of this kind whether one made a signature.
fn asked(key: &PublicKey, bytes: &[u8], signature: &[u8]) -> Result<bool, GitError> {
    let folder = tempfile::tempdir().map_err(|error| GitError::Verifying("tmp", error.to_string()))?;
    let files = Root::at(folder.path())?;
    files.write("signature", signature)?;
    files.write("signed", bytes)?;
    match key {
        PublicKey::Ssh(_) => {
            files.write("allowed", format!("signer namespaces=\"git\" {}\n", key.text()).as_bytes())?;
            let arguments = ["-Y", "verify", "-f", "allowed", "-I", "signer", "-n", "git", "-s", "signature"];
            says_yes("ssh-keygen", &files, &arguments, bytes)
        }
        PublicKey::OpenPgp(armored) => {
            files.write("armored", armored.as_bytes())?;
            let dearmor = ["--batch", "--homedir", ".", "--output", "keys", "--dearmor", "armored"];
            let keyring = files.path().join("keys");
            let keyring = keyring.to_string_lossy();
            Ok(says_yes("gpg", &files, &dearmor, b"")?
                && says_yes("gpgv", &files, &["--keyring", &keyring, "signature", "signed"], b"")?)
        }
    }
}

/// Runs a program in a folder, and returns whether it says yes.
fn says_yes(program: &'static str, folder: &Root, arguments: &[&str], input: &[u8]) -> Result<bool, GitError> {
    let run = || {
        let mut command = Command::new(program);
        command.current_dir(folder.path()).args(arguments).env("GNUPGHOME", folder.path());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        // One that does not read to the end has made up its mind.
        let _ = child.stdin.take().map(|mut to| to.write_all(input));
        child.wait()
    };
    run().map(|status| status.success()).map_err(|error| GitError::Verifying(program, error.to_string()))
}

/// A time as git reads it: seconds since 1970, and the offset as `+0300`.
pub(super) fn raw_date(seconds: i64, offset_minutes: i32) -> String {
    let sign = if offset_minutes < 0 { '-' } else { '+' };
    let minutes = offset_minutes.abs();
    format!("{seconds} {sign}{:02}{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_git_reads_them() {
        assert_eq!(raw_date(5, 180), "5 +0300");
        assert_eq!(raw_date(5, -210), "5 -0330");
    }
}
