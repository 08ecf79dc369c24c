//! The status as data, in a stable shape, which scripts rely on.

use serde::Serialize;

use crate::model::ItemId;
use crate::report::Terminal;
use crate::report::layout::{json, when};
use crate::workflow::status::{ItemStatus, Status};

#[derive(Serialize)]
struct StatusData<'s> {
    schema: u32,
    items: Vec<ItemData<'s>>,
}

#[derive(Serialize)]
struct ItemData<'s> {
    item: &'s ItemId,
    locale: &'s str,
    section: &'s str,
    name: &'s str,
    state: &'static str,
    due: Option<String>,
    units: UnitsData,
    words: WordsData,
    claim: Option<ClaimData<'s>>,
}

#[derive(Serialize)]
struct ClaimData<'s> {
    by: &'s str,
    since: String,
    until: String,
    tentative: bool,
}

#[derive(Serialize)]
struct UnitsData {
    total: usize,
    missing: usize,
    stale: usize,
    translated: usize,
    reviewed: usize,
}

#[derive(Serialize)]
struct WordsData {
    total: usize,
    todo: usize,
}

pub(super) fn render(status: &Status, _: &Terminal<'_>) -> String {
    json::pretty(&StatusData { schema: 1, items: status.items.iter().map(item_data).collect() })
}

fn item_data(item: &ItemStatus) -> ItemData<'_> {
    let (units, words) = (item.figures.units, item.figures.words);
    ItemData {
        item: &item.item,
        locale: item.item.locale.as_str(),
        section: item.item.section.as_str(),
        name: &item.item.name,
        state: item.state.name(),
        due: item.due.map(|due| due.to_string()),
        units: UnitsData {
            total: units.total,
            missing: units.missing,
            stale: units.stale,
            translated: units.translated,
            reviewed: units.reviewed,
        },
        words: WordsData { total: words.total, todo: words.todo() },
        claim: item.claim.as_ref().map(|held| ClaimData {
            by: &held.claim.by.email,
            since: when::timestamp(held.claim.since),
            until: when::timestamp(held.claim.until),
            tentative: held.tentative,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;
    use snapbox::{IntoData, assert_data_eq, str};

    fn rendered(status: &Status) -> String {
        let words = Words::new(&[]);
        render(status, &Terminal { words: &words, width: 80, color: false, verbose: false, whole: false })
    }

    #[test]
    fn scripts_find_the_shape_of_the_design() {
        let mut status = sample::status();
        status.items.truncate(2);
        assert_data_eq!(
            rendered(&status),
            str![[r#"
{
  "schema": 1,
  "items": [
    {
      "item": "lt:news/2015-forum",
      "locale": "lt",
      "section": "news",
      "name": "2015-forum",
      "state": "open",
      "due": "2026-11-20",
      "units": {
        "total": 1241,
        "missing": 1200,
        "stale": 1,
        "translated": 0,
        "reviewed": 40
      },
      "words": {
        "total": 6205,
        "todo": 6005
      },
      "claim": null
    },
    {
      "item": "ru:terms",
      "locale": "ru",
      "section": "terms",
      "name": "",
      "state": "open",
      "due": null,
      "units": {
        "total": 42,
        "missing": 2,
        "stale": 0,
        "translated": 0,
        "reviewed": 40
      },
      "words": {
        "total": 210,
        "todo": 10
      },
      "claim": null
    }
  ]
}

"#]]
            .raw()
        );
    }

    #[test]
    fn no_items_are_an_empty_list() {
        let status = Status { items: Vec::new(), problems: Vec::new(), undated: None };
        assert_eq!(rendered(&status), "{\n  \"schema\": 1,\n  \"items\": []\n}\n");
    }
}
