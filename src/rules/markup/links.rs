//! Addresses of pages and mailboxes in a text. Pure.

use std::borrow::Cow;

use smallvec::SmallVec;

use crate::fluent::Span;
use crate::rules::PLACEABLE;

/// An address in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link<'t> {
    /// The address as it is written.
    pub(super) text: &'t str,
    /// Whether it is a mailbox's.
    pub(super) is_mail: bool,
    /// Where it stands.
    pub(super) span: Span,
}

/// The addresses of a text: what has a scheme (`https://…`), what begins with `www.`, and mail addresses.
pub(super) fn links(text: &str) -> SmallVec<[Link<'_>; 2]> {
    let mut found = SmallVec::new();
    let mut at = 0;
    while let Some(mark) = next_mark(text.as_bytes(), at) {
        let end = text[mark..].find(is_boundary).map_or(text.len(), |length| mark + length);
        let mut start = text[at..mark].rfind(is_boundary).map_or(at, |last| at + last + char_len(text, at + last));
        at = end;
        // Where no blanks part words, there may be several.
        while let Some(link) = in_word(&text[start..end]) {
            let span = start + link.span.start..start + link.span.end;
            start = span.end;
            found.push(Link { span, ..link });
        }
    }
    found
}

/// The next place where something of an address stands: no other word is looked at.
fn next_mark(text: &[u8], from: usize) -> Option<usize> {
    memchr::memchr3_iter(b':', b'@', b'.', &text[from..]).map(|at| from + at).find(|&at| match text[at] {
        b':' => text[at..].starts_with(b"://"),
        b'.' => text[..at].ends_with(b"www") || text[..at].ends_with(b"WWW"),
        _ => true,
    })
}

fn is_boundary(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '«' | '»' | '‹' | '›' | '‘'..='‟') || is_of_east_asia(c)
}

/// The punctuation of Chinese and Japanese, which stands in no address and has no blank before it.
fn is_of_east_asia(c: char) -> bool {
    matches!(c, '、' | '。' | '〈'..='】' | '！' | '（' | '）' | '，' | '：' | '；' | '？')
}

fn in_word(word: &str) -> Option<Link<'_>> {
    if let Some(colon) = word.find("://") {
        let scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
        let start = word[..colon].rfind(|c| !scheme(c)).map_or(0, |at| at + char_len(word, at));
        let has_rest = word[colon + 3..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, PLACEABLE | '['));
        return (start < colon && has_rest).then(|| page(word, start));
    }
    if word.contains('@')
        && let Some(link) = mail(word)
    {
        return Some(link);
    }
    let start = word.find("www.").or_else(|| word.find("WWW."))?;
    let begins = !word[..start].ends_with(char::is_alphanumeric);
    let has_rest = word[start + 4..].starts_with(|c: char| c.is_alphanumeric() || c == PLACEABLE);
    (begins && has_rest).then(|| page(word, start))
}

fn page(word: &str, start: usize) -> Link<'_> {
    let text = &word[start..];
    let text = trim_end(&text[..end_of(text).unwrap_or(text.len())]);
    Link { text, is_mail: false, span: start..start + text.len() }
}

/// Where an address ends within a word: at a bracket that it does not open, and at the mark of code.
fn end_of(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    text.bytes().position(|byte| match byte {
        b'(' | b'[' | b'{' => {
            open += 1;
            false
        }
        b')' | b']' | b'}' if open > 0 => {
            open -= 1;
            false
        }
        byte => matches!(byte, b')' | b']' | b'}' | b'`'),
    })
}

/// Leaves out the punctuation of the sentence around an address.
fn trim_end(mut text: &str) -> &str {
    loop {
        let shorter = text.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '…', '*', '`']);
        let shorter = match shorter.strip_suffix([')', ']', '}']) {
            Some(inner) if !inner.contains(['(', '[', '{']) => inner,
            _ => shorter,
        };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

