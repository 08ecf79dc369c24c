//! Small coverages for the tests of the renderers.

use std::sync::Arc;

use crate::catalogue::Problem;
use crate::i18n::Text;
use crate::model::{ItemId, Locale, SectionName, UnitCounts, WordCounts};
use crate::workflow::coverage::{
    ArticleWords, Coverage, Figures, InWork, ItemCoverage, LocaleCoverage, SectionCoverage,
};

/// Figures of so many units that are reviewed, translated, stale, missing; five words each.
pub(super) fn figures([reviewed, translated, stale, missing]: [usize; 4]) -> Figures {
    let total = reviewed + translated + stale + missing;
    Figures {
        units: UnitCounts { total, missing, stale, translated, reviewed, obsolete: 0, identical: 0 },
        words: WordCounts { total: total * 5, missing: missing * 5, stale: stale * 5 },
    }
}

type Items<'a> = &'a [(&'a str, [usize; 4])];

pub(super) fn locale(tag: &str, sections: &[(&str, Items<'_>)]) -> LocaleCoverage {
    let sections: Vec<SectionCoverage> = sections
        .iter()
        .map(|(section, items)| {
            let items: Vec<ItemCoverage> = items
                .iter()
                .map(|(name, counts)| {
                    let item = ItemId {
                        locale: Locale::parse(tag).expect(tag),
                        section: SectionName::parse(&section.replace(['=', '@', '+'], "")).expect(section),
                        name: (*name).into(),
                    };
                    ItemCoverage { item: Arc::new(item), figures: figures(*counts) }
                })
                .collect();
            SectionCoverage {
                section: (*section).to_owned(),
                figures: items.iter().map(|item| item.figures).sum(),
                items,
            }
        })
        .collect();
    LocaleCoverage {
        locale: Locale::parse(tag).expect(tag),
        figures: sections.iter().map(|section| section.figures).sum(),
        sections,
        in_work: InWork::default(),
    }
}

pub(super) fn of(locales: Vec<LocaleCoverage>) -> Coverage {
    let source = Locale::parse("en").expect("en");
    Coverage {
        project: "Nordic-Baltic newsroom".to_owned(),
        source,
        locales,
        articles: ArticleWords::default(),
        problems: Vec::new(),
    }
}

/// Three locales, one with nothing; three sections, one of a single file.
pub(super) fn coverage() -> Coverage {
    of(vec![
        locale("da", &[("interface", &[("site", [40, 2, 0, 0])]), ("terms", &[("", [12, 0, 0, 0])])]),
        locale("fo", &[]),
        locale(
            "lt",
            &[
                ("interface", &[("site", [10, 20, 5, 7])]),
                ("news", &[("2015-forum", [0, 0, 0, 1200]), ("2016-a-meeting-of-ministers-in-riga", [0, 30, 1, 0])]),
                ("terms", &[("", [0, 11, 1, 0])]),
            ],
        ),
    ])
}

/// A locale with copies of the source.
pub(super) fn copies() -> Coverage {
    let mut locale =
        locale("is", &[("interface", &[("site", [10, 20, 5, 7])]), ("news", &[("2015-forum", [0, 8, 0, 0])])]);
    for (section, copies) in locale.sections.iter_mut().zip([6, 8]) {
        section.figures.units.identical = copies;
        section.items[0].figures.units.identical = copies;
        locale.figures.units.identical += copies;
    }
    of(vec![locale])
}

pub(super) fn one_section() -> Coverage {
    let items: Items<'_> = &[("site", [3, 1, 0, 0]), ("terms/common", [0, 0, 1, 2])];
    of(vec![locale("da", &[("interface", items)]), locale("fi", &[("interface", items)])])
}

pub(super) fn empty() -> Coverage {
    of(Vec::new())
}

/// Names that try to be something else, and a file that could not be read.
pub(super) fn hostile() -> Coverage {
    let items: Items<'_> = &[
        ("<script>alert('x')</script>", [1, 0, 0, 0]),
        ("a|b\\c`d_e*\u{2028}\"quoted\" &amp; \u{1b}[31mred\u{202e}", [0, 1, 0, 1]),
        ("line\nbreak", [0, 0, 1, 0]),
    ];
    let mut coverage = of(vec![locale("lt", &[("=1+1", items), ("@sum", &[("", [1, 1, 1, 1])])])]);
    coverage.project = "</title><img src=x onerror=alert(1)> \"'&\u{2028}".to_owned();
    let text = Text::new("files-not-utf8");
    coverage.problems.push(Problem {
        rule: &crate::rules::gate::UNREADABLE_FILE,
        path: "locales/lt/<b>.ftl".to_owned(),
        locale: None,
        text,
    });
    coverage
}
