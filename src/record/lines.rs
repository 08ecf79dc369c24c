//! The lines of a record, whatever they say.

/// The first line of every record.
pub(super) const HEADER: &str = "tolkit-record 1";

/// Why a text is not a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// The first line is not a record's.
    #[error("not a record")]
    NotARecord,
    /// The record was written by a newer version.
    #[error("a record of version {0}, which this program does not know")]
    Newer(String),
    /// A line is not one of a record.
    #[error("line {0} is not a record's")]
    Line(usize),
    /// It is not as it was written.
    #[error("not as it was written")]
    Changed,
}

/// The fields of each line behind the header, with the line's number.
pub(super) fn lines(text: &str) -> Result<impl Iterator<Item = (usize, Vec<&str>)>, RecordError> {
    let mut lines = text.lines().zip(1..);
    match lines.next() {
        Some((HEADER, _)) => {}
        Some((line, _)) => match line.strip_prefix("tolkit-record ") {
            Some(version) => return Err(RecordError::Newer(version.to_owned())),
            None => return Err(RecordError::NotARecord),
        },
        None => return Err(RecordError::NotARecord),
    }
    Ok(lines.map(|(line, number)| (number, line.split(' ').collect())))
}
