### What people read in files that are made for other programs: XLIFF, PO, CSV, HTML.

packet-note-kind = { $text }
packet-note-comment = Note: { $text }
packet-note-terms = Terms: { $text }
packet-note-before = The source said before, when this was translated: { $text }
packet-note-remark = Said in review: { $text }
packet-note-previous = Before this: { $text }
packet-note-next = After this: { $text }
packet-note-whole = This is written in Fluent: translate what stands between the names and the braces, and leave the rest as it is. { $text }
packet-variant = For { $selector } = { $key }
packet-variant-numbers = For numbers like { $numbers } ({ $key })
packet-variant-fractions = For numbers such as 1.5 ({ $key }); may stay empty
packet-variant-other = For all other cases ({ $key })
packet-left-out =
    { $count ->
        [one] { $item } has one more text that is not in this file.
       *[other] { $item } has { $count } more texts that are not in this file.
    }

## The page for people who work in a word processor or on paper.

packet-html-title = { $project }: texts to translate into { $locale }
packet-html-open = Open this file in LibreOffice Writer or Microsoft Word, or print it.
packet-html-translate = Write each translation into the third column, beside its source. What is there already can be changed. What stays empty stays untranslated.
packet-html-codes = Marks in another font, such as ** or { "{ $n }" }, belong into the translation, too: write them as they are, where they fit.
packet-html-blanks = ␣ is a blank at the edge of a text, ⍽ one where no line ends, ⇥ a tab, ↵ the end of a line. ⟨U+…⟩ is a character that cannot be seen. Leave them in their place.
packet-html-first-column = Leave the first two columns as they are. The small print in brackets says which text is which.
packet-html-comment = What you want to say of a text goes into the last column, or into a comment of your program.
packet-html-send = Save the file as HTML (“HTML Document” in LibreOffice, “Web Page, Filtered” in Word) and send it back. If your program keeps track of changes, accept them all first.
packet-html-column-text = Text
packet-html-column-source = Source ({ $locale })
packet-html-column-translation = Translation ({ $locale })
packet-html-column-comment = Comment
packet-html-match = Translated before ({ $percent }% alike): { $source } — { $translation }
