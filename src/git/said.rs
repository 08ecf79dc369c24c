//! What the git program says of an exchange with a remote, as it is understood here.

use std::process::Output;

use super::pushed::Pushed;

/// What git says where the remote does not have what was asked for.
pub(super) const NO_SUCH_REF: &str = "couldn't find remote ref";

/// What git says of how far it is, behind `remote: ` where the remote says it.
const PROGRESS: [&str; 10] = [
    "Enumerating ",
    "Counting ",
    "Compressing ",
    "Receiving ",
    "Resolving ",
    "Writing ",
    "Unpacking ",
    "Delta compression ",
    "Total ",
    "Analyzing ",
];

/// What git complained of, without its own hints and how far it was.
pub(super) fn said(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let is_progress = |line: &str| {
        let line = line.trim_start_matches("remote: ");
        PROGRESS.iter().any(|word| line.starts_with(word))
    };
    let lines = text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty());
    let lines = lines.filter(|line| !line.starts_with("hint:") && !is_progress(line));
    lines.map(|line| line.trim_start_matches("fatal: ")).collect::<Vec<_>>().join(" ")
}

/// Reads what `git push --porcelain` says of one ref: a flag, `from:to`, a summary, with tabs between.
pub(super) fn of_ref(text: &str, name: &str, whys: &str) -> Option<Pushed> {
    let line =
        text.lines().find(|line| line.split('\t').nth(1).is_some_and(|refs| refs.ends_with(&format!(":{name}"))))?;
    let mut fields = line.split('\t');
    let (flag, summary) = (fields.next()?, fields.nth(1).unwrap_or_default());
    if flag != "!" {
        return Some(if flag == "=" { Pushed::Already } else { Pushed::Done });
    }
    // Somebody else was first, or is just moving it: both pass.
    let passing = ["stale info", "fetch first", "non-fast-forward", "cannot lock ref", "failed to update ref"];
    let passing = passing.into_iter().chain([
        "reference already exists",
        "incorrect old value",
        "failed to lock",
        "unable to lock",
    ]);
    if passing.into_iter().any(|reason| summary.contains(reason)) {
        return Some(Pushed::Behind);
    }
    // The remote's own words, between those of git.
    let words = whys.split("remote: ").skip(1).map(|said| said.split("error: ").next().unwrap_or(said).trim());
    let words = words.filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ");
    Some(Pushed::Refused(if words.is_empty() { summary.to_owned() } else { words }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_of_a_ref_is_understood() {
        let text = "To file:///x\n*\tabc:refs/tolkit/root/lt\t[new reference]\n!\tdef:refs/tolkit/root/lv\t[rejected] (stale info)\n\
            !\tdef:refs/tolkit/root/et\t[remote rejected] (pre-receive hook declined)\nDone\n";
        let of = |name: &str| of_ref(text, name, "remote: only branches, please error: failed to push");
        assert_eq!(of("refs/tolkit/root/lt"), Some(Pushed::Done));
        assert_eq!(of("refs/tolkit/root/lv"), Some(Pushed::Behind));
        assert_eq!(of("refs/tolkit/root/et"), Some(Pushed::Refused("only branches, please".to_owned())));
        assert_eq!(of("refs/tolkit/root/l"), None);
    }
}
