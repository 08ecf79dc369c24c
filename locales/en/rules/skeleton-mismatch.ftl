### skeleton-mismatch

rule-skeleton-mismatch = The text would change the structure of the article
    .what = A translation of a paragraph, a list item or a cell must be one, too: no blank line inside it, nothing that opens a list, a heading or a table of its own and that a backslash cannot keep from it. What only begins like a list, such as “5. marts”, is fine: rendering puts a backslash there by itself.
    .why = The article would have other paragraphs than its source, so that nobody could compare them any more; `tolkit render` leaves it out.
    .instead = Write one paragraph. For a new line inside it, end a line with a backslash.
skeleton-mismatch = This text would change the structure of the article
    .help = Write it as one paragraph, without a blank line; for a new line inside it, end a line with a backslash.
    .source = the source is one block
