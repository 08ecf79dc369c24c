//! The page that goes out.

use askama::Template;

use super::marks::{exact, has_blanks, readable};
use crate::i18n::{Text, Words};
use crate::model::Locale;
use crate::packet::contents::{Match, Packet, PacketItem, PacketText, PacketUnit};
use crate::packet::run::Content;

/// The page works without its style, which lets nothing be fetched and nothing run.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

#[derive(Template)]
#[template(path = "packet.html")]
struct Page<'p> {
    policy: &'static str,
    style: &'static str,
    /// The language of what is said around the texts.
    words: Side,
    source: Side,
    target: Side,
    title: String,
    packet: &'p str,
    steps: Vec<String>,
    columns: [String; 4],
    items: Vec<Item>,
}

/// A language, and the direction in which it is written.
struct Side {
    language: String,
    direction: &'static str,
}

struct Item {
    name: String,
    left_out: Option<String>,
    rows: Vec<Row>,
}

/// A text. All is HTML.
struct Row {
    name: String,
    notes: Vec<String>,
    address: String,
    source: String,
    target: String,
}

/// Writes a packet.
pub(in crate::packet) fn write(packet: &Packet, words: &Words) -> String {
    let items: Vec<Item> = packet.items.iter().map(|item| item_of(item, words)).collect();
    let mut steps = vec![
        "packet-html-open",
        "packet-html-translate",
        "packet-html-codes",
        "packet-html-first-column",
        "packet-html-comment",
        "packet-html-send",
    ];
    if items.iter().flat_map(|item| &item.rows).any(|row| has_blanks(&row.source) || has_blanks(&row.target)) {
        steps.insert(3, "packet-html-blanks");
    }
    let column =
        |id: &'static str, locale: &Locale| readable(&words.say(&Text::new(id).with("locale", locale.to_string())));
    let title = Text::new("packet-html-title").with("project", packet.project.clone());
    let page = Page {
        policy: POLICY,
        style: include_str!("../../../templates/packet.css"),
        words: Locale::parse(&words.language()).as_ref().map_or_else(|_| Side::of(&Locale::english()), Side::of),
        source: Side::of(&packet.source),
        target: Side::of(&packet.target),
        title: readable(&words.say(&title.with("locale", packet.target.to_string()))),
        packet: &packet.name,
        steps: steps.into_iter().map(|id| readable(&words.word(id))).collect(),
        columns: [
            words.word("packet-html-column-text"),
            column("packet-html-column-source", &packet.source),
            column("packet-html-column-translation", &packet.target),
            words.word("packet-html-column-comment"),
        ],
        items,
    };
    page.render().unwrap_or_else(|error| unreachable!("writing to a text does not fail: {error}"))
}

impl Side {
    fn of(locale: &Locale) -> Self {
        // A tag of a repository need not be one of BCP 47.
        Self { language: locale.identifier().to_string(), direction: locale.direction() }
    }
}

fn item_of(item: &PacketItem, words: &Words) -> Item {
    let name = item.item.to_string();
    let left_out = Text::new("packet-left-out").with("count", item.left_out).with("item", name.clone());
    let texts = item.units.iter().flat_map(|unit| unit.texts.iter().map(move |text| (unit, text)));
    Item {
        name: readable(&name),
        left_out: (item.left_out > 0).then(|| readable(&words.say(&left_out))),
        rows: texts.map(|(unit, text)| row_of(unit, text, words)).collect(),
    }
}

fn row_of(unit: &PacketUnit, text: &PacketText, words: &Words) -> Row {
    let variant = text.variant.as_ref().map(|variant| variant.said(words));
    let notes = unit.notes.iter().map(|note| note.said(words));
    let matches = text.matches.iter().map(|found| match_said(found, words));
    Row {
        name: readable(&text.address.name()),
        notes: variant.into_iter().chain(notes).chain(matches).map(|said| readable(&said)).collect(),
        address: exact(&Content::of_words(&text.address.to_string())),
        source: exact(&text.source),
        target: exact(&text.target),
    }
}

fn match_said(found: &Match, words: &Words) -> String {
    let text = Text::new("packet-html-match").with("percent", usize::from(found.percent));
    words.say(&text.with("source", found.source.clone()).with("translation", found.target.clone()))
}
