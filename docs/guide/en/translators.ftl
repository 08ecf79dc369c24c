### tolkit-extract 1 b54d5519ee489fb0
### From docs/guide/translators.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.

# Front matter
title = Guide for translators

# Front matter
summary = How to find what is yours to translate, translate it, and check it, without being a programmer.

# Heading 1
p-mp48 = Guide for translators

# Paragraph
p-jpvr = You translate; tolkit keeps the list. It knows every paragraph of every article, which of them you have translated, and which have changed since. You work in your browser; whoever likes a terminal better has all of it there, too. The examples are from the small newsroom in `examples/newsroom`, with Latvian (`lv`); type the code of your own language instead.

# Heading 2
p-gvnb = Once: get the newsroom onto your computer

# Paragraph
p-wnds = Ask whoever looks after the newsroom for its address, and for a place in the team of your language. Then, in a terminal:

# Paragraph
p-h4xc = The name and the address are what your colleagues see beside your texts; the address must be the one that the team has. The next line says which language is yours. `tolkit doctor` looks at all of it, and says what is missing. With `source <(tolkit completions bash)` in your `~/.bashrc`, the Tab key completes the names of items.

# Heading 2
p-eywd = Open your desk

# Paragraph
p-tcad = This is the workbench: it opens your desk in the browser that you have. It comes from your own computer, and needs no account, and no network either. It goes on until you press Ctrl+C in the terminal. The address that it opens is good once, for two minutes; if your browser is not let in any more, type `tolkit open` again.

# Paragraph
p-pyn6 = The desk shows what came back to you, what is yours, what has changed since it was translated, and what is open, the most urgent first; below that, what others did since yesterday. An *item* is one text in one language: `lv:news/2026-ferry-link` is the article `2026-ferry-link` of the section `news`, in Latvian. A *unit* is one piece of it: a paragraph, a heading, a list item.

# Paragraph
p-ah3c = The menu has more: *Items* is everything that there is, to be searched by name, text, state, day or person; *Coverage* says how far each language is, and each number leads to its items; *Help* says what every page is for, and which keys there are.

# Paragraph
p-jwrs = To try it without a newsroom: `tolkit demo newsroom` lays one out.

# Heading 2
p-wfkf = Take a text

# Paragraph
p-9vh6 = Press *Take* beside an item, or *Take the most urgent item*. From then on nobody else translates it: it is yours for a week, and longer whenever you do something with it. If somebody was first, you are told who. *Keep for longer* and *Give back* do what they say; *Take over* is there where somebody else’s time has run out.

# Paragraph
p-stw6 = You may look at any item without taking it. Its fields open once you have it.

# Heading 2
p-gden = Write

# Paragraph
p-gfhp = The English stands on the left, your text on the right, one unit after the other. Above each stands what it is: a heading, a list item, the title of the article.

# List item
p-e9jd = Stars make text *slanted* or **bold**. Keep them around the same words.

# List item
p-v3bk = Of a link `[words](address)`, translate the words and leave the address as it is.

# List item
p-da8f = Leave `code` between backticks, and marks such as `[^1]`, as they are.

# List item
p-grhu = Names of the newsroom stand under *Terms*, with all their forms. Buttons below the field put them into your text, one for each form, as they do with whatever else the English has between braces. A button with a dashed border is for one that your text does not have yet.

# List item
p-8jek = *Translated before* shows what was translated for a text that is like this one: how alike in percent, what differs, and where it is from. A button, or Alt+Shift with its number, puts it into your field; nothing is put there by itself.

# List item
p-yvsz = Where the English chooses by a number, there is a field for each form that your language has, with numbers that it is for.

# Paragraph
p-k5nw = What the checks find stands below the field a moment after you stop typing, with what to write instead. An error must be mended before you hand the text in, a warning should be, and a note is worth a look. The name of the rule leads to the page that says why it matters.

# Paragraph
p-4u7c = *Preview* shows the article as readers will see it, with what you have so far; the rest stands in English. *in the page* leads to the one text there. *Story and conversation* has what happened to the item and what was said of it: ask there what you do not know.

# Paragraph
p-cimu = All of it can be done by keyboard. Ctrl+Enter saves and goes to the next text that needs work, Alt with an arrow goes up and down. *Help* lists the keys, and how to choose others.

# Heading 2
p-xnpt = What “saved” means

