//! A bar of block characters: how much is reviewed, translated, stale, missing. The four look different without colour.

use anstyle::{AnsiColor, Style};

use crate::model::{UnitCounts, UnitState};

/// The states in the order of a bar, from done to not begun.
pub(crate) const STATES: [UnitState; 4] =
    [UnitState::Reviewed, UnitState::Translated, UnitState::Stale, UnitState::Missing];

/// The character that stands for a state.
pub(crate) fn glyph(state: UnitState) -> char {
    match state {
        UnitState::Reviewed => '█',
        UnitState::Translated => '▄',
        UnitState::Stale => '▒',
        UnitState::Missing => '·',
    }
}

pub(crate) fn style(state: UnitState) -> Style {
    match state {
        UnitState::Reviewed => AnsiColor::Green.on_default(),
        UnitState::Translated => AnsiColor::Cyan.on_default(),
        UnitState::Stale => AnsiColor::Yellow.on_default(),
        UnitState::Missing => Style::new().dimmed(),
    }
}

/// How many cells each state gets, in the order of [`STATES`].
///
/// What there is gets a cell of its own if there are enough, however little it is: a bar without a gap means that
/// nothing is left. The rest is shared by largest remainder.
pub(crate) fn cells(units: &UnitCounts, width: usize) -> [usize; 4] {
    let counts = [units.reviewed, units.translated, units.stale, units.missing];
    let total: usize = counts.iter().sum();
    let mut cells = [0; 4];
    if total == 0 || width == 0 {
        return cells;
    }
    for (cell, count) in cells.iter_mut().zip(counts) {
        *cell = count * width / total;
    }
    let mut order = [0, 1, 2, 3];
    order.sort_by_key(|&at| std::cmp::Reverse(counts[at] * width % total));
    let given: usize = cells.iter().sum();
    for &at in order.iter().take(width - given) {
        cells[at] += 1;
    }
    for at in 0..4 {
        if counts[at] > 0
            && cells[at] == 0
            && let Some(widest) = (0..4).filter(|&other| cells[other] > 1).max_by_key(|&other| cells[other])
        {
            cells[widest] -= 1;
            cells[at] = 1;
        }
    }
    cells
}

pub(crate) fn bar(units: &UnitCounts, width: usize, color: bool) -> String {
    let mut bar = String::new();
    for (state, cells) in STATES.into_iter().zip(cells(units, width)) {
        let run: String = std::iter::repeat_n(glyph(state), cells).collect();
        if color && cells > 0 {
            let style = style(state);
            bar.push_str(&format!("{style}{run}{style:#}"));
        } else {
            bar.push_str(&run);
        }
    }
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    fn units(reviewed: usize, translated: usize, stale: usize, missing: usize) -> UnitCounts {
        let total = reviewed + translated + stale + missing;
        UnitCounts { total, missing, stale, translated, reviewed, ..UnitCounts::default() }
    }

    #[test]
    fn what_there_is_is_seen() {
        assert_eq!(bar(&units(5, 3, 1, 1), 10, false), "█████▄▄▄▒·");
        assert_eq!(bar(&units(9_998, 0, 1, 1), 10, false), "████████▒·");
        assert_eq!(bar(&units(0, 0, 0, 7), 10, false), "··········");
        assert_eq!(bar(&units(1, 1, 1, 1), 2, false).chars().count(), 2);
        assert_eq!(bar(&units(0, 0, 0, 0), 10, false), "");
    }

    #[test]
    fn a_bar_has_its_width() {
        for n in 0..300 {
            let units = units(n * 7 % 31, n * 5 % 17, n % 3, n * 11 % 13 + 1);
            for width in 1..30 {
                assert_eq!(cells(&units, width).iter().sum::<usize>(), width, "{units:?}");
            }
        }
    }
}