fn mail(word: &str) -> Option<Link<'_>> {
    let at = word.find('@')?;
    let is_local = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '+' | '-' | '%' | PLACEABLE);
    let is_domain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | PLACEABLE);
    let start = word[..at].rfind(|c| !is_local(c)).map_or(0, |last| last + char_len(word, last));
    let rest = &word[at + 1..];
    let domain = rest[..rest.find(|c| !is_domain(c)).unwrap_or(rest.len())].trim_end_matches(['.', '-']);
    let is_address = start < at && !domain.starts_with('.') && (domain.contains('.') || domain.contains(PLACEABLE));
    let end = at + 1 + domain.len();
    is_address.then(|| Link { text: &word[start..end], is_mail: true, span: start..end })
}

fn char_len(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

impl Link<'_> {
    /// The host that a page or a mailbox is at.
    pub(super) fn host(&self) -> String {
        let host = if self.is_mail { self.text.rsplit('@').next() } else { self.text.split("://").last() };
        let host = host.unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
        host.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default().to_lowercase()
    }

    /// What follows the host.
    pub(super) fn path(&self) -> &str {
        parts(self.text).rest
    }

    /// Whether the address is one that is there to be replaced (`name@example.com`), by RFC 2606.
    pub(super) fn is_example(&self) -> bool {
        let host = self.host();
        host.split('.').any(|label| label == "example") || host.ends_with(".invalid") || host.ends_with(".test")
    }
}

/// Whether a target's address answers the source's: the same, or the same site in another language.
///
/// A language is a subdomain (`lt.example.org`), a part of the path (`/lt/`, `/nb-NO/`) or a value (`?lang=lt`). Where it
/// is the target's own, what follows it may be translated too. Upper case in host names, a `/` at the end, and `https`
/// for `http` make no difference; nor does an ending that the target's language adds (`www.example.org-sivusto`).
pub(super) fn answers(source: &str, target: &str, language: &str) -> bool {
    if source == target {
        return true;
    }
    if let (Some(ours), Some(theirs)) = (page_of_site(source), page_of_site(target)) {
        // A heading of this very page is none of another.
        return ours == theirs || (!ours.is_empty() && !theirs.is_empty() && answers(ours, theirs, language));
    }
    let (ours, theirs) = (parts(source), parts(target));
    if !(ours.scheme == theirs.scheme || (ours.scheme == "http" && theirs.scheme == "https")) {
        return false;
    }
    let (our_host, our_tongue) = host_and_language(&ours.host);
    let (their_host, their_tongue) = host_and_language(&theirs.host);
    let is_own = |tag: &str| tag.split(['-', '_']).next().is_some_and(|tag| related(tag, language));
    if is_own_domain(our_host, their_host, language) {
        return true;
    }
    if our_host != their_host {
        return is_inflected(source, target);
    }
    let moved = our_tongue != their_tongue;
    (moved && their_tongue.is_some_and(is_own))
        || same_path(ours.rest, theirs.rest, is_own)
        || is_inflected(source, target)
}

/// The page of the site's own that a link to a heading leads to; headings have names of their own in each language.
fn page_of_site(link: &str) -> Option<&str> {
    let is_elsewhere = link.contains("://") || link.starts_with("www.") || link.starts_with("//");
    link.split_once('#').filter(|_| !is_elsewhere).map(|(page, _)| page.trim_end_matches('/'))
}

struct Parts<'t> {
    scheme: Cow<'t, str>,
    host: Cow<'t, str>,
    rest: &'t str,
}

fn parts(link: &str) -> Parts<'_> {
    let lower = |text: &str| Cow::<'static, str>::Owned(text.to_lowercase());
    let (scheme, rest) = link.split_once("://").unwrap_or(("", link));
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    Parts { scheme: lower(scheme), host: lower(&rest[..end]), rest: rest[end..].trim_end_matches('/') }
}

/// Takes `www.` and a language off the front of a host name.
fn host_and_language(host: &str) -> (&str, Option<&str>) {
    let host = host.strip_prefix("www.").unwrap_or(host);
    match host.split_once('.') {
        Some((first, rest)) if (is_language(first) || first == "cn") && rest.contains('.') => (rest, Some(first)),
        _ => (host, None),
    }
}

