//! One of the two files, as it is aligned.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::beside::beside;
use super::contents::Nearly;
use super::form::Form;
use super::item::Item;
use super::tokens::{Token, TokenReader, hash};
use crate::article::inline::{elements, without_machine_text};
use crate::article::parse::{Article, Piece};
use crate::article::skeleton::{Block, Role};

/// One of the two files.
pub(super) struct Side {
    blocks: Vec<Block>,
    /// The same, as they are aligned.
    pub(super) items: Vec<Item>,
    /// The blocks of each section: what is before the first heading, then each heading with what is below it.
    pub(super) sections: Vec<Range<usize>>,
    /// For each block, the run that it is in.
    runs: Vec<Run>,
    /// How many texts are in each run.
    sizes: FxHashMap<Run, usize>,
    /// For each section, a number for what its heading says, if another heading says the same.
    shared_names: Vec<Option<u64>>,
}

/// What stands side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Run {
    pub(super) level: Level,
    /// The block that it begins with.
    at: usize,
}

/// What a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Level {
    /// A heading.
    Heading,
    /// The blocks of a section below its heading.
    Section,
    /// What is in a list, a table or a quotation there.
    Inner,
}

impl Side {
    /// One of the two files. `known_as` says of content which content of the other side it nearly is.
    pub(super) fn new(
        article: &Article<'_>,
        blocks: Vec<Block>,
        segments: &[Piece],
        reader: &TokenReader,
        known_as: &FxHashMap<u64, Nearly>,
    ) -> Self {
        let item = |block: &Block| {
            let nearly = known_as.get(&block.shape());
            let shape = nearly.map_or_else(|| block.shape(), |nearly| nearly.shape);
            let mut item = Item { key: shape, kind: shape, shape, ..Item::default() };
            match block.role {
                Role::Content | Role::Code if nearly.is_none_or(|nearly| nearly.is_clear) => {
                    item.tokens = vec![Token::content(shape)];
                }
                Role::Text(Some(segment)) => {
                    if let Some(piece) = segments.get(segment) {
                        item.kind = hash(("text", piece.kind));
                        item.is_bounded = piece.kind.is_bounded();
                        let said = without_machine_text(&piece.text, article.dialect);
                        item.length = said.trim().chars().count();
                        let elements = elements(&piece.text, article.dialect);
                        item.form = Form::of(&piece.text, &elements);
                        let beside = beside(article.text, &article.document.segments[segment]);
                        item.tokens = reader.read(&said, elements, &beside);
                    }
                }
                Role::Text(None)
                | Role::Structure
                | Role::Open
                | Role::Close
                | Role::Heading
                | Role::Content
                | Role::Code => {}
            }
            item
        };
        let items: Vec<Item> = blocks.iter().map(item).collect();
        let headings = (0..blocks.len()).filter(|&at| blocks[at].role == Role::Heading && at > 0);
        let starts: Vec<usize> = [0].into_iter().chain(headings).collect();
        let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
        let sections: Vec<Range<usize>> = starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect();
        let runs: Vec<Run> = sections.iter().flat_map(|section| runs_of(&blocks, section)).collect();
        let mut sizes: FxHashMap<Run, usize> = FxHashMap::default();
        let texts = blocks.iter().zip(&runs).filter(|(block, _)| matches!(block.role, Role::Text(Some(_))));
        texts.for_each(|(_, run)| *sizes.entry(*run).or_default() += 1);
        let names: Vec<Option<u64>> = sections.iter().map(|section| name_of(&blocks, section, segments)).collect();
        let mut counts: FxHashMap<u64, usize> = FxHashMap::default();
        names.iter().flatten().for_each(|name| *counts.entry(*name).or_default() += 1);
        let shared_names = names.into_iter().map(|name| name.filter(|name| counts[name] > 1)).collect();
        Self { blocks, items, sections, runs, sizes, shared_names }
    }

    /// A number for what the heading of a section says, if another heading says the same.
    pub(super) fn shared_name(&self, section: usize) -> Option<u64> {
        self.shared_names[section]
    }

    /// The run that a block is in.
    pub(super) fn run_of(&self, block: usize) -> Run {
        self.runs[block]
    }

    /// How many texts are in a run.
    pub(super) fn size(&self, run: Run) -> usize {
        self.sizes.get(&run).copied().unwrap_or_default()
    }

