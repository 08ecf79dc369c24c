//! Whose events count where people sign: git lets everybody write any name.

use super::error::{LedgerError, NotSigned};
use super::ledger::Ledger;
use super::store::Ledgers;
use crate::config::Team;
use crate::git::{GitError, ObjectId};
use crate::ledger::{Event, EventKind, State, VERSION, new_id};
use crate::model::{Locale, Person};
use crate::signatures::PublicKey;

/// Why an event has no effect where people sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Objection {
    /// Its author signs, and did not sign it.
    Unsigned,
    /// It is later than the last day of its author.
    Left,
    /// It decides about the work of others, and its author is not one of those who do that with a key.
    NoKey,
}

impl Objection {
    /// Why it should not be in the ledger, as the name of a message.
    pub(super) fn why(self) -> &'static str {
        match self {
            Self::Unsigned => "irregular-unsigned",
            Self::Left => "irregular-left",
            Self::NoKey => "irregular-no-key",
        }
    }
}

impl Ledgers<'_> {
    /// Why an event has no effect, as far as keys are concerned; none where nobody signs.
    pub(super) fn objection(
        &self,
        state: &State,
        locale: &Locale,
        event: &Event,
        commit: (ObjectId, &Person),
    ) -> Result<Option<Objection>, GitError> {
        let Some(team) = self.config.team(locale).filter(|team| !team.signers.is_empty()) else { return Ok(None) };
        let (commit, author) = commit;
        let clock = state.clock_at(event);
        if let Some(signer) = team.signer(author).filter(|signer| clock >= signer.since) {
            if signer.until.is_some_and(|until| clock >= until) {
                return Ok(Some(Objection::Left));
            }
            if !self.repository.is_signed_by(commit, &signer.keys)? {
                return Ok(Some(Objection::Unsigned));
            }
        }
        let is_signed_now = team.signed_since().is_some_and(|since| clock >= since);
        let may_decide = team.decides(author) && team.signer(author).is_some();
        Ok((is_signed_now && !may_decide && is_decision(state, event, author)).then_some(Objection::NoKey))
    }

    /// Whether a commit that comes next is signed, if its author signs; for what cannot be read as an event.
    pub(super) fn is_signed_where_due(
        &self,
        state: &State,
        locale: &Locale,
        commit: (ObjectId, &Person),
    ) -> Result<bool, GitError> {
        let (commit, author) = commit;
        let signer = self.config.team(locale).and_then(|team| team.signer(author));
        match signer.filter(|signer| state.next_clock(0) >= signer.since) {
            Some(signer) => self.repository.is_signed_by(commit, &signer.keys),
            None => Ok(true),
        }
    }

    /// Whether a person signs what they write into a locale's ledger.
    #[must_use]
    pub fn signs(&self, locale: &Locale, person: &Person) -> bool {
        self.config.team(locale).is_some_and(|team| team.signer(person).is_some())
    }

    /// Signs the commit of an event that comes next, where its author signs. What nobody would believe is an error.
    pub(super) fn signed(
        &self,
        ledger: &Ledger,
        event: &Event,
        by: &Person,
        commit: ObjectId,
    ) -> Result<ObjectId, LedgerError> {
        let not_signed =
            |why| LedgerError::NotSigned { locale: ledger.locale.to_string(), email: by.email.clone(), why };
        let commit = match self.signs(&ledger.locale, by) {
            true => match self.repository.event_log().sign(commit, self.lock) {
                Err(GitError::Signing(said)) => return Err(not_signed(NotSigned::Failed(said))),
                signed => signed?,
            },
            false => commit,
        };
        match self.objection(&ledger.state, &ledger.locale, event, (commit, by))? {
            None => Ok(commit),
            Some(Objection::Unsigned) => Err(not_signed(NotSigned::OtherKey)),
            Some(Objection::NoKey) => Err(not_signed(NotSigned::NoKey)),
            Some(Objection::Left) => Err(not_signed(NotSigned::Left)),
        }
    }

    /// Tries whether what the person does in a locale could be signed; nothing is written into the ledger.
    ///
    /// # Errors
    ///
    /// [`LedgerError::NotSigned`] if it could not.
    pub fn try_signing(&self, locale: &Locale) -> Result<(), LedgerError> {
        let nothing = Ledger::empty(locale, None);
        let (id, by, kind) = (new_id(), self.me.email.clone(), EventKind::Release);
        let event = Event { v: VERSION, id, seq: 0, clock: self.now, by, item: None, kind };
        let commit = self.repository.event_log().write(None, &self.me, self.now, "probe\n", &[])?;
        self.signed(&nothing, &event, &self.me, commit).map(drop)
    }

    /// What decides whose events of a locale count, as long as nobody changes it; empty where nobody signs.
    pub(super) fn authority(&self, locale: &Locale) -> String {
        let team = self.config.team(locale).filter(|team| !team.signers.is_empty());
        team.map(authority).unwrap_or_default()
    }
}

/// Whether an event decides about what is somebody else's.
fn is_decision(state: &State, event: &Event, author: &Person) -> bool {
    let entry = || state.item(event.item.as_ref()?);
    match &event.kind {
        EventKind::Review { .. } | EventKind::Submit { corrects: Some(_), draft: false, .. } => true,
        EventKind::Assign { from, .. } => !from.as_deref().is_some_and(|from| author.is(from)),
        EventKind::Withdraw { about, .. } => {
            entry().is_some_and(|entry| entry.texts().any(|text| text.id == *about && text.by != *author))
        }
        _ => false,
    }
}

fn authority(team: &Team) -> String {
    let mut lines: Vec<String> = Vec::new();
    for signer in &team.signers {
        let keys = signer.keys.iter().map(PublicKey::text).collect::<Vec<_>>().join(" ");
        lines.push(format!("{} {} {:?} {keys}", signer.person.email, signer.since, signer.until));
    }
    for (role, people) in [("reviewer", &team.reviewers), ("former", &team.former)] {
        lines.extend(people.iter().map(|person| format!("{role} {}", person.email)));
    }
    lines.join("\n")
}
