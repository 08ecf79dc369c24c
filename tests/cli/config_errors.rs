//! What is wrong in `workflow.toml` is shown with its line, and with what to write instead.

use crate::sandbox::{Sandbox, WORKFLOW};

/// Runs `coverage` with a workflow, and returns what it says.
fn said(workflow: &str) -> String {
    let sandbox = Sandbox::new(&[("en.ftl", "a = A\n")]);
    sandbox.write("workflow.toml", workflow);
    let ran = sandbox.tolkit(&["coverage"]).fails(2);
    assert!(ran.stdout.is_empty());
    ran.stderr
}

#[test]
fn every_mistake_has_its_line_and_its_remedy() {
    for (from, to, line, expected) in [
        ("locales = [", "locale = [", 4, "did you mean locales?"),
        ("[\"lt\", \"da\"]", "[\"lt\", \"english!\"]", 4, "english! is not a locale"),
        ("[\"lt\", \"da\"]", "[\"lt\", \"en\"]", 4, "en is the source locale"),
        ("[\"lt\", \"da\"]", "[\"lt\", \"lt\"]", 4, "lt is named twice"),
        ("[\"lt\", \"da\"]", "\"lt\"", 4, "locales must be a list"),
        ("{locale}.ftl", "{lang}.ftl", 8, "{lang} means nothing"),
        ("{locale}.ftl", "../{locale}.ftl", 8, "does not stay inside"),
        ("{locale}.ftl", "{locale}/**", 8, "does not end in"),
        ("{locale}.ftl", "x**/{locale}.ftl", 8, "must stand alone"),
        ("{locale}.ftl", "site.ftl", 8, "where the locale stands"),
        ("\"translated\"", "\"perfect\"", 9, "perfect cannot be required"),
        ("\"translated\"", "{ se = \"none\" }", 9, "se is not a locale of this project"),
        ("require = \"translated\"", "requires = \"translated\"", 9, "did you mean require?"),
        ("require = \"translated\"", "due = \"3 days\"", 9, "a number of days or weeks"),
        ("require = \"translated\"", "priority = 0", 9, "whole number"),
        ("require = \"translated\"", "source = \"en/*.ftl\"", 9, "other wildcards"),
        ("require = \"translated\"", "[rules]\nmissing-units = \"off\"", 10, "did you mean missing-unit?"),
        ("require = \"translated\"", "[rules]\nmissing-unit = \"fatal\"", 10, "must be \"error\""),
        (
            "require = \"translated\"",
            "[[waive]]\nrule = \"missing-unit\"\nitem = \"lt\"\nuntil = 2026-12-24\nreason = \"x\"",
            11,
            "not the name of an item",
        ),
        (
            "require = \"translated\"",
            "[[waive]]\nrule = \"missing-unit\"\nitem = \"lt:*\"\nreason = \"x\"",
            9,
            "until is missing",
        ),
        ("require = \"translated\"", "[team.xx]\nreviewers = []", 9, "xx is not a locale of this project"),
        ("require = \"translated\"", "config = \"l10n.toml\"", 9, "not both"),
        ("[[fluent]]", "[[fluent", 6, "not TOML"),
    ] {
        let workflow = WORKFLOW.replace(from, to);
        assert_ne!(workflow, WORKFLOW, "{from}");
        let said = said(&workflow);
        assert!(said.contains(&format!("workflow.toml:{line}:")), "{to}: line {line}?\n{said}");
        assert!(said.contains(expected), "{to}: {expected}?\n{said}");
        assert!(said.contains("help: "), "{said}");
    }
}

#[test]
fn all_mistakes_are_shown_at_once() {
    let said = said(&WORKFLOW.replace("locales", "locale").replace("section", "sections"));
    assert!(said.contains("4 mistakes"), "{said}");
}

