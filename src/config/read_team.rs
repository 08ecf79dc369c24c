//! Reading one `[team.LOCALE]`.

use std::ops::Range;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::keys::PERSON;
use super::members::{Signer, Team};
use super::table::{Problems, Table, Value, as_table_of, wrong_type};
use crate::i18n::Text;
use crate::model::Person;
use crate::signatures::PublicKey;

pub(super) fn read_team(table: Table<'_, '_>, problems: &mut Problems<'_>) -> Team {
    let mut signers = Vec::new();
    let mut people = |key| read_people(&table, key, &mut signers, problems);
    let (translators, reviewers, former) = (people("translators"), people("reviewers"), people("former"));
    table.finish(problems);
    Team { translators, reviewers, former, signers }
}

/// The people of a list: addresses, or tables with an address and what is known of the person's keys.
fn read_people(
    table: &Table<'_, '_>,
    key: &'static str,
    signers: &mut Vec<Signer>,
    problems: &mut Problems<'_>,
) -> Vec<Person> {
    let Some(value) = table.get(key) else { return Vec::new() };
    let Some(values) = value.get_ref().as_array() else {
        wrong_type(value, key, "config-type-people", problems);
        return Vec::new();
    };
    let mut people = Vec::new();
    for value in values {
        people.extend(match value.get_ref().as_str() {
            Some(text) => person(text, value.span(), problems),
            None if value.get_ref().as_table().is_some() => read_signer(value, key, signers, problems),
            None => {
                wrong_type(value, key, "config-type-people", problems);
                None
            }
        });
    }
    people
}

fn person(text: &str, at: Range<usize>, problems: &mut Problems<'_>) -> Option<Person> {
    if !text.contains('@') {
        problems.add(at, Text::new("config-team-address").with("person", text));
        return None;
    }
    Some(Person::parse(text))
}

/// Somebody with keys: who is in several lists has the keys of all.
fn read_signer(
    value: Value<'_, '_>,
    key: &str,
    signers: &mut Vec<Signer>,
    problems: &mut Problems<'_>,
) -> Option<Person> {
    let table = as_table_of(value, key, &PERSON, problems)?;
    let email = table.required_text("email", problems);
    let keys = read_keys(&table, problems);
    let since = table.date("since", "config-type-date", problems).map_or(0, |(date, _)| begin_of(date));
    let until = table.date("until", "config-type-date", problems);
    let until = until.and_then(|(date, _)| date.tomorrow().ok()).map(begin_of);
    table.finish(problems);
    let (email, at) = email?;
    let person = person(email, at, problems)?;
    if keys.is_empty() {
        return Some(person);
    }
    match signers.iter_mut().find(|signer| signer.person == person) {
        Some(signer) => {
            signer.keys.extend(keys.into_iter().filter(|key| !signer.keys.contains(key)).collect::<Vec<_>>());
            (signer.since, signer.until) = (signer.since.max(since), signer.until.or(until));
        }
        None => signers.push(Signer { person: person.clone(), keys, since, until }),
    }
    Some(person)
}

/// The keys of `key`: one, or a list of those of several computers.
fn read_keys(table: &Table<'_, '_>, problems: &mut Problems<'_>) -> Vec<PublicKey> {
    let Some(value) = table.get("key") else {
        problems.add(table.span.clone(), Text::new("config-missing-key").with("key", "key"));
        return Vec::new();
    };
    let texts: Option<Vec<(&str, Range<usize>)>> = match (value.get_ref().as_str(), value.get_ref().as_array()) {
        (Some(text), _) => Some(vec![(text, value.span())]),
        (None, Some(values)) => values.iter().map(|value| Some((value.get_ref().as_str()?, value.span()))).collect(),
        (None, None) => None,
    };
    let Some(texts) = texts else {
        wrong_type(value, "key", "config-type-keys", problems);
        return Vec::new();
    };
    let mut keys = Vec::new();
    for (text, at) in texts {
        match PublicKey::parse(text) {
            Some(key) => keys.push(key),
            None => problems.add(at, Text::new("config-team-key")),
        }
    }
    keys
}

/// When a day begins, in milliseconds since 1970.
fn begin_of(date: Date) -> u64 {
    let begin = date.to_zoned(TimeZone::UTC).map(|day| day.timestamp().as_millisecond());
    begin.ok().and_then(|begin| u64::try_from(begin).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::{Config, LoadError, load};
    use super::*;

    const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILynXYnGNoYSC9b0Dl52WXmo5sulGSoRrnUIR1uoMHap";
    const OTHER: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIN2C0l1qsqCNoGrx1uqhLhm+6wffVV8wwxBOuxVH2koK";

    fn load_team(team: &str) -> Result<Config, LoadError> {
        let section = "[[fluent]]\nsection = \"site\"\npath = \"{locale}/*.ftl\"\n";
        load("workflow.toml", &format!("[project]\nlocales = [\"lt\"]\n{section}[team.lt]\n{team}"), &[])
    }

    #[test]
    fn people_have_keys_and_days() {
        let config = load_team(&format!(
            "translators = [\"ona@example.org\", {{ email = \"Jonas <jonas@example.org>\", key = \"{KEY} j@laptop\" }}]\n\
             reviewers = [{{ email = \"jonas@example.org\", key = [\"{OTHER}\"], since = 1970-01-02 }}]\n\
             former = [{{ email = \"rasa@example.org\", key = \"{OTHER}\", until = 1970-01-02 }}]\n"
        ));
        let config = config.expect("a configuration");
        let team = config.team(&config.project.locales[0]).expect("a team");
        let jonas = team.signer(&Person::parse("jonas@example.org")).expect("keys");
        assert_eq!(jonas.keys.iter().map(PublicKey::text).collect::<Vec<_>>(), [KEY, OTHER]);
        assert_eq!((jonas.since, jonas.until), (86_400_000, None));
        let rasa = team.signer(&Person::parse("rasa@example.org")).expect("keys");
        assert_eq!((rasa.since, rasa.until), (0, Some(2 * 86_400_000)));
        assert!(team.decides(&rasa.person) && !team.reviewers.contains(&rasa.person));
        assert!(team.signer(&Person::parse("ona@example.org")).is_none());
        assert_eq!(team.signed_since(), Some(0));
    }

    #[test]
    fn what_is_no_person_and_no_key_is_named_with_its_line() {
        for (team, line) in [
            ("reviewers = [\n1]", 8),
            ("reviewers = \"jonas@example.org\"", 7),
            ("reviewers = [{ email = \"jonas\", key = \"x\" }]", 7),
            ("reviewers = [{ email = \"jonas@example.org\" }]", 7),
            ("reviewers = [{ email = \"jonas@example.org\", key = [1] }]", 7),
            ("reviewers = [{ email = \"jonas@example.org\", keys = \"x\" }]", 7),
        ] {
            let problems = load_team(team).expect_err(team).0;
            assert!(problems.iter().all(|problem| problem.primary.start.line == line), "{team}: {problems:?}");
        }
    }
}
