//! A list of items for tests.

use std::sync::Arc;

use jiff::civil::date;

use crate::model::{ItemId, ItemState, Require, UnitCounts, WordCounts};
use crate::workflow::coverage::Figures;
use crate::workflow::status::{ItemStatus, Status};

fn item(item: &str, due: Option<jiff::civil::Date>, overdue: bool, missing: usize, stale: usize) -> ItemStatus {
    let reviewed = 40;
    let total = missing + stale + reviewed;
    ItemStatus {
        item: Arc::new(ItemId::parse(item).expect(item)),
        state: if missing + stale == 0 { ItemState::Done } else { ItemState::Open },
        due,
        overdue,
        is_long_due: false,
        priority: 1,
        claim: None,
        require: Require::Translated,
        figures: Figures {
            units: UnitCounts { total, missing, stale, reviewed, ..UnitCounts::default() },
            words: WordCounts { total: total * 5, missing: missing * 5, stale: stale * 5 },
        },
    }
}

pub(super) fn status() -> Status {
    let items = vec![
        item("lt:news/2015-forum", Some(date(2026, 11, 20)), true, 1200, 1),
        item("ru:terms", None, true, 2, 0),
        item(
            "lt:news/a-long-name-of-a-meeting-of-ministers/in-the-old-town-of-riga/2016",
            Some(date(2026, 12, 1)),
            false,
            1,
            0,
        ),
        item("se:interface/\u{202e}site", None, false, 0, 3),
        item("da:interface/site", Some(date(2026, 11, 20)), true, 0, 0),
    ];
    Status { items, problems: Vec::new(), undated: None }
}