#[test]
fn two_sections_cannot_claim_one_file() {
    let second = "[[fluent]]\nsection = \"again\"\npath = \"{locale}.ftl\"\n";
    let said = said(&format!("{WORKFLOW}{second}"));
    assert!(said.contains("belongs to two sections, site and again"), "{said}");
    assert!(said.contains("workflow.toml:12:8") && said.contains("workflow.toml:8:8"), "{said}");
    let twice = WORKFLOW.replace("[[fluent]]", "[[fluent]]\nsection = \"site\"\npath = \"x/{locale}.ftl\"\n[[fluent]]");
    assert!(self::said(&twice).contains("two sections site"));
}

#[test]
fn a_missing_project_configuration_is_a_mistake() {
    let said = said(&WORKFLOW.replace("path = \"{locale}.ftl\"", "config = \"l10n.toml\""));
    assert!(said.contains("l10n.toml") && said.contains("workflow.toml:8:"), "{said}");
}

#[test]
fn what_is_wrong_with_articles_has_its_line() {
    let sections = |line: &str| {
        let base = crate::extract::WORKFLOW;
        let key = line.split(' ').next().unwrap_or_default();
        let kept: Vec<&str> = base.lines().filter(|other| !other.starts_with(&format!("{key} "))).collect();
        format!("{}\n{line}\n", kept.join("\n"))
    };
    let many = format!("set = {{ {} }}", (0..65).map(|n| format!("k{n} = {n}")).collect::<Vec<_>>().join(", "));
    for (line, said) in [
        ("outpt = \"x\"", "did you mean output?"),
        ("source = \"articles/**/*.txt\"", "Markdown file"),
        ("path = \"locales/news/**/*.ftl\"", "where the locale stands"),
        ("path = \"locales/{locale}/*.ftl\"", "other wildcards than source"),
        ("output = \"site/{locale}/*.md\"", "other wildcards than source"),
        ("output = \"/site/{locale}/**/*.md\"", "does not stay inside the project"),
        ("translate = [\"links[0]\"]", "is not the path of a value"),
        ("translate = [\"a.b\", \"a-b\"]", "would have the same id"),
        ("translate = [\"date.created\"]", "is read as a date"),
        ("translate = [\"deadline\"]", "is read as a date"),
        ("translate = \"title\"", "must be a list of texts"),
        ("partial = \"english\"", "\"skip\" to leave it out"),
        ("grades = { comma = \"stale\" }", "There are \"link\""),
        ("grades = { minor = true }", "\"current\" (the default"),
        ("untranslated = true", "a text"),
        ("untranslated = \"english\"", "\"copy\" to copy it"),
        ("flavor = \"wordpress\"", "One of: commonmark, hugo"),
        ("exclude = [\"a[\"]", "is no pattern of files"),
        ("exclude = \"a\"", "must be a list of texts"),
        ("links = \"localize\"", "\"localise\" for links"),
        ("names = \"a key\"", "neither a key of the front matter nor the path of a list"),
        ("names = \"../names.txt\"", "neither a key of the front matter nor the path of a list"),
        ("names = \"names.txt\"", "names.txt cannot be read"),
        ("set = { \"a b\" = 1 }", "cannot be a key of the front matter"),
        ("set = { a = [1] }", "must be a text, a number"),
        ("set = { a = { lt = [1] } }", "must be a text, a number"),
        ("set = { a = { zu = 1 } }", "zu"),
        ("translate = [\"a.b\"]\nset = { a = 1 }", "setting it would replace"),
        (many.as_str(), "set has more than 64 keys"),
        ("due = \"soon\"", "a number of days or weeks"),
    ] {
        let sandbox = Sandbox::empty();
        sandbox.write("workflow.toml", sections(line));
        sandbox.write("articles/a.md", "Text.\n");
        let ran = sandbox.tolkit(&["extract"]).fails(2);
        let unfolded = ran.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unfolded.contains(said) && unfolded.contains("workflow.toml:"), "{line}: {}", ran.stderr);
    }
}
