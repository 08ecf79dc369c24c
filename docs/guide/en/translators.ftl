### tolkit-extract 1 62bda5d9eedf0d5a
### From docs/guide/translators.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.

# Front matter
title = Guide for translators

# Front matter
summary = How to find what is yours to translate, translate it, and check it, without being a programmer.

# Heading 1
p-mp48 = Guide for translators

# Paragraph
p-jpvr = You translate; tolkit keeps the list. It knows every paragraph of every article, which of them you have translated, and which have changed since. You need a terminal, a text editor, and this page. The examples are from the small newsroom in `examples/newsroom`, with Latvian (`lv`); type the code of your own language instead.

# Heading 2
p-fyrz = See what there is to do

# Paragraph
p-pyn6 = The most urgent comes first. An *item* is one text in one language: `lv:news/2026-ferry-link` is the article `2026-ferry-link` of the section `news`, in Latvian. A *unit* is one piece of it: a paragraph, a heading, a list item.

# Paragraph
p-uqja = A state of `expired` means that the article is past its deadline. Nobody needs it any more.

# Heading 2
p-i9uu = See what has changed

# Paragraph
p-hbx2 = When the English changes, only the paragraphs that changed need you again:

# Paragraph
p-37by = `[-twelve-]` went and `{"{+fourteen+}"}` came. The place in brackets is the file to open, and the line.

# Heading 2
p-ar6r = Translate

# Paragraph
p-3kus = The English texts are in a file such as `locales/en/news/2026-ferry-link.ftl`. Yours goes into the folder of your language, under the same name: `locales/lv/news/2026-ferry-link.ftl`. Copy what you need, keep what stands before the `=`, and translate what stands behind it:

# Paragraph
p-ebfr = becomes

# List item
p-3wjk = The line above a text says what it is: a heading, a list item, a caption. You need not copy it.

# List item
p-e9jd = Stars make text *slanted* or **bold**. Keep them around the same words.

# List item
p-v3bk = Of a link `[words](address)`, translate the words and leave the address as it is.

# List item
p-da8f = Leave `code` between backticks, and marks such as `[^1]`, as they are.

# List item
p-k9cx = Write each text on one line, however long it is.

# Paragraph
p-wwxq = Names of institutions stand in `locales/lv/terms.ftl`, in every case of your language. Ask for the one that you need, and the name will be right everywhere:

# Heading 2
p-umh8 = Check your work

# Paragraph
p-pgy6 = An error must be mended, a warning should be, and a note is worth a look. Each says where it is and what to write instead. To learn why it matters, ask for the page of the word in square brackets:

# Heading 2
p-sncf = See the article

# Paragraph
p-7bnu = When every text of an article is translated, this writes the article in your language into the folder `site`, exactly in the form of the English one. You cannot break its layout: a text that would is named, and nothing is written.
