//! Looking at a set-up: what works, what does not, and what to do about it.

use rayon::prelude::*;

use crate::catalogue::Catalogue;
use crate::config::{RuleSetting, Team};
use crate::git::{GitError, Pushed, Repository, git_version};
use crate::i18n::Text;
use crate::ledgers::{Accepted, LedgerError, Ledgers, NotSigned, Reach};
use crate::model::Locale;
use crate::rules::content::spelling;
use crate::session::{Failure, Notice, Session};
use crate::workflow::spelling::{Place, Whereabouts, read_dictionary};

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// All is well.
    Good,
    /// Worth knowing.
    Note,
    /// Something will not work.
    Bad,
}

/// What was found of one thing.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The thing, as scripts know it.
    pub check: &'static str,
    /// How it is.
    pub health: Health,
    /// What was found; its `help` says what to do.
    pub text: Text,
}

/// How far the ledger's clock may be ahead of ours, in milliseconds.
const SKEW: u64 = 10 * 60 * 1000;

fn good(check: &'static str, text: Text) -> Finding {
    Finding { check, health: Health::Good, text }
}

fn note(check: &'static str, text: Text) -> Finding {
    Finding { check, health: Health::Note, text }
}

fn bad(check: &'static str, text: Text) -> Finding {
    Finding { check, health: Health::Bad, text }
}

/// Looks at everything: what is on this machine, then, if somebody said who works here, the remote and the ledgers.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn examine(session: &mut Session, tell: &dyn Fn(Notice)) -> Result<Vec<Finding>, Failure> {
    let mut found = vec![git_program(), identity(session.repository()?)];
    found.extend(self::repository(session.repository()?, &session.catalogue()?));
    found.extend(spelling(session));
    if session.repository()?.identity().is_ok() {
        session.lock(tell)?;
        found.extend(rights(session));
        found.extend(main_branch(session));
        found.extend(place(session));
        found.extend(names(session));
        let mut ledgers = session.ledgers()?;
        found.extend(signing(&ledgers)?);
        found.extend(remote(&mut ledgers)?);
        found.extend(projects(&ledgers));
        found.extend(self::ledgers(&mut ledgers)?);
        found.extend(in_the_way(session.repository()?)?);
    }
    Ok(found)
}

/// Takes the remote's ledgers as they are, where they are others than before.
///
/// # Errors
///
/// Returns a [`Failure`] if the remote does not answer, or something cannot be read or written.
pub fn accept_ledger(session: &Session) -> Result<Accepted, Failure> {
    let accepted = session.ledgers()?.accept()?;
    match accepted.exchange.reach {
        Reach::Offline(said) => Err(Failure::Unreachable(said)),
        _ => Ok(accepted),
    }
}

/// Whether something will not work.
#[must_use]
pub fn is_bad(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.health == Health::Bad)
}

/// Looks at the git program.
fn git_program() -> Finding {
    match git_version() {
        Some(version) => good("git", Text::new("doctor-git").with("version", version)),
        None => bad("git", Text::new("doctor-git-missing")),
    }
}

/// Looks at whether `workflow.toml` says here what the published branch says, which decides who may do what.
fn rights(session: &Session) -> Option<Finding> {
    let differing = session.differing_rights();
    let text = Text::new("doctor-rights").with("what", differing.join(", ")).with("count", differing.len());
    (!differing.is_empty()).then(|| note("rights", text))
}

/// Looks at whether it is known which branch of the remote is the published one.
fn main_branch(session: &Session) -> Option<Finding> {
    let remote = session.repository().ok()?.ledger_remote()?;
    let text = || Text::new("doctor-no-main").with("remote", remote.name().to_owned());
    remote.main_branch().is_none().then(|| note("main", text()))
}

/// Looks at whether the person can work: in which languages, and in which team.
fn place(session: &Session) -> Vec<Finding> {
    let Ok(person) = session.repository().and_then(|repository| Ok(repository.identity()?)) else { return Vec::new() };
    let locales = session.locales_of(&person);
    let found = session.notices_of(&person).into_iter().filter_map(|notice| match notice {
        Notice::UnknownLocale(locale) => Some(Text::new("warning-unknown-locale").with("locale", locale)),
        Notice::InNoTeam { email, locales } => {
            Some(Text::new("warning-in-no-team").with("email", email).with("locales", locales))
        }
        _ => None,
    });
    let mut found: Vec<Finding> = found.map(|text| note("place", text)).collect();
    if locales.is_empty() && found.is_empty() {
        found.push(note("place", Text::new("doctor-no-locale")));
    }
    found
}