/// Whether the target's host is the source's with the ending of a country where the language is at home: `news.lt` for `news.org`.
fn is_own_domain(source: &str, target: &str, language: &str) -> bool {
    let (Some((ours, our_end)), Some((theirs, their_end))) = (source.rsplit_once('.'), target.rsplit_once('.')) else {
        return false;
    };
    ours == theirs && our_end != their_end && countries(language).contains(&their_end)
}

/// The endings of the countries where a language is at home, as far as they are told from each other.
fn countries(language: &str) -> &'static [&'static str] {
    match language {
        "be" => &["by"],
        "cs" => &["cz"],
        "da" => &["dk"],
        "de" => &["de", "at", "ch"],
        "el" => &["gr"],
        "es" => &["es"],
        "et" => &["ee"],
        "fi" => &["fi"],
        "fr" => &["fr", "be", "ch"],
        "hu" => &["hu"],
        "is" => &["is"],
        "it" => &["it"],
        "ja" => &["jp"],
        "ka" => &["ge"],
        "lt" => &["lt"],
        "lv" => &["lv"],
        "nb" | "nn" | "no" => &["no"],
        "nl" => &["nl", "be"],
        "pl" => &["pl"],
        "pt" => &["pt", "br"],
        "ro" => &["ro", "md"],
        "ru" => &["ru"],
        "sk" => &["sk"],
        "sl" => &["si"],
        "sv" => &["se"],
        "tr" => &["tr"],
        "uk" => &["ua"],
        _ => &[],
    }
}

/// Compares what follows the host, piece by piece, with languages left out.
fn same_path(source: &str, target: &str, is_own: impl Fn(&str) -> bool) -> bool {
    let is_mark = |c: char| matches!(c, '/' | '?' | '&' | '=' | '#');
    let pieces = |rest: &str| rest.split(is_mark).map(str::to_owned).collect::<Vec<_>>();
    let (ours, theirs) = (pieces(source), pieces(target));
    let languages = |pieces: &[String]| pieces.iter().find(|piece| is_language(piece)).cloned();
    let (from, to) = (languages(&ours), languages(&theirs));
    if from != to && to.is_some_and(|to| is_own(&to)) {
        return true;
    }
    let without = |pieces: Vec<String>| pieces.into_iter().filter(|piece| !piece.is_empty() && !is_language(piece));
    without(ours).eq(without(theirs))
}

/// Whether the target is the source's address with an ending of the language behind it, or with words of a script that has no blanks.
fn is_inflected(source: &str, target: &str) -> bool {
    let Some(ending) = target.strip_prefix(source) else { return false };
    let is_east_asian =
        |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}');
    if !ending.is_empty() && ending.chars().all(is_east_asian) {
        return true;
    }
    let mut ending = ending.chars();
    ending.next().is_some_and(|mark| matches!(mark, '-' | ':' | '\'' | '’' | '‑' | '–'))
        && ending.clone().next().is_some()
        && ending.all(char::is_alphabetic)
}

/// Whether a text is a locale's tag as it is written in addresses: `lt`, `nb-NO`, `pt_br`.
fn is_language(text: &str) -> bool {
    const LANGUAGES: &str = "aa ab af am an ar as av ay az ba be bg bn bo br bs ca ce co cs cv cy da de dv dz ee el en \
        eo es et eu fa fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy id ig is it ja jv ka kg ki kk kl km kn ko \
        ks ku kv kw ky la lb lg ln lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn no oc om or os pa pl ps pt qu rm rn \
        ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ug uk ur uz \
        ve vi wa wo xh yi yo za zh zu";
    let (language, region) = text.split_once(['-', '_']).map_or((text, None), |(tag, region)| (tag, Some(region)));
    let is_region = |region: &str| (2..=4).contains(&region.len()) && region.bytes().all(|b| b.is_ascii_alphanumeric());
    region.is_none_or(is_region)
        && language.len() == 2
        && LANGUAGES.split(' ').any(|known| known.eq_ignore_ascii_case(language))
}

