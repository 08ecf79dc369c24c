### markdown-mismatch

rule-markdown-mismatch = Links, images, code or emphasis differ from the source
    .what = In the texts of articles, a translation must have the links, images, code spans and footnote references of its source, with the same destinations, labels and code, in any order; and, where the site has them, its directives (:name[…]), lists of attributes ({"{"}.name{"}"}), formulas, and the expressions and components of MDX. The words of a link are translated, not left out, its destination is not; a page in the language of the translation (/lt/ for /en/), another heading (#…) and addresses of pages and mailboxes elsewhere are fine (link-mismatch compares those). Code may be repeated. Marks of emphasis (*, _, ~~) must close what they open. A link to a heading of the same page may have its translated name. A label where the source has an address, or the other way round, is a warning: where a label leads, the article says elsewhere.
    .why = Readers of the translation would miss a link or a footnote, copy a command that does not work, or see stars instead of bold text.
    .instead = Copy the element from the source, and translate only what stands between the brackets of a link. A star that is meant as a star is written with a backslash before it.
# $kind is link, image, code or footnote; $element a destination, a label or code, $written the same as the source has it.
markdown-mismatch-missing = { $kind ->
        [link] The link to { $element }
        [image] The image { $element }
        [code] The code { $element }
        [syntax] { $element }
       *[footnote] The footnote reference { $element }
    } is missing
    .help = { $kind ->
        [link] Write { $written } where the translation needs it, with the words in brackets translated.
        [image] Write { $written } where the translation needs it, with the words in brackets translated.
       *[other] Write { $written } where the translation needs it.
    }
    .source = the source has it here
markdown-mismatch-extra = { $kind ->
        [link] The source has no link to { $element }
        [image] The source has no image { $element }
        [code] The source has no code { $element }
        [syntax] The source has no { $element }
       *[footnote] The source has no footnote reference { $element }
    }
    .help = Take it out, or write what the source has.
markdown-mismatch-other = { $kind ->
        [link] The source has a link to { $element } here, not to { $found }
        [image] The source has the image { $element } here, not { $found }
        [code] The source has the code { $element } here, not { $found }
        [syntax] The source has { $element } here, not { $found }
       *[footnote] The source has the footnote reference { $element } here, not { $found }
    }
    .help = Write { $element }.
    .source = the source has it here
markdown-mismatch-emphasis = { $mark } opens or closes nothing here
    .help = Put the same mark at the other end of the words, or a backslash before it.
markdown-mismatch-emptied = The link to { $element } has no words
    .help = Write the words of the link between the brackets, translated.
    .source = the source’s link