# Paragraph
p-3dt2 = You need not press anything. Every text is saved by itself within a second after the last key, and says so. What is called *Saved* is in your file, on your disk: it is there when the browser or tolkit has crashed.

# Paragraph
p-s7h5 = *Kept, and not finished* means that what you typed is on your disk, and is no text yet that the file could have: a brace is missing, for example. It stands below its field when you come back, and the item cannot be handed in before it is mended.

# Paragraph
p-wknz = *Not saved* means that the workbench does not answer: `tolkit open` has ended, for example. What you typed last is in that page alone then. Keep it open, and type `tolkit open` again in the same folder: it is saved by itself then.

# Paragraph
p-tr9g = Nobody else sees what you save. They see what you hand in.

# Heading 2
p-tfjc = Work in another program

# Paragraph
p-urfp = If you have a translator’s tool that you like, open *Work in another program* on the page of the text, choose what the file is for, and press *Get the file*. Translate it there, each plural form of your language by itself. Then come back to the same page, choose the file, and press *Bring it in*: what you wrote is your draft. What somebody changed meanwhile is kept beside its text, and what was damaged on the way is named.

# Paragraph
p-3cr5 = *Draft by machine* fills in what has no translation: what was translated word for word in the same place before, and the rest by the program that your office has connected, if there is one. The first time, a box says which program that is: tick it if it may run on your computer. These are your drafts. Each says where it comes from until you change it, and your reviewer sees which of them you left as they were.

# Heading 2
p-h64s = When two write one text

# Paragraph
p-t6ac = An item is one person’s. Still, you may have it open in two windows, or in an editor as well. Nothing is overwritten then: the later text is kept, the page shows what the file has beside it, and you choose: *Save what I typed*, or *Take what the file has*. Until you have chosen, the item cannot be handed in.

# Paragraph
p-bdup = If somebody took an item over while you had no network, the page says who has it. What you wrote stays on your computer; write to them. What you stored on another computer, or somebody stored who had the item before you, stands beside each text.

# Heading 2
p-2n7s = When the English changes

# Paragraph
p-w35x = An item whose English has changed is on your desk again. Only the units that changed need you: what went is struck out, and what came is underlined. Change your text; or, where it is right as it is, press *It still holds*.

# Paragraph
p-h4cq = The English may also change while you write. Then nothing is handed in: you are told what it was and what it is now, and the unit is one of those that need you.

# Paragraph
p-picj = New articles do not come into your folder by themselves. When there are some, your desk has a button: *Get new articles and translations*. What you have begun stays as it is; where somebody else has changed the same text in another way, both are shown.

# Heading 2
p-bbk5 = Hand it in

# Paragraph
p-5ihh = *Hand in* is at the end of the page, with a field for a word to the reviewer. The checks run once more. Texts that are missing do not stop you. Then your text is stored for the reviewer, and your file is as it was published, so that getting the others’ work never collides with yours. Until it is approved, you can hand in a better text, or take it back: the story has a button for that.

# Paragraph
p-eadf = *Put aside unfinished* stores a draft instead, to go on with, also on another computer of yours.

# Heading 2
p-xzhx = When it comes back

# Paragraph
p-5eq5 = When a reviewer gives a text back, it is at the top of your desk, with what they said. The reason stands at the units that it is about; where it is about all of them, it stands above them. Change them, and hand it in again. To answer, write below the story.

# Paragraph
p-64k8 = A reviewer may also correct a word of yours. Your desk says so; the page shows both, and you hand in what you make of it.

# Heading 2
p-7n7e = With the others, and without a network

# Paragraph
p-png2 = While you work, your computer exchanges with the others every minute: what you took and handed in goes out, what they did comes in. *Exchange with the others* does it at once. If the network is away, the page says since when. Go on: what you do is kept, and sent when it is back.

# Heading 2
p-x6b7 = Work in a terminal

# Paragraph
p-ktgy = Everything above can be done in a terminal, with an editor of your choice.

# Heading 3
p-fyrz = See what there is to do

# Paragraph
p-uqja = The most urgent comes first. A state of `expired` means that the article is past its deadline. Nobody needs it any more. Other states say how far an item has come: claimed, in review, returned, approved, done.

# Paragraph
p-js56 = With your language set, `tolkit` alone shows your desk: what came back to you, what you have, what has changed, and what is open.

# Heading 3
p-648z = Begin the day

