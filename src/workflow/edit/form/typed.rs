//! From what was typed back to the unit's Fluent entry.

use super::field::{Field, FieldVariant, Form, Shown};
use super::whole::{first_error, is_only_unit};
use crate::fluent::{Notation, Span, SyntaxErrorKind, Unit, line_start, parse, pattern_of, span_of};

/// What was typed into a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// The field's name.
    pub name: String,
    /// The text, as a browser sends it.
    pub text: String,
    /// The notation that the field had.
    pub notation: Notation,
}

/// Why what was typed is not the unit's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It is not Fluent, for this reason.
    NotFluent {
        /// The field, if the mistake is in one.
        field: Option<String>,
        /// What is wrong.
        kind: SyntaxErrorKind,
    },
    /// The default variant has no text, and others have.
    NoDefault {
        /// Its field.
        field: String,
    },
    /// A text was typed into a field that the form does not have: the translation was changed meanwhile.
    NoField {
        /// The field's name.
        field: String,
    },
    /// It is something else than this unit alone.
    OtherUnit,
}

/// A field with what it is to say.
struct Answer<'a> {
    field: &'a Field,
    text: String,
    notation: Notation,
    is_changed: bool,
}

impl Answer<'_> {
    /// Blanks alone are no text: in Fluent notation, a literal says that they are meant.
    fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    fn pattern(&self, indent: &str) -> String {
        pattern_of(&self.text, self.notation, indent)
    }
}

impl Form {
    /// The unit's entry with what was typed into the fields; `None` if it is not translated. Fields that nothing was sent of are as they
    /// were, and where no text is another than before, so is the entry, byte by byte.
    ///
    /// # Errors
    ///
    /// An [`Unfit`] if what was typed makes no unit.
    pub fn entry(&self, typed: &[Typed]) -> Result<Option<String>, Unfit> {
        let fields = match &self.shown {
            Shown::Fields(fields) => fields.as_slice(),
            Shown::Whole(_) => &[],
        };
        let is_lost =
            |typed: &&Typed| !typed.text.trim().is_empty() && !fields.iter().any(|field| field.name == typed.name);
        if let Some(lost) = typed.iter().find(is_lost) {
            return Err(Unfit::NoField { field: lost.name.clone() });
        }
        let answers: Vec<Answer<'_>> = fields.iter().map(|field| answer(field, typed)).collect();
        if !answers.iter().any(|answer| answer.is_changed) {
            return Ok(self.translation.clone());
        }
        if answers.iter().all(Answer::is_empty) {
            return Ok(None);
        }
        let entry = self.assembled(&answers)?;
        if is_only_unit(&entry, &self.id) {
            return Ok(Some(entry));
        }
        let field = fields.first().map(|field| field.name.clone());
        Err(first_error(&entry).map_or(Unfit::OtherUnit, |kind| Unfit::NotFluent { field, kind }))
    }

    /// The unit's entry, as [`Self::entry`] or, where a single field without a name was typed, [`Self::whole_entry`] makes it.
    ///
    /// # Errors
    ///
    /// An [`Unfit`] if what was typed makes no unit.
    pub fn entry_of(&self, typed: &[Typed]) -> Result<Option<String>, Unfit> {
        match typed {
            [whole] if whole.name.is_empty() => self.whole_entry(&whole.text),
            fields => self.entry(fields),
        }
    }

    /// The unit's entry where it was typed as a whole; `None` if nothing was, or nothing was filled in.
    ///
    /// # Errors
    ///
    /// An [`Unfit`] if it is not exactly this unit.
    pub fn whole_entry(&self, typed: &str) -> Result<Option<String>, Unfit> {
        let typed = with_line_feeds(typed);
        let before = match &self.shown {
            Shown::Whole(whole) => with_line_feeds(whole),
            Shown::Fields(_) => self.translation.as_deref().map(with_line_feeds).unwrap_or_default(),
        };
        if typed.trim() == before.trim() {
            return Ok(self.translation.clone());
        }
        let typed = typed.trim_matches('\n');
        if typed.trim().is_empty() {
            return Ok(None);
        }
        let entry = format!("{typed}\n");
        if is_only_unit(&entry, &self.id) {
            return Ok(Some(entry));
        }
        Err(first_error(&entry).map_or(Unfit::OtherUnit, |kind| Unfit::NotFluent { field: None, kind }))
    }

