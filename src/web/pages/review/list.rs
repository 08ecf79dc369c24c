//! What waits for a review.

use askama::Template;
use axum::response::Response;

use crate::i18n::Words;
use crate::report::review::{said, waiting_text};
use crate::session::{Failure, Workspace};
use crate::web::answer;
use crate::web::frame::Frame;
use crate::web::row::Row;
use crate::web::visit::Visit;
use crate::workflow::heard::note_heard;
use crate::workflow::review::{self, REVIEWS, WaitingList};

#[derive(Template)]
#[template(path = "web/reviews.html")]
struct Page {
    frame: Frame,
    rows: Vec<Row>,
}

pub(in crate::web) async fn list(visit: Visit) -> Response {
    let list = visit.clone().look(|workspace| {
        let list = waiting(workspace)?;
        note_heard(workspace, REVIEWS, &list.locales)?;
        Ok(list)
    });
    match list.await {
        Ok(list) => {
            let words = &visit.site.words;
            let rows = rows(&list, words);
            answer::page(&Page { frame: Frame::new(&visit, words.word("web-menu-reviews"), "/reviews"), rows })
        }
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn rows(list: &WaitingList, words: &Words) -> Vec<Row> {
    let row = |waiting: &review::Waiting| {
        let mut text = words.say(&waiting_text(waiting));
        if waiting.own {
            text.push_str(&words.word("review-own"));
        }
        let said = said(&waiting.item, waiting.remark.as_ref(), &list.heard, words);
        Row::new("review", waiting.item.to_string(), &text, said)
    };
    list.waiting.iter().map(row).collect()
}

/// The item that comes next for a reviewer, the first that is none of their own, other than this one, in whichever of their languages.
pub(super) fn next(workspace: &Workspace<'_>, but: &str) -> Result<Option<String>, Failure> {
    let session = workspace.session;
    let own = workspace.own_locales();
    let catalogue = if own.is_empty() { session.catalogue()? } else { session.catalogue_in(&own)? };
    let list = waiting(&mut Workspace::open(session, &catalogue)?)?;
    let others = list.waiting.iter().filter(|waiting| !waiting.own && waiting.submitted.is_some());
    Ok(others.map(|waiting| waiting.item.to_string()).find(|item| item != but))
}

/// What waits in the person's own languages.
fn waiting(workspace: &mut Workspace<'_>) -> Result<WaitingList, Failure> {
    let locales: Vec<String> = workspace.own_locales().iter().map(ToString::to_string).collect();
    review::list(workspace, &locales, &[])
}
