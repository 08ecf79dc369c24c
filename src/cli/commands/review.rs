//! `tolkit review`: what waits for a review, one text beside its source, approving it or giving it back.

use clap::Args;

use crate::catalogue::ScopeError;
use crate::cli::args::{Global, Shown};
use crate::cli::ui::Ui;
use crate::i18n::Text;
use crate::ledger::Verdict;
use crate::report;
use crate::report::account::Ending;
use crate::report::failure::Complaint;
use crate::session::{Failure, Notice, Workspace};
use crate::workflow::heard::note_heard;
use crate::workflow::review::{self, Decision, REVIEWS, compare_all, decide_known, known};

#[derive(Debug, Args)]
pub(in crate::cli) struct Review {
    #[arg(value_name = "ITEM")]
    pub(in crate::cli) items: Vec<String>,
    #[arg(long, requires = "items", conflicts_with = "reason")]
    pub(in crate::cli) approve: bool,
    #[arg(long = "return", requires = "items", value_name = "WHY")]
    pub(in crate::cli) reason: Option<String>,
    #[arg(short, long = "unit", value_name = "UNIT", requires = "items", allow_hyphen_values = true)]
    pub(in crate::cli) units: Vec<String>,
    #[arg(short, long, value_name = "TEXT", requires = "approve")]
    pub(in crate::cli) message: Option<String>,
    #[arg(short = 'l', long = "locale", value_name = "LOCALE")]
    pub(in crate::cli) locales: Vec<String>,
    #[arg(short = 's', long = "section", value_name = "SECTION")]
    pub(in crate::cli) sections: Vec<String>,
    #[command(flatten)]
    pub(in crate::cli) shown: Shown,
    #[arg(short = 'n', long)]
    pub(in crate::cli) dry_run: bool,
}

pub(in crate::cli) fn run(global: &Global, arguments: &Review, ui: &Ui) -> Result<Ending, Complaint> {
    let verdict = match (arguments.approve, &arguments.reason) {
        (true, _) => Verdict::Approve,
        (false, Some(_)) => Verdict::Return,
        (false, None) if arguments.items.is_empty() => return list(global, arguments, ui),
        (false, None) => return show(global, arguments, ui),
    };
    let session = global.open_to_write(arguments.dry_run, ui)?;
    let catalogue = session.catalogue_of(&arguments.items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let decision = Decision {
        verdict,
        units: &arguments.units,
        text: arguments.reason.as_deref().or(arguments.message.as_deref()),
        shown: None,
        dry_run: arguments.dry_run,
    };
    let named = workspace.items_named(&arguments.items)?;
    let mut items = Vec::new();
    for item in workspace.items(&arguments.items)? {
        let known = known(&mut workspace, &item)?;
        // Of what a pattern takes in, only what waits is meant.
        if known.is_some() || named.contains(&item) {
            items.push((workspace.files(&item)?, known));
        }
    }
    if !arguments.dry_run {
        // Once for all of them; a remote that does not answer has nothing newer to say.
        workspace.ledgers.fetch()?;
    }
    let mut ending = Ending::Done;
    let decided = decide_known(&mut workspace, &items, decision)?;
    for ((files, _), decided) in items.iter().zip(decided) {
        let account = match decided {
            Ok(decided) => report::review::account(&decided, &files.item, &decision),
            // What is wrong with one is no reason to leave out the others.
            Err(failure) => Complaint::from(failure).account(),
        };
        ending = ending.max(ui.tell(&account)?);
    }
    Ok(ending)
}

fn list(global: &Global, arguments: &Review, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_follow()?;
    let catalogue = session.catalogue_asked(&arguments.locales, &[])?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let list = review::list(&mut workspace, &arguments.locales, &arguments.sections)?;
    ui.problems(&list.problems);
    ui.notices(list.undated.map(Notice::from));
    ui.notices(workspace.age());
    let ending = ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        report::review::render_list(arguments.shown.format, &list, terminal).into_bytes()
    })?;
    if arguments.shown.format == report::Format::Text {
        note_heard(&mut workspace, REVIEWS, &list.locales)?;
        if !list.waiting.is_empty() {
            ui.hint(&Text::new("review-list-next"));
        }
    }
    Ok(ending)
}

fn show(global: &Global, arguments: &Review, ui: &Ui) -> Result<Ending, Complaint> {
    let session = global.open_to_follow()?;
    let catalogue = session.catalogue_of(&arguments.items)?;
    let mut workspace = Workspace::open(&session, &catalogue)?;
    let items = workspace.items(&arguments.items)?;
    if items.len() > 1 && arguments.shown.format == report::Format::Json {
        // A document is about one.
        return Err(Failure::from(ScopeError::several(&arguments.items.join(" "), &items)).into());
    }
    let all = items.iter().map(|item| workspace.files(item)).collect::<Result<Vec<_>, _>>()?;
    let comparisons = compare_all(&mut workspace, &all, &arguments.units)?;
    let ending = ui.deliver(arguments.shown.output.as_deref(), |terminal| {
        let pages = comparisons.iter().map(|it| report::review::render(arguments.shown.format, it, terminal));
        pages.collect::<Vec<_>>().join("\n").into_bytes()
    })?;
    if let ([shown], report::Format::Text) = (&comparisons[..], arguments.shown.format)
        && shown.may_decide
    {
        ui.hint(&Text::new("review-next").with("item", shown.item.to_string()));
    }
    Ok(ending)
}
