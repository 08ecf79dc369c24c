//! The record of a rendered article: what the file was when it was written, for the next rendering.

use super::lines::RecordError;
use crate::article::{WrittenPage, digest_of};
use crate::model::Locale;

/// The directory of these records.
pub(crate) const PAGES: &str = ".tolkit/rendered";

const MARK: &str = "tolkit-rendered ";
const VERSION: &str = "1";

/// The line between what the page was and what it is about to be.
const NEXT: &str = "next";

/// A rendered article as it was written last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageRecord {
    /// The file's path, from the root of the project.
    pub(crate) path: String,
    /// What the file was; none if tolkit did not write it.
    pub(crate) page: Option<WrittenPage>,
    /// What it is about to be: it is written next, unless the program is killed.
    pub(crate) next: Option<WrittenPage>,
}

/// The path of the record of a rendered article. No other record is in a folder of such a name.
#[must_use]
pub(crate) fn page_path_of(locale: &Locale, resource: &str) -> String {
    format!("{PAGES}/{locale}/{resource}.page")
}

impl PageRecord {
    /// The record of a file that is written.
    pub(crate) fn new(path: &str, page: WrittenPage) -> Self {
        Self { path: path.to_owned(), page: Some(page), next: None }
    }

    /// Reads a record.
    ///
    /// # Errors
    ///
    /// A [`RecordError`] where a line is none of a record's, and where it is not as it was written: cut off, changed, or merged.
    pub(crate) fn parse(text: &str) -> Result<Self, RecordError> {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let first = first.trim_end_matches('\r').strip_prefix(MARK).ok_or(RecordError::NotARecord)?;
        let (version, digest) = first.split_once(' ').unwrap_or((first, ""));
        if version != VERSION {
            return Err(RecordError::Newer(version.to_owned()));
        }
        if digest != digest_of(&rest.replace("\r\n", "\n")) {
            return Err(RecordError::Changed);
        }
        let (mut path, mut page, mut next) = (None, None, None);
        for (line, number) in rest.lines().zip(2..) {
            match line.split_once(' ') {
                Some(("path", rest)) => path = Some(rest.to_owned()),
                Some((key, rest)) => {
                    let now = next.as_mut().unwrap_or_else(|| page.get_or_insert_with(WrittenPage::default));
                    read_line(now, key, rest).ok_or(RecordError::Line(number))?;
                }
                None if line == NEXT && next.is_none() => next = Some(WrittenPage::default()),
                None => return Err(RecordError::Line(number)),
            }
        }
        Ok(Self { path: path.ok_or(RecordError::NotARecord)?, page, next })
    }

    /// The record's text.
    pub(crate) fn to_text(&self) -> String {
        let mut text = format!("path {}\n", self.path);
        self.page.iter().for_each(|page| push_page(&mut text, page));
        if let Some(next) = &self.next {
            text.push_str(&format!("{NEXT}\n"));
            push_page(&mut text, next);
        }
        format!("{MARK}{VERSION} {}\n{text}", digest_of(&text))
    }

    /// What is known of a file that says this: it may be what it was about to be already.
    pub(crate) fn page_of(&self, text: &str) -> Option<&WrittenPage> {
        self.next.as_ref().filter(|next| next.is_of(text)).or(self.page.as_ref())
    }
}

fn read_line(page: &mut WrittenPage, key: &str, rest: &str) -> Option<()> {
    match key {
        "file" => page.file = rest.to_owned(),
        "texts" => page.texts = rest.to_owned(),
        "layout" => page.is_plain = rest == "plain",
        "copied" => drop(page.copied.insert(rest.to_owned())),
        "kept" => {
            let (source, there) = rest.split_once(' ')?;
            page.kept.insert((source.to_owned(), there.to_owned()));
        }
        _ => return None,
    }
    Some(())
}

fn push_page(text: &mut String, page: &WrittenPage) {
    text.push_str(&format!("file {}\ntexts {}\n", page.file, page.texts));
    text.push_str(if page.is_plain { "layout plain\n" } else { "layout own\n" });
    page.copied.iter().for_each(|part| text.push_str(&format!("copied {part}\n")));
    page.kept.iter().for_each(|(source, there)| text.push_str(&format!("kept {source} {there}\n")));
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
        let next = WrittenPage { is_plain: false, ..page.clone() };
        for (page, next) in [(Some(&page), None), (Some(&page), Some(&next)), (None, Some(&next))] {
            let (page, next) = (page.cloned(), next.cloned());
            let record = PageRecord { path: "site/lt/a b.md".to_owned(), page, next };
            assert_eq!(PageRecord::parse(&record.to_text()).as_ref(), Ok(&record));
            assert_eq!(PageRecord::parse(&record.to_text().replace('\n', "\r\n")).as_ref(), Ok(&record));
        }
    }

    #[test]
    fn what_is_not_as_it_was_written_is_no_record() {
        let text = PageRecord::new("a.md", WrittenPage::default()).to_text();
        let newer = text.replace("rendered 1", "rendered 2");
        assert_eq!(PageRecord::parse(&newer), Err(RecordError::Newer("2".to_owned())));
        assert_eq!(PageRecord::parse("tolkit-record 1\n"), Err(RecordError::NotARecord));
        for end in 0..text.len() {
            assert!(PageRecord::parse(&text[..end]).is_err(), "{}", &text[..end]);
        }
        assert_eq!(PageRecord::parse(&text.replace("layout own", "layout plain")), Err(RecordError::Changed));
    }
}
