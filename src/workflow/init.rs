//! Sets a repository up.