    fn assembled(&self, answers: &[Answer<'_>]) -> Result<String, Unfit> {
        let translation = self.translation.as_deref().unwrap_or_default();
        let resource = parse(translation);
        let spans = resource.units.first().map(|unit| spans_of(translation, unit)).unwrap_or_default();
        let mut entry = String::new();
        for part in answers.chunk_by(|a, b| a.field.attribute == b.field.attribute) {
            let Some(first) = part.first() else { continue };
            let attribute = first.field.attribute.as_deref();
            if entry.is_empty() && attribute.is_some() {
                entry = format!("{} =\n", self.id);
            }
            let before = spans.iter().find(|(name, _)| *name == attribute).map(|(_, span)| &translation[span.clone()]);
            match before.filter(|_| !part.iter().any(|answer| answer.is_changed)) {
                Some(before) => entry.push_str(before),
                None => entry.push_str(&self.written(attribute, part)?),
            }
            if !entry.is_empty() && !entry.ends_with('\n') {
                entry.push('\n');
            }
        }
        Ok(entry)
    }

    /// The value or attribute; empty if it has no text.
    fn written(&self, attribute: Option<&str>, part: &[Answer<'_>]) -> Result<String, Unfit> {
        if part.iter().all(Answer::is_empty) {
            return Ok(attribute.map_or_else(|| format!("{} =\n", self.id), |_| String::new()));
        }
        part.iter().filter(|answer| !answer.is_empty()).try_for_each(check)?;
        let (name, indent) = match attribute {
            None => (self.id.clone(), "    "),
            Some(attribute) => (format!("    .{attribute}"), "        "),
        };
        let variants = part.iter().filter_map(|answer| Some((answer, answer.field.variant.as_ref()?)));
        let variants: Vec<(&Answer<'_>, &FieldVariant)> = variants.collect();
        let Some((_, choice)) = variants.first() else {
            return Ok(format!("{name} ={}", part.iter().map(|answer| answer.pattern(indent)).collect::<String>()));
        };
        if let Some((default, _)) = variants.iter().find(|(answer, variant)| variant.is_default && answer.is_empty()) {
            return Err(Unfit::NoDefault { field: default.field.name.clone() });
        }
        let mut written = format!("{name} = {{ {} ->\n", choice.selector);
        for (answer, variant) in variants.iter().filter(|(answer, _)| !answer.is_empty()) {
            let star = if variant.is_default { "   *" } else { "    " };
            let pattern = answer.pattern(&format!("{indent}        "));
            written.push_str(&format!("{indent}{star}[{}]{pattern}", variant.key));
        }
        written.push_str(&format!("{indent}}}\n"));
        Ok(written)
    }
}

fn answer<'a>(field: &'a Field, typed: &[Typed]) -> Answer<'a> {
    match typed.iter().find(|typed| typed.name == field.name) {
        None => Answer { field, text: field.text.clone(), notation: field.notation, is_changed: false },
        Some(typed) => {
            let text = with_line_feeds(&typed.text);
            let is_same = text == with_line_feeds(&field.text) && typed.notation == field.notation;
            let is_changed = !(is_same || text.trim().is_empty() && field.text.is_empty());
            Answer { field, text, notation: typed.notation, is_changed }
        }
    }
}

/// Whether a typed text is a pattern by itself.
fn check(answer: &Answer<'_>) -> Result<(), Unfit> {
    let entry = format!("x ={}", answer.pattern("    "));
    let field = || answer.field.name.clone();
    match first_error(&entry) {
        None if is_only_unit(&entry, "x") && parse(&entry).units[0].attributes.is_empty() => Ok(()),
        None => Err(Unfit::OtherUnit),
        Some(kind) => Err(Unfit::NotFluent { field: Some(field()), kind }),
    }
}

/// Where the value and each attribute stand: whole lines.
fn spans_of<'s>(text: &'s str, unit: &Unit<'s>) -> Vec<(Option<&'s str>, Span)> {
    let starts = unit.attributes.iter().map(|attribute| line_start(text, span_of(text, attribute.id.name).start));
    let ends = starts.clone().skip(1).chain([text.len()]);
    let value = unit.value.iter().map(|_| (None, 0..starts.clone().next().unwrap_or(text.len())));
    let names = unit.attributes.iter().map(|attribute| Some(attribute.id.name));
    value.chain(names.zip(starts.clone().zip(ends).map(|(start, end)| start..end))).collect()
}

/// A text as browsers send it, with the line breaks of a file.
fn with_line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n")
}
