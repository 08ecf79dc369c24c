//! The file that lists which file translates which article: a line for each pair.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::config::{Config, LONGEST, Section};
use crate::diagnostics::{Diagnostic, Label, SourceFile};
use crate::files::Root;
use crate::i18n::Text;
use crate::model::Locale;

/// The translated files of articles, by the article's path.
pub(super) type ListedFiles = FxHashMap<String, BTreeMap<Locale, String>>;

/// Reads the list of a section.
///
/// # Errors
///
/// All that is wrong with it, each with its line; `named` is the line that names it.
pub(super) fn read_list(
    root: &Root,
    config: &Config,
    section: &Section,
    path: &str,
    named: &Label,
) -> Result<ListedFiles, Vec<Diagnostic>> {
    let unreadable = |reason: String| {
        let text = Text::new("names-unreadable").with("path", path).with("reason", reason);
        vec![Diagnostic::configuration(named.clone(), text, Vec::new())]
    };
    let bytes = root.read_at_most(path, LONGEST).map_err(|error| unreadable(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| unreadable(error.to_string()))?;
    let file = SourceFile::new(path.into(), &text);
    let (mut listed, mut taken) = (ListedFiles::default(), FxHashSet::default());
    let (mut errors, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut error = |text: Text| {
            errors.push(Diagnostic::configuration(file.label(start..start + line.len()), text, vec![named.clone()]));
        };
        let Some((article, translated)) = pair(line) else {
            error(Text::new("names-no-pair"));
            continue;
        };
        let Some(locale) = locale_of(config, section, translated) else {
            error(Text::new("names-no-output").with("path", translated));
            continue;
        };
        let is_free = taken.insert(translated.to_owned());
        let before = listed.entry(article.to_owned()).or_default().insert(locale.clone(), translated.to_owned());
        if !is_free || before.is_some() {
            error(Text::new("names-twice").with("path", if is_free { article } else { translated }));
        }
    }
    if errors.is_empty() { Ok(listed) } else { Err(errors) }
}

/// The two paths of a line: with a tab between them, or, where neither has a blank, with blanks.
fn pair(line: &str) -> Option<(&str, &str)> {
    if let Some((article, translated)) = line.split_once('\t') {
        let (article, translated) = (article.trim(), translated.trim());
        return (!translated.contains('\t')).then_some((article, translated));
    }
    let mut words = line.split_whitespace();
    let pair = (words.next()?, words.next()?);
    words.next().is_none().then_some(pair)
}

/// The locale whose translated files have such a path.
fn locale_of<'c>(config: &'c Config, section: &'c Section, path: &str) -> Option<&'c Locale> {
    let output = section.articles()?.output.as_ref()?;
    config.locales_of(section).iter().find(|locale| output.matches(path, section.names.of(locale)).is_some())
}
