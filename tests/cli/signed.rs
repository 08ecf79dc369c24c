//! Where the published `workflow.toml` has people's keys, what they did not sign has no effect.

use crate::office::{NOON, Office, WORKFLOW};

const HOME: &str = "lt:site/home";
const NEWS: &str = "lt:site/news";
const TEXT: &str = "title = Pradžia\nlead = Sveiki atvykę\nfoot = Rašykite mums\n";
const JONAS: &str = "Jonas <jonas@example.org>";

/// Makes somebody a key of ssh, and has git sign with it; returns the public one.
fn key_of(office: &Office, who: &str, kind: &str) -> String {
    let name = format!("key-{who}-{kind}");
    let made = office
        .sandbox
        .command("ssh-keygen")
        .args(["-q", "-t", kind, "-N", "", "-C", who, "-f", &name])
        .status()
        .expect("ssh-keygen runs");
    assert!(made.success());
    office.git(who, &["config", "gpg.format", "ssh"]);
    office.git(who, &["config", "user.signingKey", &office.path(&format!("{name}.pub")).display().to_string()]);
    office.sandbox.read(&format!("{name}.pub")).trim().to_owned()
}

/// Publishes another `workflow.toml`, and has everybody get it.
fn publish(office: &Office, workflow: &str) {
    office.write("seed", "workflow.toml", workflow);
    office.git("seed", &["commit", "-qam", "Keys"]);
    office.git("seed", &["push", "-q", "../remote.git", "main"]);
    for who in ["ona", "ilze", "jonas"] {
        office.git(who, &["pull", "-q"]);
    }
}

fn with_reviewer(key: &str, more: &str) -> String {
    WORKFLOW.replace(
        "[\"jonas@example.org\"]",
        &format!("[{{ email = \"jonas@example.org\", key = \"\"\"{key}\"\"\"{more} }}]"),
    )
}

/// An office whose reviewer signs.
fn signing() -> Office {
    let office = Office::small();
    let key = key_of(&office, "jonas", "ed25519");
    publish(&office, &with_reviewer(&key, ""));
    office
}

fn about(office: &Office) -> String {
    let log = office.tolkit("ona", &["log", HOME, "-f", "json"]).ok().json();
    let events = log["events"].as_array().expect("events");
    let submitted = events.iter().rfind(|event| event["kind"] == "submit").expect("a submission");
    submitted["id"].as_str().expect("an id").to_owned()
}

/// An event by hand, in somebody's name.
fn forged(by: &str, fields: &str) -> String {
    format!(
        "forged\n\n{{\"v\":1,\"id\":\"{fields}\",\"seq\":9,\"clock\":{NOON},\"item\":\"{HOME}\",\"by\":\"{by}@example.org\",{fields}}}\n"
    )
    .replacen(&format!("\"id\":\"{fields}\""), &format!("\"id\":\"forged-{by}-{}\"", fields.len()), 1)
}

