//! What a commit says: a subject, and who did what, as trailers that git knows.

use crate::git::ObjectId;
use crate::i18n::{Text, Words};
use crate::model::{ItemId, Person};

/// What a commit's message tells.
pub(super) struct Message<'m> {
    pub(super) item: &'m ItemId,
    /// Whether there is a translation, or only a review of what was there.
    pub(super) is_translation: bool,
    /// Who translated, the author first.
    pub(super) translators: &'m [Person],
    /// Who approved it.
    pub(super) reviewers: &'m [Person],
    /// The blob of the source.
    pub(super) source: Option<ObjectId>,
    /// The event that it carries.
    pub(super) about: &'m str,
}

impl Message<'_> {
    /// The message; commits are in English, whoever makes them.
    pub(super) fn text(&self, words: &Words) -> String {
        let subject = if self.is_translation { "commit-subject" } else { "commit-subject-review" };
        let subject = Text::new(subject)
            .with("item", self.item.to_string())
            .with("resource", self.item.resource())
            .with("locale", self.item.locale.to_string());
        let mut text = format!("{}\n\n", words.say(&subject));
        let mut trailer = |name: &str, value: &str| text.push_str(&format!("{name}: {}\n", value.replace('\n', " ")));
        if self.is_translation {
            for person in self.translators {
                trailer("Translated-by", &person.to_string());
            }
        }
        for person in self.reviewers {
            trailer("Reviewed-by", &person.to_string());
        }
        if let Some(source) = self.source {
            trailer("Source-revision", &source.to_string());
        }
        trailer("Submission", self.about);
        for person in self.translators.iter().skip(1).filter(|_| self.is_translation) {
            trailer("Co-authored-by", &person.to_string());
        }
        text
    }
}
