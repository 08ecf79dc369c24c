//! Markdown → segments with their places, and the block structure around them.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::comments::{Comment, Language, text_of};
use super::containers::Containers;
use super::definitions::Definition;
use super::dialect::Dialect;
use super::html::{HtmlReader, HtmlText, Piece, Stretch};
use super::inline::has_words;
use super::left_out::LeftOut;
use super::markdown_parser::{OPTIONS, guarded};
use super::open_segment::OpenSegment;
use super::quoting::Quoting;
use super::segment::Segment;
use super::segment_kind::SegmentKind;
use super::skeleton::{CODE, Difference, Skeleton};
use super::syntax::{Hidden, MarkdownCopy, SyntaxBlock, SyntaxError, markdown_of, words_within_syntax};
use crate::fluent::count_words;

/// A Markdown text: its segments and its block structure.
#[derive(Debug, Clone)]
pub struct Document {
    /// What is translated, in the order of the text.
    pub segments: Vec<Segment>,
    pub(super) skeleton: Skeleton,
    /// The words of code and of HTML that are in no segment.
    pub(super) left: LeftOut,
    /// The words that readers read in syntax that is in no segment.
    pub(super) hidden: Vec<Hidden>,
}

/// Why a text cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    /// The Markdown parser panics.
    Parser,
    /// Its syntax cannot be understood.
    Syntax(SyntaxError),
}

impl Document {
    /// Reads the Markdown of a text from an offset on, with or without the comments in its code.
    pub(super) fn parse(text: &str, from: usize, dialect: Dialect, code_comments: bool) -> Result<Self, Unread> {
        let copy = markdown_of(text, from, dialect).map_err(Unread::Syntax)?;
        guarded(|| Reader::new(text, from, dialect, code_comments, &copy).read()).ok_or(Unread::Parser)
    }

    /// The first place at which the block structure of another document differs from this one's; `None` if it never does.
    #[must_use]
    pub fn difference(&self, other: &Self) -> Option<Difference> {
        self.skeleton.difference(&other.skeleton)
    }
}

/// Reads the parser's events.
struct Reader<'t> {
    text: &'t str,
    from: usize,
    dialect: Dialect,
    /// What the parser reads.
    copy: &'t MarkdownCopy<'t>,
    segments: Vec<Segment>,
    skeleton: Skeleton,
    open: Containers,
    segment: Option<OpenSegment<'t>>,
    /// Whether the running text is code or HTML, which is not translated.
    is_raw: bool,
    /// The HTML block that is open, and what reads it.
    html: Stretch,
    html_reader: HtmlReader,
    code_comments: bool,
    /// The code that is open, if comments in it are translated.
    code: Option<(Language, Stretch)>,
    left: LeftOut,
    hidden: Vec<Hidden>,
}

impl<'t> Reader<'t> {
    fn new(text: &'t str, from: usize, dialect: Dialect, code_comments: bool, copy: &'t MarkdownCopy<'t>) -> Self {
        Self {
            text,
            from,
            dialect,
            copy,
            segments: Vec::new(),
            skeleton: Skeleton::default(),
            open: Containers::default(),
            segment: None,
            is_raw: false,
            html: Stretch::default(),
            html_reader: HtmlReader::default(),
            code_comments,
            code: None,
            left: LeftOut::default(),
            hidden: Vec::new(),
        }
    }