    /// The keys of what is in a section.
    pub(super) fn keys_of(&self, section: usize) -> impl Iterator<Item = u64> {
        self.items[self.sections[section].clone()].iter().map(|item| item.key)
    }

    /// The section that a block is in.
    pub(super) fn section_of(&self, block: usize) -> usize {
        self.sections.partition_point(|section| section.start <= block) - 1
    }

    /// The text right before a block of its section, if nothing but what opens and closes stands between them.
    pub(super) fn text_before(&self, block: usize) -> Option<&Item> {
        let start = self.sections[self.section_of(block)].start;
        self.first_text((start..block).rev())
    }

    /// The text right behind a block of its section, if nothing but what opens and closes stands between them.
    pub(super) fn text_behind(&self, block: usize) -> Option<&Item> {
        let end = self.sections[self.section_of(block)].end;
        self.first_text(block + 1..end)
    }

    fn first_text(&self, mut blocks: impl Iterator<Item = usize>) -> Option<&Item> {
        let at = blocks.find(|&at| !matches!(self.blocks[at].role, Role::Open | Role::Close))?;
        matches!(self.blocks[at].role, Role::Text(_)).then(|| &self.items[at])
    }

    /// The segment that a block makes.
    pub(super) fn segment(&self, block: usize) -> Option<usize> {
        match self.blocks.get(block)?.role {
            Role::Text(segment) => segment,
            Role::Structure | Role::Open | Role::Close | Role::Heading | Role::Content | Role::Code => None,
        }
    }

    /// How many blocks the heading of a section is; 0 if it has none.
    pub(super) fn heading_of(&self, section: &Range<usize>) -> usize {
        heading_of(&self.blocks, section)
    }

    /// The sections, as they are aligned.
    pub(super) fn section_items(&self) -> Vec<Item> {
        let item = |blocks: &Range<usize>| {
            let items = &self.items[blocks.clone()];
            // What is before the first heading has no level.
            let is_headed = self.blocks.get(blocks.start).is_some_and(|block| block.role == Role::Heading);
            let key = if is_headed { items[0].key } else { 0 };
            let shape = hash(items.iter().map(|item| item.key).collect::<Vec<_>>());
            let mut tokens: Vec<Token> = items.iter().flat_map(|item| &item.tokens).copied().collect();
            tokens.push(Token::shape(shape));
            tokens.sort_by_key(|token| token.id);
            tokens.dedup_by_key(|token| token.id);
            let length = items.iter().map(|item| item.length).sum();
            Item { key, kind: key, shape, length, tokens, ..Item::default() }
        };
        self.sections.iter().map(item).collect()
    }
}

fn heading_of(blocks: &[Block], section: &Range<usize>) -> usize {
    let blocks = &blocks[section.clone()];
    let is_headed = blocks.first().is_some_and(|block| block.role == Role::Heading);
    let text = blocks.iter().skip(1).take_while(|block| matches!(block.role, Role::Text(_))).count();
    if is_headed { 1 + text } else { 0 }
}

/// A number for what the heading of a section says; `None` if it says nothing.
fn name_of(blocks: &[Block], section: &Range<usize>, segments: &[Piece]) -> Option<u64> {
    let heading = &blocks[section.start..section.start + heading_of(blocks, section)];
    let segments = heading.iter().filter_map(|block| match block.role {
        Role::Text(segment) => segments.get(segment?),
        Role::Structure | Role::Open | Role::Close | Role::Heading | Role::Content | Role::Code => None,
    });
    let said: Vec<&str> = segments.map(|piece| piece.text.as_str()).collect();
    (!said.is_empty()).then(|| hash(said))
}

/// For each block of a section, the run that it is in.
fn runs_of(blocks: &[Block], section: &Range<usize>) -> Vec<Run> {
    let (mut runs, mut open): (Vec<Run>, Vec<usize>) = (Vec::new(), Vec::new());
    for at in section.clone() {
        runs.push(match open[..] {
            [heading, ..] if blocks[heading].role == Role::Heading => Run { level: Level::Heading, at: heading },
            // A paragraph is among the blocks of the section.
            [] | [_] => Run { level: Level::Section, at: section.start },
            [container, ..] => Run { level: Level::Inner, at: container },
        });
        match blocks[at].role {
            Role::Open | Role::Heading => open.push(at),
            Role::Close => drop(open.pop()),
            Role::Structure | Role::Text(_) | Role::Content | Role::Code => {}
        }
    }
    runs
}
