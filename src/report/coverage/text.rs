//! The coverage for a terminal of any width from 60 columns on: a line per locale, section or item, with a bar.

use anstyle::{AnsiColor, Style};

use super::in_work::in_work;
use super::rows::{By, Row, Table};
use crate::i18n::Text;
use crate::report::Terminal;
use crate::report::layout::bar::{SHARES, Share};
use crate::report::layout::columns::{self, Align, Cell, Column, Line, paint};
use crate::report::layout::measure;
use crate::report::layout::number::{bare_percent, counted, grouped_or_none};
use crate::report::layout::visible::one_line;
use crate::report::layout::wrap::{wrap, wrap_entries};
use crate::report::left_out::share_of;
use crate::workflow::coverage::{Coverage, Figures};

/// Where there is too little room: between the states and the bar, which shows the same more roughly, the long names of
/// items leave no room for the bar.
const SPARE: &[&[usize]] = &[&[TRANSLATED, REVIEWED], &[BAR, TRANSLATED, REVIEWED]];
const SPARE_BY_ITEM: &[&[usize]] = &[&[BAR], &[BAR, TRANSLATED, REVIEWED]];
/// The same where copies have a column of their own before these states.
const SPARE_WITH_COPIES: &[&[usize]] = &[&[REVIEWED], &[REVIEWED, REVIEWED + 1], &[BAR, REVIEWED, REVIEWED + 1]];
const SPARE_BY_ITEM_WITH_COPIES: &[&[usize]] = &[&[BAR], &[BAR, REVIEWED], &[BAR, REVIEWED, REVIEWED + 1]];
const BAR: usize = 1;
const TRANSLATED: usize = 6;
const REVIEWED: usize = 7;

pub(super) fn render(coverage: &Coverage, by: By, terminal: &Terminal<'_>) -> String {
    let width = columns::usable(terminal.width);
    let mut out = title(coverage, width, terminal);
    let table = Table::new(coverage, by);
    let empty = match (coverage.locales.is_empty(), table.total.units.total) {
        (true, _) => Some("coverage-no-locales"),
        (false, 0) => Some("coverage-no-units"),
        _ => None,
    };
    if let Some(why) = empty {
        sentence(&mut out, &terminal.words.word(why), width);
    } else {
        let lines = lines(&table, coverage.locales.len() > 1, terminal);
        let with_copies = table.has_copies();
        let spare = match (by == By::Resource, with_copies) {
            (false, false) => SPARE,
            (true, false) => SPARE_BY_ITEM,
            (false, true) => SPARE_WITH_COPIES,
            (true, true) => SPARE_BY_ITEM_WITH_COPIES,
        };
        let rows = columns::table(&heads(by, with_copies, terminal), &lines, spare, terminal);
        out.push_str(&rows);
        out.push('\n');
        if SHARES.into_iter().any(|share| share != Share::Identical && rows.contains(share.glyph())) {
            legend(&mut out, with_copies, width, terminal);
        }
        if with_copies {
            sentence(&mut out, &terminal.words.word("coverage-legend-copies"), width);
        }
        sentence(&mut out, &terminal.words.word("coverage-legend-words"), width);
        let in_work = in_work(coverage, terminal.words);
        if !in_work.is_empty() {
            out.push('\n');
        }
        for said in in_work {
            sentence(&mut out, &said, width);
        }
    }
    let articles = coverage.articles;
    if articles.left_out > 0 {
        let said = share_of("coverage-left-out", articles.left_out, articles.in_units, terminal.words);
        out.push('\n');
        sentence(&mut out, &terminal.words.say(&said), width);
    }
    if !coverage.problems.is_empty() {
        out.push('\n');
        let unread = counted(terminal.words, "coverage-unread", coverage.problems.len());
        sentence(&mut out, &terminal.words.say(&unread), width);
    }
    out
}

fn title(coverage: &Coverage, width: usize, terminal: &Terminal<'_>) -> String {
    let text = Text::new("coverage-title")
        .with("project", one_line(&coverage.project).into_owned())
        .with("source", coverage.source.as_str());
    let mut out = String::new();
    for line in wrap(&terminal.words.say(&text), width) {
        let line = measure::shorten(&line, width);
        out.push_str(&paint(&line, Style::new().bold(), terminal.color));
        out.push('\n');
    }
    out.push('\n');
    out
}

