//! What others wrote is no command for the CI that shows a command's words.
//!
//! GitHub acts on a line of any output that begins with `::name`, or has `##[name` anywhere:
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use std::borrow::Cow;

/// The words of a command with what would begin a command of CI shown as such, as [`super::visible`] shows others.
pub(crate) fn without_commands(text: &str) -> Cow<'_, str> {
    if !text.contains("::") && !text.contains("##[") {
        return Cow::Borrowed(text);
    }
    let lines = text.split_inclusive('\n').map(|line| {
        let words = line.trim_start();
        let name = words.strip_prefix("::").filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()));
        let line = match name {
            Some(name) => Cow::Owned(format!("{}⟨U+003A⟩:{name}", &line[..line.len() - words.len()])),
            None => Cow::Borrowed(line),
        };
        if line.contains("##[") { Cow::Owned(line.replace("##[", "#⟨U+0023⟩[")) } else { line }
    });
    Cow::Owned(lines.collect())
}

/// Does so with what was added to a text from a place on.
pub(crate) fn take_commands_out(text: &mut String, from: usize) {
    if let Cow::Owned(without) = without_commands(&text[from..]) {
        text.replace_range(from.., &without);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_a_command_is_shown() {
        for (text, shown) in [
            ("::error::x\n", "⟨U+003A⟩:error::x\n"),
            ("a\n \t::add-mask::x", "a\n \t⟨U+003A⟩:add-mask::x"),
            ("a ##[group]b", "a #⟨U+0023⟩[group]b"),
        ] {
            assert_eq!(without_commands(text), shown);
        }
        for text in [" ::: workflow.toml:6:10\n", "a ::error::x", ":: x", "## [x]", ""] {
            assert_eq!(without_commands(text), text);
        }
    }
}
