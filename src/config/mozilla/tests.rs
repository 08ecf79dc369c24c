//! The worked examples of compare-locales, and what differs from them.

use std::collections::BTreeMap;
use std::convert::Infallible;

use serde::Deserialize;

use super::files::FilePair;
use super::{Action, FileList, ProjectConfig, ProjectConfigError, ProjectConfigProblem as Problem};

/// What compare-locales 9.0.5 makes of a configuration and a tree of files.
#[derive(Deserialize)]
struct Case {
    name: String,
    config: BTreeMap<String, String>,
    main: String,
    files: Vec<String>,
    defines: BTreeMap<String, String>,
    #[serde(default)]
    all_locales: Vec<String>,
    expected: Outcome,
    filter: Vec<(String, Option<String>, String)>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Outcome {
    Error(String),
    Locales(BTreeMap<String, Rows>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Rows {
    Error(String),
    Pairs(Vec<(String, Option<String>)>),
}

/// The examples that have another outcome here on purpose, and why.
const DEVIATIONS: [(&str, &str); 3] = [
    ("dot-dot-in-pattern", "a file has one name, so paths lose `..`"),
    ("dot-slash-in-pattern", "a file has one name, so paths lose `.`"),
    ("variable-unset-l10n-only-mid", "the target `out/` would be a directory: an error instead"),
];

fn cases() -> Vec<Case> {
    serde_json::from_str(include_str!("../../../tests/data/project-config-cases.json")).expect("cases are JSON")
}

fn case(name: &str) -> Case {
    cases().into_iter().find(|case| case.name == name).expect("there is such a case")
}

fn load(case: &Case) -> Result<ProjectConfig, ProjectConfigError> {
    let relative = |value: &String| value.replace("@ROOT@/", "");
    let variables = case.defines.iter().map(|(name, value)| (name.clone(), relative(value))).collect();
    let mut read = |path: &str| Ok::<_, Infallible>(case.config.get(path).cloned());
    ProjectConfig::load_with(&case.main, &variables, &mut read)
}

/// Configurations are files of the tree as well.
fn listing(case: &Case) -> FileList {
    case.files.iter().chain(case.config.keys()).cloned().collect()
}

fn pairs(files: Vec<FilePair>) -> Vec<(String, Option<String>)> {
    files.into_iter().map(|pair| (pair.target, pair.reference)).collect()
}

fn is_same_error(error: &ProjectConfigError, theirs: &str) -> bool {
    let theirs = theirs.trim_start_matches("ERROR ").split(':').next().unwrap_or_default();
    matches!(
        (&*error.problem, theirs),
        (Problem::UnsetVariable(_), "MissingEnvironment")
            | (Problem::NestedExclude, "ExcludeError")
            | (Problem::NotFound(_), "ConfigNotFound")
            | (Problem::TwoReferences { .. }, "RuntimeError")
            | (Problem::MoreWildcards { .. }, "KeyError")
    )
}

#[test]
fn the_worked_examples_have_the_outcome_of_compare_locales() {
    let mut checked = 0;
    for case in cases().into_iter().filter(|case| DEVIATIONS.iter().all(|(name, _)| *name != case.name)) {
        checked += 1;
        let (name, loaded, listing) = (&case.name, load(&case), listing(&case));
        let locales = match &case.expected {
            Outcome::Locales(locales) => locales,
            Outcome::Error(theirs) => {
                assert!(loaded.is_err_and(|error| is_same_error(&error, theirs)), "{name}");
                continue;
            }
        };
        for (locale, rows) in locales {
            match (&loaded, rows) {
                (Ok(config), Rows::Pairs(rows)) => {
                    assert_eq!(&pairs(config.files(locale, &listing)), rows, "{name} {locale}");
                    assert!(config.locales().iter().eq(&case.all_locales), "{name}: {:?}", config.locales());
                }
                (Err(error), Rows::Error(theirs)) => assert!(is_same_error(error, theirs), "{name}: {error}"),
                (loaded, _) => panic!("{name}: {:?}", loaded.as_ref().err()),
            }
        }
        for (path, key, action) in &case.filter {
            let config = loaded.as_ref().expect("a case with filters loads");
            assert!(config.has_filters());
            let ours = match config.action("da", path, key.as_deref()) {
                Action::Error => "error",
                Action::Warning => "warning",
                Action::Ignore => "ignore",
            };
            assert_eq!(ours, action, "{name}: {path} {key:?}");
        }
    }
    assert_eq!(checked + DEVIATIONS.len(), 58);
}

#[test]
fn paths_are_tidy_where_those_of_compare_locales_are_not() {
    let rows = [("da/a.ftl", "en/a.ftl"), ("da/b.ftl", "en/b.ftl")];
    let rows = rows.map(|(target, reference)| (target.to_owned(), Some(reference.to_owned())));
    for name in ["dot-dot-in-pattern", "dot-slash-in-pattern"] {
        let case = case(name);
        let config = load(&case).expect(name);
        assert_eq!(pairs(config.files("da", &listing(&case))), rows, "{name}");
    }
}

#[test]
fn a_target_that_cannot_be_told_is_an_error_at_the_pattern() {
    let case = case("variable-unset-l10n-only-mid");
    let error = load(&case).expect_err("the variable has no value");
    assert!(matches!(&*error.problem, Problem::UnsetVariable(name) if name == "mod"), "{error}");
    assert_eq!(error.span.map(|span| &case.config["l10n.toml"][span]), Some("\"out/{mod}/{locale}/*.ftl\""));
}

pub(super) fn project(configs: &[(&str, &str)]) -> Result<ProjectConfig, ProjectConfigError> {
    let find = |path: &str| configs.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_owned());
    ProjectConfig::load("l10n.toml", &mut |path| Ok::<_, Infallible>(find(path)))
}

fn files(paths: &[&str]) -> FileList {
    paths.iter().map(|&path| path.to_owned()).collect()
}

#[test]
fn an_error_says_where_it_is() {
    let path = |l10n| format!("locales = ['da']\n[[paths]]\nreference = 'en/*.ftl'\nl10n = {l10n}\n");
    for (text, place, said) in [
        ("locales = [".to_owned(), "", "TOML"),
        ("locales = 'da'".to_owned(), "'da'", "`locales` must be a list of texts"),
        ("locales = ['..']".to_owned(), "'..'", "cannot be the directory of a locale"),
        ("basepath = '..'".to_owned(), "'..'", "leads out of the repository"),
        ("basepath = '/src'".to_owned(), "'/src'", "absolute"),
        ("[env]\na = 1".to_owned(), "1", "`env` must be a text"),
        ("paths = [{}]".to_owned(), "{}", "must have `l10n`"),
        ("[[includes]]\npath = 'x.toml'".to_owned(), "'x.toml'", "there is no configuration file `x.toml`"),
        ("[[includes]]\npath = 'a*.toml'".to_owned(), "'a*.toml'", "wildcards"),
        ("[[includes]]\npath = 'a{b}.toml'".to_owned(), "'a{b}.toml'", "`b` has no value"),
        ("[[includes]]\npath = './l10n.toml'".to_owned(), "'./l10n.toml'", "l10n.toml → l10n.toml"),
        ("[[filters]]\npath = 'a'\naction = 'no'".to_owned(), "'no'", "`no` is not an action"),
        ("[[filters]]\npath = 'a'\nkey = 're:('\naction = 'error'".to_owned(), "'re:('", "regular expression"),
        (path("'/{locale}/*.ftl'"), "'/{locale}/*.ftl'", "absolute"),
        (path("'../{locale}/*.ftl'"), "'../{locale}/*.ftl'", "leads out of the repository"),
        (path("'{locale}/*/*.ftl'"), "'{locale}/*/*.ftl'", "more wildcards than its `reference` `en/*.ftl`"),
        (path("'{base}/{locale}/*.ftl'"), "'{base}/{locale}/*.ftl'", "`base` has no value"),
    ] {
        let error = project(&[("l10n.toml", &text)]).expect_err(&text);
        assert!(error.to_string().contains(said), "{error}");
        let span = error.span.expect("the place is known");
        assert!(place.is_empty() || &text[span] == place, "{text}");
    }
}

#[test]
fn variables_that_grow_or_refer_to_themselves_are_errors() {
    let uses = |env: &str| format!("[env]\n{env}\n[[paths]]\nl10n = 'x/{{v0}}'");
    let doubling: String = (0..40).map(|n| format!("v{n} = '{{v{m}}}a{{v{m}}}'\n", m = n + 1)).collect();
    let error = project(&[("l10n.toml", &uses(&doubling))]).expect_err("too long");
    assert!(matches!(*error.problem, Problem::TooLong), "{error}");
    let error = project(&[("l10n.toml", &uses("v0 = 'a{v1}'\nv1 = '{v0}'"))]).expect_err("a cycle");
    assert!(matches!(*error.problem, Problem::VariableCycle(_)), "{error}");
}

#[test]
fn names_begin_after_the_directory_of_the_first_entry() {
    let text = "locales = ['da']\n[[paths]]\nl10n = 'l10n/{locale}/**/*.ftl'\n[[paths]]\nl10n = 'app/{locale}/*.ftl'\n\
        [[paths]]\nl10n = 'src/*/{locale}/*.ftl'\n[[paths]]\nl10n = 'src/uu/*/locales/{locale}.ftl'";
    let config = project(&[("l10n.toml", text)]).expect("the configuration loads");
    let targets = ["app/da/a.ftl", "l10n/da/a.ftl", "l10n/da/x/da.ftl", "src/lib/da/a.ftl", "src/uu/ls/locales/da.ftl"];
    let names: Vec<_> = config.files("da", &files(&targets)).into_iter().map(|pair| pair.name).collect();
    assert_eq!(names, ["app/a", "a", "x/da", "src/lib/a", "src/uu/ls/locales"]);
}

#[test]
fn a_reference_that_cannot_be_told_is_found_from_its_own_side() {
    let text = "locales = ['da']\n[[paths]]\nreference = 'en/*/*.ftl'\nl10n = '{locale}/*.ftl'";
    let config = project(&[("l10n.toml", text)]).expect("the configuration loads");
    let found = pairs(config.files("da", &files(&["en/x/a.ftl", "da/x.ftl", "da/y.ftl"])));
    let expected = [("da/x.ftl", Some("en/x/a.ftl")), ("da/y.ftl", None)];
    assert_eq!(found, expected.map(|(target, reference)| (target.to_owned(), reference.map(str::to_owned))));
}

#[test]
fn a_reference_may_depend_on_the_locale_of_the_target() {
    let text = "locales = ['nb-NO']\n[[paths]]\nreference = 'x/{locale}/*.ftl'\nl10n = 'y-{android_locale}/*.ftl'";
    let config = project(&[("l10n.toml", text)]).expect("the configuration loads");
    let found = pairs(config.files("nb-NO", &files(&["y-nb-rNO/a.ftl"])));
    assert_eq!(found, [("y-nb-rNO/a.ftl".to_owned(), Some("x/nb-NO/a.ftl".to_owned()))]);
}

#[test]
fn filters_ask_excludes_and_included_configurations() {
    let main = "locales = ['da']\n[[paths]]\nl10n = '{locale}/**'\n[[filters]]\npath = '{locale}/**'\naction = 'ignore'\n\
        [[includes]]\npath = 'in.toml'\n[[excludes]]\npath = 'ex.toml'";
    let included = "[[paths]]\nl10n = '{locale}/in/*'\n[[filters]]\npath = '{locale}/in/w'\naction = 'warning'";
    let excluded = "locales = ['da']\n[[paths]]\nl10n = '{locale}/in/x'";
    let config = project(&[("l10n.toml", main), ("in.toml", included), ("ex.toml", excluded)]).expect("they load");
    let action = |target| config.action("da", target, None);
    assert_eq!([action("da/a"), action("da/in/w")], [Action::Ignore, Action::Warning]);
    assert_eq!([action("da/in/x"), action("da/in/y")], [Action::Ignore, Action::Error]);
    assert_eq!(config.action("da", "da/a", Some("key")), Action::Error);
    assert_eq!(config.action("sv", "sv/in/y", None), Action::Ignore);
}
