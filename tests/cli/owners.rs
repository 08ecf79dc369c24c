//! A repository that belongs to somebody else: git does not trust it, and nothing is taken for what it is not.

use crate::office::Office;

const HOME: &str = "lt:site/home";

/// Ona's clone in the hands of another user; false where nobody may give files away.
fn given_away(office: &Office) -> bool {
    let clone = office.path("ona");
    let chown = office.sandbox.command("chown").arg("-R").arg("12345").arg(&clone).output();
    chown.is_ok_and(|output| output.status.success())
}

#[test]
fn a_repository_of_another_user_is_named_with_what_to_do() {
    let office = Office::small();
    office.tolkit("ona", &["claim", HOME]).ok();
    if !given_away(&office) {
        return;
    }
    let trust = format!("git config --global --add safe.directory {}", office.path("ona").display());
    for arguments in [
        &[][..],
        &["status"],
        &["status", "-f", "json"],
        &["claim", HOME],
        &["log", HOME],
        &["sync"],
        &["submit", HOME],
    ] {
        let ran = office.tolkit("ona", arguments).fails(3);
        assert!(
            ran.stderr.contains("belongs to another user") && ran.stderr.contains(&trust),
            "{arguments:?}: {}",
            ran.stderr
        );
        assert_eq!(ran.stdout, "", "{arguments:?}");
    }
    // What is translated is known without the ledger, and a check needs none.
    assert!(office.tolkit("ona", &["coverage"]).ok().stderr.contains("Claims and reviews are left out"));
    office.tolkit("ona", &["coverage", "--mine"]).fails(3);
    office.tolkit("ona", &["check"]).ok();
}
