//! Committing what is approved: what each commit would hold, and doing it.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use serde::Deserialize;

use crate::i18n::Text;
use crate::model::Person;
use crate::report;
use crate::report::account::Account;
use crate::report::failure::Complaint;
use crate::web::answer;
use crate::web::asked::Form;
use crate::web::frame::Frame;
use crate::web::said::{Said, said, terminal};
use crate::web::visit::Visit;
use crate::workflow::commit::{CommitOutcome, Committed, Request, commit};

#[derive(Template)]
#[template(path = "web/commit.html")]
struct Page {
    frame: Frame,
    branch: String,
    has_remote: bool,
    commits: Vec<Planned>,
    /// What is approved and cannot be committed, and why.
    left: Vec<Said>,
}

/// What a commit would hold.
struct Planned {
    item: String,
    authors: String,
    paths: Vec<String>,
    /// What tells it from any other.
    shown: String,
}

/// What is asked for where nothing else is said.
const WHOLE: Request<'static> =
    Request { items: &[], locales: &[], branch: None, push: false, verify: true, dry_run: true, shown: None };

pub(in crate::web) async fn show(visit: Visit) -> Response {
    let site = std::sync::Arc::clone(&visit.site);
    let planned = visit.clone().look(move |workspace| {
        let (planned, left) = split(commit(workspace, WHOLE)?);
        // Where all can be committed, or nothing is approved, the page says so itself.
        let account = match left.items.is_empty() {
            true => Account::default(),
            false => report::commit::account(&left, &WHOLE, &terminal(&site.words)),
        };
        Ok((left.branch, left.has_remote, planned, account))
    });
    match planned.await {
        Ok((branch, has_remote, commits, account)) => {
            let words = &visit.site.words;
            let frame = Frame::new(&visit, words.word("web-commit"), "");
            answer::page(&Page { frame, branch, has_remote, commits, left: said(&account, words) })
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

/// What can be committed, and what is left to say of the rest.
fn split(committed: Committed) -> (Vec<Planned>, Committed) {
    let (mut planned, mut left) = (Vec::new(), Vec::new());
    for item in committed.items {
        match item.outcome {
            CommitOutcome::Done { paths, authors, shown, .. } => planned.push(Planned {
                item: item.item.to_string(),
                authors: authors.iter().map(Person::name_or_email).collect::<Vec<_>>().join(", "),
                paths,
                shown,
            }),
            _ => left.push(item),
        }
    }
    (planned, Committed { items: left, ..committed })
}

/// What is to be committed.
#[derive(Debug, Deserialize)]
#[serde(from = "Vec<(String, String)>")]
pub(in crate::web) struct Asked {
    items: Vec<String>,
    /// Which text of each was shown.
    shown: BTreeMap<String, String>,
    /// Whether to publish it at once.
    push: bool,
}

impl From<Vec<(String, String)>> for Asked {
    fn from(pairs: Vec<(String, String)>) -> Self {
        let push = pairs.iter().any(|(name, _)| name == "push");
        let shown = |(name, shown): &(String, String)| Some((name.strip_prefix("shown:")?.to_owned(), shown.clone()));
        let shown = pairs.iter().filter_map(shown).collect();
        let items = pairs.into_iter().filter(|(name, _)| name == "item").map(|(_, item)| item);
        Self { items: items.collect(), shown, push }
    }
}

pub(in crate::web) async fn act(visit: Visit, Form(Asked { items, shown, push }): Form<Asked>) -> Response {
    let words = &visit.site.words;
    if items.is_empty() {
        let text = words.word("web-commit-nothing");
        visit.site.keys.tell(&visit.visitor.key, vec![Said::hint(text)]);
        return answer::see("/commit");
    }
    let site = std::sync::Arc::clone(&visit.site);
    let done = visit.clone().act(move |workspace| {
        items.iter().try_for_each(|item| workspace.item_called(item).map(drop))?;
        let request = Request { items: &items, push, dry_run: false, shown: Some(&shown), ..WHOLE };
        let committed = commit(workspace, request)?;
        Ok(report::commit::account(&committed, &request, &terminal(&site.words)))
    });
    answer::told(&visit, &done.await.unwrap_or_else(Complaint::account), "/commit")
}

impl Page {
    fn about(&self) -> String {
        let text = Text::new("web-commit-about").with("branch", self.branch.clone());
        self.frame.say(&text.with("count", self.commits.len()))
    }
}
