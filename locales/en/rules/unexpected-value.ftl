### unexpected-value

rule-unexpected-value = Unexpected value
    .what = Finds a message with a text of its own, where the source has only attributes.
    .why = The program does not ask for that text, so nobody sees it. Often an attribute's text slipped there; in some programs it even replaces what is on the page.
    .instead = Delete the text, or move it to the attribute that it belongs to.
unexpected-value = The source has no text here, only attributes
    .help = Delete this text, or move it to the attribute that it belongs to. The line is then “{ $unit } =” and nothing else.
    .source = the source has only attributes here
