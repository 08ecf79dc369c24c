//! Getting what is new on the branch, with one's own unfinished work out of the way and put back.
//!
//! First [`set_aside`], then `git pull` without the locks (its hooks may run this program), then [`put_back`]. What is set aside is
//! a draft in the ledger: a kill between the two loses nothing.

use std::sync::Arc;

use super::answers::Answers;
use super::seen::Seen;
use super::submission::{branch_root, read, text_of};
use super::submit::{Request, Submitted, submit};
use crate::catalogue::ItemFiles;
use crate::git::{ObjectId, PathState, Remote, RemoteError};
use crate::model::ItemId;
use crate::record::{DIRECTORY as RECORDS, PAGES};
use crate::session::{Failure, Session, Workspace};

/// Where copies are kept of what tolkit wrote itself and can write again.
const DIRECTORY: &str = "tolkit/aside";

/// What is out of the way of what comes in.
#[derive(Debug, Default)]
pub struct SetAside {
    /// The items whose texts are drafts now.
    texts: Vec<Arc<ItemId>>,
    /// Records and rendered articles that nobody committed, each with the file that has a copy of it now.
    pub files: Vec<(String, String)>,
    /// Where the branch was.
    head: Option<ObjectId>,
}

/// What came in.
#[derive(Debug)]
pub struct Pulled {
    /// How many commits.
    pub commits: usize,
    /// The items whose texts were put back, with what came in.
    pub put_back: Vec<Arc<ItemId>>,
    /// Those of which the branch has changed the same texts, in another way: they are drafts.
    pub conflicts: Vec<(Arc<ItemId>, Vec<String>)>,
    /// Those that cannot be put back as they are: they are kept as drafts.
    pub kept: Vec<Arc<ItemId>>,
    /// What git said, if it brought nothing in.
    pub stopped: Option<String>,
    /// Whether that is because there are commits here that the remote does not have, and others there.
    pub diverged: bool,
}

/// Gets what is new on the branch, if there may be something: what stands in its way is set aside, and put back with what came in. The
/// session that has the locks ends meanwhile; `reopen` opens the next one, since the configuration may have come in, too.
///
/// # Errors
///
/// What `reopen` fails with, or a [`Failure`] if something cannot be read or written.
pub fn get<E: From<Failure>>(
    mut session: Session,
    reopen: impl FnOnce() -> Result<Session, E>,
) -> Result<Option<(SetAside, Pulled)>, E> {
    if !is_behind(&session) {
        return Ok(None);
    }
    let aside = session.in_workspace(set_aside)?;
    // What is written from here on is in the ledger: other commands, those of hooks too, need not wait.
    session.unlock();
    let pulled = pull(&session)?;
    drop(session);
    let session = reopen()?;
    let pulled = session.in_workspace(|workspace| put_back(workspace, &aside, pulled))?;
    Ok(Some((aside, pulled)))
}

/// Whether there may be something to get: the branch is known to have moved on, or comes from where nobody looked.
fn is_behind(session: &Session) -> bool {
    let remote = session.repository().ok().and_then(|repository| repository.ledger_remote());
    remote.is_some_and(|remote| remote.is_unknown() || remote.ahead().is_some())
}

/// Puts out of the way what stands in that of what comes in, as far as it is tolkit's or a translation.
fn set_aside(workspace: &mut Workspace<'_>) -> Result<SetAside, Failure> {
    let repository = workspace.repository();
    let mut aside = SetAside { head: repository.head()?, ..SetAside::default() };
    let Some(theirs) = repository.ledger_remote().and_then(|remote| remote.ahead()) else { return Ok(aside) };
    for path in repository.work_tree().changed()? {
        let is_coming = repository.is_coming(aside.head, theirs, &path)?;
        let Some(own) = repository.path_in_project(&path) else { continue };
        if let Some(files) = translation_at(workspace, &own) {
            keep_what_is_known(workspace, &files)?;
            if is_coming && store(workspace, &files)? {
                aside.texts.push(files.item);
            }
        } else if is_coming && is_ours(workspace, &own) {
            let kept = copy(workspace, &own)?;
            repository.work_tree().restore(&path)?;
            aside.files.extend(kept.map(|kept| (own, kept)));
        }
    }
    Ok(aside)
}

/// Gets what is new, as `git pull` does.
fn pull(session: &Session) -> Result<Result<(), RemoteError>, Failure> {
    let remote = session.repository()?.ledger_remote().ok_or(Failure::NoRemote)?;
    Ok(remote.pull())
}

