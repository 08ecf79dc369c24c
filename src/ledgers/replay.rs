//! A ledger's commits, one by one, and what each does to a state.

use super::file;
use super::irregular::Irregular;
use super::store::Ledgers;
use crate::git::{EventCommit, ObjectId};
use crate::ledger::{Event, EventError, EventKind, Ignored, Outcome, State};
use crate::model::Locale;

impl Ledgers<'_> {
    /// Applies one commit of a ledger, and notes what should not be there. Its event, if it is one, and what that did.
    pub(super) fn apply(
        &self,
        state: &mut State,
        locale: &Locale,
        commit: &EventCommit,
        irregular: &mut Vec<Irregular>,
    ) -> Option<(Event, Outcome)> {
        let author = commit.author.clone();
        let mut note = |why: &str| irregular.push(Irregular::new(commit, why));
        let event = match Event::parse(&commit.message) {
            Ok(event) => event,
            Err(error) => {
                state.skip();
                if let EventError::Newer(version) = error {
                    state.note_newer(version);
                }
                note(match error {
                    EventError::TooLong => "irregular-too-long",
                    EventError::NotAnEvent => "irregular-no-event",
                    EventError::Newer(_) => "irregular-newer",
                });
                return None;
            }
        };
        let is_submission = matches!(event.kind, EventKind::Submit { .. });
        if is_submission && !self.repository.event_log().has_file(commit.id, file::TARGET) {
            state.skip();
            note("irregular-no-text");
            return Some((event, Outcome::Ignored(Ignored::Incomplete)));
        }
        if state.is_far_ahead(&event) && author.is(&event.by) {
            note("irregular-clock");
        }
        let outcome = state.apply(locale, &event, &author, &commit.id.to_string());
        if let Some(ignored) = outcome.ignored().filter(|ignored| ignored.is_irregular()) {
            note(match ignored {
                Ignored::Forged => "irregular-forged",
                Ignored::OtherLocale => "irregular-other-locale",
                _ => "irregular-incomplete",
            });
        }
        Some((event, outcome))
    }

    /// The state that a checkpoint has.
    pub(super) fn checkpoint(&self, commit: ObjectId) -> Option<State> {
        let bytes = self.repository.event_log().file(commit, file::STATE, file::MAX_STATE).ok()??;
        serde_json::from_slice(&bytes).ok().filter(State::is_sane)
    }
}
