//! Flags of Hunspell's files: what words and affixes are marked with.

/// A flag: a letter, two letters, or a number.
pub(super) type Flag = u32;

/// The flags of a word or an affix, sorted.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(super) struct Flags(Box<[Flag]>);

impl Flags {
    pub(super) fn new(mut flags: Vec<Flag>) -> Self {
        flags.sort_unstable();
        flags.dedup();
        Self(flags.into())
    }

    pub(super) fn has(&self, flag: Flag) -> bool {
        self.0.binary_search(&flag).is_ok()
    }

    /// Whether they have a flag that the language may not use at all.
    pub(super) fn has_any(&self, flag: Option<Flag>) -> bool {
        flag.is_some_and(|flag| self.has(flag))
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Flag> {
        self.0.iter().copied()
    }
}

/// How flags are written: `FLAG`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Notation {
    /// Each letter is a flag.
    #[default]
    Letters,
    /// Each two letters are: `long`.
    Pairs,
    /// Numbers with commas between them: `num`.
    Numbers,
}

impl Notation {
    /// Reads what `FLAG` says.
    pub(super) fn of(word: &str) -> Self {
        match word {
            "long" => Self::Pairs,
            "num" => Self::Numbers,
            _ => Self::Letters,
        }
    }

    /// Reads flags; what is no flag is left out.
    pub(super) fn read(self, text: &str) -> Vec<Flag> {
        match self {
            Self::Letters => text.chars().map(u32::from).collect(),
            Self::Pairs => {
                let letters: Vec<u32> = text.chars().map(u32::from).collect();
                letters.chunks_exact(2).map(pair).collect()
            }
            Self::Numbers => text.split(',').filter_map(|number| number.trim().parse().ok()).collect(),
        }
    }

    /// Reads the one flag that a line names.
    pub(super) fn read_one(self, text: &str) -> Option<Flag> {
        self.read(text).first().copied()
    }

    /// Reads the flags of a rule for compounds, where marks of repetition stand among them and longer flags are in parentheses.
    pub(super) fn read_marked(self, text: &str) -> Vec<(Flag, char)> {
        let mut found: Vec<(Flag, char)> = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (flag, length) = match first {
                '*' | '?' => {
                    if let Some(last) = found.last_mut() {
                        last.1 = first;
                    }
                    (None, 1)
                }
                '(' => {
                    let end = rest.find(')').unwrap_or(rest.len());
                    (self.read_one(&rest[1..end]), (end + 1).min(rest.len()))
                }
                letter => (Some(u32::from(letter)), letter.len_utf8()),
            };
            found.extend(flag.map(|flag| (flag, ' ')));
            rest = &rest[length..];
        }
        found
    }
}

/// One flag of two letters: those of the encodings that dictionaries have are below U+10000.
fn pair(letters: &[u32]) -> Flag {
    letters.iter().fold(0, |flag, letter| (flag << 16) | (letter & 0xffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_flag_is_left_out() {
        assert_eq!(Notation::Numbers.read("7,,o4, 12,"), [7, 12]);
        assert_eq!(Notation::Pairs.read("AaBbC").len(), 2);
        assert_eq!(Notation::Letters.read_one(""), None);
    }

    #[test]
    fn marks_of_repetition_belong_to_the_flag_before() {
        assert_eq!(Notation::Letters.read_marked("1*-3"), [(0x31, '*'), (0x2d, ' '), (0x33, ' ')]);
        assert_eq!(Notation::Numbers.read_marked("(12)?(3)"), [(12, '?'), (3, ' ')]);
        assert_eq!(Notation::Letters.read_marked("*(").len(), 0);
    }
}
