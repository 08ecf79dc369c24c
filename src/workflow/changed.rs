//! What differs from a revision.
