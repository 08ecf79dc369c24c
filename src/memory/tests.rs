//! A memory as a whole: what is built is read, what is damaged is refused, and what is found is found in order.

use proptest::prelude::*;

use super::format::seal;
use super::{Match, Memory, Origin, Refused, Segment, Side, percent};

fn origin(item: &str, day: i32, is_reviewed: bool, is_current: bool) -> Origin<'_> {
    Origin { item, unit: "unit", day, is_reviewed, is_current }
}

fn segment<'s>(source: &'s str, target: &'s str) -> Segment<'s> {
    Segment { source, target, origin: origin("an-item", 5, false, true) }
}

fn matches<'m>(memory: &'m Memory, text: &str) -> Vec<(u8, &'m str)> {
    memory.matches(text, 60, 10).iter().map(|found| (found.percent, found.segment.target)).collect()
}

#[test]
fn the_most_alike_is_first() {
    let memory = Memory::build([
        segment("The harbour opens on the first of May", "Havnen åbner den første maj"),
        segment("The harbour closes on the first of May", "Havnen lukker den første maj"),
        segment("The harbour opens on the 5 of May", "Havnen åbner den 5. maj"),
        segment("Nothing like that", "Intet sådant"),
        segment("Save", "Gem"),
        segment("Saved", "Gemt"),
    ]);
    assert_eq!(
        matches(&memory, "The harbour opens on the first of May"),
        [(100, "Havnen åbner den første maj"), (87, "Havnen lukker den første maj"), (84, "Havnen åbner den 5. maj")]
    );
    assert_eq!(matches(&memory, "The harbour opens on the 7 of May")[0], (97, "Havnen åbner den 5. maj"));
    assert_eq!(matches(&memory, "save"), [(99, "Gem"), (80, "Gemt")]);
    assert_eq!(matches(&memory, "Harbours are shut"), []);
    assert_eq!(memory.matches("Save", 60, 1).len(), 1);
    assert_eq!(memory.matches("Save", 60, 0), []);
    assert_eq!(memory.matches("Save", 101, 9), []);
    assert_eq!(memory.matches("", 0, 9).iter().filter(|found| found.percent == 100).count(), 0);
}

#[test]
fn of_what_is_equally_alike_the_best_origin_is_first() {
    let with = |target, origin| Segment { source: "A text that is the same", target, origin };
    let memory = Memory::build([
        with("past", origin("a", 9, false, false)),
        with("late", origin("a", 8, false, true)),
        with("early", origin("a", 7, false, true)),
        with("also early", origin("a", 7, false, true)),
        with("reviewed and past", origin("a", 1, true, false)),
        with("reviewed", origin("a", 0, true, true)),
    ]);
    let targets: Vec<&str> =
        matches(&memory, "A text that is the same").into_iter().map(|(_, target)| target).collect();
    assert_eq!(targets, ["reviewed", "reviewed and past", "late", "also early", "early", "past"]);
}

#[test]
fn the_same_pair_is_kept_once_with_its_best_origin() {
    let with = |origin| Segment { origin, ..segment("One", "En") };
    let memory = Memory::build([
        with(origin("a", 9, false, true)),
        with(origin("b", 1, true, true)),
        with(origin("c", 2, true, true)),
        segment("One", " "),
        segment("", "En"),
    ]);
    assert_eq!(memory.segments().collect::<Vec<_>>(), [with(origin("c", 2, true, true))]);
}

