//! `tolkit open`: the workbench in a browser.

use std::io;
use std::sync::Arc;

use clap::Args;

use crate::cli::args::Global;
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Session, Workspace};
use crate::web::{Options, Running, Server, address_of_running, page_of_item};

#[derive(Debug, Args)]
pub(in crate::cli) struct Open {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) item: Option<String>,
    #[arg(long, value_name = "PORT", default_value_t = 0, hide_default_value = true)]
    pub(in crate::cli) port: u16,
    #[arg(long)]
    pub(in crate::cli) no_browser: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Open, ui: &Ui) -> Result<Ending, Complaint> {
    // Two that are started at once do not both begin.
    let mut session = global.open_to_write_files(false, ui)?;
    let page = page(&session, arguments.item.as_deref())?;
    let running = Running::of(&session)?;
    if let Some(address) = address_of_running(&running, &page) {
        ui.result(format!("{}\n", ui.words().say(&Text::new("open-again").with("address", address.clone()))))?;
        open(arguments, &address, ui);
        return Ok(Ending::Done);
    }
    let server = Server::bind(Options {
        directory: global.directory(),
        port: arguments.port,
        words: ui.words_for_pages(),
        clock: Arc::new(global.clock()?),
        uses_cache: global.uses_cache(),
    })
    .map_err(|error| failed(&error, arguments.port))?;
    let port = server.port();
    running.note(port, server.control())?;
    let address = server.address(&page).map_err(|error| failed(&error, port))?;
    session.unlock();
    ui.result(format!("{}\n", ui.words().say(&Text::new("open-running").with("address", address.clone()))))?;
    ui.hint(&Text::new("open-once"));
    open(arguments, &address, ui);
    let done = server.run();
    running.forget(port);
    done.map_err(|error| failed(&error, port))?;
    ui.hint(&Text::new("open-ended"));
    Ok(Ending::Done)
}

/// The page to begin with.
fn page(session: &Session, item: Option<&str>) -> Result<String, Complaint> {
    let Some(word) = item else { return Ok("/".to_owned()) };
    let catalogue = session.catalogue_of(&[word.to_owned()])?;
    let workspace = Workspace::open(session, &catalogue)?;
    Ok(page_of_item(&*workspace.item(word)?))
}

fn open(arguments: &Open, address: &str, ui: &Ui) {
    if arguments.no_browser {
        return;
    }
    if let Err(error) = open::that_detached(address) {
        ui.hint(&Text::new("open-no-browser").with("reason", error.to_string()));
    }
}

fn failed(error: &io::Error, port: u16) -> Complaint {
    Complaint::environment(match error.kind() {
        io::ErrorKind::AddrInUse => Text::new("error-port").with("port", port.to_string()),
        _ => Text::new("error-server").with("reason", error.to_string()),
    })
}