#[test]
fn whoever_signs_works_as_before_and_nobody_works_in_their_name() {
    let office = signing();
    office.submit("ona", HOME, TEXT).ok();
    let about = about(&office);
    let before = office.tolkit("ona", &["status", "-f", "json"]).ok().stdout;
    // Somebody who may push the ledger decides in Jonas' name, and in their own.
    for (author, by) in [(JONAS, "jonas"), ("Eve <eve@example.org>", "eve"), ("Ilze <ilze@example.org>", "ilze")] {
        for verdict in ["approve", "return"] {
            let fields = format!("\"kind\":\"review\",\"about\":\"{about}\",\"verdict\":\"{verdict}\",\"text\":\"x\"");
            office.forge("lt", author, &forged(by, &fields));
        }
        office.forge("lt", author, &forged(by, &format!("\"kind\":\"withdraw\",\"about\":\"{about}\"")));
        let assign = "\"kind\":\"assign\",\"from\":\"ona@example.org\",\"to\":\"Eve <eve@example.org>\",\"text\":\"x\"";
        office.forge("lt", author, &forged(by, assign));
    }
    office.join("new");
    for who in ["ona", "new"] {
        let synced = office.tolkit_by(who, "ona", &["sync"]).ok();
        assert!(synced.stderr.contains("12 entries in the ledger of lt should not be there"), "{}", synced.stderr);
        assert_eq!(office.tolkit_by(who, "ona", &["status", "-f", "json"]).ok().stdout, before, "{who}");
    }
    let verified = office.tolkit("ona", &["log", "--verify"]).fails(1).stdout;
    let verified = verified.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(verified.contains("it is not signed with a key of its author"), "{verified}");
    assert!(verified.contains("it decides about the work of others"), "{verified}");
    // Jonas decides as ever; what he writes is signed, and Ona need not sign.
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    let event = office.git("jonas", &["cat-file", "commit", "refs/tolkit/root/lt"]);
    assert!(event.contains("\ngpgsig -----BEGIN SSH SIGNATURE-----\n"), "{event}");
    office.tolkit("jonas", &["commit", "--push"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    office.tolkit("ona", &["claim", NEWS]).ok();
}

#[test]
fn who_cannot_sign_is_told_before_anything_is_written() {
    let office = signing();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    assert!(office.tolkit("jonas", &["doctor"]).ok().stdout.contains("What you do in lt is signed with your key"));
    let head = office.git("jonas", &["rev-parse", "refs/tolkit/root/lt"]);
    office.tolkit("jonas", &["review", HOME]).ok();
    // Another key than the published one, and none.
    let other = key_of(&office, "jonas", "ecdsa");
    let refused = office.look_and("jonas", &["review", HOME, "--approve"]).fails(3);
    assert!(
        refused.stderr.contains("another key") && refused.stderr.contains("Nothing was written"),
        "{}",
        refused.stderr
    );
    assert!(office.tolkit("jonas", &["doctor"]).fails(1).stdout.contains("another key"));
    office.git("jonas", &["config", "--unset", "user.signingKey"]);
    let refused = office.look_and("jonas", &["review", HOME, "--approve"]).fails(3);
    assert!(refused.stderr.contains("git config user.signingKey"), "{}", refused.stderr);
    assert_eq!(office.git("jonas", &["rev-parse", "refs/tolkit/root/lt"]), head);
    assert_eq!(office.state("jonas", HOME), "submitted");
    // Both keys are his, once that is published.
    let keys = format!("{}\"\"\", \"\"\"{other}", office.sandbox.read("key-jonas-ed25519.pub").trim());
    publish(
        &office,
        &with_reviewer(&keys, "").replace("key = \"\"\"", "key = [\"\"\"").replace("\"\"\" }", "\"\"\"] }"),
    );
    key_again(&office, "ecdsa");
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "approved");
}

fn key_again(office: &Office, kind: &str) {
    let path = office.path(&format!("key-jonas-{kind}.pub")).display().to_string();
    office.git("jonas", &["config", "user.signingKey", &path]);
}

#[test]
fn a_reviewer_without_a_key_does_not_decide_where_others_have_one() {
    let office = Office::small();
    let key = key_of(&office, "jonas", "ed25519");
    let workflow = with_reviewer(&key, "").replace("reviewers = [", "reviewers = [\"ilze@example.org\", ");
    publish(&office, &workflow);
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("ilze", &["sync"]).ok();
    office.tolkit("ilze", &["review", HOME]).ok();
    let refused = office.look_and("ilze", &["review", HOME, "--approve"]).fails(3);
    assert!(
        refused.stderr.contains("has no key of") && refused.stderr.contains("ilze@example.org"),
        "{}",
        refused.stderr
    );
}

#[test]
fn what_was_done_before_keys_were_known_counts_if_they_say_since_when() {
    for (since, state) in [(", since = 2026-11-24", "approved"), ("", "submitted")] {
        let office = Office::small();
        office.submit("ona", HOME, TEXT).ok();
        office.approve(HOME).ok();
        let key = key_of(&office, "jonas", "ed25519");
        publish(&office, &with_reviewer(&key, since));
        office.tolkit("ona", &["sync"]).ok();
        assert_eq!(office.state("ona", HOME), state, "{since}");
        office.join("new");
        office.tolkit_by("new", "ona", &["sync"]).ok();
        assert_eq!(office.state("new", HOME), state, "{since}");
    }
}

#[test]
fn what_waits_is_signed_once_keys_are_known() {
    let office = Office::small();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.disconnect("jonas");
    office.tolkit("jonas", &["review", HOME]).ok();
    office.look_and("jonas", &["review", HOME, "--approve"]).ok();
    office.connect("jonas");
    let key = key_of(&office, "jonas", "ed25519");
    publish(&office, &with_reviewer(&key, ""));
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "approved");
}