#[test]
fn a_phrase_is_found_in_both_texts() {
    let memory = Memory::build([
        segment("The first of May is near", "Den første maj er nær"),
        segment("On the FIRST, of may", "Den første i maj"),
        segment("Of May the first", "Maj, den første { $count }"),
        Segment { origin: origin("b", 1, true, false), ..segment("Firsts of May…", "1. maj 2024") },
    ]);
    let found = |phrase: &str| -> Vec<(&str, Side, &str)> {
        let found = memory.phrase(phrase, 10).into_iter();
        found
            .map(|found| {
                let text = if found.side == Side::Source { found.segment.source } else { found.segment.target };
                (found.segment.source, found.side, &text[found.at])
            })
            .collect()
    };
    assert_eq!(
        found("first of may"),
        [
            ("On the FIRST, of may", Side::Source, "FIRST, of may"),
            ("The first of May is near", Side::Source, "first of May")
        ]
    );
    assert_eq!(found("DEN FØRSTE maj"), [("The first of May is near", Side::Target, "Den første maj")]);
    assert_eq!(found("{$count}"), [("Of May the first", Side::Target, "{ $count }")]);
    assert_eq!(found("2024"), [("Firsts of May…", Side::Target, "2024")]);
    assert_eq!(found("…"), [("Firsts of May…", Side::Source, "…")]);
    assert_eq!(found("fir"), []);
    assert_eq!(found(" "), []);
    assert_eq!(found("maj").len(), 4);
    assert_eq!(found("may")[0].0, "Firsts of May…");
    assert_eq!(memory.phrase("may", 2).len(), 2);
}

#[test]
fn what_is_no_memory_is_refused() {
    let memory = Memory::build([segment("One", "En"), segment("Two", "To")]);
    let bytes = memory.as_bytes();
    let refused = |bytes: &[u8]| Memory::read(bytes.to_vec()).map(|_| ()).unwrap_err();
    assert_eq!(refused(b""), Refused::Foreign);
    assert_eq!(refused(b"something else that is long enough to be one"), Refused::Foreign);
    assert_eq!(refused(&[bytes, b"x"].concat()), Refused::Damaged);
    let mut other = bytes.to_vec();
    other[16] += 1;
    assert_eq!(refused(&other), Refused::OtherVersion);
    for length in 16..bytes.len() {
        assert_eq!(refused(&bytes[..length]), Refused::Damaged, "{length}");
    }
    for place in 0..bytes.len() {
        let mut changed = bytes.to_vec();
        changed[place] ^= 0x10;
        refused(&changed);
    }
}

#[test]
fn very_long_texts_are_found() {
    let words: Vec<String> = (0..20_000).map(|number| format!("ord{number}")).collect();
    let (long, other) = (words.join(" "), words[..18_000].join(" "));
    let unbroken = "q".repeat(100_000);
    let braces = "{<](".repeat(25_000);
    let memory = Memory::build([segment(&long, "lang"), segment(&unbroken, "ubrudt"), segment(&braces, "tegn")]);
    assert_eq!(matches(&memory, &long), [(100, "lang")]);
    assert_eq!(matches(&memory, &other), [(90, "lang")]);
    assert_eq!(matches(&memory, &unbroken[1..]), [(99, "ubrudt")]);
    assert_eq!(matches(&memory, &braces), [(100, "tegn")]);
    assert_eq!(memory.phrase("ord19998 ord19999", 5).len(), 1);
}

fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "news",
        "News",
        "the",
        "of",
        "harbour",
        "Nuuk",
        "{ $count }",
        "{ -brand }",
        "5",
        "2024",
        "https://a.b",
        "[x](y)",
        "ataqqinartoq",
        "čáhppes",
        "ещё",
        "👍🏽",
        "…",
        ",",
        "<b>",
        "中文",
    ]);
    prop_oneof![
        9 => prop::collection::vec(word, 1..8).prop_map(|words| words.join(" ")),
        1 => r"\PC{1,12}",
    ]
}

type Stored = (String, String, String, i32, bool, bool);

fn stored() -> impl Strategy<Value = Vec<Stored>> {
    prop::collection::vec((text(), text(), "[ab]", -3..3, any::<bool>(), any::<bool>()), 0..25)
}