# Paragraph
p-bynt = This gets the newest articles, what was published, and what others have taken, handed in and said. What you have begun is put out of the way and back again, together with what came in; where somebody else has changed the same text in another way, yours is kept as a draft and `tolkit edit` shows both.

# Heading 3
p-8832 = Take an item

# Paragraph
p-vbmt = So that no two people translate the same text, take it first:

# Paragraph
p-mf5x = `next` takes the most urgent item that nobody has. It is yours for a week, and longer whenever you do something with it. If somebody was first, you are told who. `tolkit release` gives it back. Without a network, it is noted on your computer; `tolkit sync` makes it certain when you are online again, and whatever you have written until then is kept.

# Heading 3
p-i9uu = See what has changed

# Paragraph
p-hbx2 = When the English changes, only the paragraphs that changed need you again:

# Paragraph
p-37by = `[-twelve-]` went and `{"{+fourteen+}"}` came. The place in brackets is the file to open, and the line.

# Heading 3
p-ar6r = Translate

# Paragraph
p-m6ht = This opens your file in your editor. Choose the editor once, as in `git config --global core.editor nano`, or `"code --wait"` for one with windows. Above every text that needs work stands its English, in lines that begin with `# en>`, and other lines of that kind: `# what>` says what it is (a heading, a list item), `# before>` is what the English was when you translated it, `# review>` is what a reviewer said, `# published>` is what somebody else published meanwhile, `# there>` is what the page had before tolkit came, which may be the translation or not, `# term>` is what a name of the newsroom is in your language, in all its forms, `# memory>` is what was translated before for a text that is like this one, `# draft>` says that a program wrote the translation and nobody has looked at it, and `# forms>` says which plural forms your language has, and for which numbers. Where the English chooses by a number, the empty text has those forms ready. They all go away by themselves.

# Paragraph
p-q5m2 = When you close the editor, you are told what must be mended, and asked whether to open the text again. To be told while you write, whatever program you write in, use `tolkit edit --watch news/2026-ferry-link`: it opens no editor, and each time you save, it shows what is wrong on which line, what was put right, and how many texts are left. Enter ends it, as closing the editor does.

# Paragraph
p-34bk = Whatever was translated before can be looked up at any time:

# Paragraph
p-2fjj = The first finds texts that are alike, with what differs marked; the second finds words, in either language.

# Paragraph
p-24cq = Where your office has connected a program that translates, it can write first drafts, which are yours to correct:

# Paragraph
p-7ygw = Without such a program, it takes over what was translated word for word in the same place before. Nothing of yours is replaced.

# Paragraph
p-qewr = To translate in another program, such as a translator’s tool, take the texts with you as a file, and bring it back:

# Paragraph
p-4ph2 = What you wrote is your draft then. `tolkit export --todo -o todo.xlf` takes all that needs work, and the items become yours.

# Paragraph
p-3kus = You can also open the file yourself. The English texts are in a file such as `locales/en/news/2026-ferry-link.ftl`. Yours goes into the folder of your language, under the same name: `locales/lv/news/2026-ferry-link.ftl`. Copy what you need, keep what stands before the `=`, and translate what stands behind it:

# Paragraph
p-ebfr = becomes

# List item
p-3wjk = The line above a text says what it is: a heading, a list item, a caption. You need not copy it.

# List item
p-jv7a = Stars, links, code and marks stay as they are, as in the browser.

# List item
p-k9cx = Write each text on one line, however long it is.

# Paragraph
p-wwxq = Names of institutions stand in `locales/lv/terms.ftl`, in every case of your language. Ask for the one that you need, and the name will be right everywhere:

# Paragraph
p-qkfm = What the term base has of a word is in its attributes: `.forms` lists forms that texts may have besides, `.avoid` what must not be said, and `.note` what there is to know. The checks know them: a case that the term does not have is an error, and a word to be avoided a warning.

# Heading 3
p-umh8 = Check your work

# Paragraph
p-pgy6 = An error must be mended, a warning should be, and a note is worth a look. Each says where it is and what to write instead. To learn why it matters, ask for the page of the word in square brackets:

# Heading 3
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

# Heading 3
p-sncf = See the article

# Paragraph
p-7bnu = When every text of an article is translated, this writes the article in your language, exactly in the form of the English one, into a folder of git’s own where it is in nobody’s way, and says where. You cannot break its layout: a text that would is named, and nothing is written.