fn heads(by: By, with_copies: bool, terminal: &Terminal<'_>) -> Vec<Column> {
    let word = |id| terminal.words.word(id);
    let first = if by == By::Resource { "coverage-column-item" } else { "coverage-column-locale" };
    let mut heads = vec![Column::new(&word(first), Align::Name), Column::new("", Align::Bar)];
    heads.extend(
        [
            "coverage-column-percent",
            "coverage-column-units",
            "coverage-column-missing",
            "coverage-column-stale",
            "coverage-column-identical",
            "coverage-column-translated",
            "coverage-column-reviewed",
            "coverage-column-words-left",
        ]
        .into_iter()
        .filter(|id| with_copies || *id != "coverage-column-identical")
        .map(|id| Column::new(&word(id), Align::Number)),
    );
    heads
}

fn lines(table: &Table<'_>, several: bool, terminal: &Terminal<'_>) -> Vec<Line> {
    let heading = |row: &Row<'_>| row.level() == 0 && table.shown().any(|other| other.level() > 0);
    let mut lines: Vec<Line> = Vec::new();
    for row in table.shown() {
        let style = if heading(row) { Style::new().bold() } else { Style::new() };
        let name = columns::name(2 * table.depth(row), row.label(), style);
        lines.push(match row.figures.units.total {
            0 => Line::Remark(name, terminal.words.word("coverage-nothing-here")),
            _ => Line::Cells(cells(name, &row.figures, style, (table.has_copies(), terminal))),
        });
    }
    if several {
        let style = Style::new().bold();
        lines.push(Line::Rule);
        let name = Cell::Text(terminal.words.word("coverage-total"), style);
        lines.push(Line::Cells(cells(name, &table.total, style, (table.has_copies(), terminal))));
    }
    lines
}

