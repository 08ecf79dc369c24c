//! The block structure of a Markdown text: what a translation must not change.

use std::hash::Hasher as _;
use std::ops::Range;

use pulldown_cmark::{Tag, TagEnd};
use rustc_hash::FxHasher;

/// What code is called as content.
pub(super) const CODE: &str = "raw";

/// One step of the block structure, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block {
    /// What it is, as a number: two blocks are alike where their numbers are equal.
    shape: u64,
    /// Where it begins in the text.
    pub(super) at: usize,
    /// Where it ends there, where it is content or code.
    pub(super) end: usize,
    /// What it is for finding one text's blocks in another.
    pub(super) role: Role,
}

impl Block {
    /// The number that alike blocks have in common.
    pub(super) fn shape(self) -> u64 {
        self.shape
    }
}

/// What a block is for finding one text's blocks in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// It stands by itself.
    Structure,
    /// It opens something that is no heading.
    Open,
    /// It closes something.
    Close,
    /// It opens a heading.
    Heading,
    /// Running text: the segment that it makes, where it has words.
    Text(Option<usize>),
    /// HTML or syntax, which translations have byte by byte.
    Content,
    /// Code, which they have so, too.
    Code,
}

/// Where the structure of a text is not the expected one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Where the block that should be there begins, in the text that has it; `None` if there should be no more.
    pub expected: Option<usize>,
    /// Where the block that is there begins, in the other text; `None` if it has no more.
    pub found: Option<usize>,
}

/// The blocks of a text in their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Skeleton {
    blocks: Vec<Block>,
    /// The definitions of links, apart: they stand anywhere, and a translated file may have others.
    definitions: Vec<Block>,
    /// What those define that have a title, as what, in the order of their titles.
    titled: Vec<(String, String)>,
}

impl Skeleton {
    /// Notes that a block opens.
    pub(super) fn open(&mut self, tag: &Tag<'_>, at: usize) {
        match tag {
            Tag::Heading { level, .. } => self.push(("heading", *level as u8), at, Role::Heading),
            Tag::CodeBlock(kind) => self.note(("code", format!("{kind:?}")), at),
            Tag::List(start) => self.note(("list", start), at),
            Tag::BlockQuote(kind) => self.note(("quote", kind.map(|kind| kind as u8)), at),
            Tag::FootnoteDefinition(label) => self.note(("footnote", &**label), at),
            Tag::Table(alignments) => {
                let alignments: Vec<u8> = alignments.iter().map(|alignment| *alignment as u8).collect();
                self.note(("table", alignments), at);
            }
            other => self.note(("open", std::mem::discriminant(&other.to_end())), at),
        }
    }

    /// Notes that a block closes.
    pub(super) fn close(&mut self, tag: TagEnd, at: usize) {
        self.push(("close", std::mem::discriminant(&tag)), at, Role::Close);
    }

    /// Notes a block that has no parts, or bytes that are not translated: code, HTML.
    pub(super) fn leaf(&mut self, what: &str, content: &str, span: Range<usize>) {
        let role = match content.trim() {
            "" => Role::Structure,
            _ if what == CODE => Role::Code,
            _ => Role::Content,
        };
        self.blocks.push(Block { shape: shape_of((what, content)), at: span.start, end: span.end, role });
    }

    /// Notes that there is running text, whatever it says, and the segment that it makes.
    pub(super) fn text(&mut self, at: usize, segment: Option<usize>) {
        self.push("text", at, Role::Text(segment));
    }

    /// Notes a definition of a link, by what it says to a program.
    pub(super) fn definition(&mut self, said: &(String, String), has_title: bool, at: usize) {
        let shape = shape_of(("definition", said, has_title));
        self.definitions.push(Block { shape, at, end: at, role: Role::Structure });
        self.titled.extend(has_title.then(|| said.clone()));
    }

    /// Gives the segments that texts make other numbers.
    pub(super) fn renumber(&mut self, number: impl Fn(usize) -> usize) {
        for block in &mut self.blocks {
            if let Role::Text(Some(segment)) = &mut block.role {
                *segment = number(*segment);
            }
        }
    }

    /// The blocks in their order.
    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The blocks in their order, where code that has no texts in it is one block, with what it is called.
    pub(super) fn with_whole_code(&self) -> Vec<Block> {
        let mut whole: Vec<Block> = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            let is_closed = block.role == Role::Close && whole.last().is_some_and(|last| last.role == Role::Code);
            let begins = whole.iter().rposition(|block| block.role != Role::Code).filter(|_| is_closed);
            match begins.filter(|&at| whole[at].role == Role::Open) {
                Some(at) => {
                    let shapes: Vec<u64> = whole[at..].iter().map(|block| block.shape).collect();
                    whole[at] = Block { shape: shape_of(shapes), end: block.at, role: Role::Code, ..whole[at] };
                    whole.truncate(at + 1);
                }
                None => whole.push(*block),
            }
        }
        whole
    }

    /// What the definitions with titles define, and as what: label and address, in their order.
    pub(super) fn titled(&self) -> &[(String, String)] {
        &self.titled
    }

    fn note(&mut self, shape: impl std::hash::Hash, at: usize) {
        self.push(shape, at, Role::Open);
    }

    fn push(&mut self, shape: impl std::hash::Hash, at: usize, role: Role) {
        self.blocks.push(Block { shape: shape_of(shape), at, end: at, role });
    }

    /// The first place at which another structure differs from this one; `None` if it never does.
    pub(super) fn difference(&self, other: &Self) -> Option<Difference> {
        first_difference(&self.blocks, &other.blocks)
            .or_else(|| first_difference(&self.definitions, &other.definitions))
    }

    /// Whether the text is one paragraph with running text, and nothing else.
    pub(super) fn is_one_paragraph(&self) -> bool {
        let mut one = Self::default();
        one.open(&Tag::Paragraph, 0);
        one.text(0, None);
        one.close(TagEnd::Paragraph, 0);
        one.difference(self).is_none()
    }
}

/// The number that alike blocks have in common.
fn shape_of(shape: impl std::hash::Hash) -> u64 {
    let mut hasher = FxHasher::default();
    shape.hash(&mut hasher);
    hasher.finish()
}

fn first_difference(ours: &[Block], theirs: &[Block]) -> Option<Difference> {
    let length = ours.len().max(theirs.len());
    (0..length)
        .map(|index| (ours.get(index), theirs.get(index)))
        .find(|(ours, theirs)| ours.map(|block| block.shape) != theirs.map(|block| block.shape))
        .map(|(ours, theirs)| Difference { expected: ours.map(|block| block.at), found: theirs.map(|block| block.at) })
}
