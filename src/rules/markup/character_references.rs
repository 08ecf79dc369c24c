//! Character references of HTML (`&amp;`, `&#8217;`) in a text. Pure.

use crate::fluent::Span;

/// Something in a text that is a character reference, or was meant to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CharacterReference {
    /// What it stands for; nothing where its name is not known here.
    pub(super) character: Option<char>,
    /// Whether it is written as a browser needs it.
    pub(super) is_well_formed: bool,
    /// Where it stands.
    pub(super) span: Span,
}

/// The character references of a text. An `&` that stands for itself is none.
pub(super) fn character_references(text: &str) -> impl Iterator<Item = CharacterReference> {
    memchr::memchr_iter(b'&', text.as_bytes()).filter_map(|at| at_ampersand(text, at))
}

fn at_ampersand(text: &str, at: usize) -> Option<CharacterReference> {
    let rest = &text[at + 1..];
    let found = |character, is_well_formed, length: usize| {
        Some(CharacterReference { character, is_well_formed, span: at..at + 1 + length })
    };
    if let Some(number) = rest.strip_prefix('#') {
        let (radix, digits) = match number.strip_prefix(['x', 'X']) {
            Some(digits) => (16, digits),
            None => (10, number),
        };
        let before = rest.len() - digits.len();
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let character = u32::from_str_radix(&digits[..end], radix).ok().and_then(char::from_u32);
        let closes = digits[end..].starts_with(';');
        return if end == 0 {
            None
        } else {
            found(character, closes && character.is_some(), before + end + usize::from(closes))
        };
    }
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    let name = &rest[blanks..];
    let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
    let behind = &rest[blanks + name.len()..];
    // An `&` between words is the common case: nothing is looked up for it.
    if !behind.starts_with(';') && (blanks > 0 || !is_unmistakable(name)) {
        return None;
    }
    let character = character_of(name);
    match behind.strip_prefix(';') {
        Some(_) if blanks == 0 && !name.is_empty() => {
            // Names are known in their own case alone; `&AMP;` and the like were kept for old pages.
            let misspelt = character.is_none() && character_of(&name.to_ascii_lowercase()).is_some();
            let character = character.or_else(|| character_of(&name.to_ascii_lowercase()));
            found(character, !misspelt, name.len() + 1)
        }
        Some(_) if character.is_some() => found(character, false, blanks + name.len() + 1),
        Some(_) => None,
        None if !behind.starts_with('=') => {
            let gap = behind.len() - behind.trim_start_matches(' ').len();
            let closes_late = gap > 0 && behind[gap..].starts_with(';');
            found(character, false, name.len() + if closes_late { gap + 1 } else { 0 })
        }
        None => None,
    }
}

/// What a malformed reference was meant to be.
pub(super) fn mended(written: &str) -> String {
    let name: String = written.chars().filter(|c| !matches!(c, ' ' | ';' | '&')).collect();
    let is_right = name.starts_with('#') || character_of(&name).is_some();
    format!("&{};", if is_right { name } else { name.to_ascii_lowercase() })
}

/// Whether a name without its `;` can only have been meant as a reference: it is no word that may follow an `&`.
fn is_unmistakable(name: &str) -> bool {
    const NAMES: &str = "amp apos bdquo bull copy euro gt hellip laquo ldquo lsaquo lsquo lt mdash nbsp ndash quot raquo \
        rdquo reg rsaquo rsquo sbquo shy thinsp trade";
    NAMES.split(' ').any(|known| known == name)
}

/// Whether a reference to this character keeps a text from being read as markup.
pub(super) fn is_structural(character: char) -> bool {
    matches!(character, '&' | '<' | '>')
}

