//! Merging the front matter: key by key.

use std::collections::BTreeSet;

use super::base::{ABSENT, Base, Choice, WrittenPage};
use super::pages::{Lost, Pages};
use super::parts::{normalised, print_of};
use crate::article::extraction::digest_of;
use crate::article::front_matter::{Field, FieldPath, FrontMatter, Key};
use crate::article::parse::Article;
use crate::fluent::split_mark;

/// The front matter of a merge.
#[derive(Default)]
pub(super) struct Head {
    pub(super) text: String,
    /// What the translated fields must say.
    pub(super) fields: Vec<(String, String)>,
    pub(super) written: WrittenPage,
    pub(super) lost: Vec<Lost>,
}

/// The translated fields of an article.
pub(super) fn fields_of(article: &Article<'_>) -> Vec<(String, String)> {
    let fields = article.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
    fields.map(|field| (field.name.clone(), field.text.clone())).collect()
}

pub(super) fn merge(pages: &Pages<'_>, base: &Base<'_>) -> Head {
    let rendered = pages.rendered.front_matter.as_ref();
    let Some(existing) = &pages.existing.front_matter else {
        return without_existing(pages, base);
    };
    merged(pages, base, rendered, existing).unwrap_or_else(|| {
        let mut head = of_rendering(pages);
        head.lost.push(pages.lost(existing.span.start, &pages.existing.text[existing.span.clone()]));
        head
    })
}

/// The front matter for a file that has none: what the source has was left out on purpose, unless a translation or a setting has to
/// be there, or the source has it since.
fn without_existing(pages: &Pages<'_>, base: &Base<'_>) -> Head {
    let is_wanted = !pages.set.is_empty() || pages.translated.iter().take(fields_of(pages.source).len()).any(|t| *t);
    // Of all its keys.
    let print = digest_of("");
    let Some(_) = &pages.source.front_matter else { return of_rendering(pages) };
    if is_wanted || !base.is_left_out(&print) {
        return of_rendering(pages);
    }
    let mut head = Head::default();
    head.written.kept.insert((print, ABSENT.to_owned()));
    head
}

/// The front matter of the rendering.
fn of_rendering(pages: &Pages<'_>) -> Head {
    let mut head = Head { fields: fields_of(pages.rendered), ..Head::default() };
    if let Some(rendered) = &pages.rendered.front_matter {
        head.text = pages.rendered.text[rendered.span.clone()].to_owned();
    }
    head.written.copied = copied(pages);
    head
}

/// The digests of the source's keys that are not translated.
pub(super) fn copied(pages: &Pages<'_>) -> BTreeSet<String> {
    let Some(rendered) = &pages.rendered.front_matter else { return BTreeSet::new() };
    let keys = rendered.keys(pages.rendered.text).map(|(_, keys)| keys).unwrap_or_default();
    let print = |key: &Key| {
        let has_frame = is_above_texts(pages, key);
        let lines = || pages.rendered.text[key.lines.clone()].to_owned();
        let part = if has_frame { rendered.frame(pages.rendered.text, key) } else { lines() };
        (has_frame || !is_translated(pages, key)).then(|| print_of(&part))
    };
    keys.iter().filter_map(print).collect()
}

/// Whether a key has translated texts below it, and other things too.
fn is_above_texts(pages: &Pages<'_>, key: &Key) -> bool {
    let is_above =
        |path: &String| FieldPath::parse(path).is_some_and(|path| path.root() == key.name && !path.is_one_key());
    pages.profile.translate.iter().any(is_above) && pages.set.iter().all(|setting| setting.key != key.name)
}

/// The fields below a key.
fn fields_below<'a>(article: &'a Article<'_>, key: &str) -> Vec<&'a Field> {
    let fields = article.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
    fields.filter(|field| field.root == key).collect()
}

/// Whether a key's text is a unit's, or is set.
fn is_translated(pages: &Pages<'_>, key: &Key) -> bool {
    let is_root = |path: &String| FieldPath::parse(path).is_some_and(|path| path.root() == key.name);
    pages.profile.translate.iter().any(is_root) || pages.set.iter().any(|setting| setting.key == key.name)
}

