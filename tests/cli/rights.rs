//! Who may do what comes from the branch that is published, whatever somebody has in their folder.

use crate::office::{Office, WORKFLOW};

const HOME: &str = "lt:site/home";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";

#[test]
fn a_local_workflow_gives_nobody_a_right() {
    let office = Office::small();
    // Ona lets herself approve her own text, and is a reviewer in her own folder.
    let own = WORKFLOW.replace("reviewers = [", "reviewers = [\"ona@example.org\", ") + "\n[review]\nown = true\n";
    office.write("ona", "workflow.toml", &own);
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("ona", &["review", HOME]).ok();
    assert!(office.look_and("ona", &["review", HOME, "--approve"]).fails(4).stderr.contains("jonas@example.org"));
    let doctor = office.tolkit("ona", &["doctor"]).ok().stdout;
    assert!(doctor.contains("[team.lt],") && doctor.contains("own"), "{doctor}");
    // Committing it does not help: it is not published.
    office.git("ona", &["commit", "-qam", "Mine"]);
    assert!(office.look_and("ona", &["review", HOME, "--approve"]).fails(4).stderr.contains("jonas@example.org"));
    // An approval that was pushed past that does not count where it is committed.
    office.approve(HOME).ok();
    office.tolkit("jonas", &["commit", "--push"]).ok();
}

#[test]
fn nobody_claims_what_only_their_own_folder_lets_them() {
    let office = Office::small();
    office.join("stranger");
    office.write(
        "stranger",
        "workflow.toml",
        &WORKFLOW.replace("translators = [", "translators = [\"stranger@example.org\", "),
    );
    let refused = office.tolkit("stranger", &["claim", HOME]).fails(4);
    assert!(refused.stderr.contains("ona@example.org") && !refused.stderr.contains("user.email"), "{}", refused.stderr);
}

#[test]
fn who_has_no_remote_commits_before_it_counts() {
    let office = Office::small();
    office.git("seed", &["config", "user.email", "seed@example.org"]);
    office.write(
        "seed",
        "workflow.toml",
        &WORKFLOW.replace("translators = [", "translators = [\"seed@example.org\", "),
    );
    office.tolkit("seed", &["claim", HOME]).fails(4);
    office.git("seed", &["commit", "-qam", "Seed translates"]);
    office.tolkit("seed", &["claim", HOME]).ok();
}
