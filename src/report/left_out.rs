//! Which words of articles are in no unit, and why.

use super::Terminal;
use crate::article::LeftOut;
use crate::i18n::{Text, Words};
use crate::report::layout::number::grouped;
use crate::report::layout::visible::one_line;
use crate::report::layout::wrap::push_line;
use crate::workflow::extract::Share;

/// How many lines are named of one article.
const LISTED: usize = 20;

/// Says for each article which words are in no unit, then which share of all.
pub(super) fn push(out: &mut String, shares: &[Share], terminal: &Terminal<'_>) {
    let words = terminal.words;
    for share in shares.iter().filter(|share| share.left_out != LeftOut::default()) {
        let text = Text::new("extract-left-out")
            .with("resource", share.resource.as_str())
            .with("words", grouped(words, share.words))
            .with("reasons", reasons(&share.left_out, terminal).join(", "));
        push_line(out, &words.say(&text), terminal);
    }
    let inside: usize = shares.iter().map(|share| share.words).sum();
    let prose: usize = shares.iter().map(|share| share.left_out.prose()).sum();
    if inside + prose > 0 {
        push_line(out, &words.say(&share_of("extract-left-out-share", prose, inside, words)), terminal);
    }
}

/// Says which share of the words of articles is in no unit.
pub(super) fn share_of(id: &'static str, left_out: usize, in_units: usize, words: &Words) -> Text {
    let tenths = (left_out * 2000 / (left_out + in_units).max(1)).div_ceil(2);
    Text::new(id)
        .with("words", grouped(words, left_out + in_units))
        .with("left", grouped(words, left_out))
        .with("percent", grouped(words, tenths / 10))
        .with("tenth", (tenths % 10).to_string())
        .with("count", left_out)
}

fn reasons(left_out: &LeftOut, terminal: &Terminal<'_>) -> Vec<String> {
    let words = terminal.words;
    let of = |id, count: usize| (count > 0).then(|| words.say(&Text::new(id).with("words", grouped(words, count))));
    let fields = left_out.fields.iter().map(|(path, count)| {
        let text = Text::new("extract-left-out-field")
            .with("words", grouped(words, *count))
            .with("path", one_line(path).into_owned());
        words.say(&text)
    });
    let lines: Vec<String> = left_out.syntax.keys().take(LISTED).map(usize::to_string).collect();
    let more = if left_out.syntax.len() > LISTED { ", …" } else { "" };
    let syntax = (!left_out.syntax.is_empty()).then(|| {
        let text = Text::new("extract-left-out-syntax")
            .with("words", grouped(words, left_out.syntax.values().sum()))
            .with("lines", format!("{}{more}", lines.join(", ")))
            .with("count", left_out.syntax.len());
        words.say(&text)
    });
    let others = [("extract-left-out-html", left_out.html), ("extract-left-out-code", left_out.code)];
    fields.chain(syntax).chain(others.into_iter().filter_map(|(id, count)| of(id, count))).collect()
}