/// Whether a character only says where a line may break, how letters join, or which way they run: nobody sees it.
pub(super) fn is_hint(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// Whether a translation may do without the character: letters, white space, and the punctuation that each
/// language has its own of.
pub(super) fn is_free(character: char) -> bool {
    character.is_alphanumeric()
        || character.is_whitespace()
        || character.is_control()
        || character.is_ascii_punctuation()
        || is_hint(character)
        || matches!(character, '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{203a}')
        || matches!(character, '«' | '»' | '·' | '¡' | '¿' | 'ª' | 'º' | '¨' | '´' | '¸' | '¯')
}

fn character_of(name: &str) -> Option<char> {
    match name {
        "apos" => return Some('\''),
        "nbsp" => return Some('\u{a0}'),
        "shy" => return Some('\u{ad}'),
        "ensp" => return Some('\u{2002}'),
        "emsp" => return Some('\u{2003}'),
        "thinsp" => return Some('\u{2009}'),
        "zwnj" => return Some('\u{200c}'),
        "zwj" => return Some('\u{200d}'),
        "lrm" => return Some('\u{200e}'),
        "rlm" => return Some('\u{200f}'),
        _ => {}
    }
    let mut words = NAMES.split(' ');
    while let (Some(known), Some(character)) = (words.next(), words.next()) {
        if known == name {
            return character.chars().next();
        }
    }
    None
}

/// The names of HTML 4 (section 24), each with its character, but for those that cannot be seen.
const NAMES: &str = "AElig Æ Aacute Á Acirc Â Agrave À Alpha Α Aring Å Atilde Ã Auml Ä Beta Β Ccedil Ç Chi Χ Dagger ‡ Delta Δ \
    ETH Ð Eacute É Ecirc Ê Egrave È Epsilon Ε Eta Η Euml Ë Gamma Γ Iacute Í Icirc Î Igrave Ì Iota Ι Iuml Ï \
    Kappa Κ Lambda Λ Mu Μ Ntilde Ñ Nu Ν OElig Œ Oacute Ó Ocirc Ô Ograve Ò Omega Ω Omicron Ο Oslash Ø Otilde Õ \
    Ouml Ö Phi Φ Pi Π Prime ″ Psi Ψ Rho Ρ Scaron Š Sigma Σ THORN Þ Tau Τ Theta Θ Uacute Ú Ucirc Û Ugrave Ù \
    Upsilon Υ Uuml Ü Xi Ξ Yacute Ý Yuml Ÿ Zeta Ζ aacute á acirc â acute ´ aelig æ agrave à alefsym ℵ alpha α \
    amp & and ∧ ang ∠ aring å asymp ≈ atilde ã auml ä bdquo „ beta β brvbar ¦ bull • cap ∩ ccedil ç cedil ¸ \
    cent ¢ chi χ circ ˆ clubs ♣ cong ≅ copy © crarr ↵ cup ∪ curren ¤ dArr ⇓ dagger † darr ↓ deg ° delta δ \
    diams ♦ divide ÷ eacute é ecirc ê egrave è empty ∅ epsilon ε equiv ≡ eta η eth ð euml ë euro € exist ∃ \
    fnof ƒ forall ∀ frac12 ½ frac14 ¼ frac34 ¾ frasl ⁄ gamma γ ge ≥ gt > hArr ⇔ harr ↔ hearts ♥ hellip … \
    iacute í icirc î iexcl ¡ igrave ì image ℑ infin ∞ int ∫ iota ι iquest ¿ isin ∈ iuml ï kappa κ lArr ⇐ \
    lambda λ lang 〈 laquo « larr ← lceil ⌈ ldquo “ le ≤ lfloor ⌊ lowast ∗ loz ◊ lsaquo ‹ lsquo ‘ lt < macr ¯ \
    mdash — micro µ middot · minus − mu μ nabla ∇ ndash – ne ≠ ni ∋ not ¬ notin ∉ nsub ⊄ ntilde ñ nu ν \
    oacute ó ocirc ô oelig œ ograve ò oline ‾ omega ω omicron ο oplus ⊕ or ∨ ordf ª ordm º oslash ø otilde õ \
    otimes ⊗ ouml ö para ¶ part ∂ permil ‰ perp ⊥ phi φ pi π piv ϖ plusmn ± pound £ prime ′ prod ∏ prop ∝ \
    psi ψ quot \" rArr ⇒ radic √ rang 〉 raquo » rarr → rceil ⌉ rdquo ” real ℜ reg ® rfloor ⌋ rho ρ rsaquo › \
    rsquo ’ sbquo ‚ scaron š sdot ⋅ sect § sigma σ sigmaf ς sim ∼ spades ♠ sub ⊂ sube ⊆ sum ∑ sup ⊃ sup1 ¹ \
    sup2 ² sup3 ³ supe ⊇ szlig ß tau τ there4 ∴ theta θ thetasym ϑ thorn þ tilde ˜ times × trade ™ uArr ⇑ \
    uacute ú uarr ↑ ucirc û ugrave ù uml ¨ upsih ϒ upsilon υ uuml ü weierp ℘ xi ξ yacute ý yen ¥ yuml ÿ \
    zeta ζ";

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(Option<char>, bool, &str)> {
        character_references(text).map(|one| (one.character, one.is_well_formed, &text[one.span])).collect()
    }

    #[test]
    fn references_are_known_by_name_and_number() {
        assert_eq!(found("&amp;&nbsp;"), [(Some('&'), true, "&amp;"), (Some('\u{a0}'), true, "&nbsp;")]);
        assert_eq!(found("&#8217; &#x2019;"), [(Some('’'), true, "&#8217;"), (Some('’'), true, "&#x2019;")]);
        assert_eq!(found("&zeta; &zzz;"), [(Some('ζ'), true, "&zeta;"), (None, true, "&zzz;")]);
    }

    #[test]
    fn what_was_meant_to_be_one_is_found() {
        assert_eq!(found("a&nbsp b"), [(Some('\u{a0}'), false, "&nbsp")]);
        assert_eq!(found("a & amp; b"), [(Some('&'), false, "& amp;")]);
        assert_eq!(found("a &amp ; b"), [(Some('&'), false, "&amp ;")]);
        assert_eq!(found("&#8217 &NBSP;"), [(Some('’'), false, "&#8217"), (Some('\u{a0}'), false, "&NBSP;")]);
    }

    #[test]
    fn an_ampersand_may_stand_for_itself() {
        for text in ["Q & A", "R&D", "a & b; c", "?a=1&copy=2", "&", "&;", "&#;", "&#x;", "drag&drop", "AT&T; x"] {
            assert!(found(text).iter().all(|one| one.0.is_none()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in r"(&|#|x|amp|nbsp|;| |[0-9a-zé]|\PC){0,20}") {
            for one in character_references(&text) {
                prop_assert!(text[one.span].starts_with('&'));
            }
        }
    }
}
