//! How far the translations are: each section of each locale, with the way to its items.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;

use super::items_filter::Filter;
use crate::catalogue::Scope;
use crate::i18n::{Text, Words};
use crate::model::UnitCounts;
use crate::report::coverage::{Matrix, bar, in_work, matrix};
use crate::report::{self};
use crate::session::notices_of_articles;
use crate::web::answer;
use crate::web::frame::Frame;
use crate::web::visit::Visit;
use crate::workflow::coverage::coverage;
use crate::workflow::progress::Progress;

#[derive(Template)]
#[template(path = "web/coverage.html")]
struct Page<'c> {
    frame: Frame,
    words: &'c Words,
    matrix: Matrix<'c>,
    notes: Vec<String>,
}

impl Page<'_> {
    /// The items of a locale, of a section, or of both.
    fn items(&self, locale: &str, section: &str) -> String {
        let (locale, section) = (locale.to_owned(), section.to_owned());
        Filter { locale, section, ..Filter::default() }.address(1)
    }

    fn bar(&self, units: &UnitCounts) -> String {
        bar(units, self.words)
    }
}

pub(in crate::web) async fn show(visit: Visit) -> Response {
    let site = Arc::clone(&visit.site);
    let found = visit.clone().look(move |workspace| {
        let progress = Progress::read(workspace)?;
        let coverage = coverage(workspace.catalogue, &Scope::default(), workspace.session.today(), &progress);
        let notices = notices_of_articles(workspace.catalogue, &Scope::default());
        let notices = notices.iter().map(report::notice::text);
        let problems = coverage.problems.iter();
        let problems = problems.map(|problem| Text::new("warning-unreadable").with("reason", problem.text.clone()));
        let notes: Vec<String> = notices.chain(problems).map(|text| site.words.say(&text)).collect();
        Ok((coverage, notes))
    });
    match found.await {
        Ok((coverage, mut notes)) => {
            let words = &visit.site.words;
            notes.extend(in_work(&coverage, words));
            let title = words.say(&Text::new("coverage-page-title").with("project", coverage.project.as_str()));
            let frame = Frame::new(&visit, title, "/coverage");
            answer::page(&Page { frame, words, matrix: matrix(&coverage, words), notes })
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}
