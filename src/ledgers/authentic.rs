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
        let Some(team) = self.signing_team(locale) else { return Ok(None) };
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

    /// The team of a locale, where some of it sign.
    fn signing_team(&self, locale: &Locale) -> Option<&Team> {
        self.config.team(locale).filter(|team| !team.signers.is_empty())
    }

    /// Whether a person signs what they write into a locale's ledger.
    #[must_use]
    pub fn signs(&self, locale: &Locale, person: &Person) -> bool {
        self.signing_team(locale).is_some_and(|team| team.signer(person).is_some())
    }

    /// Whether an event of a newer version is to stop people from writing: that of somebody who has a say in the locale, and where people
    /// sign, who signed it.
    pub(super) fn is_heard(&self, locale: &Locale, author: &Person, commit: ObjectId) -> Result<bool, GitError> {
        match self.signing_team(locale) {
            Some(team) => match team.signer(author) {
                Some(signer) => self.repository.is_signed_by(commit, &signer.keys),
                None => Ok(false),
            },
            None => Ok(self.config.may_translate(locale, author) || self.config.may_review(locale, author)),
        }
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
        // Nobody signs what somebody else wrote.
        let commit = match self.signs(&ledger.locale, by) && *by == self.me {
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
        let event = Event { v: VERSION, id, seq: 0, clock: self.now, date: None, by, item: None, kind };
        let commit = self.repository.event_log().write(None, &self.me, (self.now, self.now), "probe\n", &[])?;
        self.signed(&nothing, &event, &self.me, commit).map(drop)
    }

    /// What decides whose events of a locale count, as long as nobody changes it; empty where nobody signs.
    pub(super) fn authority(&self, locale: &Locale) -> String {
        self.signing_team(locale).map(authority).unwrap_or_default()
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
