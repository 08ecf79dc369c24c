//! Signatures of commits, and the public keys of those who made them. Pure: what takes another program is done in `git/`.

mod public_key;

pub(crate) use public_key::PublicKey;
