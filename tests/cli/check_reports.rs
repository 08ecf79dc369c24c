//! The reports of `tolkit check` that hosts read: their paths, their limits, several in one run.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::sandbox::{Sandbox, WORKFLOW};

const EN: &str = "hello = Hello, { $name }!\nbye = Goodbye\n";
const LT: &str = "hello = Sveiki, { $name } { $nme }!\n";

/// Two projects in one repository, which are the same but for their place.
fn two_projects() -> Sandbox {
    let sandbox = Sandbox::empty();
    for project in ["apps/web", "apps/mobile"] {
        sandbox.write(&format!("{project}/workflow.toml"), WORKFLOW.replace("{locale}.ftl", "public/{locale}.ftl"));
        sandbox.write(&format!("{project}/public/en.ftl"), EN);
        sandbox.write(&format!("{project}/public/lt.ftl"), LT);
    }
    sandbox.commit();
    sandbox
}

fn report(sandbox: &Sandbox, project: &str, format: &str) -> String {
    sandbox.tolkit_in(&sandbox.path(project), &["check", "-l", "lt", "-f", format]).fails(1).stdout
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn hosts_read_paths_from_the_top_of_the_repository() {
    let sandbox = two_projects();
    let github = report(&sandbox, "apps/web", "github");
    assert!(github.contains("::error file=apps/web/public/lt.ftl,line=1"), "{github}");
    let gitlab = json(&report(&sandbox, "apps/web", "gitlab"));
    assert_eq!(gitlab[0]["location"]["path"], "apps/web/public/lt.ftl");
    let junit = report(&sandbox, "apps/web", "junit");
    assert!(
        junit.contains("file=\"apps/web/public/lt.ftl\"") && junit.contains("apps/web/public/lt.ftl:1:"),
        "{junit}"
    );
    let sarif = json(&report(&sandbox, "apps/web", "sarif"));
    let result = &sarif["runs"][0]["results"][0];
    let uri = |location: &Value| location["physicalLocation"]["artifactLocation"]["uri"].clone();
    assert_eq!(uri(&result["locations"][0]), "apps/web/public/lt.ftl");
    assert_eq!(uri(&result["relatedLocations"][0]), "apps/web/public/en.ftl");
    let base = &sarif["runs"][0]["originalUriBaseIds"]["%SRCROOT%"]["description"]["text"];
    assert_eq!(base, "The top folder of the repository");
    // People and scripts stand in the project.
    assert!(report(&sandbox, "apps/web", "text").contains(" public/lt.ftl:1:"));
    assert_eq!(json(&report(&sandbox, "apps/web", "json"))["diagnostics"][0]["path"], "public/lt.ftl");
}

#[test]
fn findings_of_two_projects_are_not_taken_for_one() {
    let sandbox = two_projects();
    let mut fingerprints = BTreeSet::new();
    let mut count = 0;
    for project in ["apps/web", "apps/mobile"] {
        for issue in json(&report(&sandbox, project, "gitlab")).as_array().expect("issues") {
            fingerprints.insert(issue["fingerprint"].as_str().expect("digits").to_owned());
            count += 1;
        }
    }
    assert_eq!((fingerprints.len(), count), (4, 4));
}

#[test]
fn how_it_ended_is_said_where_only_programs_read_the_report() {
    let sandbox = two_projects();
    let total = "2 errors, 0 warnings, 0 notes in 1 item";
    let github = report(&sandbox, "apps/web", "github");
    assert_eq!(github.lines().last(), Some(total), "{github}");
    let run = |arguments: &[&str]| {
        let arguments = [&["check", "-l", "lt"], arguments].concat();
        sandbox.tolkit_in(&sandbox.path("apps/web"), &arguments)
    };
    for format in ["gitlab", "sarif", "junit", "json"] {
        let ran = run(&["-f", format, "-o", "report"]).fails(1);
        assert_eq!((ran.stdout.as_str(), ran.stderr.trim_end()), ("", total), "{format}");
    }
    assert_eq!(run(&["-f", "gitlab"]).stderr, "");
    let ran = run(&["-f", "gitlab=report.json", "-f", "text"]).fails(1);
    assert!(ran.stdout.ends_with(&format!("{total}\n")) && ran.stderr.is_empty(), "{}", ran.stderr);
}

#[test]
fn several_reports_come_from_one_run() {
    let sandbox = two_projects();
    let run = |arguments: &[&str]| {
        let arguments = [&["check", "-l", "lt"], arguments].concat();
        sandbox.tolkit_in(&sandbox.path("apps/web"), &arguments)
    };
    let ran = run(&["-f", "sarif=out.sarif", "--format", "junit=out.xml", "--format", "text"]).fails(1);
    assert!(ran.stdout.contains("error[unknown-variable]"), "{}", ran.stdout);
    assert_eq!(json(&sandbox.read("apps/web/out.sarif"))["version"], "2.1.0");
    assert!(sandbox.read("apps/web/out.xml").contains("<testsuites"));
    run(&["-f", "sarif=a.sarif", "-f", "gitlab", "-o", "b.json"]).fails(1);
    assert!(json(&sandbox.read("apps/web/b.json")).is_array());
    for (arguments, said) in [
        (&["-f", "text", "-f", "json"][..], "to the screen: text and json"),
        (&["-f", "text", "-f", "json=-"], "to the screen: text and json"),
        (&["-f", "sarif=a", "-f", "json=./a"], "written to ./a: sarif and json"),
        (&["-f", "sarif=a", "-f", "json", "-o", "a"], "written to a: sarif and json"),
        (&["-f", "sarif=a", "-o", "b"], "No report is left for b"),
        (&["-f", "html=a"], "html"),
    ] {
        let ran = run(arguments).fails(2);
        assert!(ran.stderr.contains(said), "{arguments:?}: {}", ran.stderr);
    }
}

#[test]
fn sarif_keeps_to_what_github_takes_and_says_what_it_leaves_out() {
    let sandbox = Sandbox::empty();
    let rules = "[rules]\ndouble-space = \"note\"\nduplicate-word = \"warning\"\n";
    let rules = format!("{}{rules}", WORKFLOW.replace("[\"lt\", \"da\"]", "[\"lt\"]"));
    sandbox.write("workflow.toml", rules);
    let unit = |at: usize, text: &str| format!("u{at} = {text}\n");
    let source: String = (0..30_000).map(|at| unit(at, "One two")).collect();
    // Notes first, then warnings, and the errors last: places do not decide what is left out.
    let target = |at: usize| match at {
        0..10_000 => unit(at, "Vienas  du"),
        10_000..20_000 => unit(at, "Vienas du du"),
        _ => unit(at, "Vienas du { $x }"),
    };
    sandbox.write("en.ftl", source);
    sandbox.write("lt.ftl", (0..30_000).map(target).collect::<String>());
    let rules = ["--rule", "double-space", "--rule", "duplicate-word", "--rule", "unknown-variable"];
    let ran = sandbox.tolkit(&[&["check", "-f", "sarif=out.sarif"][..], &rules].concat()).fails(1);
    let said = "5000 of 30000 findings are not in the SARIF file";
    assert!(ran.stderr.replace(',', "").contains(said), "{}", ran.stderr);
    let sarif = json(&sandbox.read("out.sarif"));
    let results = sarif["runs"][0]["results"].as_array().expect("results");
    let count = |level: &str| results.iter().filter(|result| result["level"] == level).count();
    assert_eq!((count("error"), count("warning"), count("note")), (10_000, 10_000, 5_000));
    let notification = &sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"][0];
    assert_eq!(notification["level"], "warning");
    assert!(notification["message"]["text"].as_str().expect("a text").replace(',', "").contains(said));
}
