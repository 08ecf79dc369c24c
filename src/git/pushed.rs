//! What a remote did with a ref that was pushed.

/// What the remote did with one ref.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pushed {
    /// It moved the ref.
    Done,
    /// It had it there already.
    Already,
    /// Somebody else was first.
    Behind,
    /// It does not take such refs; its own words.
    Refused(String),
}
