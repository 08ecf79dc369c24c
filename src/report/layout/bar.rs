//! A bar of block characters: how much is reviewed, translated, copied from the source, stale, missing. The five look different without colour.

use anstyle::{AnsiColor, Style};

use crate::model::UnitCounts;

/// What a bar shows, in its order, from done to not begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Share {
    Reviewed,
    Translated,
    /// A copy of the source.
    Identical,
    Stale,
    Missing,
}

/// All that a bar shows.
pub(crate) const SHARES: [Share; 5] =
    [Share::Reviewed, Share::Translated, Share::Identical, Share::Stale, Share::Missing];

impl Share {
    /// How many units it is.
    pub(crate) fn of(self, units: &UnitCounts) -> usize {
        match self {
            Self::Reviewed => units.reviewed,
            Self::Translated => units.unreviewed(),
            Self::Identical => units.identical,
            Self::Stale => units.stale,
            Self::Missing => units.missing,
        }
    }

    /// The character that stands for it.
    pub(crate) fn glyph(self) -> char {
        match self {
            Self::Reviewed => '█',
            Self::Translated => '▄',
            Self::Identical => '=',
            Self::Stale => '▒',
            Self::Missing => '·',
        }
    }

    pub(crate) fn style(self) -> Style {
        match self {
            Self::Reviewed => AnsiColor::Green.on_default(),
            Self::Translated => AnsiColor::Cyan.on_default(),
            Self::Identical => AnsiColor::Magenta.on_default(),
            Self::Stale => AnsiColor::Yellow.on_default(),
            Self::Missing => Style::new().dimmed(),
        }
    }
}

/// How many cells each share gets, in the order of [`SHARES`].
///
/// What there is gets a cell of its own if there are enough, however little it is: a bar without a gap means that
/// nothing is left. The rest is shared by largest remainder.
pub(crate) fn cells(units: &UnitCounts, width: usize) -> [usize; 5] {
    let counts = SHARES.map(|share| share.of(units));
    let total: usize = counts.iter().sum();
    let mut cells = [0; 5];
    if total == 0 || width == 0 {
        return cells;
    }
    for (cell, count) in cells.iter_mut().zip(counts) {
        *cell = count * width / total;
    }
    let mut order = [0, 1, 2, 3, 4];
    order.sort_by_key(|&at| std::cmp::Reverse(counts[at] * width % total));
    let given: usize = cells.iter().sum();
    for &at in order.iter().take(width - given) {
        cells[at] += 1;
    }
    for at in 0..5 {
        if counts[at] > 0
            && cells[at] == 0
            && let Some(widest) = (0..5).filter(|&other| cells[other] > 1).max_by_key(|&other| cells[other])
        {
            cells[widest] -= 1;
            cells[at] = 1;
        }
    }
    cells
}

pub(crate) fn bar(units: &UnitCounts, width: usize, color: bool) -> String {
    let mut bar = String::new();
    for (share, cells) in SHARES.into_iter().zip(cells(units, width)) {
        let run: String = std::iter::repeat_n(share.glyph(), cells).collect();
        if color && cells > 0 {
            let style = share.style();
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
        assert_eq!(bar(&UnitCounts { identical: 4, ..units(0, 6, 0, 0) }, 6, false), "▄▄====");
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
