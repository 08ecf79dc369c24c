//! What changed between two texts, word by word.

use similar::{ChangeTag, TextDiff};

/// The words of two texts: those that stayed, went and came, runs of one kind together.
pub(crate) fn word_changes(old: &str, new: &str) -> Vec<(ChangeTag, String)> {
    let diff = TextDiff::from_words(old, new);
    let mut runs: Vec<(ChangeTag, String)> = Vec::new();
    for change in diff.iter_all_changes() {
        match runs.last_mut() {
            Some((tag, text)) if *tag == change.tag() => text.push_str(change.value()),
            _ => runs.push((change.tag(), change.value().to_owned())),
        }
    }
    joined(runs)
}

/// The new text with what went in `[-…-]` and what came in `{+…+}`.
pub(crate) fn marked(old: &str, new: &str) -> String {
    let marked = |(tag, run): (ChangeTag, String)| match tag {
        ChangeTag::Equal => run,
        ChangeTag::Delete => within(&run, |words| format!("[-{words}-]")),
        ChangeTag::Insert => within(&run, |words| format!("{{+{words}+}}")),
    };
    word_changes(old, new).into_iter().map(marked).collect()
}

/// A run of words marked, with the spaces at its edges outside.
pub(crate) fn within(run: &str, mark: impl FnOnce(&str) -> String) -> String {
    let words = run.trim();
    let start = run.len() - run.trim_start().len();
    format!("{}{}{}", &run[..start], mark(words), &run[start + words.len()..])
}

/// Joins changes that only a space keeps apart: they are one for a reader.
fn joined(runs: Vec<(ChangeTag, String)>) -> Vec<(ChangeTag, String)> {
    let mut joined: Vec<(ChangeTag, String)> = Vec::new();
    let (mut gone, mut come) = (String::new(), String::new());
    let mut runs = runs.into_iter().peekable();
    let mut is_inside = false;
    while let Some((tag, text)) = runs.next() {
        match tag {
            ChangeTag::Delete => gone.push_str(&text),
            ChangeTag::Insert => come.push_str(&text),
            ChangeTag::Equal if is_inside && text.trim().is_empty() && runs.peek().is_some() => {
                gone.push_str(&text);
                come.push_str(&text);
            }
            ChangeTag::Equal => {
                flush(&mut joined, &mut gone, &mut come);
                joined.push((tag, text));
            }
        }
        is_inside = !gone.is_empty() || !come.is_empty();
    }
    flush(&mut joined, &mut gone, &mut come);
    joined
}

fn flush(joined: &mut Vec<(ChangeTag, String)>, gone: &mut String, come: &mut String) {
    for (tag, text) in [(ChangeTag::Delete, gone), (ChangeTag::Insert, come)] {
        if !text.is_empty() {
            joined.push((tag, std::mem::take(text)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_changed_side_by_side_are_one_change() {
        use ChangeTag::{Delete, Equal, Insert};
        let found = word_changes("The forum was held in Vilnius in June.", "The forum was held in Riga in early June.");
        let expected = [
            (Equal, "The forum was held in "),
            (Delete, "Vilnius"),
            (Insert, "Riga"),
            (Equal, " in "),
            (Insert, "early "),
            (Equal, "June."),
        ];
        assert_eq!(found, expected.map(|(tag, text)| (tag, text.to_owned())));
        assert_eq!(
            word_changes("a b c", "x y c"),
            [(Delete, "a b".into()), (Insert, "x y".into()), (Equal, " c".into())]
        );
    }
}
