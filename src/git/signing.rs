//! Commits that are signed: made by the git program, which knows every way of signing, and looked at by the keys of people.

use std::io::Write as _;
use std::process::{Command, Stdio};

use super::error::GitError;
use super::object_id::ObjectId;
use super::repository::{Repository, root_at};
use crate::files::{Lock, Root};
use crate::signatures::PublicKey;

/// Where the message of a commit is kept while another program signs it.
const MESSAGE: &str = "tolkit/message";

/// The longest commit whose signature is looked at, in bytes.
const LONGEST_SIGNED: usize = 1024 * 1024;

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
        let raw = self.beginning(commit, LONGEST_SIGNED + 1)?;
        let Some((signature, bytes)) =
            Some(raw).filter(|raw| raw.len() <= LONGEST_SIGNED).and_then(|raw| signed_parts(&raw))
        else {
            return Ok(false);
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

/// The signature of a commit, and the bytes that it is of: all but its one `gpgsig` header, as git has it. None for whatever somebody
/// could read in two ways: another header that begins so, or a zero byte, at which some programs stop.
fn signed_parts(raw: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let headers = raw.windows(2).position(|two| two == b"\n\n")? + 1;
    if raw.contains(&0) {
        return None;
    }
    let (mut signature, mut rest): (Option<Vec<u8>>, Vec<u8>) = (None, Vec::with_capacity(raw.len()));
    let mut is_inside = false;
    for line in raw[..headers].split_inclusive(|byte| *byte == b'\n') {
        is_inside &= line.starts_with(b" ");
        match (line.strip_prefix(b"gpgsig "), &mut signature) {
            (Some(_), Some(_)) => return None,
            (Some(first), none) => {
                *none = Some(first.to_vec());
                is_inside = true;
            }
            (None, _) if line.starts_with(b"gpgsig") => return None,
            (None, Some(signature)) if is_inside => signature.extend(&line[1..]),
            (None, _) => rest.extend(line),
        }
    }
    rest.extend(&raw[headers..]);
    signature.map(|signature| (signature, rest))
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
    fn what_is_signed_is_all_but_one_header() {
        let commit = b"tree 1\nparent 2\nauthor A <a> 1 +0000\ngpgsig -----BEGIN\n \n abc\n -----END\ncommitter A <a> 1 +0000\n\nhello\n\ngpgsig x\n";
        let (signature, rest) = signed_parts(commit).unwrap();
        assert_eq!(signature, b"-----BEGIN\n\nabc\n-----END\n");
        assert_eq!(rest, b"tree 1\nparent 2\nauthor A <a> 1 +0000\ncommitter A <a> 1 +0000\n\nhello\n\ngpgsig x\n");
        for other in [
            "tree 1\n\nhello\n",
            "tree 1\n\ngpgsig a\n b\n",
            "tree 1\ngpgsig a\ngpgsig b\n\nhello\n",
            "tree 1\ngpgsig a\ngpgsigparent b\n\nhello\n",
            "tree 1\ngpgsig a\n\nhello\n\0\n{}\n",
            "tree 1\ngpgsig a",
        ] {
            assert_eq!(signed_parts(other.as_bytes()), None, "{other}");
        }
    }

    #[test]
    fn dates_are_written_as_git_reads_them() {
        assert_eq!(raw_date(5, 180), "5 +0300");
        assert_eq!(raw_date(5, -210), "5 -0330");
    }
}
