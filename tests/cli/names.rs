//! Names of items as people type them: a mistake must not look as if all were well, and a short name is enough.

use crate::office::Office;

const FILES: [(&str, &str); 4] = [
    ("locales/en/home.ftl", "title = Home page\n"),
    ("locales/en/2026-ferry-link.ftl", "title = A ferry\n"),
    ("locales/en/2026-ferry-fares.ftl", "title = Fares\n"),
    ("locales/lt/home.ftl", "title = Namai\n"),
];

#[test]
fn a_mistake_in_a_name_is_one_everywhere() {
    let office = Office::new(&FILES);
    for command in ["check", "status", "coverage", "diff"] {
        for (wrong, near) in
            [("lt:site/hmoe", "lt:site/home"), ("site/hoome", "site/home"), ("lt:sites/home", "lt:site/home")]
        {
            let said = office.tolkit("ona", &[command, wrong]).fails(2);
            assert!(said.stderr.contains(near), "{command} {wrong}: {}", said.stderr);
        }
        for wrong in ["lt:nothing/like/it", "xx:site/home", "lt:site/zzz*", ":", "*:nothing"] {
            let said = office.tolkit("ona", &[command, wrong]).fails(2);
            assert!(said.stderr.contains(wrong), "{command} {wrong}: {}", said.stderr);
        }
        // What is there, and is left out by something else that was asked for, is no mistake.
        office.tolkit("ona", &[command, "lt:site/home", "-l", "lv"]).ok();
    }
    for command in ["claim", "edit", "submit", "review", "log", "withdraw"] {
        let said = office.tolkit("ona", &[command, "site/hoome"]).fails(2);
        assert!(said.stderr.contains("did you mean"), "{command}: {}", said.stderr);
    }
}

#[test]
fn a_name_can_be_shortened_to_what_no_other_has() {
    let office = Office::new(&FILES);
    let listed = |word: &str| {
        let json = office.tolkit("ona", &["status", word, "-f", "json", "--state", "open"]).ok().json();
        let items = json["items"].as_array().expect("items").iter();
        items.map(|item| item["item"].as_str().expect("a name").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("lt:ferry-link"), ["lt:site/2026-ferry-link"]);
    assert_eq!(listed("fares").len(), 2, "in every locale");
    assert_eq!(listed("site/2026-ferry-fares").len(), 2);
    assert!(office.tolkit("ona", &["claim", "ferry-link"]).ok().stdout.contains("lt:site/2026-ferry-link is yours"));
    let several = office.tolkit("ona", &["claim", "ferry"]).fails(2);
    assert!(several.stderr.contains("lt:site/2026-ferry-link") || several.stderr.contains("site/2026-ferry-link"));
    office.tolkit("ona", &["check", "ferry"]).fails(2);
    office.tolkit("ona", &["claim", "link"]).ok();
}

#[test]
fn tables_in_a_pipe_show_whole_names() {
    let office = Office::new(&[(
        "locales/en/a-name-that-is-much-longer-than-there-is-room-for-in-eighty-columns-of-a-terminal.ftl",
        "a = A\n",
    )]);
    let name = "lt:site/a-name-that-is-much-longer-than-there-is-room-for-in-eighty-columns-of-a-terminal";
    for arguments in [&["status"][..], &["coverage", "--by", "resource"], &["next", "-n"]] {
        let shown = office.tolkit("ona", arguments).ok().stdout;
        assert!(shown.contains(&name[8..]), "{arguments:?}\n{shown}");
        assert!(!shown.contains('…'), "{arguments:?}\n{shown}");
    }
}

#[test]
fn a_shell_completes_items_locales_and_sections() {
    let office = Office::new(&FILES);
    let complete = |words: &[&str]| {
        let mut command = office.tolkit_command("ona", &[]);
        let mut ask = std::process::Command::new(command.get_program());
        for (key, value) in command.get_envs().filter_map(|(key, value)| Some((key, value?))) {
            ask.env(key, value);
        }
        ask.env("TOLKIT_COMPLETE", "bash").env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string());
        ask.env("_CLAP_IFS", "\n").args(["--"]).args(words).current_dir(office.path("ona"));
        command.env_clear();
        crate::sandbox::ran(&ask.output().expect("tolkit runs")).ok().stdout
    };
    assert_eq!(complete(&["tolkit", "claim", "site/2"]), "site/2026-ferry-fares\nsite/2026-ferry-link");
    assert_eq!(complete(&["tolkit", "edit", "lv:site/h"]), "lv:site/home");
    assert_eq!(complete(&["tolkit", "status", "-l", ""]), "lt\nlv");
    assert_eq!(complete(&["tolkit", "coverage", "--section", "s"]), "site");
    assert_eq!(complete(&["tolkit", "assign", "site/home", "--to", "il"]), "ilze@example.org");
    assert!(complete(&["tolkit", "ed"]).contains("edit"));
    // Outside of a project there is nothing to propose, and nothing is said.
    office.write("ona", "workflow.toml", "broken");
    assert_eq!(complete(&["tolkit", "claim", "site/2"]), "");
    // What the script does in bash itself.
    office.write("ona", "workflow.toml", crate::office::WORKFLOW);
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_tolkit")).parent().expect("a folder").display().to_string();
    let script = format!(
        "PATH={program}:$PATH; source <(tolkit completions bash); COMP_WORDS=(tolkit next -l l); COMP_CWORD=3; \
         _clap_complete_tolkit tolkit l -l; printf '%s ' \"${{COMPREPLY[@]}}\""
    );
    let mut bash = office.git_command("ona", &[]);
    let envs: Vec<_> = bash.get_envs().map(|(key, value)| (key.to_owned(), value.map(ToOwned::to_owned))).collect();
    bash.env_clear();
    let mut bash = std::process::Command::new("bash");
    for (key, value) in envs {
        if let Some(value) = value {
            bash.env(key, value);
        }
    }
    let shown = bash.args(["-c", &script]).current_dir(office.path("ona")).output().expect("bash runs");
    assert_eq!(String::from_utf8_lossy(&shown.stdout), "lt lv ", "{}", String::from_utf8_lossy(&shown.stderr));
}

