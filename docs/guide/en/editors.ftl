### tolkit-extract 1 799c0861debafa6d
### From docs/guide/editors.md, by `tolkit extract`.
### Edit the article, not this file: changes in here are refused.

# Front matter
title = Guide for editors

# Front matter
summary = How to send articles to the translators, see how far they are, and publish what is done.

# Heading 1
p-dr7n = Guide for editors

# Paragraph
p-pgs5 = You write in English, and the newsroom publishes in many languages. tolkit takes the texts out of your articles, tells the translators what changed, and puts their texts back. You review and publish in your browser; articles are sent out from a terminal. The examples are from the small newsroom in `examples/newsroom`.

# Heading 2
p-sbg9 = Open the workbench

# Paragraph
p-x26x = This opens your desk in the browser that you have. It comes from your own computer, for you alone, and goes on until you press Ctrl+C in the terminal. The desk shows what waits for your review, what is approved and to be committed, what is on a branch and to be merged, who has what and until when, and what others did since yesterday. *Coverage* shows how far the languages are, section by section; each number leads to its items. *Help* says what every page is for, and which keys there are. The [guide for translators](translators.md) says what translators see.

# Heading 2
p-mugw = Review in the browser

# Paragraph
p-qkpj = *Reviews* lists what was handed in, and what was published without a review where one is required, what is due and oldest first. Open an item: each text stands beside its English, compared with what is published, and with what you saw if you have looked before. What went is struck out, what came is underlined. The checks say what they find there, and what was said stands at the end. *Preview* shows the article as readers will see it.

# Paragraph
p-zm6i = *Approve* takes all of it, and *Give back* returns it with the reason that you have written. To decide about single texts, choose them first. After a decision, the next item comes by itself; Alt+A approves, Alt+R gives back, Alt+N goes on to the next item without a decision.

# Paragraph
p-yvfh = An approval holds for exactly the texts that the page showed. If somebody hands in another one meanwhile, or the English changes, you are told which text needs another look. Nobody approves their own text, unless `workflow.toml` says `[review] own = true`; what counts is `workflow.toml` as it is published.

# Paragraph
p-22xh = A comma is missing? *correct*, beside a text, lets you mend it yourself rather than send it back. The text stays its translator’s, who sees what you changed. You approve what you did not change; your own words wait for another reviewer, or for the translator, who hands the text in again.

# Heading 2
p-buns = Publish in the browser

# Paragraph
p-fese = *Commit*, on the page of reviews, lists what is approved, and the files that each commit will hold: a commit for each item, by its translator, with the article in that language. Leave out what is to wait, and press *Commit what is chosen*; with *Publish at once*, it is sent to the others, too. Nothing is committed before you press it, and files that you have changed yourself are never touched. What cannot be committed is there with the reason.

# Paragraph
p-64pb = Your computer exchanges with the others every minute while you work, and at once when you press *Exchange with the others*. Without a network you can go on: what you decide is kept, and sent when it is back.

# Paragraph
p-3yyy = What follows is done in a terminal.

# Heading 2
p-es3r = Write an article

# Paragraph
p-i8kj = An article is a text file in Markdown, such as `articles/news/2026-ferry-link.md`, with a few lines at its top:

# List item
p-qpzs = `title`, `summary` and `description` are translated.

# List item
p-5nw6 = `date` is the day on which it is published. What is due “3 days after” is counted from it.

# List item
p-z388 = `deadline` is for calls: after that day, nobody is asked for a translation any more.

# Heading 2
p-q4fz = Send it to the translators

# Paragraph
p-qdfz = First look, without changing anything:

# Paragraph
p-ysii = After an edit of the article, it says what is new for whom: `news/2026-ferry-link: 2 paragraphs × 13 locales, 689 words (2 changed)`. Without `--dry-run` it writes the texts into `locales/en`. The translators have them once that is committed and pushed:

# Paragraph
p-949s = You may move paragraphs within the article, or give its file another name: translations stay with their texts.

# Paragraph
p-ep9e = When translations have come in, note which English text they answer, before you edit the article again:

# Paragraph
p-ngvw = Without that note, nobody can know later that a translation has become stale. If you edited already: `tolkit adopt --from-history` looks in git for the text that was there when each translation came in.

# Heading 2
p-5tig = Correct a typing mistake

# Paragraph
p-nsbs = A corrected comma changes nothing for translators. Say so, and their work stays as it is:

# Paragraph
p-hb3n = Blanks, punctuation between words and the addresses of links need no word of yours: `extract` sees by itself that nothing else changed, says so, and leaves translations as they are; `tolkit check` then shows where a translation leads to the old address. For a comma that changes what is said, `tolkit extract --grade text` asks every language.

# Paragraph
p-ebbf = If only some of the changes are of that kind, name the texts: `tolkit extract --grade cosmetic --unit p-hcpp`. With `-v`, a dry run lists their names.

