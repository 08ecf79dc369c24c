//! What became of claims, for a terminal.

use super::wrap::push_line;
use super::{Terminal, when};
use crate::i18n::Text;
use crate::workflow::claim::{Action, Step, StepOutcome};

/// Returns a line for each item that something was done with. `is_confirmed` tells whether the remote knows.
#[must_use]
pub fn render(steps: &[Step], action: Action, is_confirmed: bool, dry_run: bool, terminal: &Terminal<'_>) -> String {
    let mut out = String::new();
    for step in steps {
        let id = match (&step.outcome, action) {
            (StepOutcome::Refused(_), _) => continue,
            (StepOutcome::Already(_), _) => "claim-already",
            (StepOutcome::Done(_), Action::Release) if dry_run => "claim-would-release",
            (StepOutcome::Done(_), Action::Release) => "claim-released",
            (StepOutcome::Done(_), _) if dry_run => "claim-would",
            (StepOutcome::Done(_), _) if !is_confirmed => "claim-tentative",
            (StepOutcome::Done(_), Action::Renew) => "claim-renewed",
            (StepOutcome::Done(_), Action::TakeOver) => "claim-taken-over",
            (StepOutcome::Done(_), Action::Claim) => "claim-done",
        };
        let until = match &step.outcome {
            StepOutcome::Done(Some(claim)) | StepOutcome::Already(claim) => when::day(claim.until),
            StepOutcome::Done(None) | StepOutcome::Refused(_) => String::new(),
        };
        let text = Text::new(id).with("item", step.item.to_string()).with("until", until);
        push_line(&mut out, &terminal.words.say(&text), terminal);
    }
    out
}
