//! The functions that every program has: NUMBER and DATETIME of the Fluent specification, with their options.

use crate::fluent::ast::{CallArguments, InlineExpression};
use crate::rules::Call;

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Takes {
    /// One of these words.
    Words(&'static [&'static str]),
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// One of these words, or 0 or 1 for no and yes.
    Switch(&'static [&'static str]),
    /// The three letters of a currency (ISO 4217).
    Currency,
    /// Any text.
    Text,
}

/// An option by its name.
pub(super) type FunctionOption = (&'static str, Takes);

const ANSWERS: &[&str] = &["true", "false"];
const WIDTHS: &[&str] = &["narrow", "short", "long"];
const DIGITS: &[&str] = &["numeric", "2-digit"];
const MATCHERS: &[&str] = &["lookup", "best fit"];
const STYLES: &[&str] = &["full", "long", "medium", "short"];

/// The options of `Intl.NumberFormat` (ECMA-402), and `type` of `Intl.PluralRules`, which Fluent adds.
static NUMBER: &[FunctionOption] = &[
    ("style", Takes::Words(&["decimal", "percent", "currency", "unit"])),
    ("currency", Takes::Currency),
    ("currencyDisplay", Takes::Words(&["code", "symbol", "narrowSymbol", "name"])),
    ("currencySign", Takes::Words(&["standard", "accounting"])),
    ("unit", Takes::Text),
    ("unitDisplay", Takes::Words(WIDTHS)),
    ("minimumIntegerDigits", Takes::Number(1, 21)),
    ("minimumFractionDigits", Takes::Number(0, 100)),
    ("maximumFractionDigits", Takes::Number(0, 100)),
    ("minimumSignificantDigits", Takes::Number(1, 21)),
    ("maximumSignificantDigits", Takes::Number(1, 21)),
    ("useGrouping", Takes::Switch(&["always", "auto", "min2", "true", "false"])),
    ("notation", Takes::Words(&["standard", "scientific", "engineering", "compact"])),
    ("compactDisplay", Takes::Words(&["short", "long"])),
    ("signDisplay", Takes::Words(&["auto", "never", "always", "exceptZero", "negative"])),
    ("roundingIncrement", Takes::Number(1, 5000)),
    (
        "roundingMode",
        Takes::Words(&[
            "ceil",
            "floor",
            "expand",
            "trunc",
            "halfCeil",
            "halfFloor",
            "halfExpand",
            "halfTrunc",
            "halfEven",
        ]),
    ),
    ("roundingPriority", Takes::Words(&["auto", "morePrecision", "lessPrecision"])),
    ("trailingZeroDisplay", Takes::Words(&["auto", "stripIfInteger"])),
    ("type", Takes::Words(&["cardinal", "ordinal"])),
    ("localeMatcher", Takes::Words(MATCHERS)),
    ("numberingSystem", Takes::Text),
];

/// The options of `Intl.DateTimeFormat` (ECMA-402).
static DATETIME: &[FunctionOption] = &[
    ("dateStyle", Takes::Words(STYLES)),
    ("timeStyle", Takes::Words(STYLES)),
    ("weekday", Takes::Words(WIDTHS)),
    ("era", Takes::Words(WIDTHS)),
    ("year", Takes::Words(DIGITS)),
    ("month", Takes::Words(&["numeric", "2-digit", "narrow", "short", "long"])),
    ("day", Takes::Words(DIGITS)),
    ("dayPeriod", Takes::Words(WIDTHS)),
    ("hour", Takes::Words(DIGITS)),
    ("minute", Takes::Words(DIGITS)),
    ("second", Takes::Words(DIGITS)),
    ("fractionalSecondDigits", Takes::Number(1, 3)),
    ("timeZoneName", Takes::Words(&["short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric"])),
    ("hour12", Takes::Switch(ANSWERS)),
    ("hourCycle", Takes::Words(&["h11", "h12", "h23", "h24"])),
    ("timeZone", Takes::Text),
    ("calendar", Takes::Text),
    ("numberingSystem", Takes::Text),
    ("formatMatcher", Takes::Words(&["basic", "best fit"])),
    ("localeMatcher", Takes::Words(MATCHERS)),
];

/// The options of a function that every program has.
pub(super) fn options(function: &str) -> Option<&'static [FunctionOption]> {
    match function {
        "NUMBER" => Some(NUMBER),
        "DATETIME" => Some(DATETIME),
        _ => None,
    }
}

impl Takes {
    /// Whether the option may have this value.
    pub(super) fn allows(self, value: &InlineExpression<&str>) -> bool {
        let (word, number) = match value {
            InlineExpression::StringLiteral { value } => (Some(*value), value.parse().ok()),
            InlineExpression::NumberLiteral { value } => (None, value.parse::<u32>().ok()),
            _ => return false,
        };
        match self {
            Self::Words(words) => word.is_some_and(|word| words.contains(&word)),
            Self::Switch(words) => word.map_or_else(|| number.is_some_and(|n| n <= 1), |word| words.contains(&word)),
            // A number in quotation marks is understood as well.
            Self::Number(least, most) => number.is_some_and(|number| (least..=most).contains(&number)),
            Self::Currency => {
                word.is_some_and(|word| word.len() == 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic()))
            }
            Self::Text => word.is_some_and(|word| !word.is_empty()),
        }
    }
}

/// The value of a named argument as it is written, without quotation marks.
pub(super) fn option<'s>(arguments: &CallArguments<&'s str>, name: &str) -> Option<&'s str> {
    arguments.named.iter().find(|argument| argument.name.name == name).and_then(|argument| literal(&argument.value))
}

/// A literal as it is written, without quotation marks.
pub(super) fn literal<'s>(value: &InlineExpression<&'s str>) -> Option<&'s str> {
    match value {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => Some(value),
        _ => None,
    }
}

/// The variable that a call formats.
pub(super) fn formatted<'s>(call: &Call<'s>) -> Option<&'s str> {
    match call.arguments.positional.first() {
        Some(InlineExpression::VariableReference { id }) => Some(id.name),
        _ => None,
    }
}
