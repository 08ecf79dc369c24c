//! The English moves at every step of the way: no text is published against another English than it was written for.

use crate::office::Office;
use crate::sandbox::Ran;

const HOME: &str = "lt:site/home";
const PATH: &str = "locales/lt/home.ftl";
const SOURCE: &str = "locales/en/home.ftl";
const TWENTY: &str = "title = Twenty projects\nlead = Apply now\n";
const THIRTY: &str = "title = Thirty projects\nlead = Apply now\n";
const DVIDESIMT: &str = "title = Dvidešimt projektų\nlead = Kreipkitės dabar\n";

fn office() -> Office {
    Office::new(&[(SOURCE, TWENTY)])
}

impl Office {
    /// Jonas changes the English, and everybody else gets it.
    fn moves(&self, english: &str) {
        self.write("jonas", SOURCE, english);
        self.git("jonas", &["commit", "-qam", "Edit"]);
        self.git("jonas", &["push", "-q"]);
        self.git("ona", &["pull", "-q"]);
    }

    /// Ona opens an item in an editor that writes a text.
    fn edits(&self, text: &str) -> Ran {
        self.sandbox.write("typed", text);
        let typed = self.path("typed");
        self.edit("ona", HOME, &format!("cp '{}'", typed.display()))
    }

    /// What Ona sees when she opens an item.
    fn seen(&self) -> String {
        let seen = self.path("seen");
        self.edit("ona", HOME, &format!("sh -c 'cp \"$1\" {}' -", seen.display())).ok();
        self.sandbox.read("seen")
    }

    /// Ona cannot hand in what she wrote against another English, and is told which text, and what to do.
    fn is_stopped(&self) {
        let stopped = self.tolkit("ona", &["submit", HOME]).fails(4);
        for said in ["title", "Twenty", "Thirty", "--confirm", "tolkit edit"] {
            assert!(stopped.stderr.contains(said), "{said} in:\n{}", stopped.stderr);
        }
    }

    /// Publishes what is handed in; whatever was not looked at stays what it is: stale.
    fn publish(&self) {
        self.approve(HOME).ok();
        self.tolkit("jonas", &["commit", "--push"]).ok();
    }

    fn figures(&self, who: &str) -> (u64, u64) {
        let json = self.tolkit(who, &["coverage", "-f", "json", "-l", "lt"]).ok().json();
        let of = |name: &str| json["locales"][0][name].as_u64().expect("a figure");
        (of("stale"), of("reviewed"))
    }
}

#[test]
fn a_text_that_was_handed_in_answers_the_english_that_was_there_then() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.moves(THIRTY);
    office.tolkit("ona", &["sync"]).ok();
    let seen = office.seen();
    assert!(seen.contains("# before> Twenty projects\n# en> title = Thirty projects\n"), "{seen}");
    office.edits(&DVIDESIMT.replace("dabar", "jau dabar")).ok();
    office.is_stopped();
    // The reviewer sees that it answers another text, and approves the rest alone.
    office.tolkit("ona", &["submit", HOME, "--draft"]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    let review = office.tolkit("jonas", &["review", HOME]).ok();
    assert!(review.stdout.contains("Twenty"), "{}", review.stdout);
    let approved = office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    assert!(approved.stdout.contains("Still to be reviewed: title"), "{}", approved.stdout);
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!((office.figures("jonas"), office.state("jonas", HOME)), ((0, 0), "submitted".to_owned()));
}

#[test]
fn whoever_says_that_a_text_still_holds_has_seen_the_english_for_which_it_does() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.moves(THIRTY);
    office.edits(&DVIDESIMT.replace("dabar", "jau dabar")).ok();
    // It moves once more behind her back: what she saw was "Thirty".
    office.moves(&THIRTY.replace("Thirty", "Forty"));
    let unseen = office.tolkit("ona", &["submit", HOME, "--confirm"]).fails(4);
    assert!(unseen.stderr.contains("Forty"), "{}", unseen.stderr);
    office.tolkit("ona", &["submit", HOME, "--confirm"]).ok();
    office.publish();
    assert_eq!(office.figures("jonas"), (0, 2));
}

#[test]
fn a_text_that_was_never_handed_in_answers_what_was_shown() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.moves(THIRTY);
    office.is_stopped();
    // Once it is translated anew, all is well.
    office.edits("title = Trisdešimt projektų\nlead = Kreipkitės dabar\n").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.publish();
    assert_eq!(office.figures("jonas"), (0, 2));
}

#[test]
fn a_text_that_was_typed_without_the_program_answers_what_was_there_when_it_was_saved() {
    let office = office();
    office.write("ona", PATH, DVIDESIMT);
    office.write("jonas", SOURCE, THIRTY);
    office.git("jonas", &["commit", "-qam", "Edit"]);
    office.git("jonas", &["push", "-q"]);
    // What git says of when she got it is true, here.
    let mut pull = office.git_command("ona", &["pull", "-q"]);
    assert!(pull.env("GIT_COMMITTER_DATE", "2038-01-01T00:00:00Z").status().expect("git runs").success());
    office.is_stopped();
    office.tolkit("ona", &["submit", HOME, "--confirm"]).ok();
}

#[test]
fn units_of_a_published_item_that_were_changed_before_the_pull_answer_the_old_english() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.publish();
    office.git("ona", &["pull", "-q"]);
    office.edits(&DVIDESIMT.replace("Dvidešimt", "Dvi dešimtys")).ok();
    office.moves(THIRTY);
    office.is_stopped();
    let seen = office.seen();
    assert!(seen.contains("# before> Twenty projects\n"), "{seen}");
    office.edits("title = Trisdešimt projektų\nlead = Kreipkitės dabar\n").ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.publish();
    assert_eq!(office.figures("jonas"), (0, 2));
}

