//! What the gate demands some days after the English changed: whether that day has come is known when all is read, from one walk through
//! history.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Catalogue, LoadedFile};
use crate::config::Section;
use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::git::GitError;
use crate::i18n::Text;
use crate::workflow::after_edit::{AfterEdit, Deadlines, Undated};

/// A finding that is as bad as it says from some days after the English of its units on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Rolling {
    /// The finding as it is then.
    diagnostic: Diagnostic,
    /// The units: one, or all of a file that is missing.
    asked: AfterEdit,
    /// The line that says so.
    demand: Label,
}

/// What of it is due, with the severities that follow, and what of it history does not know.
pub(super) fn settle(
    catalogue: &Catalogue<'_>,
    today: Date,
    rolling: Vec<Rolling>,
) -> Result<(Vec<Diagnostic>, Option<Undated>), GitError> {
    let asked = rolling.iter().map(|finding| &finding.asked);
    let Deadlines { of, undated } = Deadlines::find(catalogue.root.path(), today, asked)?;
    let settled = rolling.into_iter().zip(of).map(|(finding, due)| finding.on(today, due));
    Ok((settled.collect(), undated))
}

impl Rolling {
    /// A finding about source units, by their indexes.
    pub(super) fn new(
        diagnostic: Diagnostic,
        days: u16,
        section: &Section,
        source: &LoadedFile<'_>,
        units: impl IntoIterator<Item = usize>,
    ) -> Self {
        Self {
            diagnostic,
            asked: AfterEdit::new(days, source, units),
            demand: section.require.label.clone().unwrap_or_else(|| section.files_label.clone()),
        }
    }

    /// The finding as it is then.
    pub(super) fn diagnostic(&mut self) -> &mut Diagnostic {
        &mut self.diagnostic
    }

    fn on(self, today: Date, due: Option<Date>) -> Diagnostic {
        let mut diagnostic = self.diagnostic;
        let Some(due) = due.filter(|due| *due > today) else { return diagnostic };
        diagnostic.severity = Severity::Note;
        let text = Text::new("gate-due-on").with("date", due.to_string());
        diagnostic.related.retain(|label| label.path != self.demand.path || label.start != self.demand.start);
        diagnostic.related.push(self.demand.with_message(text));
        diagnostic
    }
}
