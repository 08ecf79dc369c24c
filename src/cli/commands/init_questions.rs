//! The questions of `tolkit init`: at most four, each with an answer that Enter gives.

use crate::cli::ui::{Ui, yes_or_no};
use crate::i18n::Text;
use crate::report::init::{ask_ci, ask_commit, ask_locales, ask_teams, not_understood};
use crate::workflow::init::{self, PlannedConfig};

/// Somebody who is asked.
pub(super) trait Respondent {
    /// Asks something; none if nobody answers any more.
    fn ask(&mut self, question: &Text) -> Option<String>;

    /// Says what was wrong with an answer.
    fn say(&mut self, text: &Text);
}

impl Respondent for &Ui {
    fn ask(&mut self, question: &Text) -> Option<String> {
        Ui::ask(self, question)
    }

    fn say(&mut self, text: &Text) {
        self.hint(text);
    }
}

/// What there is to ask besides the languages and the team.
#[derive(Debug, Default)]
pub(super) struct Open {
    /// Whether the languages were named as an argument.
    pub(super) has_locales: bool,
    /// Where the configuration goes.
    pub(super) config: String,
    /// The file for CI that could be written.
    pub(super) ci: Option<String>,
    /// The branch that the files could be committed to, if that was not asked for.
    pub(super) branch: Option<String>,
}

/// What was answered besides the languages and the team, which are in the plan.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Answers {
    /// Whether the file for CI is written.
    pub(super) ci: bool,
    /// Whether the files are committed.
    pub(super) commit: bool,
}

/// Asks what is open, and puts the languages and the team into the plan.
pub(super) fn ask(planned: &mut PlannedConfig, open: &Open, person: &mut impl Respondent) -> Answers {
    if !open.has_locales {
        let question = ask_locales(planned);
        let source = planned.source.clone();
        let understand = |answer: &str| init::locales([answer], &source).map_err(|why| Box::new(not_understood(&why)));
        if let Some(locales) = until_understood(person, &question, understand) {
            planned.locales = locales;
        }
    }
    let question = ask_teams(planned);
    let understand = |answer: &str| init::teams(answer, &planned.locales).map_err(|why| Box::new(not_understood(&why)));
    if let Some(teams) = until_understood(person, &question, understand) {
        planned.teams = teams;
    }
    let ci = open.ci.as_ref().is_some_and(|path| yes(person, &ask_ci(path)).unwrap_or(true));
    let paths = [open.config.clone()].into_iter().chain(open.ci.clone().filter(|_| ci));
    let commit = open
        .branch
        .as_ref()
        .is_some_and(|branch| yes(person, &ask_commit(&paths.collect::<Vec<_>>(), branch)).unwrap_or(false));
    Answers { ci, commit }
}

/// Yes or no; none for Enter.
fn yes(person: &mut impl Respondent, question: &Text) -> Option<bool> {
    until_understood(person, question, |answer| {
        yes_or_no(answer).ok_or_else(|| Box::new(Text::new("init-answer-yes-or-no")))
    })
}

/// Asks until an answer is understood; none for Enter, and where nobody answers.
fn until_understood<T>(
    person: &mut impl Respondent,
    question: &Text,
    understand: impl Fn(&str) -> Result<T, Box<Text>>,
) -> Option<T> {
    loop {
        let answer = person.ask(question)?;
        if answer.trim().is_empty() {
            return None;
        }
        match understand(answer.trim()) {
            Ok(understood) => return Some(understood),
            Err(why) => person.say(&why),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;
    use crate::model::Locale;

    /// Somebody whose answers are known beforehand, and what they saw.
    struct Scripted {
        answers: Vec<&'static str>,
        seen: Vec<String>,
    }

    impl Respondent for Scripted {
        fn ask(&mut self, question: &Text) -> Option<String> {
            self.seen.push(Words::new(&[]).say(question));
            (!self.answers.is_empty()).then(|| self.answers.remove(0).to_owned())
        }

        fn say(&mut self, text: &Text) {
            self.seen.push(Words::new(&[]).say(text));
        }
    }

    fn asked(answers: &[&'static str]) -> (PlannedConfig, Answers, Vec<String>) {
        let mut planned = PlannedConfig::from_layouts("Test".to_owned(), &[], &[]);
        let open = Open {
            has_locales: false,
            config: "workflow.toml".to_owned(),
            ci: Some(".github/workflows/tolkit.yml".to_owned()),
            branch: Some("main".to_owned()),
        };
        let mut person = Scripted { answers: answers.to_vec(), seen: Vec::new() };
        let answers = ask(&mut planned, &open, &mut person);
        (planned, answers, person.seen)
    }

    #[test]
    fn enter_takes_what_is_proposed() {
        let before = PlannedConfig::from_layouts("Test".to_owned(), &[], &[]);
        let (planned, answers, seen) = asked(&["\n", "\n", "\n", "\n"]);
        assert_eq!(planned, before);
        assert_eq!(answers, Answers { ci: true, commit: false });
        assert_eq!(seen.len(), 4, "{seen:?}");
        // Nobody there is the same.
        let (planned, answers, _) = asked(&[]);
        assert_eq!((planned, answers), (before, Answers { ci: true, commit: false }));
    }

    #[test]
    fn answers_are_taken_and_mistakes_asked_about() {
        let (planned, answers, seen) = asked(&[
            "Lithuanian\n",
            "lt lv\n",
            "fi ona@example.org\n",
            "lt ona@example.org jonas@example.org\n",
            "maybe\n",
            "n\n",
            "Y\n",
        ]);
        assert_eq!(planned.locales.iter().map(Locale::as_str).collect::<Vec<_>>(), ["lt", "lv"]);
        assert_eq!(planned.teams.len(), 1);
        assert_eq!(answers, Answers { ci: false, commit: true });
        assert_eq!(seen[1], "Lithuanian is not the tag of a language");
        assert_eq!(seen[4], "fi is neither an address nor one of the languages above.");
        assert!(
            seen.last().is_some_and(|last| last.starts_with("Commit workflow.toml to the branch main?")),
            "{seen:?}"
        );
    }
}