#[test]
fn an_english_that_moves_while_the_editor_is_open_was_not_seen() {
    let office = office();
    office.sandbox.write("typed", DVIDESIMT);
    office.write("jonas", SOURCE, THIRTY);
    office.git("jonas", &["commit", "-qam", "Edit"]);
    office.git("jonas", &["push", "-q"]);
    let typed = office.path("typed");
    let editor = format!("sh -c 'cp {} \"$1\"; git pull -q' -", typed.display());
    office.edit("ona", HOME, &editor).ok();
    office.is_stopped();
}

#[test]
fn an_english_that_moves_after_the_text_was_handed_in_is_marked_in_the_review_and_not_approved_unseen() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME]).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.moves(THIRTY);
    // Jonas looked at "Twenty"; naming the text does not help him past what he has not seen.
    let unseen = office.tolkit("jonas", &["review", HOME, "--approve", "-u", "title", "-u", "lead"]).fails(4);
    assert!(unseen.stderr.contains("tolkit review"), "{}", unseen.stderr);
    let review = office.tolkit("jonas", &["review", HOME]).ok();
    assert!(review.stdout.contains("Twenty") && review.stdout.contains("Thirty"), "{}", review.stdout);
    office.publish();
    assert_eq!(office.figures("jonas"), (0, 0));
    // Whoever has looked at both may say that it holds.
    office.look_and("jonas", &["review", HOME, "--approve", "-u", "title"]).ok();
    office.tolkit("jonas", &["commit"]).ok();
    assert_eq!(office.figures("jonas"), (0, 2));
}

#[test]
fn a_draft_keeps_the_english_that_it_was_written_for() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME, "--draft"]).ok();
    office.moves(THIRTY);
    office.is_stopped();
    let seen = office.seen();
    assert!(seen.contains("# before> Twenty projects\n"), "{seen}");
}

#[test]
fn who_takes_an_item_over_gets_the_english_with_the_text() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME, "--draft"]).ok();
    office.tolkit("ona", &["release", HOME]).ok();
    office.moves(THIRTY);
    office.git("ilze", &["pull", "-q"]);
    office.tolkit("ilze", &["claim", HOME]).ok();
    let seen = office.path("seen");
    office.edit("ilze", HOME, &format!("sh -c 'cp \"$1\" {}' -", seen.display())).ok();
    assert!(office.sandbox.read("seen").contains("# before> Twenty projects\n"), "{}", office.sandbox.read("seen"));
    let stopped = office.tolkit("ilze", &["submit", HOME]).fails(4);
    assert!(stopped.stderr.contains("Thirty"), "{}", stopped.stderr);
}

#[test]
fn an_english_that_was_never_committed_is_shown_from_what_was_handed_in() {
    let office = office();
    office.write("ona", SOURCE, &TWENTY.replace("Twenty", "Ten"));
    office.edits("title = Dešimt projektų\nlead = Kreipkitės dabar\n").ok();
    office.git("ona", &["checkout", "-q", SOURCE]);
    let stopped = office.tolkit("ona", &["submit", HOME]).fails(4);
    assert!(stopped.stderr.contains("Ten") && stopped.stderr.contains("Twenty"), "{}", stopped.stderr);
    let seen = office.seen();
    assert!(seen.contains("# before> Ten projects\n# en> title = Twenty projects\n"), "{seen}");
}

#[test]
fn an_editor_that_does_not_wait_showed_the_english_all_the_same() {
    let office = office();
    office.edit("ona", HOME, "cp \"$1\" ../window #").ok();
    office.moves(THIRTY);
    // She saves what she has had on her screen since.
    let window = office.sandbox.read("window");
    let written = window.replace("title = \n", "title = Dvidešimt\n").replace("lead = \n", "lead = Kreipkitės\n");
    office.write("ona", PATH, &written);
    office.is_stopped();
}

#[test]
fn nobody_confirms_an_english_that_they_were_not_shown() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.tolkit("ona", &["submit", HOME, "--draft"]).ok();
    office.moves(THIRTY);
    let unseen = office.tolkit("ona", &["submit", HOME, "--confirm"]).fails(4);
    assert!(unseen.stderr.contains("Thirty"), "{}", unseen.stderr);
    office.tolkit("ona", &["submit", HOME, "--confirm"]).ok();
}

#[test]
fn what_another_terminal_does_while_the_editor_is_open_does_not_change_what_was_on_the_screen() {
    let office = office();
    let script = format!(
        "printf 'title = Dvi\\nlead = Kreip\\n' > \"$1\"; {} submit --draft {HOME} --today 2026-11-23; \
         git pull -q; mkdir -p locales/lt; printf 'title = Dvidešimt\\nlead = Kreip\\n' > \"$1\"\n",
        env!("CARGO_BIN_EXE_tolkit")
    );
    office.sandbox.write("editor.sh", script);
    office.write("jonas", SOURCE, THIRTY);
    office.git("jonas", &["commit", "-qam", "Edit"]);
    office.git("jonas", &["push", "-q"]);
    office.edit("ona", HOME, &format!("sh {}", office.path("editor.sh").display())).ok();
    office.is_stopped();
}

#[test]
fn what_a_text_answers_is_known_while_the_english_lacks_it() {
    let office = office();
    office.edits(DVIDESIMT).ok();
    office.moves("lead = Apply now\n");
    office.tolkit("ona", &["submit", HOME, "--draft"]).ok();
    office.moves(THIRTY);
    office.is_stopped();
}