    fn read(mut self) -> Document {
        let mut options = OPTIONS;
        options.set(Options::ENABLE_DEFINITION_LIST, self.dialect.has_definition_lists());
        let mut events = Parser::new_ext(&self.copy.text, options).into_offset_iter();
        for (event, range) in events.by_ref() {
            let is_html = matches!(event, Event::Html(_) | Event::InlineHtml(_));
            match self.copy.block_in(&range).filter(|_| is_html) {
                Some(block) => self.block(block),
                None => self.event(event, self.copy.span(&range)),
            }
        }
        self.close_segment();
        let definitions = events.reference_definitions().iter().map(|(label, found)| {
            let span = self.copy.span(&found.span);
            Definition::new(self.text, span, label, &found.dest, found.title.is_some())
        });
        let definitions = definitions.collect();
        self.take_definitions(definitions);
        self.left.html = self.html_reader.left;
        Document { segments: self.segments, skeleton: self.skeleton, left: self.left, hidden: self.hidden }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) if is_inline(&tag) => self.inline_tag(&tag, range),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
            Event::Start(tag) => {
                self.close_segment();
                self.skeleton.open(&tag, range.start);
                self.code = match &tag {
                    Tag::CodeBlock(CodeBlockKind::Fenced(info)) if self.code_comments => {
                        Language::of_fence(info).map(|language| (language, Stretch::default()))
                    }
                    _ => None,
                };
                self.is_raw |= matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock);
                self.open.open(&tag);
            }
            Event::End(tag) => {
                self.close_segment();
                self.close_html();
                self.close_code();
                self.skeleton.close(tag, range.end);
                self.is_raw &= !matches!(tag, TagEnd::CodeBlock | TagEnd::HtmlBlock);
                self.open.close(tag);
            }
            Event::Text(_)
                if self.is_raw
                    && let Some((_, code)) = &mut self.code =>
            {
                code.push(self.text, range)
            }
            Event::Text(text) if self.is_raw => {
                self.left.code += count_words(&text);
                self.skeleton.leaf(CODE, &text, range);
            }
            Event::Html(_) => self.html.push(self.text, range),
            Event::Rule => {
                self.close_segment();
                self.skeleton.leaf("rule", "", range);
            }
            Event::TaskListMarker(done) => {
                self.skeleton.leaf("task", if done { "x" } else { "" }, range);
            }
            Event::Text(text) => {
                let has_words = text.chars().any(char::is_alphanumeric);
                self.segment(range).note_text(has_words);
            }
            Event::HardBreak => self.segment(range.clone()).note_hard_break(range),
            Event::Code(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::SoftBreak => drop(self.segment(range)),
        }
    }

    /// Takes a block of syntax in, with the texts in it.
    fn block(&mut self, block: &SyntaxBlock) {
        self.close_segment();
        self.close_html();
        self.skeleton.leaf("syntax", &block.fixed(self.text), block.span.clone());
        self.left.code += block.code;
        self.hidden.extend(block.hidden.iter().cloned());
        for said in &block.texts {
            let segment = Segment {
                kind: said.kind,
                text: self.text[said.span.clone()].to_owned(),
                span: said.span.clone(),
                indent: None,
                begins_block: false,
                quoting: said.quoting,
            };
            self.skeleton.text(said.span.start, Some(self.segments.len()));
            self.segments.push(segment);
        }
    }

    fn inline_tag(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let segment = self.segment(range.clone());
        let (link_type, opening) = match tag {
            Tag::Link { link_type, .. } => (*link_type, "[".len()),
            Tag::Image { link_type, .. } => (*link_type, "![".len()),
            _ => return,
        };
        if opening == "![".len() {
            segment.note_image(range.clone());
        }
        if matches!(link_type, LinkType::Shortcut | LinkType::Collapsed) {
            segment.note_label(range, opening);
        }
    }

    /// The open segment, made larger to have this in it; opens one if there is none.
    fn segment(&mut self, range: Range<usize>) -> &mut OpenSegment<'t> {
        let text = self.text;
        let segment = self.segment.get_or_insert_with(|| OpenSegment::new(text, range.clone()));
        segment.extend(range.end);
        segment
    }

    fn close_segment(&mut self) {
        let Some(open) = self.segment.take() else { return };
        let start = open.start();
        let (kind, quotations) = (self.open.kind(), self.open.quotations());
        if kind.begins_block() && quotations == 0 && self.take_attributes(open.wordless_html()) {
            return;
        }
        // Where a table lacks very many cells, the parser tells of some that stand nowhere.
        let last = self.segments.last().map_or(self.from, |last| last.span.end);
        let says_something = |segment: &Segment| self.copy.is_whole() || has_words(&segment.text, self.dialect);
        let segment = open.close(kind, quotations).filter(|segment| segment.span.start >= last);
        let (segment, wordless) = match segment {
            Some(segment) if says_something(&segment) => (Some(segment), None),
            other => (None, other),
        };
        if let Some(wordless) = wordless {
            self.hidden.extend(words_within_syntax(self.text, wordless.span, self.dialect));
        }
        self.skeleton.text(start, segment.as_ref().map(|_| self.segments.len()));
        self.segments.extend(segment);
    }

    /// Takes in the titles of definitions, each in its place among the segments.
    fn take_definitions(&mut self, mut definitions: Vec<Definition>) {
        definitions.sort_by_key(|definition| definition.span.start);
        let mut titles: Vec<Segment> = Vec::new();
        for Definition { span, said, title } in definitions {
            self.skeleton.definition(&said, title.is_some(), span.start);
            titles.extend(title.map(|(span, mark)| {
                let text = &self.text[span.clone()];
                Segment::quoted(Quoting::LinkTitle(mark), SegmentKind::LinkTitle, text, span)
            }));
        }
        if titles.is_empty() {
            return;
        }
        let starts: Vec<usize> = self.segments.iter().map(|segment| segment.span.start).collect();
        let before = |at: usize| titles.partition_point(|title| title.span.start < at);
        self.skeleton.renumber(|segment| segment + starts.get(segment).copied().map_or(0, before));
        self.segments.append(&mut titles);
        self.segments.sort_by_key(|segment| segment.span.start);
    }

    /// Takes in the code that was read: the texts of its comments, and around them its bytes.
    fn close_code(&mut self) {
        let Some((language, code)) = self.code.take() else { return };
        for piece in code.divided(language.comments(code.text()), |comment: &Comment| comment.span.clone()) {
            match piece {
                Piece::Fixed(span, at) => {
                    self.left.code += count_words(&code.text()[span.clone()]);
                    self.skeleton.leaf(CODE, &code.text()[span.clone()], at..code.in_article(&span).end);
                }
                Piece::Text(Comment { span, end }) => {
                    let (said, span) = (text_of(&code.text()[span.clone()]), code.in_article(&span));
                    let has_words = said.contains(char::is_alphabetic);
                    self.skeleton.text(span.start, has_words.then_some(self.segments.len()));
                    let segment = || Segment::quoted(Quoting::Comment(end), SegmentKind::Comment, &said, span);
                    self.segments.extend(has_words.then(segment));
                }
            }
        }
    }

    /// Takes in the HTML block that was read: its texts, and around them its bytes.
    fn close_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        if html.text().is_empty() {
            return;
        }
        let texts = self.html_reader.read(html.text());
        self.take_html(&html, texts);
    }

    /// Takes in the attributes of a paragraph that is nothing but HTML; whether there are any.
    fn take_attributes(&mut self, span: Option<Range<usize>>) -> bool {
        let Some(span) = span else { return false };
        let mut html = Stretch::default();
        html.push(self.text, span);
        let mut texts = HtmlReader::default().read(html.text());
        texts.retain(|text| text.quote.is_some());
        let has_words = texts.iter().any(|text| text.has_words);
        if has_words {
            self.take_html(&html, texts);
        }
        has_words
    }

    fn take_html(&mut self, html: &Stretch, texts: Vec<HtmlText>) {
        for piece in html.divided(texts, |text: &HtmlText| text.span.clone()) {
            match piece {
                Piece::Fixed(span, at) => {
                    self.skeleton.leaf("html", &html.text()[span.clone()], at..html.in_article(&span).end);
                }
                // What looks like the first line of an alert is read as one where its word is another one.
                Piece::Text(HtmlText { span, .. }) if html.text()[span.clone()].trim_start().starts_with('>') => {
                    self.skeleton.leaf("html", &html.text()[span.clone()], html.in_article(&span));
                }
                Piece::Text(HtmlText { span, quote, has_words }) => {
                    let (quoting, kind) = match quote {
                        Some(quote) => (Quoting::Value(quote), SegmentKind::Attribute),
                        None => (Quoting::Html, SegmentKind::HtmlText),
                    };
                    let (said, span) = (&html.text()[span.clone()], html.in_article(&span));
                    self.skeleton.text(span.start, has_words.then_some(self.segments.len()));
                    self.segments.extend(has_words.then(|| Segment::quoted(quoting, kind, said, span)));
                }
            }
        }
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
