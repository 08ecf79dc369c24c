//! The record of a rendered article: what the file was when it was written, for the next rendering.

use super::lines::RecordError;
use crate::article::WrittenPage;
use crate::model::Locale;

/// The directory of these records.
pub(crate) const PAGES: &str = ".tolkit/rendered";

const HEADER: &str = "tolkit-rendered 1";

/// A rendered article as it was written last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageRecord {
    /// The file's path, from the root of the project.
    pub(crate) path: String,
    /// What the file was.
    pub(crate) page: WrittenPage,
}

/// The path of the record of a rendered article. No other record is in a folder of such a name.
#[must_use]
pub(crate) fn page_path_of(locale: &Locale, resource: &str) -> String {
    format!("{PAGES}/{locale}/{resource}.page")
}

impl PageRecord {
    /// Reads a record.
    pub(crate) fn parse(text: &str) -> Result<Self, RecordError> {
        let (mut path, mut page) = (None, WrittenPage::default());
        let mut lines = text.lines().zip(1..);
        match lines.next().map(|(line, _)| line) {
            Some(HEADER) => {}
            Some(line) => match line.strip_prefix("tolkit-rendered ") {
                Some(version) => return Err(RecordError::Newer(version.to_owned())),
                None => return Err(RecordError::NotARecord),
            },
            None => return Err(RecordError::NotARecord),
        }
        for (line, number) in lines {
            match line.split_once(' ').ok_or(RecordError::Line(number))? {
                ("path", rest) => path = Some(rest.to_owned()),
                ("file", rest) => page.file = rest.to_owned(),
                ("texts", rest) => page.texts = rest.to_owned(),
                ("layout", rest) => page.is_plain = rest == "plain",
                ("copied", rest) => drop(page.copied.insert(rest.to_owned())),
                ("kept", rest) => {
                    let (source, there) = rest.split_once(' ').ok_or(RecordError::Line(number))?;
                    page.kept.insert((source.to_owned(), there.to_owned()));
                }
                _ => return Err(RecordError::Line(number)),
            }
        }
        Ok(Self { path: path.ok_or(RecordError::NotARecord)?, page })
    }

    /// The record's text.
    pub(crate) fn to_text(&self) -> String {
        let Self { path, page } = self;
        let mut text = format!("{HEADER}\npath {path}\nfile {}\ntexts {}\n", page.file, page.texts);
        text.push_str(if page.is_plain { "layout plain\n" } else { "layout own\n" });
        page.copied.iter().for_each(|part| text.push_str(&format!("copied {part}\n")));
        page.kept.iter().for_each(|(source, there)| text.push_str(&format!("kept {source} {there}\n")));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_back_what_it_writes() {
        let page = WrittenPage {
            file: "a".repeat(16),
            texts: "b".repeat(16),
            is_plain: true,
            kept: [("-".to_owned(), "c".repeat(16))].into(),
            copied: ["d".repeat(16)].into(),
        };
        let record = PageRecord { path: "site/lt/a b.md".to_owned(), page };
        assert_eq!(PageRecord::parse(&record.to_text()).as_ref(), Ok(&record));
        let newer = record.to_text().replace("rendered 1", "rendered 2");
        assert_eq!(PageRecord::parse(&newer), Err(RecordError::Newer("2".to_owned())));
        for broken in ["", "tolkit-record 1\n", "tolkit-rendered 1\nfile x\n", "tolkit-rendered 1\npath a\nkept b\n"] {
            assert!(PageRecord::parse(broken).is_err(), "{broken}");
        }
    }
}
