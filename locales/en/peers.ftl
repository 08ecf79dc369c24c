### The last chapter of docs/rules.md: what other checkers of Fluent files find, and which rule answers it.

peers-title = What other tools find
peers-about =
    Every finding that compare-locales, moz.l10n, moz-fluent-linter and Pontoon have for Fluent files, with the rule that
    answers it, or the reason why none does. Where a rule decides otherwise in a detail, its own section says so: plural
    categories, for one, come from CLDR here, and from an older table there.
peers-tool = Tool
peers-finding = Finding
peers-answer = Here
peers-new-id = None: an edit of the source makes its translations stale here (`stale-unit`), by content; nobody has to rename a unit for that.
peers-layout = None: layout and the arrangement of comments change nothing that a reader or a program gets.
peers-typography = For translations, `quotation-marks` knows each language’s own. The typography of the English is the house style of whoever writes it; `[rules]` has no say in that.
peers-words = None: which words and brand names to use is what the term base is for; a reference to a term that got lost is `missing-reference`.
peers-ids = None: ids are the developers’ own.
peers-syntax = None: which parts of Fluent a project allows itself is its own affair, and what is there is checked.
peers-comments = None: comments in the source are written for translators by whoever knows the program.
peers-entry = None: a file may hold comments; a translation that is only a comment is missing (`missing-unit`).
peers-above = See compare-locales above.