# Heading 2
p-7hhz = See how far the languages are

# Paragraph
p-28q5 = *Missing* has no translation yet. *Stale* has one, of an English text that has changed since. For a page that you can send around, add `--format html -o coverage.html`.

# Heading 2
p-gsx4 = Look after the terms

# Paragraph
p-2kg9 = Names and words that are the same everywhere stand in the term base, `locales/en/terms.ftl`. Add one with what it is in your languages, and a word of advice:

# Paragraph
p-8guy = `tolkit term show newsletter` has all forms of a term in all languages, how a text refers to each, and where it is used. What must not be said instead is listed behind `.avoid` in each language’s file: the checks warn of it.

# Heading 2
p-v5f9 = Look for misspelled words

# Paragraph
p-fh73 = `tolkit doctor` says which languages have a Hunspell dictionary on your computer, and what to install for the others.

# Paragraph
p-9a92 = What it finds is not in the dictionary, which has neither all words nor all names. For what is right, make a file with a word in each line, and name it in `workflow.toml`; the last two lines have every `tolkit check` look at Swedish words, and each save in the workbench:

# Heading 2
p-dn2b = Review in a terminal

# Paragraph
p-d5du = `review` lists what was handed in, and what was published without a review where one is required, what is due and oldest first; with an item, it shows each text beside its English, with what changed, what the checks find, and what was said. With `--unit`, an approval or a return is about single texts.

# Paragraph
p-vbzy = To correct a word yourself:

# Paragraph
p-a35k = After each step, the desk (`tolkit`) says what comes next: what waits for your review, what is approved and to be committed, and what is on a branch and to be merged.

# Paragraph
p-w5ha = `tolkit commit` makes a commit of each approved item, by its translator, with the article in that language; `--push` sends it. With `--branch NAME --push` it goes to a branch for a pull request: every desk says so, and it counts as published when that is merged, however it is merged. What is a review alone, of a text that was published before, is the reviewer’s commit. Files that you have changed yourself are never touched. `tolkit log lt:news/2015-forum` tells the whole story of an item.

# Heading 2
p-q5bj = Help somebody who cannot go on

# Paragraph
p-ienu = Your desk (`tolkit`) lists what others have, until when, and how many days it is late; what came in and was published this week; and what waits for your review. If somebody is ill, say so:

# Paragraph
p-8s9u = The first frees an item, the second gives it to somebody else, the third makes it yours. Whoever had it is told why, and what they had begun is kept for whoever goes on. To give somebody what nobody has, no reason is needed.

# Heading 2
p-zzk4 = Publish

# Paragraph
p-m65s = This writes every article that is complete. What is not complete is left alone, unless its section says `partial = "source"` in `workflow.toml`: then the English text stands in for what is missing or stale. An article that has nothing to translate is left out, too, unless its section says `untranslated = "copy"`.

# Paragraph
p-rf2e = A page that is there already keeps what is only there: its images, tags, aliases, notes of the editor, HTML, its line breaks. Only texts that have a translation here are replaced. Where something on the page would be lost, the page is left as it is, and `render` shows what would go, with its lines:

# List item
p-kpx2 = tolkit never wrote the page, and it says something that no translation has: look at what goes, then `tolkit render --overwrite lt:news/2026-ferry-link`;

# List item
p-ru5s = somebody changed a sentence on the page itself: put it into the translation with `tolkit edit`, or overwrite it;

# List item
p-qpef = the page has an image or a code example of its own, and the English has got another one: put the page right, and say so with `tolkit render --keep`, or take the English one with `--overwrite`.

# Paragraph
p-n5yw = `.tolkit/rendered/` says what each page was when it was written. Commit it with the pages; `tolkit commit` does.

# Heading 2
p-4qjp = Take an article away

# Paragraph
p-4khf = Delete its file. The translations stay where they are, marked as obsolete, until somebody asks for more:

# Paragraph
p-gx53 = That would name what is left of deleted articles; without `--dry-run` it deletes it.

# Heading 2
p-wm7p = Translations that you have already

# Paragraph
p-zcrh = Whole translated files, from before tolkit, are taken over where it is certain which paragraph is which:

# Paragraph
p-4qhk = What is not certain is listed, and left to a translator: `--review` shows it beside the English, with a key, and `--take KEY` takes what somebody says is right. `--from-history` finds in git which version of the article each text was made from, so that what has changed since is stale.

# Heading 2
p-qijk = Set up a repository

# Paragraph
p-gbud = In a repository that tolkit does not know yet, this looks for articles and Fluent files, and asks at most four questions: the languages, who translates and reviews, whether every push is to be checked, and whether to commit what it wrote. Enter takes what is proposed. Then it says what comes next. With `--dry-run` it shows the files, and writes nothing.