fn segments(stored: &[Stored]) -> Vec<Segment<'_>> {
    let mut all = Vec::new();
    for (source, target, item, day, is_reviewed, is_current) in stored {
        let (day, is_reviewed, is_current) = (*day, *is_reviewed, *is_current);
        all.push(Segment { source, target, origin: Origin { item, unit: target, day, is_reviewed, is_current } });
    }
    all
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(stored in stored(), query in text()) {
        let all = segments(&stored);
        let built = Memory::build(all.iter().copied());
        let read = Memory::read(built.as_bytes().to_vec()).expect("a memory");
        prop_assert!(read.segments().eq(built.segments()));
        prop_assert_eq!(read.matches(&query, 50, 9), built.matches(&query, 50, 9));
        for segment in all.iter().filter(|segment| !segment.source.trim().is_empty() && !segment.target.trim().is_empty()) {
            let kept: Vec<Segment<'_>> = read.segments().filter(|kept| (kept.source, kept.target) == (segment.source, segment.target)).collect();
            prop_assert_eq!(kept.len(), 1);
            prop_assert!(all.contains(&kept[0]));
            prop_assert!(kept[0].origin.rank() <= segment.origin.rank());
        }
    }

    #[test]
    fn everything_alike_is_found_in_an_order_that_does_not_depend_on_how_it_came(
        (stored, shuffled) in stored().prop_flat_map(|stored| (Just(stored.clone()), Just(stored).prop_shuffle())),
        query in text(),
        at_least in 40_u8..100,
    ) {
        let memory = Memory::build(segments(&stored));
        let found = memory.matches(&query, at_least, 100);
        let is_ordered = |pair: &[Match<'_>]| (std::cmp::Reverse(pair[0].percent), pair[0].segment.origin.rank()) <= (std::cmp::Reverse(pair[1].percent), pair[1].segment.origin.rank());
        prop_assert!(found.windows(2).all(is_ordered));
        for one in &found {
            prop_assert_eq!(one.percent, percent(&query, one.segment.source));
            prop_assert_eq!(one.percent == 100, query == one.segment.source);
        }
        // Short texts are found where they share a run of characters.
        let is_long = |text: &str| super::reading::Reading::new(text).len() >= super::reading::SHORT;
        for segment in memory.segments().filter(|segment| is_long(segment.source) && is_long(&query)) {
            let is_found = found.iter().any(|one| one.segment == segment);
            prop_assert_eq!(is_found, percent(&query, segment.source) >= at_least);
        }
        let other = Memory::build(segments(&shuffled));
        prop_assert_eq!(&found, &other.matches(&query, at_least, 100));
        for limit in 0..5 {
            let few = memory.matches(&query, at_least, limit);
            prop_assert_eq!(&*few, &found[..limit.min(found.len())]);
        }
        prop_assert_eq!(memory.as_bytes(), other.as_bytes());
    }

    #[test]
    fn a_phrase_of_a_text_is_found_there(stored in stored(), from in 0_usize..6, length in 1_usize..4) {
        let memory = Memory::build(segments(&stored));
        for segment in memory.segments() {
            for text in [segment.source, segment.target] {
                let reading = super::reading::Reading::new(text);
                let Some(place) = reading.place(from..from + length) else { continue };
                let found = memory.phrase(&text[place.clone()].to_lowercase(), 100);
                // Cut out, an address or a tag may be something else.
                let cut = super::reading::Reading::new(&text[place]).len();
                prop_assert!(cut != length || found.iter().any(|one| one.segment == segment), "{:?}", text);
            }
        }
    }

    #[test]
    fn a_damaged_memory_never_panics(
        stored in stored(),
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..9),
        query in text(),
        is_sealed in any::<bool>(),
    ) {
        let mut bytes = Memory::build(segments(&stored)).as_bytes().to_vec();
        let before = bytes.clone();
        damage.iter().for_each(|(index, byte)| bytes[index.index(before.len())] = *byte);
        if is_sealed {
            seal(&mut bytes);
        }
        let is_same = bytes == before;
        match Memory::read(bytes) {
            Ok(memory) => {
                prop_assert!(is_sealed || is_same);
                let _ = memory.matches(&query, 30, 20);
                let _ = memory.matches("news", 30, 20);
                let _ = memory.phrase(&query, 20);
                let _ = memory.phrase("…", 20);
                memory.segments().count();
            }
            Err(_) => prop_assert!(!is_same),
        }
    }
}
