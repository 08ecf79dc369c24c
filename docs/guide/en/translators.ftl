### tolkit-extract 1 92970110d7d98671
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
p-gvnb = Once: get the newsroom onto your computer

# Paragraph
p-wnds = Ask whoever looks after the newsroom for its address, and for a place in the team of your language. Then, in a terminal:

# Paragraph
p-h4xc = The name and the address are what your colleagues see beside your texts; the address must be the one that the team has. The next line says which language is yours. `tolkit doctor` looks at all of it, and says what is missing. With `source <(tolkit completions bash)` in your `~/.bashrc`, the Tab key completes the names of items.

# Heading 2
p-fyrz = See what there is to do

# Paragraph
p-pyn6 = The most urgent comes first. An *item* is one text in one language: `lv:news/2026-ferry-link` is the article `2026-ferry-link` of the section `news`, in Latvian. A *unit* is one piece of it: a paragraph, a heading, a list item.

# Paragraph
p-uqja = A state of `expired` means that the article is past its deadline. Nobody needs it any more. Other states say how far an item has come: claimed, in review, returned, approved, done.

# Paragraph
p-js56 = With your language set, `tolkit` alone shows your desk: what came back to you, what you have, what has changed, and what is open.

# Heading 2
p-648z = Begin the day

# Paragraph
p-bynt = This gets the newest articles, what was published, and what others have taken, handed in and said. What you have begun is put out of the way and back again, together with what came in; where somebody else has changed the same text in another way, yours is kept as a draft and `tolkit edit` shows both.

# Heading 2
p-8832 = Take an item

# Paragraph
p-vbmt = So that no two people translate the same text, take it first:

# Paragraph
p-mf5x = `next` takes the most urgent item that nobody has. It is yours for a week, and longer whenever you do something with it. If somebody was first, you are told who. `tolkit release` gives it back. Without a network, it is noted on your computer; `tolkit sync` makes it certain when you are online again, and whatever you have written until then is kept.

# Heading 2
p-i9uu = See what has changed

# Paragraph
p-hbx2 = When the English changes, only the paragraphs that changed need you again:

# Paragraph
p-37by = `[-twelve-]` went and `{"{+fourteen+}"}` came. The place in brackets is the file to open, and the line.

# Heading 2
p-ar6r = Translate

# Paragraph
p-m6ht = This opens your file in your editor. Choose the editor once, as in `git config --global core.editor nano`, or `"code --wait"` for one with windows. Above every text that needs work stands its English, in lines that begin with `# en>`, and other lines of that kind: `# what>` says what it is (a heading, a list item), `# before>` is what the English was when you translated it, `# review>` is what a reviewer said, `# published>` is what somebody else published meanwhile, `# there>` is what the page had before tolkit came, which may be the translation or not, `# term>` is what a name of the newsroom is in your language, in all its forms, and `# forms>` says which plural forms your language has, and for which numbers. Where the English chooses by a number, the empty text has those forms ready. They all go away by themselves.

# Paragraph
p-3kus = You can also open the file yourself. The English texts are in a file such as `locales/en/news/2026-ferry-link.ftl`. Yours goes into the folder of your language, under the same name: `locales/lv/news/2026-ferry-link.ftl`. Copy what you need, keep what stands before the `=`, and translate what stands behind it:

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
p-tyx8 = Hand it in

# Paragraph
p-xssf = The checks run once more; an error must be mended first. Texts that are missing do not stop you, but you are told how many there are. Then your text is stored for the reviewer, and your file is as it was published, so that getting the others’ work never collides with yours. Until it is approved, you can hand in a better text. `tolkit submit --draft` stores an unfinished one; `tolkit edit` goes on with it, on any computer of yours.

# Paragraph
p-tcqt = tolkit remembers which English you saw when you wrote. If it has changed by the time you hand your text in, nothing is handed in: you are told what it was and what it is now. `tolkit edit` shows both above each text; where your translation still holds as it is, say so: `tolkit submit --confirm news/2026-ferry-link`.

# Paragraph
p-pwka = You handed in too early, or the wrong text? `tolkit withdraw news/2026-ferry-link` takes it back, as your draft. So does putting back, in `tolkit edit`, what is published.

# Paragraph
p-uhw9 = You worked on two computers, and one did not know of the other? Nothing is lost: `tolkit edit` shows the other text as `# yours>`.

# Paragraph
p-zcwd = A reviewer may correct a word of yours. Your desk says so; `tolkit edit` shows your words and theirs, and `tolkit submit` hands in what you make of it.

# Paragraph
p-xe6u = When a reviewer gives a text back, your desk shows it with what they said. `tolkit comment news/2026-ferry-link "…"` answers.

# Heading 2
p-sncf = See the article

# Paragraph
p-7bnu = When every text of an article is translated, this writes the article in your language, exactly in the form of the English one, into a folder of git’s own where it is in nobody’s way, and says where. You cannot break its layout: a text that would is named, and nothing is written.
