//! A public key, as `workflow.toml` has it.

use ssh_key::public::KeyData;
use ssh_key::{PublicKey as SshKey, SshSig};

/// How the block of an OpenPGP key begins (RFC 9580, section 6.2.1).
const OPEN_PGP: &str = "-----BEGIN PGP PUBLIC KEY BLOCK-----";
/// What git signs with an SSH key, so that a signature of something else is none of a commit.
const NAMESPACE: &str = "git";

/// A public key of somebody who signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicKey {
    /// An SSH key, as in a `.pub` file.
    Ssh(Box<SshKey>),
    /// An OpenPGP key in armor.
    OpenPgp(String),
}

impl PublicKey {
    /// Reads a key: a line such as `ssh-ed25519 AAAA…`, or a block of an OpenPGP key. None if it is neither.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.starts_with(OPEN_PGP) {
            return Some(Self::OpenPgp(format!("{text}\n")));
        }
        let mut key = SshKey::from_openssh(text).ok()?;
        key.set_comment("");
        Some(Self::Ssh(Box::new(key)))
    }

    /// The key as it is written.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Ssh(key) => key.to_openssh().unwrap_or_default(),
            Self::OpenPgp(text) => text.clone(),
        }
    }

    /// Whether a signature as git writes it is one of this key under these bytes. None if it takes another program to say so.
    #[must_use]
    pub fn has_signed(&self, bytes: &[u8], signature: &[u8]) -> Option<bool> {
        let is_ssh = signature.starts_with(b"-----BEGIN SSH SIGNATURE-----");
        match self {
            Self::OpenPgp(_) => is_ssh.then_some(false),
            Self::Ssh(_) if !is_ssh => Some(false),
            Self::Ssh(key) => {
                let Ok(read) = SshSig::from_pem(signature) else { return Some(false) };
                if read.public_key() != key.key_data() {
                    return Some(false);
                }
                let is_known = matches!(key.key_data(), KeyData::Ed25519(_) | KeyData::SkEd25519(_));
                is_known.then(|| key.verify(NAMESPACE, bytes, &read).is_ok())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made for this test; nobody has the private key any more.
    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILynXYnGNoYSC9b0Dl52WXmo5sulGSoRrnUIR1uoMHap";
    const SIGNATURE: &str = "\
-----BEGIN SSH SIGNATURE-----\n\
U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgvKddicY2hhIL1vQOXnZZeajmy6\n\
UZKhGudQhHW6gwdqkAAAADZ2l0AAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5\n\
AAAAQMn1l82YpPvYzVgPkTjuYnonRZ5cFGj1v7X5WRffovYzaVJcgKYIUuFm9YWOMncqdP\n\
dH0G+IvIql/Cd9F+UTwwA=\n\
-----END SSH SIGNATURE-----\n";

    #[test]
    fn a_signature_is_of_one_key_and_of_the_same_bytes() {
        let key = PublicKey::parse(KEY).expect("a key");
        assert_eq!(key.has_signed(b"tree 1\n", SIGNATURE.as_bytes()), Some(true));
        assert_eq!(key.has_signed(b"tree 2\n", SIGNATURE.as_bytes()), Some(false));
        let other =
            PublicKey::parse("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN2C0l1qsqCNoGrx1uqhLhm+6wffVV8wwxBOuxVH2koK")
                .expect("a key");
        assert_eq!(other.has_signed(b"tree 1\n", SIGNATURE.as_bytes()), Some(false));
        for garbage in ["", "-----BEGIN SSH SIGNATURE-----\n", "-----BEGIN PGP SIGNATURE-----\n"] {
            assert_eq!(key.has_signed(b"tree 1\n", garbage.as_bytes()), Some(false), "{garbage}");
        }
    }

    #[test]
    fn what_is_no_key_is_none() {
        for text in ["", "jonas", "ssh-ed25519", "ssh-ed25519 AAAA", "-----BEGIN PGP PRIVATE KEY BLOCK-----"] {
            assert_eq!(PublicKey::parse(text), None, "{text}");
        }
        let key = PublicKey::parse(&format!("{KEY} jonas@example.org")).expect("a key");
        assert_eq!(key.text(), KEY, "what is said beside it is no part of it");
    }
}
