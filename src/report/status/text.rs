//! The status for a terminal: the items, most urgent first, and what they come to.

use anstyle::{AnsiColor, Style};

use super::words::{MARK, counts, due, is_due, name_of_state};
use crate::model::ItemState;
use crate::report::Terminal;
use crate::report::layout::columns::{self, Align, Cell, Column, Line};
use crate::report::layout::number::{bare_percent, counted, grouped_or_none};
use crate::report::layout::visible::one_line;
use crate::report::layout::wrap::wrap;
use crate::workflow::status::{ItemStatus, Status};

/// Where there is too little room, the names of the items matter more than the percentage.
const SPARE: &[&[usize]] = &[&[3]];

/// The items as a table, with a closing line.
pub(super) fn render(status: &Status, terminal: &Terminal<'_>) -> String {
    let width = columns::usable(terminal.width);
    let mut out = String::new();
    let mut closing = Vec::new();
    if status.items.is_empty() {
        closing.push(terminal.words.word("status-nothing"));
    } else {
        let lines: Vec<Line> = status.items.iter().map(|item| Line::Cells(cells(item, terminal))).collect();
        out.push_str(&columns::table(&heads(terminal), &lines, SPARE, terminal));
        out.push('\n');
        closing.extend(counts(&status.items, terminal.words));
    }
    if !status.problems.is_empty() {
        closing.push(terminal.words.say(&counted(terminal.words, "status-unread", status.problems.len())));
    }
    for line in wrap(&closing.join(" "), width) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

fn heads(terminal: &Terminal<'_>) -> Vec<Column> {
    [
        ("status-column-item", Align::Name),
        ("status-column-state", Align::Name),
        ("status-column-due", Align::Name),
        ("status-column-percent", Align::Number),
        ("status-column-units-left", Align::Number),
        ("status-column-words-left", Align::Number),
    ]
    .into_iter()
    .map(|(id, align)| Column::new(&terminal.words.word(id), align))
    .collect()
}

fn cells(item: &ItemStatus, terminal: &Terminal<'_>) -> Vec<Cell> {
    let words = terminal.words;
    let (units, left) = (item.figures.units, item.figures.words.todo());
    let row = match item.state {
        ItemState::Open | ItemState::Claimed | ItemState::Submitted => Style::new(),
        ItemState::Returned => AnsiColor::Yellow.on_default(),
        ItemState::Approved => AnsiColor::Green.on_default(),
        ItemState::Done | ItemState::Expired => Style::new().dimmed(),
    };
    let (state, due) = (words.word(name_of_state(item.state)), due(item, words));
    let due = if is_due(item) {
        Cell::Text(format!("{MARK} {due}"), AnsiColor::Red.on_default().bold())
    } else {
        Cell::Text(format!("{:1$}{due}", "", MARK.len() + 1), row)
    };
    vec![
        columns::name(0, &item.item.to_string(), row),
        Cell::Text(state_of(item, state, terminal), row),
        due,
        Cell::Text(bare_percent(words, &units), row),
        Cell::Text(grouped_or_none(words, units.todo()), row),
        Cell::Text(grouped_or_none(words, left), row),
    ]
}

/// An item's state, with who has it where all is shown.
fn state_of(item: &ItemStatus, state: String, terminal: &Terminal<'_>) -> String {
    match &item.claim {
        Some(held) if terminal.verbose => format!("{state} ({})", one_line(&held.claim.by.name)),
        _ => state,
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::{Text, Words};
    use crate::report::layout::measure;
    use snapbox::{assert_data_eq, str};

    fn text(status: &Status, width: usize, color: bool) -> String {
        render(status, &Terminal { words: &Words::new(&[]), width, color, verbose: false, whole: false })
    }

    #[test]
    fn people_see_what_is_urgent_first() {
        assert_data_eq!(
            text(&sample::status(), 80, false),
            str![[r#"
                                                                    Units  Words
Item                                      State  Due             %   left   left
lt:news/2015-forum                        open   ! 2026-11-20    3  1,201  6,005
ru:terms                                  open   ! now          95      2     10
lt:news/a-long-name…ld-town-of-riga/2016  open     2026-12-01   97      1      5
se:interface/⟨U+202E⟩site                 open     –            93      3     15
da:interface/site                         done     2026-11-20  100      –      –

5 items: 4 open, 1 done. 2 are due, marked !. 6,035 words are left to translate.

"#]]
        );
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        for width in 60..140 {
            let text = text(&sample::status(), width, false);
            assert!(text.lines().all(|line| measure::width(line) <= width), "{width}\n{text}");
        }
    }

    #[test]
    fn colours_change_no_text() {
        let colored = text(&sample::status(), 80, true);
        assert!(colored.contains("\u{1b}["));
        assert!(!colored.contains('\u{202e}'), "a name turns no line");
        assert_eq!(anstream::adapter::strip_str(&colored).to_string(), text(&sample::status(), 80, false));
    }

    #[test]
    fn every_word_is_a_message() {
        let mut status = sample::status();
        status.problems.push(crate::catalogue::Problem {
            rule: &crate::rules::gate::UNREADABLE_FILE,
            path: String::new(),
            locale: None,
            text: Text::new("x"),
        });
        assert!(!text(&status, 80, false).contains("status-"));
        assert!(!text(&status, 80, false).contains("report-"));
    }

    #[test]
    fn an_empty_list_says_so() {
        let none = Status { items: Vec::new(), problems: Vec::new(), undated: None };
        assert_eq!(text(&none, 80, false), "No items here. Nothing is waiting to be translated.\n");
    }
}