fn merged(pages: &Pages<'_>, base: &Base<'_>, rendered: Option<&FrontMatter>, existing: &FrontMatter) -> Option<Head> {
    let mut head = Head::default();
    let edited = edited(pages, base, existing, &mut head)?;
    let text = format!("{}{edited}", split_mark(pages.existing.text).0);
    let now = FrontMatter::find(&text, &pages.profile.translate).ok().flatten()?;
    let has_own = pages.source.front_matter.is_some();
    let Some(rendered) = rendered.filter(|rendered| has_own && rendered.is_written_as(existing)) else {
        // What the article does not have, or has in another format, stays.
        head.fields = now.fields.iter().map(|field| (field.name.clone(), field.text.clone())).collect();
        head.text = edited;
        return Some(head);
    };
    let (before, keys) = now.keys(&text)?;
    let (_, rendered_keys) = rendered.keys(pages.rendered.text)?;
    let part = |key: &Key| normalised(&pages.rendered.text[key.lines.clone()]).into_owned();
    let mut inner = text[before].to_owned();
    for key in &keys {
        let there = &text[key.lines.clone()];
        let ours = rendered_keys.iter().find(|ours| ours.name == key.name);
        let stays = match ours {
            Some(ours) if is_above_texts(pages, key) => {
                let frames = [rendered.frame(pages.rendered.text, ours), now.frame(&text, key)];
                head.keep_above_texts(pages, base, frames.map(|frame| normalised(&frame).into_owned()), there, key)
            }
            _ if is_translated(pages, key) => true,
            Some(ours) => head.keep_or_not(pages, base, Some(&part(ours)), there, key),
            None => head.keep_or_not(pages, base, None, there, key),
        };
        match ours {
            _ if stays => push_lines(&mut inner, there),
            Some(ours) => push_lines(&mut inner, &part(ours)),
            None => {}
        }
    }
    let mut new = String::new();
    for key in rendered_keys.iter().filter(|key| keys.iter().all(|there| there.name != key.name)) {
        if head.is_left_out(pages, base, key, &part(key)) {
            continue;
        }
        push_lines(&mut new, &part(key));
    }
    let at = existing.end_of_keys(&inner);
    inner.insert_str(at, &new);
    let fences = (now.span.start, now.inner_span());
    head.text = format!("{}{inner}{}", &text[fences.0..fences.1.start], &text[fences.1.end..now.span.end]);
    let result = FrontMatter::find(&head.text, &pages.profile.translate).ok().flatten()?;
    head.fields = result.fields.into_iter().map(|field| (field.name, field.text)).collect();
    Some(head)
}

/// Puts lines behind others, with a line break between them whatever those end with.
fn push_lines(inner: &mut String, lines: &str) {
    if !inner.is_empty() && !inner.ends_with('\n') {
        inner.push('\n');
    }
    inner.push_str(lines);
    if !inner.ends_with('\n') {
        inner.push('\n');
    }
}

/// The front matter of the file, with the texts of the rendering and the settings.
fn edited(pages: &Pages<'_>, base: &Base<'_>, existing: &FrontMatter, head: &mut Head) -> Option<String> {
    let (ours, theirs) = (fields_of(pages.rendered), fields_of(pages.existing));
    let sources = fields_of(pages.source);
    let mut fields: Vec<(usize, &str)> = Vec::new();
    for (index, (name, text)) in theirs.iter().enumerate() {
        let Some((_, rendered)) = ours.iter().find(|(field, _)| field == name) else {
            // Only the file has it.
            head.written.kept.insert((ABSENT.to_owned(), digest_of(text)));
            continue;
        };
        if rendered == text || has_other_order(&ours, &theirs, name) {
            continue;
        }
        let at = sources.iter().position(|(field, _)| field == name);
        let is_translated = at.and_then(|at| pages.translated.get(at)) == Some(&true);
        let is_own = pages.is_own(text, base);
        let source = at.map_or("", |at| sources[at].1.as_str());
        let kept_for_another = base.is_outdated(&digest_of(source), &digest_of(text));
        if is_own && !is_translated && !kept_for_another {
            head.written.kept.insert((digest_of(source), digest_of(text)));
            continue;
        }
        if is_own {
            let at = existing.fields.get(index).map_or(existing.span.start, |field| existing.place_of(field));
            head.lost.push(pages.lost(at, text));
        }
        fields.push((index, rendered));
    }
    existing.edited(pages.existing.text, &fields, pages.set).ok()
}

