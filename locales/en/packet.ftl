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
