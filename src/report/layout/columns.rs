//! Tables for a terminal: columns that keep within a width, numbers at the right, the first column giving way.

use anstyle::Style;

use super::Terminal;
use super::bar::bar;
use super::measure::{shorten, width};
use super::visible::one_line;
use crate::model::UnitCounts;

const NARROWEST: usize = 60;
const BAR: std::ops::RangeInclusive<usize> = 8..=24;
/// What the first column gets before other columns are left out, in the order of the attempts.
const NAME_WIDTHS: [usize; 3] = [26, 14, 6];

/// The columns that a table may take: a terminal that is narrower wraps.
pub(crate) fn usable(width: usize) -> usize {
    width.max(NARROWEST)
}

/// A column.
pub(crate) struct Column {
    /// The lines of its heading: a space is a new line.
    heading: Vec<String>,
    align: Align,
}

/// How a column lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    /// Names: to the left; the first column is one, and is shortened where there is too little room.
    Name,
    /// Numbers: to the right.
    Number,
    /// Bars: as wide as there is room.
    Bar,
}

impl Column {
    pub(crate) fn new(heading: &str, align: Align) -> Self {
        let heading = match align {
            Align::Number => heading.split(' ').map(str::to_owned).collect(),
            Align::Name | Align::Bar => vec![heading.to_owned()],
        };
        Self { heading, align }
    }
}

/// A cell.
pub(crate) enum Cell {
    /// Text in a style.
    Text(String, Style),
    /// The bar of these units.
    Bar(UnitCounts),
}

impl Cell {
    fn width(&self) -> usize {
        match self {
            Self::Text(text, _) => width(text),
            Self::Bar(_) => 0,
        }
    }
}

/// A line of a table.
pub(crate) enum Line {
    /// One cell per column.
    Cells(Vec<Cell>),
    /// The first cell, and a remark across all other columns.
    Remark(Cell, String),
    /// A line across the table.
    Rule,
}

struct Layout {
    shown: Vec<bool>,
    widths: Vec<usize>,
    gap: usize,
}

/// A table for a terminal, or as wide as the names need in what is none. Where there is too little room, the columns of the first set of `spare`
/// that is enough are left out.
pub(crate) fn table(heads: &[Column], lines: &[Line], spare: &[&[usize]], terminal: &Terminal<'_>) -> String {
    let color = terminal.color;
    let layout = layout(heads, lines, spare, usable(terminal.width), terminal.whole);
    let mut out = String::new();
    let height = heads.iter().map(|column| column.heading.len()).max().unwrap_or(0);
    let bold = Style::new().bold();
    for row in 0..height {
        let cells: Vec<Cell> = heads
            .iter()
            .map(|column| {
                let word = (row + column.heading.len()).checked_sub(height).map_or("", |at| &column.heading[at]);
                Cell::Text(word.to_owned(), bold)
            })
            .collect();
        layout.cells(&mut out, heads, &cells, color);
    }
    for line in lines {
        match line {
            Line::Cells(cells) => layout.cells(&mut out, heads, cells, color),
            Line::Remark(first, remark) => layout.remark(&mut out, first, remark, color),
            Line::Rule => {
                out.push_str(&paint(&"─".repeat(layout.total()), Style::new().dimmed(), color));
                out.push('\n');
            }
        }
    }
    out
}

fn layout(heads: &[Column], lines: &[Line], spare: &[&[usize]], columns: usize, whole: bool) -> Layout {
    let natural: Vec<usize> = heads
        .iter()
        .enumerate()
        .map(|(at, column)| {
            let heading = column.heading.iter().map(|word| width(word)).max().unwrap_or(0);
            let cells = lines.iter().map(|line| match line {
                Line::Cells(cells) => cells[at].width(),
                Line::Remark(first, _) if at == 0 => first.width(),
                Line::Remark(..) | Line::Rule => 0,
            });
            cells.max().unwrap_or(0).max(heading)
        })
        .collect();
    let mut last = None;
    for name in NAME_WIDTHS {
        for left_out in std::iter::once(&[][..]).chain(spare.iter().copied()) {
            for gap in [2, 1] {
                let shown: Vec<bool> = (0..heads.len()).map(|at| !left_out.contains(&at)).collect();
                let (mut layout, fits) = attempt(heads, &natural, shown, gap, name, columns);
                if let Some(first) = layout.widths.first_mut().filter(|_| whole) {
                    *first = natural[0];
                }
                if fits {
                    return layout;
                }
                last = Some(layout);
            }
        }
    }
    last.unwrap_or_else(|| Layout { shown: Vec::new(), widths: Vec::new(), gap: 1 })
}

