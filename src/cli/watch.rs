//! Checks a text at each save, until the person has finished.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{io, thread};

use super::args::Global;
use super::stop::Stop;
use super::ui::Ui;
use crate::diagnostics::Diagnostic;
use crate::files::{Save, Saves};
use crate::i18n::Text;
use crate::report;
use crate::report::failure::Complaint;
use crate::session::{Failure, Workspace};
use crate::workflow::edit::{Opened, Watched, look_at};

/// How long nobody looks at the file.
const PAUSE: Duration = Duration::from_millis(200);

/// Shows what is wrong with a text now and whenever its file is saved. Whatever cannot be read is said, and nothing ends by that.
pub(super) fn until_finished(global: &Global, ui: &Ui, opened: &Opened) -> Result<(), Complaint> {
    let stop = Stop::listen();
    let (finish, finished) = mpsc::channel();
    let is_interactive = ui.is_interactive();
    if is_interactive {
        finish_at_enter(finish.clone());
    }
    let how = if is_interactive { "edit-watch-begun" } else { "edit-watch-begun-unattended" };
    ui.hint(&Text::new(how).with("file", opened.file.display().to_string()));
    let mut saves = Saves::of(&opened.file);
    let mut before = tell(global, ui, opened, &[])?;
    // One who could say so is left in any case.
    while !stop.is_wanted() && finished.recv_timeout(PAUSE) == Err(RecvTimeoutError::Timeout) {
        match saves.look() {
            Some(Save::Written) => before = tell(global, ui, opened, &before)?,
            Some(Save::Gone) => {
                ui.tell(&report::edit_watch::gone(&opened.file.display().to_string()))?;
            }
            None => {}
        }
    }
    drop(finish);
    Ok(())
}

/// Says what is in the file, and returns what is wrong with it.
fn tell(global: &Global, ui: &Ui, opened: &Opened, before: &[Diagnostic]) -> Result<Vec<Diagnostic>, Complaint> {
    match look(global, opened) {
        Ok(watched) => {
            ui.tell(&report::edit_watch::saved(&watched, before, &ui.stdout()))?;
            Ok(watched.wrong)
        }
        Err(error) => {
            ui.fail(error);
            Ok(before.to_vec())
        }
    }
}

/// The project may be another one by now: it is opened anew.
fn look(global: &Global, opened: &Opened) -> Result<Watched, Complaint> {
    let session = global.open_to_follow()?;
    let catalogue = session.catalogue_of(&[opened.item().to_string()])?;
    let look = |workspace: &mut Workspace<'_>| -> Result<Watched, Failure> { look_at(workspace, opened) };
    Ok(look(&mut Workspace::open(&session, &catalogue)?)?)
}

/// Ends it when the person presses Enter, or ends the input.
fn finish_at_enter(finish: Sender<()>) {
    thread::spawn(move || {
        let mut line = String::new();
        let _ = io::stdin().read_line(&mut line);
        let _ = finish.send(());
    });
}
