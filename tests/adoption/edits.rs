//! What people do to translated files, beside translating them.

use crate::random::Random;

/// How a translated file was edited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Edit {
    /// Not at all.
    None,
    /// Two sections of one level, side by side, are swapped.
    SwappedSections,
    /// One section stands at the end.
    MovedSection,
    /// The items of each list are in another order.
    ShuffledItems,
    /// Two items of each list, side by side, are swapped.
    SwappedItems,
    /// Each list is the other way round.
    ReversedItems,
    /// Each list is sorted by the alphabet of the translation.
    SortedItems,
    /// Of each list, one item is not there, and elsewhere in it there is one more.
    ReplacedItem,
    /// Each list is a table, in the source, too; its rows are in another order.
    ShuffledRows,
    /// The blocks of each section are in another order.
    ShuffledBlocks,
    /// Two blocks of each section, side by side, are swapped.
    SwappedBlocks,
    /// Two paragraphs of each section are one.
    Merged,
    /// A paragraph of each section is two.
    Split,
    /// Every eighth block is not there.
    LeftOut,
    /// After every eighth block there is one more.
    Added,
    /// Both: other blocks are gone than are new.
    LeftOutAndAdded,
    /// Both, and all code has another line.
    OtherCode,
    /// Of each list, every sixth item is not there, or is followed by a new one.
    ChangedItems,
    /// Every fourth text is in English still.
    LeftIn,
    /// Every fourth text is in English still, but for its marks, its links or one word.
    NearlyLeftIn,
}

impl Edit {
    /// How much must be taken of what machines translated, in per cent of what is there.
    pub(crate) fn least_taken(self) -> f64 {
        match self {
            Self::None | Self::LeftIn | Self::NearlyLeftIn => 99.5,
            Self::SwappedSections | Self::MovedSection => 98.0,
            Self::Merged | Self::Split => 95.0,
            Self::ShuffledItems | Self::SwappedItems | Self::ReversedItems | Self::SortedItems | Self::ReplacedItem => {
                89.0
            }
            Self::LeftOut | Self::Added | Self::LeftOutAndAdded | Self::OtherCode | Self::ChangedItems => 85.0,
            Self::ShuffledRows | Self::SwappedBlocks => 75.0,
            Self::ShuffledBlocks => 65.0,
        }
    }
}

pub(crate) const EDITS: [Edit; 20] = [
    Edit::OtherCode,
    Edit::ChangedItems,
    Edit::None,
    Edit::SwappedSections,
    Edit::MovedSection,
    Edit::ShuffledItems,
    Edit::SwappedItems,
    Edit::ReversedItems,
    Edit::SortedItems,
    Edit::ReplacedItem,
    Edit::ShuffledRows,
    Edit::ShuffledBlocks,
    Edit::SwappedBlocks,
    Edit::Merged,
    Edit::Split,
    Edit::LeftOut,
    Edit::Added,
    Edit::LeftOutAndAdded,
    Edit::LeftIn,
    Edit::NearlyLeftIn,
];

/// The article that the translation is made of: the text itself, or with tables in the place of its lists.
pub(crate) fn prepared(text: &str, edit: Edit) -> String {
    if edit != Edit::ShuffledRows {
        return text.to_owned();
    }
    let mut all = sections(text);
    for block in all.iter_mut().flatten().filter(|block| is_list(block) && !block.contains('|')) {
        let rows = items(block).into_iter().map(|item| {
            let words: Vec<&str> = item.trim_start_matches("- ").split_whitespace().collect();
            let (first, rest) = words.split_at(words.len().min(2));
            format!("| {} | {} |\n", first.join(" "), rest.join(" "))
        });
        *block = format!("| Name | Meaning |\n| --- | --- |\n{}", rows.collect::<String>());
    }
    joined(&all)
}

/// The blocks of an article, in their sections: front matter and what is before the first heading are the first.
fn sections(text: &str) -> Vec<Vec<String>> {
    let (mut sections, mut block) = (vec![Vec::new()], String::new());
    let (mut is_code, mut is_matter) = (false, text.starts_with("---\n"));
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let fence = line.trim_start().starts_with("```");
        if is_matter {
            is_matter = number == 0 || line != "---\n";
            block.push_str(line);
            continue;
        }
        let is_heading = !is_code && line.starts_with('#');
        if (!is_code && line.trim().is_empty() || is_heading) && !block.trim().is_empty() {
            sections.last_mut().expect("a section").push(std::mem::take(&mut block));
        }
        if is_heading {
            sections.push(vec![line.to_owned()]);
        } else if is_code || !line.trim().is_empty() {
            block.push_str(line);
        }
        is_code ^= fence;
    }
    if !block.trim().is_empty() {
        sections.last_mut().expect("a section").push(block);
    }
    sections
}

fn joined(sections: &[Vec<String>]) -> String {
    let blocks: Vec<&str> = sections.iter().flatten().map(|block| block.trim_end_matches('\n')).collect();
    blocks.join("\n\n") + "\n"
}

fn level(section: &[String]) -> usize {
    section.first().map_or(0, |heading| heading.bytes().take_while(|byte| *byte == b'#').count())
}

fn is_list(block: &str) -> bool {
    block.starts_with("- ") && block.lines().all(|line| line.starts_with("- ") || line.starts_with("  "))
}

fn is_table(block: &str) -> bool {
    block.lines().count() > 2 && block.lines().all(|line| line.starts_with('|'))
}

fn is_paragraph(block: &str) -> bool {
    block.starts_with(char::is_alphabetic) && !block.contains(":::")
}

fn items(block: &str) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for line in block.split_inclusive('\n') {
        let line = format!("{}\n", line.trim_end_matches('\n'));
        match items.last_mut() {
            Some(item) if line.starts_with("  ") => item.push_str(&line),
            _ => items.push(line),
        }
    }
    items
}

