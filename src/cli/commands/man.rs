//! `tolkit man`: the manual page.

use crate::cli::ui::Ui;
use crate::report::account::Ending;
use crate::report::failure::Complaint;

pub(in crate::cli) fn run(program: clap::Command, ui: &Ui) -> Result<Ending, Complaint> {
    let mut page = Vec::new();
    let written = clap_mangen::Man::new(program).render(&mut page);
    written.map_err(|error| Complaint::output(&error))?;
    ui.result(page)?;
    Ok(Ending::Done)
}