fn attempt(
    heads: &[Column],
    natural: &[usize],
    shown: Vec<bool>,
    gap: usize,
    name: usize,
    columns: usize,
) -> (Layout, bool) {
    let has_bar = heads.iter().zip(&shown).any(|(column, shown)| *shown && column.align == Align::Bar);
    let gaps = gap * shown.iter().filter(|shown| **shown).count().saturating_sub(1);
    let fixed: usize =
        (1..heads.len()).filter(|&at| shown[at] && heads[at].align != Align::Bar).map(|at| natural[at]).sum();
    let bar_least = if has_bar { *BAR.start() } else { 0 };
    let room = columns.saturating_sub(fixed + gaps + bar_least);
    let first = natural[0].min(room);
    let fits = room >= natural[0].min(name);
    let bar = (bar_least + room.saturating_sub(first)).min(*BAR.end());
    let widths = (0..heads.len())
        .map(|at| match heads[at].align {
            _ if at == 0 => first,
            Align::Bar => bar,
            Align::Name | Align::Number => natural[at],
        })
        .collect();
    (Layout { shown, widths, gap }, fits)
}

impl Layout {
    fn total(&self) -> usize {
        let shown: Vec<usize> =
            self.widths.iter().zip(&self.shown).filter(|(_, shown)| **shown).map(|(width, _)| *width).collect();
        shown.iter().sum::<usize>() + self.gap * shown.len().saturating_sub(1)
    }

    fn cells(&self, out: &mut String, heads: &[Column], cells: &[Cell], color: bool) {
        let mut line = String::new();
        for (at, cell) in cells.iter().enumerate().filter(|(at, _)| self.shown[*at]) {
            if at > 0 {
                line.push_str(&" ".repeat(self.gap));
            }
            let room = self.widths[at];
            match cell {
                Cell::Bar(units) => {
                    line.push_str(&bar(units, room, color));
                    line.push_str(&" ".repeat(if units.total == 0 { room } else { 0 }));
                }
                Cell::Text(text, style) => {
                    let text = shorten(text, room);
                    let blank = " ".repeat(room - width(&text));
                    let text = paint(&text, *style, color);
                    match heads[at].align {
                        Align::Number => line.extend([blank, text]),
                        Align::Name | Align::Bar => line.extend([text, blank]),
                    }
                }
            }
        }
        out.push_str(line.trim_end_matches(' '));
        out.push('\n');
    }

    fn remark(&self, out: &mut String, first: &Cell, remark: &str, color: bool) {
        let first_width = self.widths.first().copied().unwrap_or(0);
        if let Cell::Text(text, style) = first {
            let text = shorten(text, first_width);
            let blank = " ".repeat(first_width - width(&text) + self.gap);
            out.extend([paint(&text, *style, color), blank]);
        }
        let room = self.total().saturating_sub(first_width + self.gap);
        out.push_str(&paint(&shorten(remark, room), Style::new().dimmed(), color));
        out.push('\n');
    }
}

/// A text in a style, if there are colours.
pub(crate) fn paint(text: &str, style: Style, color: bool) -> String {
    if color && !text.is_empty() { format!("{style}{text}{style:#}") } else { text.to_owned() }
}

/// A cell with a name that somebody else chose.
pub(crate) fn name(indent: usize, name: &str, style: Style) -> Cell {
    Cell::Text(format!("{:indent$}{}", "", one_line(name)), style)
}