#[test]
fn what_somebody_signed_who_left_counts_and_nothing_later() {
    let office = signing();
    office.submit("ona", HOME, TEXT).ok();
    office.tolkit("jonas", &["sync"]).ok();
    office.tolkit("jonas", &["review", HOME, "--return", "Once more"]).ok();
    let key = office.sandbox.read("key-jonas-ed25519.pub");
    let former = format!(
        "reviewers = [\"ilze@example.org\"]\nformer = [{{ email = \"jonas@example.org\", key = \"{}\", until = 2026-11-23 }}]",
        key.trim()
    );
    publish(&office, &WORKFLOW.replace("reviewers = [\"jonas@example.org\"]", &former));
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "returned");
    let later = office.tolkit_at("jonas", NOON + 2 * 24 * 3600 * 1000, &["comment", HOME, "I am back"]).fails(3);
    assert!(later.stderr.contains("does not work in lt any more"), "{}", later.stderr);
}

#[test]
fn other_keys_are_known_by_the_programs_that_make_them() {
    let office = Office::small();
    let rsa = key_of(&office, "jonas", "rsa");
    publish(&office, &with_reviewer(&rsa, ""));
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "approved");

    let office = Office::small();
    let home = office.path("gnupg");
    std::fs::create_dir(&home).expect("a folder");
    let gpg = |arguments: &[&str]| {
        let mut command = office.sandbox.command("gpg");
        command.env("GNUPGHOME", &home).args(["--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""]);
        let output = command.args(arguments).output().expect("gpg runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    gpg(&["--quick-generate-key", "jonas@example.org", "ed25519", "sign", "never"]);
    let key = gpg(&["--armor", "--export", "jonas@example.org"]);
    publish(&office, &with_reviewer(&key, ""));
    office.sandbox.write("gpg", format!("#!/bin/sh\nexec gpg --homedir {} \"$@\"\n", home.display()));
    assert!(office.sandbox.command("chmod").args(["+x", "gpg"]).status().expect("chmod runs").success());
    office.git("jonas", &["config", "gpg.program", &office.path("gpg").display().to_string()]);
    office.git("jonas", &["config", "user.signingKey", "jonas@example.org"]);
    office.submit("ona", HOME, TEXT).ok();
    office.approve(HOME).ok();
    office.tolkit("ona", &["sync"]).ok();
    assert_eq!(office.state("ona", HOME), "approved");
    let event = office.git("ona", &["cat-file", "commit", "refs/tolkit/root/lt"]);
    assert!(event.contains("BEGIN PGP SIGNATURE"), "{event}");
    let _ = office.sandbox.command("gpgconf").env("GNUPGHOME", &home).args(["--kill", "all"]).status();
}

#[test]
fn an_unsigned_newer_event_stops_nobody_where_people_sign() {
    let office = signing();
    office.forge("lt", JONAS, "forged\n\n{\"v\":2}\n");
    office.forge("lt", "Ona <ona@example.org>", "forged\n\n{\"v\":4294967295}\n");
    office.tolkit("ona", &["sync"]).ok();
    office.tolkit("ona", &["claim", HOME]).ok();
}

#[test]
fn a_commit_that_cannot_be_looked_at_is_not_signed_and_stops_nobody() {
    let office = signing();
    office.submit("ona", HOME, TEXT).ok();
    let fields = format!("\"kind\":\"review\",\"about\":\"{}\",\"verdict\":\"return\",\"text\":\"x\"", about(&office));
    let event = forged("jonas", &fields);
    let json = event.lines().last().expect("a line");
    // What looks like a signature in the message, without a line break at the end.
    office.forge("lt", JONAS, &format!("gpgsig x\n {json}"));
    office.forge(
        "lt",
        JONAS,
        &format!("gpgsig -----BEGIN SSH SIGNATURE-----\n x\n -----END SSH SIGNATURE-----\n {json}\n"),
    );
    for who in ["ona", "jonas"] {
        office.tolkit(who, &["sync"]).ok();
        assert_eq!(office.state(who, HOME), "submitted");
    }
}

#[test]
fn a_newer_version_in_the_name_of_who_signs_stops_nobody() {
    let office = signing();
    for message in ["new\n\n{\"v\":2,\"kind\":{}}\n", "new\n\n{\"v\":4294967295}\n"] {
        office.forge("lt", JONAS, message);
    }
    office.submit("ona", HOME, TEXT).ok();
    assert!(office.tolkit("ona", &["log", "--verify"]).fails(1).stdout.contains("Jonas"));
}

#[test]
fn a_clock_of_another_century_keeps_nobody_from_signing() {
    let office = signing();
    let in_2200 = 7_258_118_400_000;
    office.tolkit_at("ona", in_2200, &["comment", HOME, "From the future"]).ok();
    office.tolkit("jonas", &["comment", HOME, "From now"]).ok();
    assert_eq!(office.events("jonas", HOME).last().map(|event| event.2), Some(true));
}
