//! A term that the source names and the translation does not.

use crate::diagnostics::Severity;
use crate::rules::{Check, DefaultSeverity, Example, Features, Group, NamedTerm, Pair, Part, Rule, Sink, TermsOf};
use crate::terms::Term;

pub(crate) static RULE: Rule = Rule {
    id: "term-missing",
    group: Group::Content,
    severity: DefaultSeverity::Fixed(Severity::Note),
    example: Example {
        source: "-newsletter = newsletter\nletter-thanks = Thank you for reading our newsletter.\n",
        locale: "fi",
        bad: "-newsletter = uutiskirje\nletter-thanks = Kiitos, että luet tiedotettamme.\n",
        good: "-newsletter = uutiskirje\nletter-thanks = Kiitos, että luet uutiskirjettämme.\n",
    },
    check: Check::Unit { needs: Features::ANY, run: check },
};

/// How many forms are named in a message.
const SHOWN: usize = 4;

fn check(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Some(terms) = pair.terms.filter(|_| !pair.target.unit.is_term()) else { return };
    for named in pair.source.named_terms(terms.names) {
        // What a language does not call a term, nobody can say.
        let term = terms.glossary.term(&named.term).filter(|term| !term.is_open && !term.forms.is_empty());
        if let Some(term) = term.filter(|term| !has(pair, terms, named, term)) {
            let forms: Vec<_> = term.forms.iter().take(SHOWN).map(|form| format!("“{}”", form.written)).collect();
            sink.report(pair.target.id_span.clone())
                .with("term", &*named.term)
                .with("forms", forms.join(", "))
                .because_of(named.span.clone());
        }
    }
}

/// Whether a translation has a term: its reference, or perhaps one of its forms. A text that is the source's own is not translated.
fn has(pair: &Pair<'_>, terms: TermsOf<'_>, named: &NamedTerm, term: &Term) -> bool {
    let texts_of = |part: &Part<'_>| part.flat_texts.iter().map(|flat| flat.text.to_string()).collect::<Vec<_>>();
    let is_said = |texts: &[String]| texts.iter().any(|text| text.contains(char::is_alphabetic));
    let is_untranslated = || {
        pair.parts().map(|(source, target)| (texts_of(source), texts_of(target))).any(|(a, b)| is_said(&a) && a == b)
    };
    let texts = || pair.target.parts.iter().flat_map(|part| &part.flat_texts);
    pair.target.references().any(|reference| reference.id == &*named.term)
        || texts().any(|flat| terms.glossary.may_be_in(term, &flat.text))
        || is_untranslated()
}
