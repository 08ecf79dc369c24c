//! Comments in code: where their texts stand.

use std::ops::Range;

/// The text of a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Comment {
    /// Where it stands in the code, without the marks around it.
    pub(super) span: Range<usize>,
    /// What ends it; none is the end of its line.
    pub(super) end: Option<&'static str>,
}

/// How a language writes comments.
#[derive(Debug, Clone, Copy)]
pub(super) struct Language {
    /// What begins a comment to the end of the line.
    line: Option<&'static str>,
    /// What begins and ends a comment of any length.
    block: Option<(&'static str, &'static str)>,
    /// What is around texts, in which there are no comments.
    quotes: &'static str,
}

const C: Language = Language { line: Some("//"), block: Some(("/*", "*/")), quotes: "\"'`" };
const CSS: Language = Language { line: None, block: Some(("/*", "*/")), quotes: "\"'" };
const HASH: Language = Language { line: Some("#"), block: None, quotes: "\"'`" };
const LISP: Language = Language { line: Some(";"), block: None, quotes: "\"" };
const LUA: Language = Language { line: Some("--"), block: None, quotes: "\"'" };
const MARKUP: Language = Language { line: None, block: Some(("<!--", "-->")), quotes: "" };
const SQL: Language = Language { line: Some("--"), block: Some(("/*", "*/")), quotes: "\"'`" };
const TEX: Language = Language { line: Some("%"), block: None, quotes: "" };

/// The languages that are known, by the words that people write behind a fence.
const LANGUAGES: [(&str, Language); 8] = [
    (
        "c cc cpp c++ h hpp cs csharp d dart go golang groovy java javascript js jsx mjs json5 jsonc kotlin kt less objc php \
         proto protobuf rs rust sass scala scss swift ts tsx typescript zig",
        C,
    ),
    ("css", CSS),
    (
        "bash cmake conf dockerfile docker elixir ex exs fish graphql hcl julia make makefile nginx nim nix perl pl powershell \
         properties ps1 py python python3 r rb ruby sh shell terraform tf toml yaml yml zsh",
        HASH,
    ),
    ("asm clj clojure ini lisp racket scheme", LISP),
    ("ada elm haskell hs lua", LUA),
    ("astro htm html svelte svg vue xml xhtml", MARKUP),
    ("mysql postgres postgresql sql sqlite", SQL),
    ("erlang latex tex", TEX),
];

impl Language {
    /// The language that the line of a fence names, if it is known.
    pub(super) fn of_fence(info: &str) -> Option<Self> {
        let word = info.split([' ', '\t', ',', '{', '}', ':']).find(|word| !word.is_empty())?.trim_start_matches('.');
        let word = word.to_ascii_lowercase();
        let names = |names: &str| names.split_ascii_whitespace().any(|name| name == word);
        LANGUAGES.iter().find(|(words, _)| names(words)).map(|(_, language)| *language)
    }

    /// The texts of the comments in a code, in order.
    pub(super) fn comments(&self, code: &str) -> Vec<Comment> {
        let mut comments = Vec::new();
        let mut at = 0;
        while at < code.len() {
            let rest = &code[at..];
            if let Some((open, close)) = self.block.filter(|(open, _)| rest.starts_with(open)) {
                let Some(length) = rest[open.len()..].find(close) else { break };
                let inner = at + open.len()..at + open.len() + length;
                at = inner.end + close.len();
                comments.extend(text_in(code, inner, Some(close)));
            } else if let Some(open) = self.line.filter(|open| rest.starts_with(open) && begins(&code[..at], open)) {
                let end = at + rest.find('\n').unwrap_or(rest.len());
                let is_program = at == 0 && rest.starts_with("#!");
                let inner = at + open.len()..end;
                comments.extend(text_in(code, inner, None).filter(|_| !is_program));
                at = end;
            } else {
                at += self.skipped(rest);
            }
        }
        comments
    }

    /// The length of what stands next: a text in quotation marks that ends on its line, or one character.
    fn skipped(&self, rest: &str) -> usize {
        let Some(first) = rest.chars().next() else { return 1 };
        if first == '\\' {
            return 1 + rest[1..].chars().next().map_or(0, char::len_utf8);
        }
        if !self.quotes.contains(first) {
            return first.len_utf8();
        }
        let mut is_escaped = false;
        for (at, character) in rest.char_indices().skip(1) {
            match character {
                '\n' => break,
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                _ if character == first => return at + first.len_utf8(),
                _ => {}
            }
        }
        first.len_utf8()
    }
}

/// Whether a mark begins a comment behind this: other marks than `//` stand behind a blank, and `//` not in an address.
fn begins(before: &str, mark: &str) -> bool {
    match before.chars().next_back() {
        None => true,
        Some(last) if mark == "//" => last != ':',
        Some(last) => last.is_whitespace(),
    }
}

/// The text between the marks of a comment; none if there is nothing.
fn text_in(code: &str, inner: Range<usize>, end: Option<&'static str>) -> Option<Comment> {
    let said = &code[inner.clone()];
    let behind_marks = said.trim_start_matches(['/', '!', '*', '#', ';', '-', '%']);
    let start = inner.end - behind_marks.trim_start_matches(is_around).len();
    let length = code[start..inner.end].trim_end_matches(is_around).len();
    (length > 0).then(|| Comment { span: start..start + length, end })
}

fn is_around(c: char) -> bool {
    c.is_whitespace() || c == '*'
}

/// The text of a comment on one line: without the stars that its lines begin with.
pub(super) fn text_of(said: &str) -> String {
    let mut lines = said.split('\n');
    let first = lines.next().unwrap_or_default().trim();
    let others = lines.map(|line| line.trim().trim_start_matches('*').trim());
    let lines: Vec<&str> = [first].into_iter().chain(others).filter(|line| !line.is_empty()).collect();
    lines.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(info: &str, code: &str) -> Vec<String> {
        let language = Language::of_fence(info).expect("a language");
        language.comments(code).into_iter().map(|comment| text_of(&code[comment.span])).collect()
    }

    #[test]
    fn comments_are_found_and_what_looks_like_one_is_not() {
        let rust = "/// Says it.\nfn f<'a>() { // really\n let x = \"// no\"; // yes 'it is\n/*\n * One\n * two.\n */ g(\"http://x\") } //\n";
        assert_eq!(said("rust,editable", rust), ["Says it.", "really", "yes 'it is", "One two."]);
        let shell = "#!/bin/sh\n# First\necho \"# no\" ${#x} a#b # last\n";
        assert_eq!(said("sh", shell), ["First", "last"]);
        assert_eq!(said("sql", "select '--' -- One\n/* two */ from t;"), ["One", "two"]);
        assert_eq!(said("{.html}", "<p><!-- One --></p><!-- two\nthree --><!-- four"), ["One", "two three"]);
        assert_eq!(said("css", "a { b: url(//c) } /* One */"), ["One"]);
        assert!(Language::of_fence("text").is_none() && Language::of_fence("").is_none());
    }
}
