//! A command as a person can paste it into a shell.

/// A command and its arguments.
#[derive(Debug, Clone, Default)]
pub(crate) struct CommandLine {
    /// Its words, each as the program gets it.
    pub(crate) words: Vec<String>,
}

impl CommandLine {
    /// The command with more arguments, in one line, with the quotes that a shell needs.
    #[must_use]
    pub(crate) fn with(&self, more: &[&str]) -> String {
        let words = self.words.iter().map(String::as_str).chain(more.iter().copied());
        words.map(quoted).collect::<Vec<_>>().join(" ")
    }
}

/// A word as a POSIX shell reads it; `#` begins a comment only where a word begins.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-_./:@,#".contains(c);
    if !word.is_empty() && !word.starts_with('#') && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_shell_would_take_apart_is_quoted() {
        let line = CommandLine { words: vec!["tolkit".to_owned(), "a b".to_owned()] };
        let words = ["lt:news/a#p-1", "#x", "it's", "{locale}/*.md", "$(x)", ""];
        assert_eq!(line.with(&words), "tolkit 'a b' lt:news/a#p-1 '#x' 'it'\\''s' '{locale}/*.md' '$(x)' ''");
    }
}
