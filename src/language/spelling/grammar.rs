//! What a `.aff` file says of a language: its affixes, how words are put together, which mistakes are common.
//!
//! Written after the manual page hunspell(5). What few dictionaries have is left out: the syllables of Hungarian, patterns where parts of
//! compounds meet, two prefixes at once. A line that cannot be read is left out, too.

use rustc_hash::FxHashMap;

use super::affixes::{AffixTable, Side};
use super::flags::{Flag, Flags, Notation};

/// What a `.aff` file says of a language.
#[derive(Debug)]
pub(super) struct Grammar {
    notation: Notation,
    /// Sets of flags that words name by their number: `AF`.
    aliases: Vec<Vec<Flag>>,
    pub(super) prefixes: AffixTable,
    pub(super) suffixes: AffixTable,
    pub(super) compounds: Compounds,
    /// Words that are wrong, though they could be made.
    pub(super) forbidden: Option<Flag>,
    /// Stems that are no words without an affix.
    pub(super) needs_affix: Option<Flag>,
    /// Words that are written in their own case alone.
    pub(super) keeps_case: Option<Flag>,
    /// Affixes of both sides that stand together only.
    pub(super) around: Option<Flag>,
    /// Words that nobody should suggest.
    pub(super) unsuggested: Option<Flag>,
    /// Whether an affix may take the whole stem away.
    pub(super) takes_all: bool,
    /// Mistakes, each with what was meant.
    pub(super) replacements: Vec<(String, String)>,
    /// The small letters of the language, the most frequent first.
    pub(super) letters: Vec<char>,
}

/// How words are put together.
#[derive(Debug)]
pub(super) struct Compounds {
    /// Parts that stand anywhere.
    pub(super) anywhere: Option<Flag>,
    /// Parts that stand first.
    pub(super) first: Option<Flag>,
    /// Parts that stand in the middle.
    pub(super) middle: Option<Flag>,
    /// Parts that stand last.
    pub(super) last: Option<Flag>,
    /// What is a part, and no word by itself.
    pub(super) only: Option<Flag>,
    /// Affixes that may be inside.
    pub(super) permits: Option<Flag>,
    /// Affixes that are in no part.
    pub(super) forbids: Option<Flag>,
    /// Last parts that make the whole begin with a capital.
    pub(super) forces_capital: Option<Flag>,
    /// The fewest letters of a part.
    pub(super) fewest_letters: usize,
    /// The most parts; 0 for any number.
    pub(super) most_parts: usize,
    /// Whether a part may not stand twice side by side.
    pub(super) no_repetition: bool,
    /// Whether what may be a mistake for another word is none.
    pub(super) no_mistakes: bool,
    /// Whether a letter may not stand three times side by side.
    pub(super) no_triple: bool,
    /// Whether one of three letters is left out where parts meet.
    pub(super) leaves_third_out: bool,
    /// Sequences of flags, each with how often it stands there: `*`, `?`, or a blank for once.
    pub(super) sequences: Vec<Vec<(Flag, char)>>,
}

impl Compounds {
    /// The flags are none, and a part has three letters if nothing is said.
    const NONE: Self = Self {
        anywhere: None,
        first: None,
        middle: None,
        last: None,
        only: None,
        permits: None,
        forbids: None,
        forces_capital: None,
        fewest_letters: 3,
        most_parts: 0,
        no_repetition: false,
        no_mistakes: false,
        no_triple: false,
        leaves_third_out: false,
        sequences: Vec::new(),
    };
}

impl Grammar {
    /// Reads the text of a `.aff` file.
    pub(super) fn read(text: &str) -> Self {
        let lines = || text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
        let notation = lines().find_map(|words| Some(Notation::of(words.strip_prefix(&["FLAG"])?.first()?)));
        let mut grammar = Self {
            notation: notation.unwrap_or_default(),
            aliases: Vec::new(),
            prefixes: AffixTable::new(Side::Front),
            suffixes: AffixTable::new(Side::Back),
            compounds: Compounds::NONE,
            forbidden: None,
            needs_affix: None,
            keeps_case: None,
            around: None,
            unsuggested: None,
            takes_all: false,
            replacements: Vec::new(),
            letters: Vec::new(),
        };
        // The first line of these says how many there are.
        let mut seen: Vec<&str> = Vec::new();
        let mut crossing = FxHashMap::default();
        for words in lines() {
            let Some((&keyword, words)) = words.split_first() else { continue };
            match keyword {
                "PFX" | "SFX" => grammar.read_affix(keyword, words, &mut crossing),
                "AF" | "COMPOUNDRULE" | "REP" if !seen.contains(&keyword) => seen.push(keyword),
                _ => grammar.read_line(keyword, words),
            }
        }
        grammar
    }

