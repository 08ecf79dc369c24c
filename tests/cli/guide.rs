//! The guides for people who are not programmers: what they show is what the commands print, and they are articles of the
//! project itself.

use crate::sandbox::{Ran, Sandbox, project};

/// The newsroom with a history: its ferry article was edited after it was translated.
fn newsroom() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.copy(&project("examples/newsroom"));
    let article = "articles/news/2026-ferry-link.md";
    let now = sandbox.read(article);
    sandbox.write(article, now.replace("fourteen harbour", "twelve harbour"));
    sandbox.tolkit(&["extract"]).ok();
    sandbox.commit();
    sandbox.write(article, now);
    sandbox.tolkit(&["extract"]).ok();
    sandbox
}

/// The commands of a guide, each with the lines that it shows.
fn commands(guide: &str) -> Vec<(Vec<String>, Vec<String>)> {
    let text = std::fs::read_to_string(project("docs/guide").join(guide)).expect(guide);
    let blocks =
        text.split("```console\n$ ").skip(1).map(|block| block.split("\n```").next().expect("a block").to_owned());
    let found: Vec<_> = blocks
        .map(|block| {
            let (command, shown) = block.split_once('\n').expect("a command and its output");
            let words = command.split(' ').skip(1).map(|word| word.trim_matches('\'').to_owned()).collect();
            (words, shown.lines().map(str::to_owned).collect())
        })
        .collect();
    assert!(found.len() >= 5, "{guide}");
    found
}

/// Compares lines; one that is `…` stands for any.
fn is_shown(shown: &[String], printed: &[&str]) -> bool {
    match shown.split_first() {
        None => printed.is_empty(),
        Some((dots, rest)) if dots == "…" => (0..=printed.len()).any(|from| is_shown(rest, &printed[from..])),
        Some((line, rest)) => printed.first() == Some(&line.as_str()) && is_shown(rest, &printed[1..]),
    }
}

#[test]
fn the_guides_show_what_the_commands_print() {
    let sandbox = newsroom();
    for guide in ["translators.md", "editors.md"] {
        for (command, shown) in commands(guide) {
            let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
            let Ran { stdout, stderr, .. } = sandbox.tolkit(&arguments).ok();
            let printed: Vec<&str> = stdout.lines().map(str::trim_end).collect();
            assert!(is_shown(&shown, &printed), "{guide}: tolkit {command:?}\n{stdout}{stderr}");
        }
    }
}

#[test]
fn the_guides_are_articles_of_the_project() {
    let sandbox = Sandbox::empty();
    sandbox.tolkit_in(&project(""), &["extract", "--check"]).ok();
    let json = sandbox.tolkit_in(&project(""), &["coverage", "-f", "json", "-l", "lt"]).ok().json();
    let sections = json["locales"][0]["sections"].as_array().expect("sections");
    assert!(sections.iter().any(|section| section["section"] == "guide" && section["units"].as_u64() > Some(20)));
}
