//! What somebody did who wrote what cannot be read, in plain words: the parser only knows where it stopped.

use super::owners::{first_word, id_of};
use crate::fluent::{MAX_ARGUMENTS, Resource, Span, SyntaxError, SyntaxErrorKind};

/// What there is to say of a part of a text that cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    /// The message.
    pub message: &'static str,
    /// Its arguments.
    pub arguments: Vec<(&'static str, String)>,
    /// The place to point at, where it is not the one where the parser stopped.
    pub at: Option<Span>,
}

impl Mistake {
    fn new(message: &'static str) -> Self {
        Self { message, arguments: Vec::new(), at: None }
    }

    fn with(mut self, name: &'static str, value: &str) -> Self {
        self.arguments.push((name, value.to_owned()));
        self
    }

    fn at(mut self, at: Span) -> Self {
        self.at = Some(at);
        self
    }

    /// The unit whose line break ended its text here, if that is what happened.
    pub(super) fn broken_line_of(&self) -> Option<&str> {
        let is_line_break = self.message == "syntax-error-line-break";
        self.arguments.iter().find(|(name, _)| is_line_break && *name == "unit").map(|(_, unit)| unit.as_str())
    }
}

/// A part of a text that cannot be read, and what is known of it.
pub(super) struct Broken<'a> {
    /// The whole text.
    pub text: &'a str,
    /// What the parser says.
    pub error: &'a SyntaxError,
    /// Where the part begins, blanks aside.
    pub begin: usize,
    /// The message or term that begins last before the part.
    pub owner: Option<&'a str>,
    /// What the text is a translation of.
    pub source: Option<&'a Resource<'a>>,
    /// What could be read of the text.
    pub read: &'a Resource<'a>,
}

impl<'a> Broken<'a> {
    /// What was done here.
    pub(super) fn mistake(&self) -> Mistake {
        let is_indented = !self.text[..self.begin].is_empty() && !self.text[..self.begin].ends_with('\n');
        match id_of(self.first_line()).filter(|_| !is_indented) {
            Some(unit) => self.inside().with("unit", unit),
            None => self.line(is_indented),
        }
    }

