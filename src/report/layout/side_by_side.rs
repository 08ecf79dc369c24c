//! Texts side by side for a terminal: in columns where there is room, one below the other where there is not.

use anstyle::{AnsiColor, Style};

use super::Terminal;
use super::measure::{shorten, width as width_of};
use super::wrap::wrap;

/// Below this many columns, texts are one below the other.
const SIDE_BY_SIDE: usize = 60;
const GAP: &str = "  │ ";
const GAP_WIDTH: usize = 4;

/// Adds texts, each with a label above it.
pub(crate) fn push_side_by_side(out: &mut String, columns: &[(String, String)], terminal: &Terminal<'_>) {
    if terminal.width < SIDE_BY_SIDE {
        push_stacked(out, columns, terminal);
    } else {
        push_columns(out, columns, terminal);
    }
}

fn push_stacked(out: &mut String, columns: &[(String, String)], terminal: &Terminal<'_>) {
    for (label, text) in columns {
        out.push_str(&format!("  {label}\n"));
        for line in wrap(text, terminal.width.saturating_sub(4)) {
            out.push_str(&format!("    {line}\n"));
        }
    }
}

fn push_columns(out: &mut String, columns: &[(String, String)], terminal: &Terminal<'_>) {
    let gaps = GAP_WIDTH * (columns.len() - 1);
    let width = (terminal.width.saturating_sub(2 + gaps)) / columns.len();
    let dim = if terminal.color { AnsiColor::BrightBlack.on_default() } else { Style::new() };
    let cells: Vec<Vec<String>> = columns
        .iter()
        .map(|(label, text)| {
            let mut lines = vec![shorten(label, width).into_owned()];
            lines.extend(wrap(text, width).into_iter().flat_map(|line| broken(&line, width)));
            lines
        })
        .collect();
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    for row in 0..height {
        let mut line = String::from("  ");
        for (number, cell) in cells.iter().enumerate() {
            let text = cell.get(row).map_or("", String::as_str);
            let wide = width_of(&anstream::adapter::strip_str(text).to_string());
            let label = if row == 0 { dim } else { Style::new() };
            line.push_str(&format!("{label}{text}{label:#}"));
            if number + 1 < cells.len() {
                line.push_str(&" ".repeat(width.saturating_sub(wide)));
                line.push_str(GAP);
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Breaks a line that is a single word wider than its column; one with colours is left whole.
fn broken(line: &str, width: usize) -> Vec<String> {
    if width_of(line) <= width || line.contains('\u{1b}') {
        return vec![line.to_owned()];
    }
    let (mut lines, mut current) = (Vec::new(), String::new());
    for c in line.chars() {
        if width_of(&current) + width_of(c.encode_utf8(&mut [0; 4])) > width {
            lines.push(std::mem::take(&mut current));
        }
        current.push(c);
    }
    lines.push(current);
    lines
}