/// Whether two codes are of the same language as far as addresses go: Norwegian sites have `no`, `nb` and `nn`.
fn related(tag: &str, language: &str) -> bool {
    let norwegian = |tag: &str| matches!(tag, "no" | "nb" | "nn");
    // Many sites in Chinese are at `cn.`, which is the country.
    tag.eq_ignore_ascii_case(language) || (norwegian(tag) && norwegian(language)) || (tag, language) == ("cn", "zh")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<&str> {
        links(text).iter().map(|link| link.text).collect()
    }

    #[test]
    fn addresses_are_found_without_the_punctuation_around_them() {
        assert_eq!(found("See (https://example.org/a?b=1)."), ["https://example.org/a?b=1"]);
        assert_eq!(found("„www.example.org/a_(b)“, ok"), ["www.example.org/a_(b)"]);
        assert_eq!(found("Write to: me.too@example.org!"), ["me.too@example.org"]);
        assert_eq!(found("mailto:me@example.org, \u{fffc}@example.org"), ["me@example.org", "\u{fffc}@example.org"]);
        assert_eq!(found("https://\u{fffc}/x"), ["https://\u{fffc}/x"]);
        let glued = "[Yaku](https://example.org/a_(b))を見て[Sho](https://example.org/c)へ`https://example.org/d`で";
        assert_eq!(found(glued), ["https://example.org/a_(b)", "https://example.org/c", "https://example.org/d"]);
    }

    #[test]
    fn what_is_no_address_is_left_alone() {
        for text in ["Follow @mozilla", "@\u{fffc}", "a@b", "://", "http://", "www.", "awww.a", "3 @ 4.5", "me@.org"] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn a_site_may_speak_the_language_of_the_target() {
        for (source, target) in [
            ("https://example.org/en-US/about/", "https://example.org/lt/apie/"),
            ("https://example.org/", "https://example.org"),
            ("https://example.org/about", "https://example.org/lt/about"),
            ("https://en.example.org/wiki/News", "https://lt.example.org/wiki/Naujienos"),
            ("http://www.Example.org/a", "https://example.org/a"),
            ("https://example.org/?lang=en", "https://example.org/?lang=da"),
            ("www.example.org", "www.example.org-sivusto"),
            ("https://www.example.org/about", "https://example.lt/apie"),
            ("/guide/icons/#all-icons", "/lt/guide/icons/#visos-piktogramos"),
            ("/guide/icons#all-icons", "/guide/icons/#visos-piktogramos"),
            ("#type", "#tipas"),
        ] {
            assert!(answers(source, target, "lt"), "{source} {target}");
        }
        for (source, target) in [
            ("https://example.org/about", "https://example.com/about"),
            ("https://example.org/about", "https://example.ru/about"),
            ("https://example.org/about", "https://example.org.lt/about"),
            ("https://example.org/en/about", "https://example.org@news.com/lt/about"),
            ("https://example.org/about", "https://example.org/abut"),
            ("https://example.org/en/about", "https://example.org/da/om"),
            ("https://example.org/", "http://example.org/"),
            ("www.example.org", "www.example.orgs"),
            ("/guide/icons/#all-icons", "/guide/cards/#all-icons"),
            ("/guide/icons/#all-icons", "#visos-piktogramos"),
            ("#type", "/lt/#tipas"),
            ("//example.org/#a", "//example.com/#a"),
            ("https://example.org/#a", "https://example.com/#b"),
        ] {
            assert!(!answers(source, target, "lt"), "{source} {target}");
        }
        assert!(answers("https://example.org/a", "https://cn.example.org/a", "zh"));
        assert!(!answers("https://example.org/a", "https://cn.example.org/b", "lt"));
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in r"(://|www\.|@|[a-cé.,()/\u{fffc} ]|\PC){0,20}", other in r"\PC{0,20}") {
            for link in links(&text) {
                prop_assert_eq!(&text[link.span.clone()], link.text);
                link.is_example();
            }
            answers(&text, &other, "lt");
        }
    }
}