#[test]
fn the_list_the_desk_and_next_have_the_same_order_and_languages() {
    let workflow = "[project]\nlocales = [\"lt\", \"lv\"]\n\n[[fluent]]\nsection = \"free\"\npath = \"free/{locale}/*.ftl\"\nrequire = \"none\"\n\
        due = \"2026-11-01\"\n\n[[fluent]]\nsection = \"site\"\npath = \"site/{locale}/*.ftl\"\nrequire = \"translated\"\ndue = \"2026-12-01\"\n";
    let office = Office::with_workflow(workflow, &[("free/en/a.ftl", "a = A\n"), ("site/en/b.ftl", "b = B\n")]);
    let status = office.tolkit("ona", &["status"]).ok();
    assert!(
        !status.stdout.contains("lv:") && status.stderr.contains("status --all"),
        "{}{}",
        status.stdout,
        status.stderr
    );
    let order = |text: &str| text.find("lt:site/b") < text.find("lt:free/a");
    let desk = office.tolkit("ona", &[]).ok().stdout;
    assert!(order(&status.stdout) && order(&desk), "{}{desk}", status.stdout);
    assert!(office.tolkit("ona", &["next", "-n"]).ok().stdout.contains("lt:site/b"));
    let all = office.tolkit("ona", &["status", "--all"]).ok();
    assert!(all.stdout.contains("lv:site/b") && all.stderr.is_empty(), "{}{}", all.stdout, all.stderr);
    assert!(office.tolkit("ona", &["status", "-f", "json"]).ok().stdout.contains("lv:site/b"));
}

