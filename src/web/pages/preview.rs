//! An article as readers will see it, with what is translated so far.

use std::collections::HashSet;
use std::sync::LazyLock;

use askama::Template;
use axum::response::Response;
use serde::Deserialize;

use crate::article::to_html;
use crate::model::ItemId;
use crate::report::account::Account;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Path, Query};
use crate::web::frame::Frame;
use crate::web::said::said;
use crate::web::visit::Visit;
use crate::workflow::edit::{Look, MARKS, look};

#[derive(Template)]
#[template(path = "web/preview.html")]
struct Page {
    frame: Frame,
    item: String,
    address: String,
    locale: String,
    direction: &'static str,
    title: Option<String>,
    /// HTML that has been made harmless.
    body: String,
    nothing: Option<String>,
}

/// Which unit is marked.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    #[serde(default)]
    unit: Option<String>,
}

pub(in crate::web) async fn show(visit: Visit, Path(item): Path<String>, Query(asked): Query<Asked>) -> Response {
    let seen = visit.clone().look_at(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?;
        let look = look(workspace, &item, asked.unit.as_deref())?;
        Ok((item, look))
    });
    match seen.await {
        Ok((item, look)) => answer::made(move || answer::page(&page(&visit, &item, look))).await,
        Err(complaint) => answer::failed(&visit, complaint),
    }
}

fn page(visit: &Visit, item: &ItemId, look: Look) -> Page {
    let words = &visit.site.words;
    let mut frame = Frame::new(visit, item.to_string(), "");
    let (mut title, mut body, mut nothing) = (None, String::new(), None);
    match look {
        Look::Article(text) => match to_html(&text) {
            Some((found, html)) => (title, body) = (found.map(|title| without_marks(&title)), harmless(&html)),
            None => nothing = Some(words.word("web-preview-failed")),
        },
        Look::NoArticle => nothing = Some(words.word("web-preview-no-article")),
        Look::Nothing => nothing = Some(words.word("web-preview-nothing")),
        Look::Failed(diagnostics) => {
            let mut account = Account::default();
            account.diagnostics(diagnostics);
            frame.said.extend(said(&account, words));
            nothing = Some(words.word("web-preview-failed"));
        }
    }
    Page {
        frame,
        address: encoded(&item.to_string()),
        direction: item.locale.direction(),
        locale: item.locale.to_string(),
        item: item.to_string(),
        title,
        body,
        nothing,
    }
}

/// What may be in an article that is looked at: texts and their structure. Nothing of it leads anywhere, loads anything or runs.
static HARMLESS: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    // Nothing of what somebody wrote is in an attribute, so that no text ever stands in one.
    let structure = [("td", ["colspan", "rowspan"]), ("th", ["colspan", "rowspan"])];
    let structure = structure.into_iter().map(|(tag, attributes)| (tag, HashSet::from(attributes)));
    builder.rm_tags(["a", "img", "map", "area"]).generic_attributes(HashSet::new()).tag_attributes(structure.collect());
    builder
});

/// HTML of others, made harmless, with the marked text marked.
fn harmless(html: &str) -> String {
    let clean = HARMLESS.clean(html).to_string();
    let [before, after] = MARKS;
    let is_one = clean.matches(before).count() == 1 && clean.matches(after).count() == 1;
    let is_in_order = clean.find(before) < clean.find(after);
    if !is_one || !is_in_order {
        return without_marks(&clean);
    }
    clean.replace(before, "<mark id=\"here\">").replace(after, "</mark>")
}

fn without_marks(text: &str) -> String {
    text.replace(MARKS, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_write_does_nothing() {
        let html = "<p onclick=\"x()\">One <script>alert(1)</script><a href=\"javascript:x()\">two</a> <img src=x onerror=y> \
                    <a href=\"https://example.org\">three</a></p><iframe src=\"/\"></iframe><style>p{}</style><form action=\"/commit\"></form>";
        assert_eq!(harmless(html), "<p>One two  three</p>");
    }

    #[test]
    fn the_text_is_marked() {
        let [before, after] = MARKS;
        assert_eq!(
            harmless(&format!("<p>{before}One <em>two</em>{after}</p>")),
            "<p><mark id=\"here\">One <em>two</em></mark></p>"
        );
        assert_eq!(harmless(&format!("<p>{after}One{before}</p>")), "<p>One</p>");
        assert_eq!(harmless(&format!("<p title=\"{before}\">One{after}</p>")).matches("mark").count(), 0);
    }
}
