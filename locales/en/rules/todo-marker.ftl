### todo-marker

rule-todo-marker = Note left in a text
    .what = Finds TODO, FIXME or XXX as a word of its own, in capitals, in a text whose source does not have it. TODO is a word in Spanish, Portuguese and their neighbours, and left alone there; so is XXX where the source speaks of the thirtieth.
    .why = Readers see a note that was meant for translators.
    .instead = Do what the note says and delete it. A note for other translators is a comment: a line that begins with #.
todo-marker = The text still has the note { $marker }
    .help = Finish the text and delete { $marker }. Write notes in a comment above it.
