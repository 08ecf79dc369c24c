//! Handing in one translation, or many: each is looked at, they are checked together, stored, and sent at once.

use super::candidate::{Candidate, Looked};
use super::outcome::{Outcome, Request, Submitted};
use crate::catalogue::ItemFiles;
use crate::ledger::{EventKind, Submission};
use crate::ledgers::{Exchange, Lost};
use crate::session::{Failure, Workspace};
use crate::workflow::answers::Answers;
use crate::workflow::check::{Report, check_texts};
use crate::workflow::handing_in::Asked;
use crate::workflow::pending::{Pending, check_with_pending};
use crate::workflow::put_back::PutBack;
use crate::workflow::refusal::refusal_of;
use crate::workflow::shared_exchange::SharedExchange;
use crate::workflow::storing::{Stored, Storing, ToStore, store_all};
use crate::workflow::submission::branch_root;

/// What is known of an item so far.
enum Step<'f> {
    Over(Box<Outcome>),
    Candidate(Box<Candidate<'f>>),
    /// The ledger has it here; it is told with what the exchange came to.
    Waiting(fn(Exchange) -> Submitted),
    Stored(Box<StoredText<'f>>),
}

/// A text that the ledger has here.
struct StoredText<'f> {
    files: &'f ItemFiles,
    answers: Answers,
    findings: Report,
    stored: Stored,
    /// How many texts have no translation, and how many have one of an English text that has changed since.
    left: (usize, usize),
}

/// Hands in the text that the work tree has, or the draft that was stored last.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written.
pub fn submit(workspace: &mut Workspace<'_>, files: &ItemFiles, request: Request<'_>) -> Outcome {
    submit_all(workspace, std::slice::from_ref(files), request)?.pop().unwrap_or(Ok(Submitted::Unchanged))
}

/// Hands in the texts of many items: what became of each, in the same order. What is wrong with one is no reason to leave out the
/// others.
///
/// # Errors
///
/// Returns a [`Failure`] if something cannot be read or written that is about all of them.
pub fn submit_all(
    workspace: &mut Workspace<'_>,
    all: &[ItemFiles],
    request: Request<'_>,
) -> Result<Vec<Outcome>, Failure> {
    let (branch, mut asked) = (branch_root(workspace)?, Asked::default());
    let mut steps: Vec<Step<'_>> = Vec::new();
    for files in all {
        steps.push(match Candidate::look(workspace, &branch, files, request, &mut asked) {
            Ok(Looked::Candidate(candidate)) => Step::Candidate(candidate),
            Ok(Looked::Waiting(told)) => Step::Waiting(told),
            Ok(Looked::Answer(answer)) => Step::Over(Box::new(Ok(*answer))),
            Err(failure) => Step::Over(Box::new(Err(failure))),
        });
    }
    let together = check_together(workspace, &mut steps, request)?;
    store_steps(workspace, &mut steps, together, request)?;
    // What does not hold with the others as they are may hold with what waits.
    for at in 0..steps.len() {
        if let Step::Candidate(candidate) = &steps[at] {
            let (text, root) = (candidate.text(), workspace.catalogue.root);
            let text = (text.text, text.record);
            match check_with_pending(workspace, root, &branch, candidate.files, text, Pending::HandedIn) {
                Ok(report) => store_steps(workspace, &mut steps, vec![(at, report)], request)?,
                Err(failure) => steps[at] = Step::Over(Box::new(Err(failure))),
            }
        }
    }
    let is_waiting = |step: &Step<'_>| matches!(step, Step::Waiting(_) | Step::Stored(_));
    let exchange = match steps.iter().any(is_waiting) {
        true => workspace.ledgers.exchange()?,
        false => Exchange::default(),
    };
    tell_all(workspace, steps, all, exchange)
}

