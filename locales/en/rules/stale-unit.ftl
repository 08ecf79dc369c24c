### stale-unit

rule-stale-unit = Outdated translation
    .what = The source text has changed since this translation was made. It blocks where `require` asks for translations (after the due date, where there is one), and is a note elsewhere. A translation that was never recorded cannot be known to be outdated.
    .why = Readers are told something that no longer holds: an old date, an old amount, an old rule.
    .instead = Compare the translation with the new source text, and bring it up to date. If it is still right as it is, say so: `tolkit submit --confirm ITEM`. If the change of the source does not touch the meaning, an editor can mark it as cosmetic.
    .page-instead = Compare the translation with the new source text, and bring it up to date. If it is still right as it is, say so with the button that stands at the text. If the change of the source does not touch the meaning, an editor can mark it as cosmetic.
stale-unit = The source of { $unit } has changed since it was translated
    .help = Bring the translation of { $unit } up to date with the new source text. If it still holds as it is, say so: `tolkit submit --confirm ITEM`.
    .source = the source text is now this
    .require = required here
    .page-help = Bring the translation of { $unit } up to date with the new source text. If it still holds as it is, say so with the button that stands at it.
