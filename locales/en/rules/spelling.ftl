### spelling

rule-spelling = A word that the dictionary does not have
    .what = A word of the translation is neither in the Hunspell dictionary of its language nor made as the dictionary allows (inflected, or put together). No mistakes are: forms of the terms in the term base, words of the source, names of the source with other endings, words with a capital inside a sentence where the source has a name, abbreviations in capitals, single letters, code, addresses, anything with a digit or glued to a placeable, and the words of the project’s own list. Dictionaries know neither all words nor all names, so that many findings are no mistakes (with Debian’s dictionaries of Icelandic and of both kinds of Norwegian, most): the rule is off unless workflow.toml or --rule asks for it. Where there is no dictionary, or it cannot be read, that is said once for each language.
    .why = Readers see a misspelled word first, and trust what they read less.
    .instead = Correct the word. If it is right, put it into the list that { "`[spelling.LOCALE]`" } in workflow.toml names. `tolkit doctor` says in a terminal which dictionary each language has.
spelling = “{ $word }” is not in the dictionary
    .help = { $count ->
        [0] Correct it. If it is right, put it into the project’s list of words: [spelling] in workflow.toml names that.
       *[other] Was { $suggestions } meant? If it is right as it is, put it into the project’s list of words: [spelling] in workflow.toml names that.
    }
spelling-missing = There is no dictionary for { $locale } on this computer, so that no spelling is looked at; Debian and Ubuntu have one in { $package }
    .help = Install one ({ $package }), name one in the project under [spelling.{ $locale }] in workflow.toml, or turn the rule off for this locale: [rules.{ $locale }] with spelling = "off".
spelling-missing-voikko = There is no Hunspell dictionary for { $locale } on this computer, so that no spelling is looked at; Debian has none, and tolkit cannot use Voikko
    .help = Name a dictionary in the project under [spelling.{ $locale }] in workflow.toml, or turn the rule off for this locale: [rules.{ $locale }] with spelling = "off".
spelling-missing-anywhere = There is no dictionary for { $locale } on this computer, so that no spelling is looked at; none is known in Debian
    .help = Name a dictionary in the project under [spelling.{ $locale }] in workflow.toml, or turn the rule off for this locale: [rules.{ $locale }] with spelling = "off".
spelling-unreadable = The dictionary { $path } for { $locale } cannot be read: { $reason }
    .help = See that { $path } and the .aff file beside it are there and can be read, or name another under [spelling.{ $locale }] in workflow.toml.
spelling-encoding = The dictionary { $path } for { $locale } is in an encoding that is not known: { $encoding }
    .help = Convert { $path } and the .aff file beside it to UTF-8, write SET UTF-8 into the .aff file, and name the new one under [spelling.{ $locale }] in workflow.toml.
spelling-no-count = { $path } is no dictionary for { $locale }: it does not begin with the number of its words
    .help = Install the dictionary anew, or name another under [spelling.{ $locale }] in workflow.toml. A file of Git LFS has to be fetched first: `git lfs pull`.
spelling-no-words = The dictionary { $path } for { $locale } has hardly any line that is a word in its encoding
    .help = See that the line SET of the .aff file names the encoding that { $path } is in, or name another dictionary under [spelling.{ $locale }] in workflow.toml.
spelling-list = The list of words { $path } cannot be read: { $reason }
    .help = See that the file is there, one word a line, or correct its path in workflow.toml.