/// Whether a list has the same texts on both sides, in another order: then each stands beside what belongs to it.
fn has_other_order(ours: &[(String, String)], theirs: &[(String, String)], name: &str) -> bool {
    let Some((list, _)) = name.split_once('[') else { return false };
    let texts = |fields: &[(String, String)]| -> Vec<String> {
        let inside = fields.iter().filter(|(name, _)| name.split_once('[').is_some_and(|(other, _)| other == list));
        let mut texts: Vec<String> = inside.map(|(_, text)| text.clone()).collect();
        texts.sort();
        texts
    };
    texts(ours) == texts(theirs)
}

impl Head {
    /// Whether a list of translated texts has other places in the file than in the article, and all of them are translated now: then
    /// the rendering's list stands there.
    fn has_other_list(&self, pages: &Pages<'_>, key: &Key) -> bool {
        let names = |article| fields_below(article, &key.name).into_iter().map(|field| field.name.as_str());
        let sources = fields_of(pages.source);
        let is_done = |name: &str| {
            let at = sources.iter().position(|(field, _)| field == name);
            at.and_then(|at| pages.translated.get(at)) == Some(&true)
        };
        let has_some = names(pages.rendered).next().is_some();
        has_some && !names(pages.rendered).eq(names(pages.existing)) && names(pages.rendered).all(is_done)
    }

    /// Whether the lines of a key stay that has translated texts below it; by what stands around those in the article, and there.
    fn keep_above_texts(
        &mut self,
        pages: &Pages<'_>,
        base: &Base<'_>,
        [source, frame]: [String; 2],
        there: &str,
        key: &Key,
    ) -> bool {
        if self.has_other_list(pages, key) {
            self.lose_fields(pages, base, key);
            if source != frame && base.choose_own(&print_of(&frame)) == Choice::There {
                self.lost.push(pages.lost(pages.existing.text.find(there).unwrap_or_default(), there));
            }
            return false;
        }
        let stays = self.keep_or_not(pages, base, Some(&source), &frame, key);
        if !stays {
            self.lose_fields(pages, base, key);
        }
        stays
    }

    /// Names the texts of a key of the file that go with it.
    fn lose_fields(&mut self, pages: &Pages<'_>, base: &Base<'_>, key: &Key) {
        let Some(existing) = &pages.existing.front_matter else { return };
        for field in fields_below(pages.existing, &key.name) {
            if pages.is_own(&field.text, base) {
                self.lost.push(pages.lost(existing.place_of(field), &field.text));
            }
        }
    }

    /// Whether the lines of a key of the file stay; `source` is what the article has there.
    fn keep_or_not(
        &mut self,
        pages: &Pages<'_>,
        base: &Base<'_>,
        source: Option<&str>,
        there: &str,
        key: &Key,
    ) -> bool {
        let there_now = normalised(there);
        let choice = match source {
            Some(source) if source == there_now => {
                self.written.copied.insert(print_of(source));
                return true;
            }
            Some(source) => base.choose(&print_of(source), &print_of(there), true),
            None => base.choose_own(&print_of(there)),
        };
        if choice == Choice::There {
            let source = source.map_or_else(|| ABSENT.to_owned(), print_of);
            self.written.kept.insert((source, print_of(there)));
            return true;
        }
        if choice == Choice::Unknown {
            let at = pages.existing.text.find(there).unwrap_or(key.lines.start.min(pages.existing.text.len()));
            self.lost.push(pages.lost(at, there));
        }
        self.written.copied.extend(source.map(print_of));
        false
    }

    /// Whether a key of the article that the file does not have stays out of it.
    fn is_left_out(&mut self, pages: &Pages<'_>, base: &Base<'_>, key: &Key, source: &str) -> bool {
        let name = digest_of(&key.name);
        let fields = pages.source.front_matter.iter().flat_map(|front_matter| &front_matter.fields);
        let has_translation = fields.zip(pages.translated).any(|(field, done)| *done && field.root == key.name);
        let is_set = pages.set.iter().any(|setting| setting.key == key.name);
        let was_there = base.has_copied(&print_of(source));
        let is_out = base.is_foreign() || base.has_kept_for(&name, ABSENT) || was_there;
        if is_out && !has_translation && !is_set {
            self.written.kept.insert((name, ABSENT.to_owned()));
            return true;
        }
        if !is_translated(pages, key) {
            self.written.copied.insert(print_of(source));
        }
        false
    }
}