/// Puts back what was set aside, with what came in.
fn put_back(
    workspace: &mut Workspace<'_>,
    aside: &SetAside,
    pulled: Result<(), RemoteError>,
) -> Result<Pulled, Failure> {
    let repository = workspace.repository();
    let head = repository.head()?;
    let commits = match (aside.head, head) {
        (Some(from), Some(to)) if from != to => repository.count_between(from, to)?,
        _ => 0,
    };
    let stopped = pulled.err().map(|error| error.to_string());
    let theirs = repository.ledger_remote().and_then(Remote::ahead).filter(|_| stopped.is_some());
    let diverged = match (theirs, head) {
        (Some(theirs), Some(head)) => !repository.contains(theirs, head)?,
        _ => false,
    };
    let mut result =
        Pulled { commits, put_back: Vec::new(), conflicts: Vec::new(), kept: Vec::new(), stopped, diverged };
    let branch = branch_root(workspace)?;
    for item in &aside.texts {
        let entry = workspace.ledgers.entry(item)?;
        let text = match entry.latest_of(workspace.me()) {
            Some(stored) => read(&workspace.ledgers, stored)?,
            None => None,
        };
        let (Some(text), Some(files)) = (text, ItemFiles::find(workspace.catalogue, item)) else {
            result.kept.push(Arc::clone(item));
            continue;
        };
        let merged = text.onto(&text_of(&branch, &files.target)?);
        if !merged.conflicts.is_empty() {
            result.conflicts.push((Arc::clone(item), merged.conflicts));
            continue;
        }
        let path = repository.path_in_repository(&files.target);
        let committed = head.map(|head| repository.object_at(head, &path)).transpose()?.flatten();
        // What somebody wrote meanwhile is not written over, and what cannot be merged stays as it was written.
        let is_clean = repository.work_tree().path_state(&path, committed)? == PathState::Clean;
        if !is_clean || !text.is_all_in(&merged.text) {
            result.kept.push(Arc::clone(item));
            continue;
        }
        workspace.root().write(&files.target, &repository.work_tree().bytes_of(&path, &merged.text)?)?;
        result.put_back.push(Arc::clone(item));
    }
    Ok(result)
}

/// Stores a text as a draft, so that its file is as it is published; what the person was shown stays known: an editor may be
/// open. Whether the file is out of the way; somebody else may have the item, and the text is kept all the same.
fn store(workspace: &mut Workspace<'_>, files: &ItemFiles) -> Result<bool, Failure> {
    let before = Seen::read(workspace, &files.item)?;
    let request = Request { draft: true, confirm: false, note: None, dry_run: false };
    let submitted = submit(workspace, files, request)?;
    let is_stored = matches!(submitted, Submitted::Done { left: false, .. } | Submitted::Refused(_, Some(_)));
    if let Some(source) = before.source().filter(|_| is_stored) {
        let mut after = before.again()?;
        after.show(source);
        after.write()?;
    }
    Ok(is_stored)
}

/// Writes down which source a text answers, as long as that can be seen.
fn keep_what_is_known(workspace: &mut Workspace<'_>, files: &ItemFiles) -> Result<(), Failure> {
    let branch = branch_root(workspace)?;
    let entry = workspace.ledgers.entry(&files.item)?;
    let mut answers = Answers::read(workspace, files, &branch, &entry)?;
    let text = text_of(workspace.root(), &files.target)?;
    answers.seen.record = answers.record_of(&text);
    answers.seen.write()?;
    Ok(())
}

/// The item whose translation stands at a path of the project.
fn translation_at(workspace: &Workspace<'_>, path: &str) -> Option<ItemFiles> {
    let mut targets = workspace.catalogue.groups.iter().flat_map(|group| &group.targets);
    let item = targets.find(|target| *target.path == *path)?;
    ItemFiles::find(workspace.catalogue, &item.item)
}

/// Whether tolkit wrote a file, and can write it again: a record, or a rendered article.
fn is_ours(workspace: &Workspace<'_>, path: &str) -> bool {
    if [RECORDS, PAGES].iter().any(|place| path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'))) {
        return true;
    }
    let mut outputs =
        workspace.catalogue.groups.iter().flat_map(|group| group.targets.iter().map(move |target| (group, target)));
    outputs.any(|(group, target)| {
        workspace.catalogue.output(group, &target.item.locale).is_some_and(|output| output == path)
    })
}

/// Keeps a copy of a file in the work tree's own directory, beside those of earlier times; says where it is.
fn copy(workspace: &Workspace<'_>, path: &str) -> Result<Option<String>, Failure> {
    let Some(bytes) = workspace.root().read_if_exists(path)? else { return Ok(None) };
    let directory = workspace.repository().own_files()?;
    let names = (1..).map(|number| if number == 1 { path.to_owned() } else { format!("{path}~{number}") });
    for name in names.map(|name| format!("{DIRECTORY}/{name}")) {
        let there = directory.read_if_exists(&name)?;
        if there.is_none() {
            directory.write(&name, &bytes)?;
        }
        if there.is_none_or(|there| there == bytes) {
            return Ok(Some(directory.path().join(name).display().to_string()));
        }
    }
    Ok(None)
}
