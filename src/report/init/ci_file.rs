//! What CI runs, in the words of each host.

use super::next_steps::shell_word;
use crate::i18n::{Text, Words};
use crate::workflow::init::Host;

/// The job for a host: a file for most of them, the lines to add for GitLab. `folder` is the project's, from the
/// repository's top; `branch` the one that is checked out.
#[must_use]
pub(crate) fn render(host: Host, folder: &str, branch: Option<&str>, has_articles: bool, words: &Words) -> String {
    let tolkit = |arguments: &str| match folder {
        "" => format!("tolkit {arguments}"),
        folder => format!("tolkit -C {} {arguments}", shell_word(folder)),
    };
    let mut text = comment("", &words.say(&Text::new("init-ci-about")));
    let check = match host {
        Host::Github => tolkit("check --format github"),
        Host::Gitlab => tolkit("check --format gitlab -o gl-code-quality-report.json"),
        Host::Forgejo => tolkit("check"),
    };
    let branch = branch.unwrap_or("main");
    text.push_str(&match host {
        Host::Github => github(branch, &check),
        Host::Gitlab => gitlab(&check),
        Host::Forgejo => forgejo(branch, &check),
    });
    if has_articles {
        let (at, step) = match host {
            // The list of commands is not at the end.
            Host::Gitlab => (text.find("  artifacts:").unwrap_or(text.len()), "    # - "),
            Host::Github | Host::Forgejo => (text.len(), "      # - run: "),
        };
        let indent = &step[..step.find('#').unwrap_or(0)];
        let about = comment(indent, &words.word("init-ci-extract"));
        let line = format!("{about}{step}{}\n", plain(&tolkit("extract --check")));
        text.insert_str(at, &line);
    }
    text
}

fn github(branch: &str, check: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        r"name: Translations

on:
  push:
    branches: [{branch}]
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/cache@v4
        id: installed
        with:
          path: ~/.cargo/bin/tolkit
          key: tolkit-{version}-${{{{ runner.os }}}}
      - if: steps.installed.outputs.cache-hit != 'true'
        run: {install}
      - run: {check}
",
        branch = quoted(branch),
        install = install(""),
        check = plain(check),
    )
}

fn gitlab(check: &str) -> String {
    format!(
        r#"translations:
  image: rust:bookworm
  cache:
    key: tolkit-{version}
    paths: [.cargo-tolkit/]
  script:
    - test -x .cargo-tolkit/bin/tolkit || {install}
    - export PATH="$PWD/.cargo-tolkit/bin:$PATH"
    - {check}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
"#,
        version = env!("CARGO_PKG_VERSION"),
        install = install(" --root .cargo-tolkit"),
        check = plain(check),
    )
}

fn forgejo(branch: &str, check: &str) -> String {
    format!(
        r#"name: Translations

on:
  push:
    branches: [{branch}]
  pull_request:

jobs:
  check:
    runs-on: docker
    container:
      image: node:22-bookworm
    steps:
      - uses: actions/checkout@v4
      - run: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh -s -- -y --profile minimal
      - run: $HOME/.cargo/bin/{install}
      - run: PATH="$HOME/.cargo/bin:$PATH" {check}
"#,
        branch = quoted(branch),
        install = install(""),
        check = check,
    )
}

/// The command that installs this program.
fn install(options: &str) -> String {
    format!("cargo install --locked{options} --git {} tolkit", env!("CARGO_PKG_REPOSITORY"))
}

/// A text as YAML, where it may stand without quotes.
fn plain(text: &str) -> String {
    let is_special =
        text.contains(": ") || text.contains(" #") || text.starts_with(['\'', '"', '[', '{', '&', '*', '!', '%', '@']);
    if is_special { quoted(text) } else { text.to_owned() }
}

/// A text in quotes: what JSON is, YAML is, too. A usual name needs none.
fn quoted(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    let is_word = text.starts_with(char::is_alphabetic) && text.chars().all(is_plain);
    if is_word { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

fn comment(indent: &str, said: &str) -> String {
    said.lines().map(|line| format!("{indent}# {line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(host: Host, folder: &str, has_articles: bool) -> String {
        render(host, folder, Some("main"), has_articles, &Words::new(&[]))
    }

    #[test]
    fn every_host_runs_the_check_in_the_projects_folder() {
        for host in [Host::Github, Host::Gitlab, Host::Forgejo] {
            let text = rendered(host, "", false);
            assert!(text.contains("tolkit check") && !text.contains("extract"), "{text}");
            assert!(rendered(host, "my site", false).contains("tolkit -C 'my site' check"));
        }
        assert!(rendered(Host::Github, "", false).contains("check --format github\n"));
        assert!(rendered(Host::Gitlab, "", false).contains("check --format gitlab -o gl-code-quality-report.json\n"));
    }

    #[test]
    fn articles_get_a_check_of_their_own_to_switch_on() {
        let text = rendered(Host::Gitlab, "", true);
        let (script, artifacts) = text.split_once("  artifacts:").expect("artifacts");
        assert!(script.contains("    # - tolkit extract --check\n") && !artifacts.contains("extract"), "{text}");
        assert!(rendered(Host::Github, "", true).ends_with("      # - run: tolkit extract --check\n"));
    }
}