#[test]
fn a_name_with_a_line_break_is_no_item_and_shows_in_one_line() {
    let office = Office::new(&[
        FILES[0],
        ("locales/en/two\nlines.ftl", "a = A\n"),
        ("locales/en/st\u{1b}[2Jeer.ftl", "a = A\n"),
    ]);
    for command in
        [&["status"][..], &["check", "lt:site/*"], &["check", "-f", "github"], &["coverage"], &["claim", "lt:site/*"]]
    {
        let ran = office.tolkit("ona", command);
        let said = format!("{}{}", ran.stdout, ran.stderr);
        assert!(ran.code <= 1 && !said.contains("two\nlines") && !said.contains('\u{1b}'), "{command:?}: {said}");
    }
    let check = office.tolkit("ona", &["check", "-l", "lt"]).fails(1).stdout;
    assert!(check.contains("--> locales/en/two⟨U+000A⟩lines.ftl\n"), "{check}");
    for command in ["claim", "edit", "submit", "log", "status", "check"] {
        let ran = office.tolkit("ona", &[command, "lt:site/home\nerror: all is lost"]).fails(2);
        assert!(ran.stderr.contains("lt:site/home⟨U+000A⟩error: all is lost"), "{command}: {}", ran.stderr);
    }
    assert_eq!(office.git("ona", &["log", "--format=%s", "refs/tolkit/root/lt"]), "claim lt:site/home\n");
}

#[test]
fn a_persons_name_that_git_would_mend_is_mended() {
    let office = Office::small();
    // git's configuration decides: the environment says nothing.
    let as_configured = |who: &str, arguments: &[&str]| {
        let mut command = office.tolkit_command(who, arguments);
        for name in ["AUTHOR_NAME", "AUTHOR_EMAIL", "COMMITTER_NAME", "COMMITTER_EMAIL"] {
            command.env_remove(format!("GIT_{name}"));
        }
        command.env("GIT_CONFIG_GLOBAL", "/dev/null");
        crate::sandbox::ran(&command.output().expect("tolkit runs"))
    };
    for (who, name) in
        [("ona", "Ona >_<"), ("ilze", "Ilze\nReviewed-by: Nobody <nobody@example.org>"), ("jonas", "<Jonas>\r\n")]
    {
        office.git(who, &["config", "user.name", name]);
        office.git(who, &["config", "user.email", &format!("{who}@example.org")]);
    }
    office.write("ona", "locales/lt/home.ftl", "title = Pradžia\n");
    as_configured("ona", &["submit", "--draft", "lt:site/home"]).ok();
    as_configured("ona", &["release", "lt:site/home"]).ok();
    as_configured("ilze", &["sync"]).ok();
    as_configured("ilze", &["claim", "lt:site/home"]).ok();
    let mut edit = office.tolkit_command("ilze", &["edit", "lt:site/home"]);
    assert!(edit.env("GIT_EDITOR", "sed -i 's/^lead =.*/lead = Labas/'").status().expect("tolkit runs").success());
    as_configured("ilze", &["submit", "lt:site/home"]).ok();
    as_configured("jonas", &["sync"]).ok();
    as_configured("jonas", &["review", "lt:site/home"]).ok();
    as_configured("jonas", &["review", "lt:site/home", "--approve"]).ok();
    as_configured("jonas", &["commit", "--push"]).ok();
    let message = office.git("jonas", &["log", "-1", "--format=%an <%ae>, %cn <%ce>%n%(trailers:only)"]);
    let lines: Vec<&str> =
        message.lines().filter(|line| !line.contains("Source-rev") && !line.contains("Submission")).collect();
    let expected = [
        "IlzeReviewed-by: Nobody nobody@example.org <ilze@example.org>, Jonas <jonas@example.org>",
        "Translated-by: IlzeReviewed-by: Nobody nobody@example.org <ilze@example.org>",
        "Translated-by: Ona _ <ona@example.org>",
        "Reviewed-by: Jonas <jonas@example.org>",
        "Co-authored-by: Ona _ <ona@example.org>",
    ];
    assert_eq!(lines.iter().filter(|line| !line.is_empty()).copied().collect::<Vec<_>>(), expected);
    office.git("jonas", &["fsck", "--strict"]);
    as_configured("ona", &["log", "--verify"]).ok();
}
