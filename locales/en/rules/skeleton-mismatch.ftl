### skeleton-mismatch

rule-skeleton-mismatch = The text would change the structure of the article
    .what = The translation of a paragraph, a list item or another block must stay one block: no blank line in it, and nothing that opens a list, a heading or a table. A beginning such as “5. marts” is fine: rendering writes a backslash before the dot by itself.
    .why = The article would have other paragraphs than its source, so that nobody could compare them any more; `tolkit render` leaves it out.
    .instead = Write one paragraph. For a new line inside it, end a line with a backslash.
skeleton-mismatch = This text would change the structure of the article
    .help = Write it as one paragraph, without a blank line; for a new line inside it, end a line with a backslash.
    .source = the source is one block
