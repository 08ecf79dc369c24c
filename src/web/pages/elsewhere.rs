//! Working in another program: an item goes out as a file, and the file comes back.

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;

use crate::packet::Format;
use crate::report;
use crate::web::address::encoded;
use crate::web::answer;
use crate::web::asked::{Form, Path, Upload};
use crate::web::visit::Visit;
use crate::workflow::export::{self, Outcome, export};
use crate::workflow::import::{self, Given, import};

/// What somebody takes with them.
#[derive(Debug, Deserialize)]
pub(in crate::web) struct Asked {
    /// The format's name.
    #[serde(default)]
    format: String,
    /// Whether only what needs work goes out.
    #[serde(default)]
    todo: Option<String>,
}

/// An item as a file.
pub(in crate::web) async fn go_out(visit: Visit, Path(item): Path<String>, Form(asked): Form<Asked>) -> Response {
    let place = format!("/translate/{}", encoded(&item));
    let format = Format::ALL.iter().copied().find(|format| format.name() == asked.format).unwrap_or(Format::Xliff);
    let site = std::sync::Arc::clone(&visit.site);
    let done = visit.clone().act_on(item.clone(), move |workspace| {
        let item = workspace.item_called(&item)?.to_string();
        let asked = export::Asked {
            items: std::slice::from_ref(&item),
            format,
            todo: asked.todo.is_some(),
            claim: false,
            word_limit: None,
            is_one_file: true,
            dry_run: false,
        };
        let mut text = String::new();
        let outcome = export(workspace, asked, &site.words, &mut |_, written| {
            written.clone_into(&mut text);
            Ok(())
        })?;
        Ok((outcome, text, format!("{}.{}", item.replace([':', '/'], "-"), format.extension())))
    });
    match done.await {
        Ok((_, text, name)) if !text.is_empty() => {
            // Names are ASCII for browsers of any age; what is not, is written beside.
            let plain: String =
                name.chars().map(|c| if c.is_ascii_graphic() && c != '"' && c != '\\' { c } else { '_' }).collect();
            let disposition =
                format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(&name).replace('/', "_"));
            let headers = [
                (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
                (header::CONTENT_DISPOSITION, disposition),
            ];
            (headers, text).into_response()
        }
        Ok((Outcome::Done(exported), ..)) => {
            answer::told(&visit, &report::export::account(&exported, &|_| None, false), &place)
        }
        Ok((Outcome::SeveralLocales(_), ..)) => answer::see(&place),
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}

/// A file that comes back.
pub(in crate::web) async fn come_in(
    visit: Visit,
    Path(item): Path<String>,
    Upload { name, bytes }: Upload,
) -> Response {
    let place = format!("/translate/{}", encoded(&item));
    if bytes.is_empty() {
        return answer::told(&visit, &report::import::no_file(), &place);
    }
    let site = std::sync::Arc::clone(&visit.site);
    let done = visit.clone().act(move |workspace| {
        let files = [Given::Sent(name, bytes)];
        import(workspace, import::Asked { files: &files, claim: true, dry_run: false }, &site.words)
    });
    match done.await {
        Ok(imported) => answer::told(&visit, &report::import::account(&imported, false), &place),
        Err(complaint) => answer::told(&visit, &complaint.account(), &place),
    }
}