/// Whether a block may stand elsewhere in its section.
fn bodies(section: &[String]) -> usize {
    usize::from(section.first().is_some_and(|first| first.starts_with(['#', '-'])))
}

/// The text as the translator has left it, before it is translated; `translated` says what that makes of a text.
pub(crate) fn edited(text: &str, edit: Edit, random: &mut Random, translated: &dyn Fn(&str) -> String) -> String {
    let mut all = sections(text);
    match edit {
        Edit::None | Edit::LeftIn | Edit::NearlyLeftIn => return text.to_owned(),
        Edit::SwappedSections => swap_sections(&mut all, random),
        Edit::MovedSection => {
            if all.len() > 2 {
                let section = all.remove(1 + random.below(all.len() - 2));
                all.push(section);
            }
        }
        Edit::ShuffledItems | Edit::SwappedItems | Edit::ReversedItems | Edit::SortedItems | Edit::ReplacedItem => {
            for block in all.iter_mut().flatten().filter(|block| is_list(block)) {
                let mut items = items(block);
                edit_items(&mut items, edit, random, translated);
                *block = items.concat();
            }
        }
        Edit::ShuffledRows => {
            for block in all.iter_mut().flatten().filter(|block| is_table(block)) {
                let mut lines: Vec<&str> = block.lines().collect();
                shuffle(&mut lines[2..], random);
                *block = lines.join("\n") + "\n";
            }
        }
        Edit::ShuffledBlocks => {
            for section in &mut all {
                let from = bodies(section);
                shuffle(&mut section[from..], random);
            }
        }
        Edit::SwappedBlocks => {
            for section in &mut all {
                let from = bodies(section);
                if section.len() > from + 1 {
                    let at = from + random.below(section.len() - from - 1);
                    section.swap(at, at + 1);
                }
            }
        }
        Edit::Merged => {
            for section in &mut all {
                let pair = (1..section.len()).find(|&at| is_paragraph(&section[at - 1]) && is_paragraph(&section[at]));
                if let Some(at) = pair {
                    let second = section.remove(at);
                    section[at - 1].push_str(&second);
                }
            }
        }
        Edit::Split => {
            for section in &mut all {
                let place = section.iter().position(|block| is_paragraph(block) && block.contains(". "));
                if let Some(at) = place {
                    section[at] = section[at].replacen(". ", ".\n\n", 1);
                }
            }
        }
        Edit::LeftOut | Edit::Added | Edit::LeftOutAndAdded => leave_out_and_add(&mut all, edit, random),
        Edit::OtherCode => {
            for block in all.iter_mut().flatten().filter(|block| block.starts_with("```")) {
                *block = block.replacen('\n', "\n# what nobody had said there\n", 1);
            }
            leave_out_and_add(&mut all, Edit::LeftOutAndAdded, random);
        }
        Edit::ChangedItems => {
            for block in all.iter_mut().flatten().filter(|block| is_list(block)) {
                let (mut left, grows) = (items(block), random.below(2) == 0);
                left.retain(|_| grows || random.below(6) > 0);
                let new = left.into_iter().flat_map(|item| {
                    let comes = grows && random.below(6) == 0;
                    [Some(item), comes.then(|| format!("- {}", new_words(random)))]
                });
                let new: Vec<String> = new.flatten().collect();
                // No list is left without items.
                *block = if new.is_empty() { format!("- {}", new_words(random)) } else { new.concat() };
            }
        }
    }
    joined(&all)
}

fn swap_sections(all: &mut [Vec<String>], random: &mut Random) {
    let pairs: Vec<usize> =
        (1..all.len().saturating_sub(1)).filter(|&at| level(&all[at]) == level(&all[at + 1])).collect();
    if !pairs.is_empty() {
        let at = pairs[random.below(pairs.len())];
        all.swap(at, at + 1);
    }
}

fn edit_items(items: &mut Vec<String>, edit: Edit, random: &mut Random, translated: &dyn Fn(&str) -> String) {
    match edit {
        Edit::SwappedItems if items.len() > 1 => {
            let at = random.below(items.len() - 1);
            items.swap(at, at + 1);
        }
        Edit::ReversedItems => items.reverse(),
        Edit::SortedItems => items.sort_by_cached_key(|item| translated(&item[2..]).to_lowercase()),
        Edit::ReplacedItem if items.len() > 1 => {
            items.remove(random.below(items.len()));
            let at = random.below(items.len() + 1);
            items.insert(at, format!("- {}", new_words(random)));
        }
        Edit::ShuffledItems => shuffle(items, random),
        _ => {}
    }
}

fn leave_out_and_add(all: &mut [Vec<String>], edit: Edit, random: &mut Random) {
    let (mut goes, mut comes) = (edit != Edit::Added, edit != Edit::LeftOut);
    for section in all {
        let mut left = Vec::new();
        for block in section.drain(..) {
            let is_body = !block.starts_with("---\n") && !block.starts_with('#');
            let is_chosen = is_body && random.below(8) == 0;
            let takes = is_chosen && goes;
            // With both, one goes and the next one comes.
            if is_chosen && edit == Edit::LeftOutAndAdded {
                (goes, comes) = (!goes, goes);
            }
            if !takes {
                left.push(block);
            }
            if is_chosen && comes && !takes {
                left.push(new_words(random));
            }
        }
        *section = left;
    }
}

fn new_words(random: &mut Random) -> String {
    format!("Wholly new words that stand nowhere else, number {}.\n", random.below(90))
}

fn shuffle<T>(items: &mut [T], random: &mut Random) {
    for at in (1..items.len()).rev() {
        items.swap(at, random.below(at + 1));
    }
}
