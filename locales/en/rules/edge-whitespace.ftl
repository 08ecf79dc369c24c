### edge-whitespace

rule-edge-whitespace = Blank at the beginning or end
    .what = The translation begins or ends with a blank that its source does not have, or lacks one that its source has. Fluent drops ordinary blanks there, so such a blank is an unbreakable space or was written on purpose, as {"{"} " " {"}"}. Where words stand without blanks between them, as in Chinese, Thai and Khmer, what separates texts has its own blanks and is left alone.
    .why = A blank at the edge moves the text, or puts two blanks beside each other; and where the source asks for one, two words grow together without it.
    .instead = Begin and end the text as the source does. The Fluent specification says which blanks belong to a text.
edge-whitespace-leading = The text begins with a blank, and the source does not
    .help = Delete the blank at the beginning of the text.
edge-whitespace-trailing = The text ends with a blank, and the source does not
    .help = Delete the blank at the end of the text.
edge-whitespace-lost-leading = The source begins with a blank, and this text does not
    .help = Begin the text with {"{"}" "{"}"}, as the source does.
    .source = the source has the blank here
edge-whitespace-lost-trailing = The source ends with a blank, and this text does not
    .help = End the text with {"{"}" "{"}"}, as the source does.
    .source = the source has the blank here
