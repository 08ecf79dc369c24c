//! Every key of `workflow.toml`: what can stand there, what holds without it, an example. A key that is read is here, or it is unknown;
//! `docs/workflow.md` and the schema for editors are written from this.

use self::Shape::{Date, Days, Either, Flag, Lease, List, Named, Number, Rules, Table, Tables, Text, Texts, Words};
use self::Without::{Error, ErrorUnless, Nothing, Value};
use super::namespace::Namespace;
use crate::article::Flavor;
use crate::model::Require;

/// A table of `workflow.toml`.
#[derive(Debug)]
pub struct KeyTable {
    /// How it begins, as in `[[fluent]]`; empty for the file itself.
    pub header: &'static str,
    /// The message that says what it is for; its attributes are about its keys.
    pub message: &'static str,
    /// What an example of another key needs beside it, line by line.
    pub needs: &'static [&'static str],
    /// The keys.
    pub keys: &'static [Key],
}

/// A key of a table.
#[derive(Debug)]
pub struct Key {
    /// What it is called.
    pub name: &'static str,
    /// What can stand there.
    pub shape: Shape,
    /// Whether it must be there, or what holds without it.
    pub without: Without,
    /// What it looks like.
    pub example: &'static str,
}

/// What holds where a key is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Without {
    /// An error.
    Error,
    /// An error, unless this other key is there; both is one, too.
    ErrorUnless(&'static str),
    /// The same as this value.
    Value(&'static str),
    /// Nothing that a value could say.
    Nothing,
}

/// What can stand behind a key.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// A text.
    Text,
    /// A list of texts.
    Texts,
    /// `true` or `false`.
    Flag,
    /// A whole number from 1.
    Number,
    /// A day.
    Date,
    /// A number of days or weeks: `3d`, `2w`.
    Days,
    /// The same, or of hours.
    Lease,
    /// One of these words.
    Words(&'static [&'static str]),
    /// A value of the front matter.
    Value,
    /// One of these.
    Either(&'static [Self]),
    /// A list of these.
    List(&'static Self),
    /// A table that has one for each name that is in it.
    Named(&'static Self),
    /// A table of these words alone, each with one.
    OfWords(&'static [&'static str], &'static Self),
    /// A table of severities by rule, with tables of such by locale.
    Rules,
    /// A table with keys of its own.
    Table(&'static KeyTable),
    /// The same, with tables of the same keys by locale.
    ByLocale(&'static KeyTable),
    /// Tables with keys of their own.
    Tables(&'static KeyTable),
}

impl KeyTable {
    /// The key of a name.
    #[must_use]
    pub fn key(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Shape {
    /// The keys of the tables that it has.
    #[must_use]
    pub fn table(&self) -> Option<&'static KeyTable> {
        match self {
            Self::Table(table) | Self::ByLocale(table) | Self::Tables(table) => Some(table),
            Self::Named(shape) | Self::List(shape) => shape.table(),
            Self::Either(shapes) => shapes.iter().find_map(Self::table),
            _ => None,
        }
    }
}

const fn key(name: &'static str, shape: Shape, without: Without, example: &'static str) -> Key {
    Key { name, shape, without, example }
}

/// The file itself.
pub static ROOT: KeyTable = KeyTable {
    header: "",
    message: "keys-root",
    needs: &[],
    keys: &[
        key("project", Table(&PROJECT), Error, ""),
        key("fluent", Tables(&FLUENT), Nothing, ""),
        key("articles", Tables(&ARTICLES), Nothing, ""),
        key("team", Named(&Table(&TEAM)), Nothing, ""),
        key("review", Table(&REVIEW), Nothing, ""),
        key("workflow", Table(&WORKFLOW), Nothing, ""),
        key("rules", Rules, Nothing, "[rules]\nend-punctuation = \"off\"\n\n[rules.ru]\nquotation-marks = \"error\""),
        key("waive", Tables(&WAIVE), Nothing, ""),
        key("check", Table(&CHECK), Nothing, ""),
        key("memory", Table(&MEMORY), Nothing, ""),
        key("pretranslate", Shape::ByLocale(&PRETRANSLATE), Nothing, ""),
        key("spelling", Named(&Table(&SPELLING)), Nothing, ""),
    ],
};

static PROJECT: KeyTable = KeyTable {
    header: "[project]",
    message: "keys-project",
    needs: &["locales = [\"da\", \"lt\", \"ru\"]"],
    keys: &[
        key("name", Text, Nothing, "name = \"Nordic-Baltic newsroom\""),
        key("id", Text, Nothing, "id = \"newsroom\""),
        key("source", Text, Value("\"en\""), "source = \"en\""),
        key("locales", Texts, Error, "locales = [\"da\", \"lt\", \"ru\"]"),
    ],
};

const SECTION: Key = key("section", Text, Error, "section = \"news\"");
const LOCALES: Key = key("locales", Either(&[Texts, Named(&Text)]), Nothing, "locales = [\"lt\", \"ru\"]");
const REQUIRE: Key = key(
    "require",
    Either(&[Words(&Require::WORDS), Named(&Words(&Require::WORDS))]),
    Value("\"translated\""),
    "require = { default = \"none\", lt = \"reviewed\" }",
);
const OPTIONAL: Key = key("optional", Flag, Value("false"), "optional = true");
const PRIORITY: Key = key("priority", Number, Value("5"), "priority = 1");
const SECTION_RULES: Key =
    key("rules", Rules, Nothing, "rules = { double-space = \"error\", ru = { quotation-marks = \"off\" } }");

static FLUENT: KeyTable = KeyTable {
    header: "[[fluent]]",
    message: "keys-fluent",
    needs: &["section = \"news\"", "path = \"locales/{locale}/news/**/*.ftl\""],
    keys: &[
        SECTION,
        key("path", Text, ErrorUnless("config"), "path = \"locales/{locale}/news/**/*.ftl\""),
        key("source", Text, Nothing, "source = \"templates/news/**/*.ftl\""),
        key("config", Text, ErrorUnless("path"), "config = \"l10n.toml\""),
        LOCALES,
        REQUIRE,
        key("due", Either(&[Date, Days]), Nothing, "due = \"14d\""),
        PRIORITY,
        OPTIONAL,
        SECTION_RULES,
    ],
};

static ARTICLES: KeyTable = KeyTable {
    header: "[[articles]]",
    message: "keys-articles",
    needs: &[
        "section = \"news\"",
        "source = \"articles/**/*.md\"",
        "path = \"locales/{locale}/news/**/*.ftl\"",
        "output = \"site/{locale}/**/*.md\"",
    ],
    keys: &[
        SECTION,
        key("source", Text, Error, "source = \"articles/**/*.md\""),
        key("path", Text, Error, "path = \"locales/{locale}/news/**/*.ftl\""),
        key("output", Text, Nothing, "output = \"site/{locale}/**/*.md\""),
        key("exclude", Texts, Nothing, "exclude = [\"drafts/**\", \"**/README.md\"]"),
        key("names", Text, Nothing, "names = \"translationKey\""),
        key("flavor", Words(&Flavor::WORDS), Value("\"commonmark\""), "flavor = \"hugo\""),
        key(
            "translate",
            Texts,
            Value("[\"title\", \"summary\", \"description\"]"),
            "translate = [\"title\", \"tags[]\", \"links[].name\"]",
        ),
        key("code_comments", Flag, Value("false"), "code_comments = true"),
        key("links", Words(&["keep", "localise"]), Value("\"keep\""), "links = \"localise\""),
        key(
            "set",
            Named(&Either(&[Shape::Value, Named(&Shape::Value)])),
            Nothing,
            "set = { lang = \"{locale}\", menu = { default = \"main\", ru = \"ru\" } }",
        ),
        key("partial", Words(&["skip", "source"]), Value("\"skip\""), "partial = \"source\""),
        key("untranslated", Words(&["skip", "copy"]), Value("\"skip\""), "untranslated = \"copy\""),
        key(
            "grades",
            Shape::OfWords(&["link", "minor"], &Words(&["current", "stale"])),
            Nothing,
            "grades = { link = \"stale\" }",
        ),
        LOCALES,
        REQUIRE,
        key("due", Either(&[Date, Days]), Nothing, "due = \"3d\""),
        key("ask_for", Days, Nothing, "ask_for = \"90d\""),
        PRIORITY,
        OPTIONAL,
        SECTION_RULES,
    ],
};

const PEOPLE: Shape = List(&Either(&[Text, Table(&PERSON)]));

pub(super) static TEAM: KeyTable = KeyTable {
    header: "[team.lt]",
    message: "keys-team",
    needs: &[],
    keys: &[
        key("translators", PEOPLE, Nothing, "translators = [\"ona@example.org\"]"),
        key(
            "reviewers",
            PEOPLE,
            Nothing,
            "reviewers = [\"jonas@example.org\", { email = \"rasa@example.org\", since = 2026-01-01, key = \"ssh-ed25519 \
             AAAAC3NzaC1lZDI1NTE5AAAAILynXYnGNoYSC9b0Dl52WXmo5sulGSoRrnUIR1uoMHap\" }]",
        ),
        key("former", PEOPLE, Nothing, "former = [\"marius@example.org\"]"),
    ],
};

pub(super) static PERSON: KeyTable = KeyTable {
    header: "",
    message: "keys-person",
    needs: &[],
    keys: &[
        key("email", Text, Error, ""),
        key("key", Either(&[Text, Texts]), Error, ""),
        key("since", Date, Nothing, ""),
        key("until", Date, Nothing, ""),
    ],
};

static REVIEW: KeyTable = KeyTable {
    header: "[review]",
    message: "keys-review",
    needs: &[],
    keys: &[key("own", Flag, Value("false"), "own = true")],
};

static WORKFLOW: KeyTable = KeyTable {
    header: "[workflow]",
    message: "keys-workflow",
    needs: &[],
    keys: &[
        key("lease", Lease, Value("\"7d\""), "lease = \"12h\""),
        key(
            "namespace",
            Words(&Namespace::WORDS),
            Value("\"refs/tolkit\""),
            "namespace = \"refs/heads/tolkit-ledger\"",
        ),
    ],
};

static CHECK: KeyTable = KeyTable {
    header: "[check]",
    message: "keys-check",
    needs: &[],
    keys: &[key("baseline", Text, Nothing, "baseline = \".tolkit/baseline\"")],
};

static MEMORY: KeyTable = KeyTable {
    header: "[memory]",
    message: "keys-memory",
    needs: &[],
    keys: &[key("siblings", Named(&Texts), Nothing, "siblings = { lt = [\"da\"], ru = [] }")],
};

pub(super) static PRETRANSLATE: KeyTable = KeyTable {
    header: "[pretranslate]",
    message: "keys-pretranslate",
    needs: &[],
    keys: &[
        key("command", Texts, Nothing, "command = [\"./scripts/engine.py\", \"--model\", \"small\"]"),
        key("from", Text, Nothing, "lt.from = \"da\""),
        key("timeout", Number, Value("60"), "timeout = 300"),
    ],
};

pub(super) static SPELLING: KeyTable = KeyTable {
    header: "[spelling.lt]",
    message: "keys-spelling",
    needs: &[],
    keys: &[
        key("dictionary", Text, Nothing, "dictionary = \"spelling/lt_LT.dic\""),
        key("words", Text, Nothing, "words = \"spelling/lt.txt\""),
    ],
};

static WAIVE: KeyTable = KeyTable {
    header: "[[waive]]",
    message: "keys-waive",
    needs: &[
        "rule = \"missing-unit\"",
        "item = \"lt:news/*\"",
        "until = 2026-12-24",
        "reason = \"Waiting for the ministry's wording\"",
    ],
    keys: &[
        key("rule", Text, Error, "rule = \"missing-*\""),
        key("item", Text, Error, "item = \"ru:*\""),
        key("unit", Text, Nothing, "unit = \"nav-*\""),
        key("until", Date, Error, "until = 2026-12-24"),
        key("reason", Text, Error, "reason = \"The agency delivers in December\""),
    ],
};

/// Tables whose keys are names.
pub(super) static NAMES: KeyTable = KeyTable { header: "", message: "keys-root", needs: &[], keys: &[] };