fn cells(name: Cell, figures: &Figures, style: Style, (with_copies, terminal): (bool, &Terminal<'_>)) -> Vec<Cell> {
    let units = &figures.units;
    let number = |number: usize, loud: Style| {
        let style = if number == 0 { Style::new().dimmed() } else { loud };
        Cell::Text(grouped_or_none(terminal.words, number), style)
    };
    let complete = units.percent() == Some(100);
    let percent = if complete { style.fg_color(Some(AnsiColor::Green.into())) } else { style };
    let mut cells = vec![
        name,
        Cell::Bar(*units),
        Cell::Text(bare_percent(terminal.words, units), percent),
        number(units.total, style),
        number(units.missing, style),
        number(units.stale, style.fg_color(Some(AnsiColor::Yellow.into()))),
    ];
    if with_copies {
        cells.push(number(units.identical, style.fg_color(Some(AnsiColor::Magenta.into()))));
    }
    cells.extend([
        number(units.unreviewed(), style),
        number(units.reviewed, style),
        number(figures.words.todo(), style),
    ]);
    cells
}

fn legend(out: &mut String, with_copies: bool, width: usize, terminal: &Terminal<'_>) {
    let shares = SHARES.into_iter().filter(|share| with_copies || *share != Share::Identical);
    let entries: Vec<(Share, String)> = shares
        .map(|share| {
            let word = match share {
                Share::Reviewed => "coverage-legend-reviewed",
                Share::Translated => "coverage-legend-translated",
                Share::Identical => "coverage-legend-identical",
                Share::Stale => "coverage-legend-stale",
                Share::Missing => "coverage-legend-missing",
            };
            (share, format!("{} {}", share.glyph(), terminal.words.word(word)))
        })
        .collect();
    for line in wrap_entries(entries.iter().map(|(_, entry)| entry.as_str()), "   ", width) {
        // Colours come after the breaks: they take no columns.
        let line = entries.iter().fold(line, |line, (share, _)| {
            let glyph = share.glyph().to_string();
            line.replace(&glyph, &paint(&glyph, share.style(), terminal.color))
        });
        out.push_str(&line);
        out.push('\n');
    }
}

fn sentence(out: &mut String, text: &str, width: usize) {
    for line in wrap(text, width) {
        out.push_str(&line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;
    use snapbox::{assert_data_eq, str};

    fn text(coverage: &Coverage, by: By, width: usize) -> String {
        render(coverage, by, &Terminal { words: &Words::new(&[]), width, color: false, verbose: false, whole: false })
    }

    #[test]
    fn editors_see_the_matrix() {
        assert_data_eq!(
            text(&sample::coverage(), By::Section, 80),
            str![[r#"
Coverage of Nordic-Baltic newsroom, translated from en

                                                                           Words
Locale                     %  Units  Missing  Stale  Translated  Reviewed   left
da           █████████▄  100     54        –      –           2        52      –
  interface  █████████▄  100     42        –      –           2        40      –
  terms      ██████████  100     12        –      –           –        12      –
fo           nothing to translate yet
lt           █▄▒·······    5  1,285    1,207      7          61        10  6,070
  interface  ██▄▄▄▄▄▒··   71     42        7      5          20        10     60
  news       ▄▒········    2  1,231    1,200      1          30         –  6,005
  terms      ▄▄▄▄▄▄▄▄▄▒   91     12        –      1          11         –      5
────────────────────────────────────────────────────────────────────────────────
All          █▄▒·······    9  1,339    1,207      7          63        62  6,070

█ reviewed   ▄ translated, not reviewed   ▒ stale (source changed)   · missing
Words left: the words of the source text that are missing or stale.

"#]]
        );
    }

    #[test]
    fn items_stand_under_their_section() {
        assert_data_eq!(
            text(&sample::coverage(), By::Resource, 80),
            str![[r#"
Coverage of Nordic-Baltic newsroom, translated from en

                                                                           Words
Item                             % Units Missing Stale Translated Reviewed  left
da                             100    54       –     –          2       52     –
  interface                    100    42       –     –          2       40     –
    site                       100    42       –     –          2       40     –
  terms                        100    12       –     –          –       12     –
    terms                      100    12       –     –          –       12     –
fo                             nothing to translate yet
lt                               5 1,285   1,207     7         61       10 6,070
  interface                     71    42       7     5         20       10    60
    site                        71    42       7     5         20       10    60
  news                           2 1,231   1,200     1         30        – 6,005
    2015-forum                   0 1,200   1,200     –          –        – 6,000
    2016-a-mee…nisters-in-riga  96    31       –     1         30        –     5
  terms                         91    12       –     1         11        –     5
    terms                       91    12       –     1         11        –     5
────────────────────────────────────────────────────────────────────────────────
All                              9 1,339   1,207     7         63       62 6,070

Words left: the words of the source text that are missing or stale.

"#]]
        );
    }

    #[test]
    fn a_narrow_terminal_leaves_columns_out() {
        assert_data_eq!(
            text(&sample::one_section(), By::Locale, 60),
            str![[r#"
Coverage of Nordic-Baltic newsroom, translated from en

                                                       Words
Locale                       %  Units  Missing  Stale   left
da      ████████▄▄▄▒▒·····  57      7        2      1     15
fi      ████████▄▄▄▒▒·····  57      7        2      1     15
────────────────────────────────────────────────────────────
All     ████████▄▄▄▒▒·····  57     14        4      2     30

█ reviewed   ▄ translated, not reviewed
▒ stale (source changed)   · missing
Words left: the words of the source text that are missing or
stale.

"#]]
        );
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        for coverage in [sample::coverage(), sample::one_section(), sample::hostile(), sample::empty()] {
            for by in [By::Locale, By::Section, By::Resource] {
                for width in 60..160 {
                    let text = text(&coverage, by, width);
                    for line in text.lines() {
                        assert!(measure::width(line) <= width, "{width}: {line}");
                    }
                }
            }
        }
    }

    #[test]
    fn copies_of_the_source_are_a_state_of_their_own_and_not_done() {
        assert_data_eq!(
            text(&sample::copies(), By::Section, 80),
            str![[r#"
Coverage of Nordic-Baltic newsroom, translated from en

                                                                           Words
Locale                    % Units Missing Stale Copies Translated Reviewed  left
is          ███▄▄▄===▒·· 48    50       7     5     14         14       10    60
  interface ███▄▄▄▄==▒·· 57    42       7     5      6         14       10    60
  news      ============  0     8       –     –      8          –        –     –

█ reviewed   ▄ translated, not reviewed   = copied from the source
▒ stale (source changed)   · missing
Copies: translations that are the same as the source, but no names, and that
nobody reviewed. They do not count in the percentage.
Words left: the words of the source text that are missing or stale.

"#]]
        );
        for width in 60..100 {
            let shown = text(&sample::copies(), By::Section, width);
            assert!(shown.lines().all(|line| measure::width(line) <= width), "{width}: {shown}");
            assert!(shown.contains("Copies"), "{width}: {shown}");
        }
    }

    #[test]
    fn colours_change_no_text() {
        let words = Words::new(&[]);
        let render = |color| {
            render(
                &sample::coverage(),
                By::Section,
                &Terminal { words: &words, width: 80, color, verbose: false, whole: false },
            )
        };
        assert_ne!(render(true), render(false));
        assert_eq!(anstream::adapter::strip_str(&render(true)).to_string(), render(false));
    }

    #[test]
    fn an_empty_project_says_so() {
        assert!(text(&sample::empty(), By::Section, 80).contains("no locale to translate into yet"));
        let nothing = sample::of(vec![sample::locale("fo", &[])]);
        assert!(text(&nothing, By::Section, 80).contains("There is nothing to translate yet."));
    }

    #[test]
    fn what_could_not_be_read_is_said() {
        assert!(text(&sample::hostile(), By::Section, 80).contains("One file could not be read."));
    }
}