    fn junk(&self) -> &'a str {
        &self.text[self.begin..self.error.junk.end.max(self.begin)]
    }

    fn first_line(&self) -> &'a str {
        self.junk().lines().next().unwrap_or_default()
    }

    /// What is wrong with a line that begins nothing.
    fn line(&self, is_indented: bool) -> Mistake {
        let line = self.first_line();
        let first = line.chars().next();
        match (first, self.owner) {
            (Some('='), _) => self.without_name(),
            (Some('[' | '*' | '}'), Some(unit)) if self.text[..self.begin].trim_end().ends_with("->") => {
                Mistake::new("syntax-error-choice-brace").with("unit", unit)
            }
            (Some('.'), Some(unit)) if is_attribute(line) => {
                let name: String = line[1..].chars().take_while(|c| !c.is_whitespace() && *c != '=').collect();
                Mistake::new("syntax-error-attribute").with("unit", unit).with("name", &name)
            }
            (Some(first @ ('.' | '[' | '*' | '}')), Some(unit))
                if is_indented || matches!(first, '}') || is_variant(line) =>
            {
                Mistake::new("syntax-error-line-start").with("unit", unit).with("character", &first.to_string())
            }
            _ => match (first_word(line).filter(|word| self.is_known(word)), self.owner) {
                (Some(id), _) => Mistake::new("syntax-error-equals").with("unit", id),
                (None, Some(unit)) => Mistake::new("syntax-error-line-break").with("unit", unit),
                (None, None) => Mistake::new("syntax-error"),
            },
        }
    }

    /// A line that begins with `=`: where the source tells which unit comes here, it is named.
    fn without_name(&self) -> Mistake {
        let units = self.source.map(|source| source.units.as_slice()).unwrap_or_default();
        let behind = self.owner.and_then(|owner| units.iter().position(|unit| unit.id == owner)).map_or(0, |at| at + 1);
        let is_missing = |id: &str| self.read.units.iter().all(|unit| unit.id != id);
        match units.get(behind).filter(|unit| is_missing(unit.id)) {
            Some(missing) => Mistake::new("syntax-error-name-of").with("unit", missing.id),
            None => Mistake::new("syntax-error-no-name"),
        }
    }

    /// Whether the source has a unit of that name.
    fn is_known(&self, id: &str) -> bool {
        self.source.is_some_and(|source| source.units.iter().any(|unit| unit.id == id))
    }

    /// What is wrong within the text of a unit.
    fn inside(&self) -> Mistake {
        let mistake = match &self.error.kind {
            SyntaxErrorKind::NoValue(_) => return self.without_text(),
            SyntaxErrorKind::NoText => return self.empty_forms(),
            SyntaxErrorKind::ExpectedOneOf(range) if range.contains('\n') => "syntax-error-arrow",
            SyntaxErrorKind::ExpectedOneOf(range) if range == "0-9" => "syntax-error-number",
            SyntaxErrorKind::ExpectedOneOf(_) | SyntaxErrorKind::Expected('=') => "syntax-error-name",
            SyntaxErrorKind::Expected('}') if self.is_words_in_braces() => "syntax-error-words-in-braces",
            SyntaxErrorKind::Expected('}') if self.is_in_choice() => "syntax-error-open-choice",
            SyntaxErrorKind::Expected('}') => "syntax-error-open-brace",
            SyntaxErrorKind::Expected(')') => "syntax-error-open-parenthesis",
            SyntaxErrorKind::Expected('"') | SyntaxErrorKind::UnterminatedString => "syntax-error-open-quote",
            SyntaxErrorKind::Expected(']') => "syntax-error-open-bracket",
            SyntaxErrorKind::Expected(other) => {
                return Mistake::new("syntax-error-expected").with("character", &other.to_string());
            }
            SyntaxErrorKind::InvalidEscape => "syntax-error-escape",
            SyntaxErrorKind::NoDefaultVariant => "syntax-error-no-default",
            SyntaxErrorKind::SeveralDefaultVariants => "syntax-error-several-defaults",
            SyntaxErrorKind::Selector => "syntax-error-selector",
            SyntaxErrorKind::TermAttribute => "syntax-error-term-attribute",
            SyntaxErrorKind::FunctionName => "syntax-error-function-name",
            SyntaxErrorKind::ArgumentOrder => "syntax-error-argument-order",
            SyntaxErrorKind::DuplicateArgument(name) => {
                return Mistake::new("syntax-error-duplicate-argument").with("argument", name);
            }
            SyntaxErrorKind::ArgumentValue => "syntax-error-argument-value",
            SyntaxErrorKind::EmptyPlaceable if self.is_in_parenthesis() => "syntax-error-open-parenthesis",
            SyntaxErrorKind::EmptyPlaceable => "syntax-error-placeable",
            SyntaxErrorKind::UnbalancedBrace => "syntax-error-stray-brace",
            SyntaxErrorKind::TooManyArguments => {
                return Mistake::new("syntax-error-many-arguments").with("max", &MAX_ARGUMENTS.to_string());
            }
            // Said by the rule for it.
            SyntaxErrorKind::TooDeep => "nesting-too-deep",
        };
        Mistake::new(mistake)
    }

    /// Nothing is behind the `=`: perhaps it is on the line below, but not indented.
    fn without_text(&self) -> Mistake {
        let below = self.begin + self.first_line().len();
        let below = below + self.text[below..].find('\n').map_or(0, |newline| newline + 1);
        let line = self.text[below..].lines().next().unwrap_or_default();
        let is_text = !line.is_empty() && !line.starts_with([' ', '#', '=']) && id_of(line).is_none();
        let is_known = first_word(line).is_some_and(|word| self.is_known(word));
        match is_text && !is_known && below > self.begin {
            true => Mistake::new("syntax-error-line-break").at(below..below + line.trim_end().len()),
            false => Mistake::new("syntax-error-no-value"),
        }
    }

    /// Texts of a choice that nobody filled in: the parser stops at the first.
    fn empty_forms(&self) -> Mistake {
        let mut forms: Vec<&str> = Vec::new();
        let lines: Vec<&str> = self.junk().lines().filter(|line| !line.trim().is_empty()).collect();
        for (at, line) in lines.iter().enumerate() {
            let next = lines.get(at + 1).map_or("}", |next| next.trim_start());
            let is_empty = next.starts_with(['[', '}']) || next.starts_with("*[");
            let key = line.trim().trim_start_matches('*').strip_prefix('[').and_then(|key| key.strip_suffix(']'));
            if let Some(key) = key.filter(|key| is_empty && !forms.contains(&key.trim())) {
                forms.push(key.trim());
            }
        }
        match forms.is_empty() {
            true => Mistake::new("syntax-error-no-text"),
            false => Mistake::new("syntax-error-empty-form").with("forms", &forms.join(", ")),
        }
    }

    /// What is before the place where the parser stopped.
    fn before(&self) -> &'a str {
        self.text.get(self.begin..self.error.at.start).unwrap_or_default()
    }

    /// Whether the placeable in which the parser stopped has a parenthesis that is not closed.
    fn is_in_parenthesis(&self) -> bool {
        let placeable = self.before().rsplit_once('{').map_or("", |(_, placeable)| placeable);
        placeable.matches('(').count() > placeable.matches(')').count()
    }

    /// Whether words are between braces, which are for what is inserted: a brace closes behind them on the same line.
    fn is_words_in_braces(&self) -> bool {
        let rest = self.text.get(self.error.at.start..).unwrap_or_default();
        let line = rest.lines().next().unwrap_or_default();
        let is_on_its_line = self.before().rsplit_once('{').is_some_and(|(_, placeable)| !placeable.contains('\n'));
        let closes = line.find(['{', '}']).is_some_and(|at| line[at..].starts_with('}'));
        is_on_its_line && closes && line.starts_with(char::is_alphanumeric)
    }

    /// Whether the parser stopped behind the texts of a choice.
    fn is_in_choice(&self) -> bool {
        let is_text = |line: &str| line.trim_start().starts_with('[') || line.trim_start().starts_with("*[");
        self.before().rsplit_once("->").is_some_and(|(_, texts)| {
            texts.lines().any(is_text) && texts.matches('{').count() <= texts.matches('}').count()
        })
    }
}

/// Whether a line is meant as an attribute: `.title`, `.title =`.
fn is_attribute(line: &str) -> bool {
    line.strip_prefix('.').and_then(first_word).is_some_and(|name| {
        let rest = line[1 + name.len()..].trim();
        rest.is_empty() || rest.starts_with('=')
    })
}

/// Whether a line is meant as a text of a choice, `[one] …`, and not as a link.
fn is_variant(line: &str) -> bool {
    let key = line.strip_prefix('*').unwrap_or(line).strip_prefix('[').and_then(|rest| rest.split_once(']'));
    key.is_some_and(|(key, rest)| !key.trim().contains(' ') && !rest.starts_with(['(', '[', ':']))
}
