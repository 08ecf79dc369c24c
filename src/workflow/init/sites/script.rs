//! Values in a configuration that is a program: `locales: { root: { lang: 'en' } }` in JavaScript or TypeScript.
//!
//! Nothing is run. What is written as it stands (objects, lists, texts, truth values) is read; whatever has to be worked out
//! is nothing.

use serde_json::{Map, Value};

/// How deep values stand in each other at most.
const DEEPEST: usize = 64;

/// How many places with a name are read: each may reach to the end.
const MOST_PLACES: usize = 64;

/// The first value that a script gives to a name: behind `name:`, `name =` or `name(`.
pub(super) fn value_of(script: &str, name: &str) -> Option<Value> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    let places = script.match_indices(name).map(|(at, _)| at);
    let alone = places.filter(|&at| {
        !script[..at].ends_with(is_word) && !script[at + name.len()..].starts_with(is_word) && !is_remark(script, at)
    });
    let mut values = alone.take(MOST_PLACES).filter_map(|at| {
        let mut reader = Reader { rest: script[at + name.len()..].trim_start_matches(['\'', '"']) };
        reader.blank();
        let rest = reader.rest.strip_prefix([':', '=', '('])?;
        reader.rest = rest;
        Some(reader.value(0)).filter(|value| !value.is_null())
    });
    values.next()
}

/// Whether a place is behind `//` on its line.
fn is_remark(script: &str, at: usize) -> bool {
    let line = &script[script[..at].rfind('\n').map_or(0, |newline| newline + 1)..at];
    line.trim_start().starts_with("//") || line.trim_start().starts_with('*')
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    /// Passes over white space and remarks.
    fn blank(&mut self) {
        loop {
            let rest = self.rest.trim_start();
            self.rest = match rest {
                _ if rest.starts_with("//") => rest.find('\n').map_or("", |end| &rest[end..]),
                _ if rest.starts_with("/*") => rest.find("*/").map_or("", |end| &rest[end + 2..]),
                rest => {
                    self.rest = rest;
                    return;
                }
            };
        }
    }

    fn take(&mut self, mark: char) -> bool {
        self.blank();
        let found = self.rest.strip_prefix(mark);
        self.rest = found.unwrap_or(self.rest);
        found.is_some()
    }

    /// Reads a value, and whatever else stands before the next comma.
    fn value(&mut self, depth: usize) -> Value {
        self.blank();
        let value = match self.rest.chars().next() {
            Some('{') if depth < DEEPEST => self.object(depth),
            Some('[') if depth < DEEPEST => self.list(depth),
            Some('\'' | '"' | '`') => self.text().map_or(Value::Null, Value::String),
            _ => Value::Null,
        };
        let word = self.rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let is_whole = matches!(
            self.rest.trim_start_matches([' ', '\t']).chars().next(),
            None | Some(',' | '}' | ']' | ')' | ';' | '\n' | '\r')
        );
        let value = match (value, word) {
            (Value::Null, "true") => Value::Bool(true),
            (Value::Null, "false") => Value::Bool(false),
            // `'a' + b` has to be worked out; `{ … } as Config` has not.
            (Value::String(_), _) if !is_whole => Value::Null,
            (value, _) => value,
        };
        self.skip();
        value
    }

    fn object(&mut self, depth: usize) -> Value {
        let mut object = Map::new();
        self.take('{');
        while !self.take('}') && !self.rest.is_empty() {
            let before = self.rest.len();
            let key = match self.rest.chars().next() {
                Some('\'' | '"') => self.text(),
                _ => {
                    let end = self.rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '$'));
                    let (key, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
                    self.rest = rest;
                    (!key.is_empty()).then(|| key.to_owned())
                }
            };
            let value = if self.take(':') { self.value(depth + 1) } else { self.skipped() };
            object.extend(key.map(|key| (key, value)));
            self.take(',');
            self.go_on(before);
        }
        Value::Object(object)
    }

    fn list(&mut self, depth: usize) -> Value {
        let mut values = Vec::new();
        self.take('[');
        while !self.take(']') && !self.rest.is_empty() {
            let before = self.rest.len();
            values.push(self.value(depth + 1));
            self.take(',');
            self.go_on(before);
        }
        Value::Array(values)
    }

    /// Passes over a bracket that nothing has opened, where reading does not go on.
    fn go_on(&mut self, before: usize) {
        if self.rest.len() == before {
            self.rest = self.rest.chars().next().map_or("", |next| &self.rest[next.len_utf8()..]);
        }
    }

    fn text(&mut self) -> Option<String> {
        let mark = self.rest.chars().next()?;
        let mut said = String::new();
        let mut characters = self.rest.char_indices().skip(1);
        while let Some((at, character)) = characters.next() {
            match character {
                '\\' => said.extend(characters.next().map(|(_, next)| next)),
                _ if character == mark => {
                    self.rest = &self.rest[at + mark.len_utf8()..];
                    return Some(said);
                }
                _ => said.push(character),
            }
        }
        self.rest = "";
        None
    }

    fn skipped(&mut self) -> Value {
        self.skip();
        Value::Null
    }

    /// Passes over all before the next comma, or before what closes what is open here.
    fn skip(&mut self) {
        let mut depth = 0_usize;
        loop {
            self.blank();
            let Some(next) = self.rest.chars().next() else { return };
            match next {
                ',' | '}' | ']' | ')' if depth == 0 => return,
                '\'' | '"' | '`' => {
                    self.text();
                    continue;
                }
                '{' | '[' | '(' => depth += 1,
                '}' | ']' | ')' => depth -= 1,
                _ => {}
            }
            self.rest = &self.rest[next.len_utf8()..];
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_written_as_it_stands_is_read() {
        let script = "// locales: ['xx']\nimport a from 'a';\nconst config: Config = {\n  title: `A`, /* locales: no */\n  i18n: {\n\
            defaultLocale: 'en', locales: ['en', \"pt-BR\",], path: base + 'i18n' },\n  plugins: [run({ a: [1] }), starlight({\n\
            'locales': { root: { label: 'En\\'glish', lang: 'en' }, lt, 'zh-cn': other, ...more } })] } satisfies X;";
        let i18n = value_of(script, "i18n").expect("a value");
        assert_eq!(i18n, json!({"defaultLocale": "en", "locales": ["en", "pt-BR"], "path": null}));
        assert_eq!(value_of(script, "locales"), Some(json!(["en", "pt-BR"])));
        let starlight = value_of(script, "starlight").expect("a value");
        let locales = json!({"root": {"label": "En'glish", "lang": "en"}, "lt": null, "zh-cn": null});
        assert_eq!(starlight["locales"], locales);
        assert_eq!(value_of(script, "none"), None);
    }

    proptest! {
        #[test]
        fn any_script_can_be_read(script in r#"(a|:|=|\(|\)|\{|\}|\[|\]|,|'|"|`|\\|/|\*|\n|é| ){0,40}"#) {
            value_of(&script, "a");
        }
    }
}
