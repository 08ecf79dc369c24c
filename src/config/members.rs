//! The people of a locale: who does what, and whose keys are known.

use crate::model::Person;
use crate::signatures::PublicKey;

/// `[team.LOCALE]`; an empty list is everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Team {
    /// Who may translate.
    pub translators: Vec<Person>,
    /// Who may review.
    pub reviewers: Vec<Person>,
    /// Who decided in former times: what they signed then counts, and they may do nothing now.
    pub former: Vec<Person>,
    /// Those with keys.
    pub signers: Vec<Signer>,
}

/// Somebody whose keys are known: what they do counts only if they signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    /// Who.
    pub person: Person,
    /// Their keys; one made the signature.
    pub keys: Vec<PublicKey>,
    /// From when on they sign, in milliseconds since 1970: what they did before counts without.
    pub since: u64,
    /// Until when what they do counts.
    pub until: Option<u64>,
}

impl Team {
    /// The keys of a person, where they are known.
    #[must_use]
    pub fn signer(&self, person: &Person) -> Option<&Signer> {
        self.signers.iter().find(|signer| signer.person == *person)
    }

    /// From when on nobody decides without a signature, in milliseconds since 1970; none where no key of anybody who decides is known.
    #[must_use]
    pub fn signed_since(&self) -> Option<u64> {
        let decides = |signer: &&Signer| has(&self.reviewers, &signer.person) || self.former.contains(&signer.person);
        self.signers.iter().filter(decides).map(|signer| signer.since).min()
    }

    /// Whether a person decides about the work of others, or did.
    #[must_use]
    pub fn decides(&self, person: &Person) -> bool {
        has(&self.reviewers, person) || self.former.contains(person)
    }
}

/// Whether a person is one of these; nobody named is everybody.
pub(super) fn has(people: &[Person], person: &Person) -> bool {
    people.is_empty() || people.contains(person)
}