    /// The flags of a word, or of the forms that an affix makes.
    pub(super) fn flags(&self, text: &str) -> Flags {
        if self.aliases.is_empty() {
            return Flags::new(self.notation.read(text));
        }
        let number = text.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        Flags::new(number.and_then(|at| self.aliases.get(at)).cloned().unwrap_or_default())
    }

    fn read_line(&mut self, keyword: &str, words: &[&str]) {
        let first = words.first().copied().unwrap_or_default();
        let notation = self.notation;
        let flag = || notation.read_one(first);
        let number = || first.parse::<usize>().unwrap_or_default();
        let compounds = &mut self.compounds;
        match keyword {
            "AF" => self.aliases.push(notation.read(first)),
            "FORBIDDENWORD" => self.forbidden = flag(),
            "NEEDAFFIX" | "PSEUDOROOT" => self.needs_affix = flag(),
            "KEEPCASE" => self.keeps_case = flag(),
            "CIRCUMFIX" => self.around = flag(),
            "NOSUGGEST" => self.unsuggested = flag(),
            "FULLSTRIP" => self.takes_all = true,
            "REP" => {
                if let [wrong, right, ..] = words {
                    self.replacements.push((wrong.replace('_', " "), right.replace('_', " ")));
                }
            }
            "TRY" => self.letters = first.chars().filter(|letter| letter.is_lowercase()).collect(),
            "COMPOUNDFLAG" => compounds.anywhere = flag(),
            "COMPOUNDBEGIN" => compounds.first = flag(),
            "COMPOUNDMIDDLE" => compounds.middle = flag(),
            "COMPOUNDEND" | "COMPOUNDLAST" => compounds.last = flag(),
            "ONLYINCOMPOUND" => compounds.only = flag(),
            "COMPOUNDPERMITFLAG" => compounds.permits = flag(),
            "COMPOUNDFORBIDFLAG" => compounds.forbids = flag(),
            "FORCEUCASE" => compounds.forces_capital = flag(),
            "COMPOUNDMIN" => compounds.fewest_letters = number().max(1),
            "COMPOUNDWORDMAX" => compounds.most_parts = number(),
            "CHECKCOMPOUNDDUP" => compounds.no_repetition = true,
            "CHECKCOMPOUNDREP" => compounds.no_mistakes = true,
            "CHECKCOMPOUNDTRIPLE" => compounds.no_triple = true,
            "SIMPLIFIEDTRIPLE" => compounds.leaves_third_out = true,
            "COMPOUNDRULE" => compounds.sequences.push(notation.read_marked(first)),
            _ => {}
        }
    }

    /// Reads a line of a table of affixes: the one that begins it and says whether they go with those of the other side, or one affix.
    fn read_affix<'l>(&mut self, keyword: &'l str, words: &[&'l str], crossing: &mut FxHashMap<(&'l str, Flag), bool>) {
        let Some(flag) = words.first().and_then(|word| self.notation.read_one(word)) else { return };
        match words {
            [_, crosses @ ("Y" | "N"), count] if count.parse::<usize>().is_ok() => {
                crossing.insert((keyword, flag), *crosses == "Y");
            }
            [_, taken, put, rest @ ..] => {
                let (put, onward) = put.split_once('/').unwrap_or((put, ""));
                let letters = |text: &'l str| if text == "0" { "" } else { text };
                let crosses = crossing.get(&(keyword, flag)).copied().unwrap_or_default();
                // What follows may be the condition, or already a remark.
                let condition = rest.first().copied().unwrap_or(".");
                let onward = self.flags(onward);
                let table = if keyword == "PFX" { &mut self.prefixes } else { &mut self.suffixes };
                table.add(flag, crosses, (letters(taken), letters(put)), condition, onward);
            }
            _ => {}
        }
    }
}
