### template-mismatch

rule-template-mismatch = Template tags differ from the source
    .what = A translated article must have the template tags of its source, in any order: shortcodes ({ "{{< … >}}" }, { "{{% … %}}" }), tags and values ({ "{% … %}" }, { "{{ … }}" }) and lists of attributes ({ "{: … }" }). Captions and titles in them are translated, and other values that are words; one more value for readers is a warning.
    .why = The program that makes the pages carries them out: one that is broken stops it, one too many shows what nobody meant to publish.
    .instead = Copy the tag from the source. Translate in it only what readers see.
template-mismatch-missing = The template tag { $tag } is missing
    .help = Write { $tag } where the translation needs it.
    .source = the source has it here
template-mismatch-extra = The source has no template tag { $tag }
    .help = Take it out, or write what the source has.
template-mismatch-other = The source has { $tag } here, not { $found }
    .help = Write { $tag }, with what readers see translated.
    .source = the source has it here
