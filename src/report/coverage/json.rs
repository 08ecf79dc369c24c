//! The coverage as data, in a stable shape, which scripts rely on.

use serde::Serialize;

use super::rows::By;
use crate::model::ItemId;
use crate::report::Terminal;
use crate::report::layout::json;
use crate::workflow::coverage::{ArticleWords, Coverage, Figures, ItemCoverage, SectionCoverage};

#[derive(Serialize)]
struct CoverageData<'c> {
    schema: u32,
    source: &'c str,
    articles: ArticlesData,
    locales: Vec<LocaleData<'c>>,
}

/// The words of articles.
#[derive(Serialize)]
struct ArticlesData {
    words: usize,
    left_out: usize,
}

#[derive(Serialize)]
struct LocaleData<'c> {
    locale: &'c str,
    #[serde(flatten)]
    figures: FiguresData,
    in_work: InWorkData,
    sections: Vec<SectionData<'c>>,
}

/// The items that somebody works on, by state.
#[derive(Serialize)]
struct InWorkData {
    claimed: usize,
    submitted: usize,
    returned: usize,
    approved: usize,
}

#[derive(Serialize)]
struct SectionData<'c> {
    section: &'c str,
    #[serde(flatten)]
    figures: FiguresData,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Vec<ItemData<'c>>>,
}

#[derive(Serialize)]
struct ItemData<'c> {
    item: &'c ItemId,
    #[serde(flatten)]
    figures: FiguresData,
}

#[derive(Serialize)]
struct FiguresData {
    units: usize,
    missing: usize,
    stale: usize,
    translated: usize,
    reviewed: usize,
    obsolete: usize,
    identical: usize,
    words: WordsData,
}

#[derive(Serialize)]
struct WordsData {
    total: usize,
    missing: usize,
    stale: usize,
}

/// The coverage as JSON; with the items where it is told by resource.
pub(super) fn render(coverage: &Coverage, by: By, _: &Terminal<'_>) -> String {
    let locales = coverage
        .locales
        .iter()
        .map(|locale| LocaleData {
            locale: locale.locale.as_str(),
            figures: (&locale.figures).into(),
            in_work: InWorkData {
                claimed: locale.in_work.claimed,
                submitted: locale.in_work.submitted,
                returned: locale.in_work.returned,
                approved: locale.in_work.approved,
            },
            sections: locale.sections.iter().map(|section| section_data(section, by)).collect(),
        })
        .collect();
    let ArticleWords { in_units, left_out } = coverage.articles;
    let articles = ArticlesData { words: in_units + left_out, left_out };
    json::pretty(&CoverageData { schema: 1, source: coverage.source.as_str(), articles, locales })
}

fn section_data(section: &SectionCoverage, by: By) -> SectionData<'_> {
    let item = |item: &'_ ItemCoverage| (&item.figures).into();
    SectionData {
        section: &section.section,
        figures: (&section.figures).into(),
        items: (by == By::Resource)
            .then(|| section.items.iter().map(|each| ItemData { item: &each.item, figures: item(each) }).collect()),
    }
}

impl From<&Figures> for FiguresData {
    fn from(Figures { units, words }: &Figures) -> Self {
        Self {
            units: units.total,
            missing: units.missing,
            stale: units.stale,
            translated: units.translated,
            reviewed: units.reviewed,
            obsolete: units.obsolete,
            identical: units.identical,
            words: WordsData { total: words.total, missing: words.missing, stale: words.stale },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::i18n::Words;
    use snapbox::{IntoData, assert_data_eq, str};

    fn rendered(coverage: &Coverage, by: By) -> String {
        let words = Words::new(&[]);
        render(coverage, by, &Terminal { words: &words, width: 80, color: false, verbose: false, whole: false })
    }

    #[test]
    fn scripts_find_the_shape_of_the_design() {
        let coverage = sample::of(vec![sample::locale("lt", &[("news", &[("2015-forum", [1, 2, 3, 4])])])]);
        assert_data_eq!(
            rendered(&coverage, By::Resource),
            str![[r#"
{
  "schema": 1,
  "source": "en",
  "articles": {
    "words": 0,
    "left_out": 0
  },
  "locales": [
    {
      "locale": "lt",
      "units": 10,
      "missing": 4,
      "stale": 3,
      "translated": 2,
      "reviewed": 1,
      "obsolete": 0,
      "identical": 0,
      "words": {
        "total": 50,
        "missing": 20,
        "stale": 15
      },
      "in_work": {
        "claimed": 0,
        "submitted": 0,
        "returned": 0,
        "approved": 0
      },
      "sections": [
        {
          "section": "news",
          "units": 10,
          "missing": 4,
          "stale": 3,
          "translated": 2,
          "reviewed": 1,
          "obsolete": 0,
          "identical": 0,
          "words": {
            "total": 50,
            "missing": 20,
            "stale": 15
          },
          "items": [
            {
              "item": "lt:news/2015-forum",
              "units": 10,
              "missing": 4,
              "stale": 3,
              "translated": 2,
              "reviewed": 1,
              "obsolete": 0,
              "identical": 0,
              "words": {
                "total": 50,
                "missing": 20,
                "stale": 15
              }
            }
          ]
        }
      ]
    }
  ]
}

"#]]
            .raw()
        );
    }

    #[test]
    fn items_are_there_only_by_resource() {
        let coverage = sample::coverage();
        assert!(!rendered(&coverage, By::Section).contains("\"items\""));
        assert_eq!(rendered(&coverage, By::Section), rendered(&coverage, By::Locale));
        assert!(rendered(&coverage, By::Section).ends_with("}\n"));
    }

    #[test]
    fn any_name_comes_back() {
        let coverage = sample::hostile();
        let data: serde_json::Value = serde_json::from_str(&rendered(&coverage, By::Resource)).expect("JSON");
        let item = &data["locales"][0]["sections"][0]["items"][1]["item"];
        assert_eq!(item, coverage.locales[0].sections[0].items[1].item.to_string().as_str());
    }
}