/// Says that git believes everybody who they are, where that matters.
fn names(session: &Session) -> Option<Finding> {
    let is_unsigned = |team: &Team| !team.reviewers.is_empty() && team.signed_since().is_none();
    session.config().teams.values().any(is_unsigned).then(|| good("names", Text::new("doctor-names")))
}

/// Looks at whether the person can sign, where what they do counts only then.
fn signing(ledgers: &Ledgers<'_>) -> Result<Option<Finding>, Failure> {
    let locales = ledgers.config.project.locales.iter().filter(|locale| ledgers.signs(locale, &ledgers.me));
    let locales: Vec<&Locale> = locales.collect();
    let Some(first) = locales.first() else { return Ok(None) };
    let text = |id: &'static str| {
        let locales = locales.iter().map(|locale| locale.as_str()).collect::<Vec<_>>().join(", ");
        Text::new(id).with("locales", locales).with("locale", first.to_string()).with("email", ledgers.me.email.clone())
    };
    Ok(Some(match ledgers.try_signing(first) {
        Ok(()) => good("signing", text("doctor-signing")),
        Err(LedgerError::NotSigned { why: NotSigned::Failed(said), .. }) => {
            bad("signing", text("error-not-signed").with("said", said))
        }
        Err(LedgerError::NotSigned { why: NotSigned::Left, .. }) => bad("signing", text("error-left")),
        Err(LedgerError::NotSigned { .. }) => bad("signing", text("error-signed-otherwise")),
        Err(error) => return Err(error.into()),
    }))
}

/// Looks at which dictionaries there are for spelling; where the rule is off, nobody needs one.
fn spelling(session: &Session) -> Vec<Finding> {
    let (config, root) = (session.config(), &session.project().root);
    let whereabouts = Whereabouts::of_computer();
    let is_on = |locale: &Locale| {
        let sections = config.sections.iter().map(Some);
        let mut settings = sections.map(|section| config.rule_setting(spelling::RULE.id, section, Some(locale)));
        settings.any(|setting| matches!(setting, Some(RuleSetting::Severity(_))))
    };
    let look = |locale: &Locale| {
        let place = whereabouts.find(config, locale);
        let path = match &place {
            Place::InProject(path) => path.clone(),
            Place::OnComputer(path) => path.display().to_string(),
            Place::Nowhere => String::new(),
        };
        match read_dictionary(root, locale, &place) {
            Ok(_) => {
                good("spelling", Text::new("doctor-spelling").with("locale", locale.to_string()).with("path", path))
            }
            // What somebody named is to be there, whether it is asked for yet or not.
            Err(text) if is_on(locale) || matches!(place, Place::InProject(_)) => note("spelling", *text),
            Err(text) => good("spelling", *text),
        }
    };
    config.project.locales.par_iter().map(look).collect()
}

/// Looks at who works here.
fn identity(repository: &Repository) -> Finding {
    match repository.identity() {
        Ok(who) => good("identity", Text::new("doctor-identity").with("name", who.name).with("email", who.email)),
        Err(_) => bad("identity", Text::new("doctor-identity-missing")),
    }
}

/// Looks at the clone: its branch, its index, its hooks, its history.
fn repository(repository: &Repository, catalogue: &Catalogue<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    found.push(match repository.branches().current() {
        Ok((name, _)) => {
            let name = name.trim_start_matches("refs/heads/").to_owned();
            good("branch", Text::new("doctor-branch").with("branch", name))
        }
        Err(_) => bad("branch", Text::new("doctor-branch-missing")),
    });
    let paths = catalogue.groups.iter().flat_map(|group| group.targets.iter().filter(|target| target.exists).take(1));
    let paths: Vec<String> = paths.map(|target| repository.path_in_repository(&target.path)).collect();
    found.push(match repository.work_tree().problem(&paths) {
        None => good("repository", Text::new("doctor-repository")),
        Some(GitError::Index) => bad("repository", Text::new("error-index")),
        Some(GitError::Filter(path)) => bad("repository", Text::new("error-filter").with("path", path)),
        Some(error) => bad("repository", Text::new("error-git").with("reason", error.to_string())),
    });
    if repository.flag("extensions.partialClone").is_some() || repository.setting("extensions.partialclone").is_some() {
        found.push(note("repository", Text::new("doctor-partial")));
    }
    let hooks: Vec<&str> =
        ["pre-commit", "commit-msg"].into_iter().filter(|name| repository.hooks().find(name).is_some()).collect();
    found.push(good(
        "hooks",
        match hooks.is_empty() {
            true => Text::new("doctor-no-hooks"),
            false => Text::new("doctor-hooks").with("hooks", hooks.join(", ")),
        },
    ));
    found
}

