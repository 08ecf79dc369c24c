//! Reading `[pretranslate]`.

use toml::de::DeValue;

use super::locales::project_locale;
use super::pretranslate::{Lines, PretranslateSettings};
use super::schema::Project;
use super::table::{Problems, Table};
use crate::i18n::Text;
use crate::model::Locale;

/// The longest time that an engine may say nothing, in seconds: a day.
const LONGEST: u32 = 24 * 60 * 60;

pub(super) fn read_pretranslate(
    table: Table<'_, '_>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> PretranslateSettings {
    let mut settings =
        PretranslateSettings { everywhere: read_lines(&table, None, project, problems), ..Default::default() };
    for ((tag, at), table) in table.by_locale() {
        let locale = project_locale(tag, at, project, problems);
        let lines = read_lines(&table, locale.as_ref(), project, problems);
        table.finish(problems);
        settings.by_locale.extend(locale.map(|locale| (locale, lines)));
    }
    table.finish_but(problems, |value| matches!(value, DeValue::Table(_)));
    settings
}

fn read_lines(
    table: &Table<'_, '_>,
    locale: Option<&Locale>,
    project: Option<&Project>,
    problems: &mut Problems<'_>,
) -> Lines {
    let command = table.texts("command", problems).map(|words| {
        // Nobody means a program without a name.
        for (_, at) in words.iter().take(1).filter(|(word, _)| word.trim().is_empty()) {
            problems.add(at.clone(), Text::new("config-pretranslate-command"));
        }
        words.into_iter().map(|(word, _)| word.to_owned()).collect()
    });
    let from = table.text("from", problems).and_then(|(tag, at)| {
        let from = project_locale(tag, at.clone(), project, problems)?;
        if locale == Some(&from) {
            problems.add(at, Text::new("config-pretranslate-from").with("locale", tag));
        }
        Some(from)
    });
    let timeout = table.number("timeout", problems).map(|seconds| seconds.min(LONGEST));
    Lines { command, from, timeout }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::{Config, LoadError, load};
    use crate::model::Locale;

    fn loaded(text: &str) -> Result<Config, LoadError> {
        let section = "[[fluent]]\nsection = \"site\"\npath = \"{locale}/*.ftl\"\n";
        load("workflow.toml", &format!("[project]\nlocales = [\"nb\", \"nn\", \"da\"]\n{section}{text}"), &[])
    }

    #[test]
    fn a_locale_says_otherwise_than_all() {
        let config = loaded(
            "[pretranslate]\ncommand = [\"a\", \"b\"]\ntimeout = 5\n[pretranslate.nn]\nfrom = \"nb\"\n[pretranslate.da]\ncommand = []\n",
        );
        let settings = config.expect("a configuration").pretranslate;
        let of = |tag| settings.of(&Locale::parse(tag).expect("a locale"));
        let command = Some(vec!["a".to_owned(), "b".to_owned()]);
        assert_eq!(
            (of("nb").command, of("nb").from, of("nb").timeout),
            (command.clone(), None, Duration::from_secs(5))
        );
        assert_eq!((of("nn").command, of("nn").from.map(|from| from.to_string())), (command, Some("nb".to_owned())));
        assert_eq!(of("da").command, None);
        assert_eq!(
            loaded("").expect("a configuration").pretranslate.of(&Locale::parse("nb").expect("a locale")).command,
            None
        );
    }

    #[test]
    fn what_makes_no_sense_is_named_with_its_line() {
        for (text, line) in [
            ("[pretranslate]\ncommand = \"a b\"", 7),
            ("[pretranslate]\ncommand = [\"\"]", 7),
            ("[pretranslate]\ncommands = [\"a\"]", 7),
            ("[pretranslate]\nfrom = \"de\"", 7),
            ("[pretranslate]\ntimeout = 0", 7),
            ("[pretranslate.de]\ncommand = [\"a\"]", 6),
            ("[pretranslate.nn]\n\nfrom = \"nn\"", 8),
            ("[pretranslate.nn]\ncommnd = [\"a\"]", 7),
            ("[memory]\nsiblings = { nn = [\"de\"] }", 7),
            ("[memory]\nsiblings = { nn = [\"nn\"] }", 7),
            ("[memory]\nsiblings = { nn = \"nb\" }", 7),
        ] {
            let problems = loaded(text).expect_err(text).0;
            assert!(problems.iter().all(|problem| problem.primary.start.line == line), "{text}: {problems:?}");
        }
    }
}
