//! `docs/sites.md`: what it shows of each kind of site is what `init` writes and the commands print in a site of `tests/sites`.
//! `SNAPSHOTS=overwrite` renews it.

use crate::sandbox::{Sandbox, project};

/// What a section of the page shows: the configuration, then the commands with what they print.
struct Shown {
    config: String,
    commands: String,
}

/// Sets up a site of `tests/sites`.
fn shown(site: &str) -> Shown {
    let sandbox = Sandbox::empty();
    sandbox.copy(&project("tests/sites").join(site));
    sandbox.git(&["init", "-q", "-b", "main"]);
    let init = sandbox.tolkit(&["init"]).ok();
    let config = sandbox.read("workflow.toml");
    let sections = config.find("[[articles]]").expect("a section of articles");
    let config = config[sections..].lines().take_while(|line| !line.starts_with("# Who")).collect::<Vec<_>>();
    let config = config.into_iter().filter(|line| !line.starts_with('#') && !line.is_empty());
    let config: String = config.map(|line| format!("{}\n", line)).collect();
    let found = init.stderr.lines().filter(|line| line.starts_with("Found ")).collect::<Vec<_>>().join("\n");
    let mut commands = format!("$ tolkit init\n{found}\n{}", init.stdout);
    for command in ["extract", "adopt --articles"] {
        let arguments: Vec<&str> = command.split(' ').collect();
        let ran = sandbox.tolkit(&arguments).ok();
        commands.push_str(&format!("$ tolkit {command}\n{}", ran.stdout));
    }
    assert!(sandbox.tolkit(&["coverage"]).ok().stdout.contains("lt"));
    Shown { config: config.replace("\n[[articles]]", "\n\n[[articles]]"), commands }
}

/// A text with the first block of a language replaced behind a place.
fn with_block(text: &str, from: usize, language: &str, block: &str) -> String {
    let opening = format!("```{language}\n");
    let start = from + text[from..].find(&opening).expect("a block") + opening.len();
    let end = start + text[start..].find("```\n").expect("an end");
    format!("{}{block}{}", &text[..start], &text[end..])
}

#[test]
fn the_page_about_sites_shows_what_happens_in_them() {
    let path = project("docs/sites.md");
    let page = std::fs::read_to_string(&path).expect("the page");
    let mut now = page.clone();
    let mut sites: Vec<String> = std::fs::read_dir(project("tests/sites"))
        .expect("sites")
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    sites.sort();
    assert!(sites.len() >= 9, "{sites:?}");
    for site in sites {
        let at = now.find(&format!("(../tests/sites/{site})")).unwrap_or_else(|| panic!("no section about {site}"));
        let shown = shown(&site);
        now = with_block(&now, at, "toml", &shown.config);
        now = with_block(&now, at, "console", &shown.commands);
    }
    if std::env::var_os("SNAPSHOTS").is_some_and(|wanted| wanted == "overwrite") {
        std::fs::write(&path, &now).expect("written");
    } else {
        assert!(page == now, "docs/sites.md is not what happens; SNAPSHOTS=overwrite renews it\n{now}");
    }
}