/// Looks at the remote: whether it answers, and whether it takes the ledger.
fn remote(ledgers: &mut Ledgers<'_>) -> Result<Vec<Finding>, Failure> {
    let Some(remote) = ledgers.remote() else {
        return Ok(vec![note("remote", Text::new("doctor-no-remote"))]);
    };
    let address = remote.url().unwrap_or_default();
    let named =
        |text: &'static str| Text::new(text).with("remote", remote.name().to_owned()).with("address", address.clone());
    let mut found = Vec::new();
    let locales = ledgers.locales()?;
    let reach = match ledgers.fetch()? {
        Reach::Confirmed => ledgers.missing(&locales)?.unwrap_or_default(),
        reach => reach,
    };
    match reach {
        Reach::Confirmed | Reach::NoRemote | Reach::TooNew(_) => found.push(good("remote", named("doctor-remote"))),
        Reach::Rewound(said) => return Ok(vec![bad("remote", Text::new("error-rewound").with("said", said))]),
        Reach::Offline(said) | Reach::Refused(said) => {
            return Ok(vec![bad("remote", named("doctor-remote-unreachable").with("said", said))]);
        }
    }
    let namespace = ledgers.config.workflow.namespace;
    let text = |id: &'static str| Text::new(id).with("namespace", namespace.as_str());
    found.push(match ledgers.probe(remote, namespace) {
        Ok(Pushed::Done | Pushed::Already) => good("ledger", text("doctor-ledger")),
        Ok(Pushed::Refused(said)) => bad("ledger", text("doctor-ledger-refused").with("said", said)),
        Ok(Pushed::Behind) => note("ledger", text("doctor-ledger-busy")),
        Err(LedgerError::Git(GitError::Remote(error))) => {
            bad("ledger", named("doctor-remote-unreachable").with("said", error.said()))
        }
        Err(error) => return Err(error.into()),
    });
    Ok(found)
}

/// Looks for files that `git pull` would stop at, because what comes in has them, too.
fn in_the_way(repository: &Repository) -> Result<Option<Finding>, Failure> {
    let Some(theirs) = repository.ledger_remote().and_then(|remote| remote.ahead()) else { return Ok(None) };
    let head = repository.head()?;
    let mut paths = Vec::new();
    for path in repository.work_tree().changed()? {
        if repository.is_coming(head, theirs, &path)? {
            paths.push(path);
        }
    }
    let text = Text::new("doctor-in-the-way").with("paths", paths.join(", ")).with("count", paths.len());
    Ok((!paths.is_empty()).then(|| bad("pull", text)))
}

/// Looks for other projects of the repository that would have the same ledger.
fn projects(ledgers: &Ledgers<'_>) -> Vec<Finding> {
    let repository = ledgers.repository;
    let same = repository.index().tracked("workflow.toml").into_iter().filter(|path| {
        let folder = path.strip_suffix("workflow.toml").unwrap_or_default().trim_end_matches('/');
        folder != repository.folder() && crate::ledgers::id_of_folder(folder) == ledgers.project()
    });
    same.map(|path| {
        bad("project", Text::new("doctor-same-project").with("path", path).with("id", ledgers.project().to_owned()))
    })
    .collect()
}

/// Looks at what is known of the ledgers: the clock, what waits, what should not be there.
fn ledgers(ledgers: &mut Ledgers<'_>) -> Result<Vec<Finding>, Failure> {
    let now = ledgers.now;
    let (mut clock, mut waiting, mut irregular) = (0, 0, Vec::new());
    for locale in ledgers.locales()? {
        let ledger = ledgers.ledger(&locale)?;
        clock = clock.max(ledger.confirmed.clock);
        waiting += ledger.waiting.len();
        irregular.extend(ledger.irregular.iter().map(|irregular| (locale.clone(), irregular.clone())));
    }
    let mut found = Vec::new();
    found.push(if clock > now.saturating_add(SKEW) {
        bad(
            "clock",
            Text::new("doctor-clock").with("minutes", usize::try_from((clock - now) / 60_000).unwrap_or(usize::MAX)),
        )
    } else {
        good("clock", Text::new("doctor-clock-good"))
    });
    if waiting > 0 {
        found.push(note("waiting", Text::new("doctor-waiting").with("count", waiting)));
    }
    for (locale, irregular) in irregular {
        let why = Text::new(irregular.why);
        let text = Text::new("doctor-irregular")
            .with("locale", locale.to_string())
            .with("commit", irregular.commit.chars().take(10).collect::<String>())
            .with("author", irregular.author)
            .with("why", why);
        found.push(note("ledger", text));
    }
    Ok(found)
}