/// Checks candidates as if all of them had their texts, as long as none of those has errors; what has, is left to be looked at alone.
fn check_together(
    workspace: &Workspace<'_>,
    steps: &mut [Step<'_>],
    request: Request<'_>,
) -> Result<Vec<(usize, Report)>, Failure> {
    let candidate = |at: &usize| if let Step::Candidate(candidate) = &steps[*at] { Some(candidate) } else { None };
    let mut open: Vec<usize> = (0..steps.len()).filter(|at| candidate(at).is_some()).collect();
    while open.len() > 1 {
        let texts: Vec<_> = open.iter().filter_map(candidate).map(|candidate| candidate.text()).collect();
        let reports = check_texts(workspace.root(), workspace.config(), &texts, workspace.session.today())?;
        let checked: Vec<(usize, Report)> = open.iter().copied().zip(reports).collect();
        let is_good = |(_, report): &&(usize, Report)| report.counts.errors == 0 || request.draft;
        open = checked.iter().filter(is_good).map(|(at, _)| *at).collect();
        if open.len() == checked.len() {
            return Ok(checked);
        }
    }
    Ok(Vec::new())
}

/// Writes the texts into the ledger that may go there.
fn store_steps(
    workspace: &mut Workspace<'_>,
    steps: &mut [Step<'_>],
    checked: Vec<(usize, Report)>,
    request: Request<'_>,
) -> Result<(), Failure> {
    let mut storing = Vec::new();
    for (at, report) in checked {
        let Step::Candidate(candidate) =
            std::mem::replace(&mut steps[at], Step::Over(Box::new(Ok(Submitted::Unchanged))))
        else {
            continue;
        };
        match candidate.judge(report, request) {
            Ok(report) => storing.push((at, candidate, report)),
            Err(answer) => steps[at] = Step::Over(Box::new(Ok(*answer))),
        }
    }
    let how = Storing { draft: request.draft, note: request.note, claim: true };
    let (mut texts, mut rest) = (Vec::new(), Vec::new());
    for (at, candidate, findings) in storing {
        let Candidate { files, answers, handed, .. } = *candidate;
        rest.push((at, findings, handed.left()));
        texts.push(ToStore { files, answers, handed });
    }
    for ((at, findings, left), (files, answers, stored)) in rest.into_iter().zip(store_all(workspace, texts, how)?) {
        steps[at] = Step::Stored(Box::new(StoredText { files, answers, findings, stored, left }));
    }
    Ok(())
}

/// What became of each, with what the exchange came to.
fn tell_all(
    workspace: &mut Workspace<'_>,
    steps: Vec<Step<'_>>,
    all: &[ItemFiles],
    exchange: Exchange,
) -> Result<Vec<Outcome>, Failure> {
    let mut exchange = SharedExchange::new(exchange, all.iter().map(|files| &*files.item));
    let mut outcomes = Vec::new();
    for (step, files) in steps.into_iter().zip(all) {
        outcomes.push(match step {
            Step::Over(outcome) => *outcome,
            Step::Candidate(_) => Ok(Submitted::Unchanged),
            Step::Waiting(told) => Ok(told(exchange.of(&files.item))),
            Step::Stored(stored) => tell(workspace, *stored, exchange.of(&files.item)),
        });
    }
    Ok(outcomes)
}

fn tell(workspace: &mut Workspace<'_>, text: StoredText<'_>, exchange: Exchange) -> Outcome {
    let StoredText { files, answers, findings, stored, left: (missing, stale) } = text;
    let Stored { id, put_back: PutBack { left, trouble } } = stored;
    let item = &*files.item;
    let is_aside = |lost: &&Lost| lost.item == *item && matches!(lost.event.kind, EventKind::Submit { .. });
    if let Some(lost) = exchange.lost.iter().find(is_aside) {
        return Ok(Submitted::Refused(refusal_of(&lost.why), Some(exchange)));
    }
    let entry = workspace.ledgers.entry(item)?;
    let me = workspace.me();
    let is_unseen = |text: &&Submission| text.by == *me && text.id != id && !answers.seen.stored.contains(&text.id);
    let kept = entry.texts().find(is_unseen).map(|text| text.clock);
    Ok(Submitted::Done { findings, exchange, left, trouble, missing, stale, kept })
}
