### empty-translation

rule-empty-translation = Empty translation
    .what = Finds a text with nothing in it but blanks, where the source always has something to read. A variant counts where it leaves the whole text empty; an empty ending inside a sentence does not. Attributes of terms are left alone.
    .why = Readers see nothing at all: a button without a word, a list with a gap.
    .instead = Write the translation. If it is not done yet, delete the message: readers then get the source text.
empty-translation = There is nothing to read in this text
    .help = Write the translation, or delete the message as long as there is none.
    .source = the source has this text
