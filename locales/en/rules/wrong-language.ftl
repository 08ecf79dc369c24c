### wrong-language

rule-wrong-language = Another language than the locale’s
    .what = The words of a translation, six or more, are in another language than that of its locale: of the languages compared, its own is less than 2 % likely. Names that the source has too, code, addresses, quotations and words at a placeable are no such words; of variants, each text is looked at by itself. A text whose small words (“och”, “ikkje”, “jūs”) and letters speak for its own language is taken for that without further comparison. Known are Danish, English, Estonian, Finnish, Icelandic, Latvian, Lithuanian, both kinds of Norwegian and Swedish; in Russian, only a text without any Cyrillic letter is looked at. A unit that is the same as in the source is left to identical-to-source, text in the source’s language to leftover-source, and another script to wrong-script, where these rules run. Between the two kinds of Norwegian it is a note. A tolkit that was built without the feature “language-detection” finds none of this.
    .why = Text of a neighbour’s translation was pasted, or a file was saved in the wrong folder. Readers are shown a language that they did not choose, and screen readers read it out in the wrong voice.
    .instead = Write the text in the language of the locale. What stays in another language stands in quotation marks.
wrong-language =
    { $language ->
        [da] The text is in Danish
        [en] The text is in English
        [et] The text is in Estonian
        [fi] The text is in Finnish
        [is] The text is in Icelandic
        [lt] The text is in Lithuanian
        [lv] The text is in Latvian
        [nb] The text is in Norwegian Bokmål
        [nn] The text is in Norwegian Nynorsk
        [sv] The text is in Swedish
       *[other] The text is in another language
    }
    .help = Write it in the language of this translation. If it is a quotation that stays as it is, put it in quotation marks.
