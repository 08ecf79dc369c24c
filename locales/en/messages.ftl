### What the commands say besides their results: errors, warnings, hints.
###
### The `.help` of an error is shown below it and says what to do next.

word-error = error
word-help = help

## Errors

error-bug = tolkit has failed because of a mistake in tolkit
    .help = Nothing was left half-done. Please report the lines above, with the command that you typed.
error-configuration = { $count ->
        [one] workflow.toml has a mistake
       *[other] workflow.toml has { $count } mistakes
    }
    .help = Mend what is marked above, then run the command again.
    .page-help = Mend what is marked above, then load the page again.
error-no-workflow = There is no workflow.toml here, nor in any folder above
    .help = Run `tolkit init` in the top folder of the project, or name that folder: `tolkit -C FOLDER …`.
    .page-help = Once it is back, load the page again.
error-workflow-utf8 = workflow.toml is not UTF-8 text
    .help = Save the file as UTF-8.
error-directory = The folder { $path } cannot be used: { $reason }
    .help = Name a folder that exists.
error-date = { $date } is not a date
    .help = Write year, month and day, as in 2026-12-24.
# $one, $other (texts): the forms of two reports, such as text and sarif.
error-two-to-stdout = Two reports would be written to the screen: { $one } and { $other }
    .help = Give each but one a file: -f { $other }=FILE
# $file (text): the path that was named twice.
error-two-to-file = Two reports would be written to { $file }: { $one } and { $other }
    .help = Give each a file of its own.
# $file (text): the file of --output.
error-output-unused = No report is left for { $file }: each names a file of its own
    .help = Leave --output out.
error-source-date-epoch = SOURCE_DATE_EPOCH is { $value }, which is not a number of seconds
    .help = Set it to the seconds since 1970, or unset it.
error-file = { $path } cannot be read or written: { $reason }
    .help = Check that the file is there and that you may read and write it.
error-disk-full = { $path } cannot be written: the disk is full
    .help = Make room on the disk (or ask whoever looks after it for more), then run the command again.
error-disk-read-only = { $path } cannot be written: the disk can only be read
    .help = Work in a folder on another disk, or have this one mounted so that you may write to it; then run the command again.
error-disk-forbidden = You may not read or write { $path }
    .help = See whose it is and who may write it: `ls -ld` in its folder. A command that ran as another user (sudo) may have left it so.
error-inside-command = A hook of this command cannot write here: the command waits for the hook to end
    .help = Run it after the command. What only reads works in hooks: `tolkit status`, `tolkit check`, `tolkit log`.
error-output = The result cannot be written: { $reason }
    .help = Make room on the disk, or write the result elsewhere.
error-workflow-not-a-file = workflow.toml is here, but is not a file that can be read
    .help = Put the configuration itself in its place: a folder, a broken link or a device is none.
error-git-owner = The repository { $folder } belongs to another user, and git does not trust it
    .help = If you do trust it, run `git config --global --add safe.directory { $folder }`, then the command again.
error-git-object = This clone does not have all that { $revision } has
    .help = Fetch it: `git fetch --refetch --filter=blob:limit=1g`, or make a full clone.
error-git-format = This repository is of a kind that tolkit cannot read yet: { $reason }
    .help = Use a clone with SHA-1 objects and ordinary refs: `git clone --ref-format=files ADDRESS`.
error-file-outside = { $path } leads out of the project’s folder
    .help = Use a path inside the project.
error-file-too-long = { $path } is longer than { $bytes } bytes, and is not read
    .help = Split it, or take out what does not belong there.
error-file-exists = { $path } is there already, and is left as it is
    .help = Edit it, or move it away first.
error-no-repository = This folder is not in a git repository
    .help = Run the command in a clone of the project. `tolkit check` and `tolkit coverage` need none.
    .page-help = Open the workbench in a clone of the project.
error-no-revision = There is no revision { $revision } in this repository
    .help = Name a branch, a tag or a commit that `git log` knows; fetch it first if only the remote has it.
error-shallow = This clone does not reach back to { $revision }
    .help = Fetch more of the history: `git fetch --unshallow`, or in CI “fetch-depth: 0” for GitHub’s actions/checkout, “GIT_DEPTH: 0” on GitLab.
error-no-merge-base = This clone does not reach back to where its branch and { $revision } went apart
    .help = Fetch more of the history: `git fetch --unshallow`, or in CI “fetch-depth: 0” for GitHub’s actions/checkout, “GIT_DEPTH: 0” on GitLab. To compare with { $revision } as it is, add --no-merge-base.
# $folder (text): the folder of a submodule, a repository in the repository.
error-submodule-history = The submodule { $folder } lacks a commit that is to be compared
    .help = Fetch the submodule with its whole history: git -C { $folder } fetch --unshallow, or git submodule update --init { $folder } where it was never fetched. In CI: “submodules: true” and “fetch-depth: 0” for GitHub’s actions/checkout; “GIT_SUBMODULE_STRATEGY: normal” and “GIT_DEPTH: 0” on GitLab.
error-git = git has failed: { $reason }
    .help = Run `git status` in the same folder; it often says more.
error-unknown-locale = { $locale } is not a target locale of this project
    .help = The target locales are { $known }.
error-unknown-section = There is no section { $section } in workflow.toml
    .help = The sections are { $known }.
error-not-an-item = { $item } is not the name of an item
    .help = An item is a locale, a colon, a section and a name: lt:news/2015-forum. `tolkit status` lists them; * stands for anything, as in lt:news/*.
    .page-help = “{ web-menu-items }” lists all that there are.
error-item-too-long = The name of an item that was asked for is longer than { $bytes } bytes
    .help = No item has a name of that length. `tolkit status` lists them; * stands for anything, as in lt:news/*.
    .page-help = “{ web-menu-items }” lists all that there are.
error-no-article = There is no article { $article }
    .help = Name an article by its path, or by its section and name as in news/2015-forum; * stands for anything, as in news/*.
error-articles = { $count ->
        [one] One article was left out
       *[other] { $count } articles were left out
    }
    .help = Mend what is marked above, then run the command again. Nothing is wrong with the other articles.
error-no-unit = { $count ->
        [one] No article has a unit { $units } to grade
       *[other] No article has the units { $units } to grade
    }
    .help = `tolkit extract --dry-run -v` lists the units that changed.
error-unknown-rule = There is no rule { $rule }
    .help = `tolkit explain` lists the rules.
    .page-help = “{ web-rules-all }”, below “{ web-menu-help }”, has them.
error-unknown-term = There is no term { $term }
    .help = `tolkit term list` lists the terms.
error-no-project-config = There is no file { $path }
    .help = Name the project configuration by its path from this folder, such as l10n.toml.

## Warnings

# $reason is a whole sentence about the file.
warning-unreadable = Left out: { $reason }

warning-no-sections = workflow.toml has no section: add one with [[fluent]], section = "…" and path = "…"
# $count (number): how many files; $files (text): the first of them.
warning-in-no-section =
    { $count ->
        [one] Not checked, because it is in no section of workflow.toml: { $files }
       *[other] Not checked, because they are in no section of workflow.toml: { $count } files, such as { $files }
    }
# $revision (text): a branch or a commit.
check-everything = Everything is checked: workflow.toml says something else than where { $revision } is compared
# $reason is a whole sentence about the section; $line (number): its line.
warning-empty-section = { $reason } (line { $line } of workflow.toml)

## Adopting translations

adopt-item = { $item }: { $units ->
        [one] one unit
       *[other] { $units } units
    }
adopt-nothing = Nothing to take over: every translation in scope has its record
adopt-left-out = Nothing was taken over: what is named above could not be read
adopt-done = Took over { $units ->
        [one] one unit
       *[other] { $units } units
    } in { $items ->
        [one] one item
       *[other] { $items } items
    }. Commit the folder .tolkit/records with the next commit.
adopt-would = Would take over { $units ->
        [one] one unit
       *[other] { $units } units
    } in { $items ->
        [one] one item
       *[other] { $items } items
    }. Nothing was written.
adopt-aged = { $units ->
        [one] One of them was made from an earlier text, and is stale; `tolkit diff` shows what has changed since.
       *[other] { $units } of them were made from earlier texts, and are stale; `tolkit diff` shows what has changed since.
    }
adopt-nowhere = { $units ->
        [one] One translation got no record, because history does not have its English, or not under a name that git finds.
       *[other] { $units } translations got no records, because history does not have their English, or not under a name that git finds.
    }
adopt-shallow = { $units ->
        [one] One translation is older than this shallow clone, and got no record. Fetch the rest with `git fetch --unshallow`, then run the command again.
       *[other] { $units } translations are older than this shallow clone, and got no records. Fetch the rest with `git fetch --unshallow`, then run the command again.
    }
adopt-left-in = { $units ->
        [one] One translation is English still, as far as one can tell, and got no record; `tolkit adopt --review` shows it.
       *[other] { $units } translations are English still, as far as one can tell, and got no records; `tolkit adopt --review` shows them.
    }
adopt-unknown-keys = Nothing was refused under { $count ->
        [one] the key { $keys }
       *[other] the keys { $keys }
    }
    .help = `tolkit adopt --review` shows what is refused, with the keys; add --articles where it was.
adopt-review-none = Nothing is refused
# $candidates of the $units refused ones have a text beside them that could be taken.
adopt-review-next = { $units ->
        [one] One text is
       *[other] { $units } texts are
    } refused, { $candidates } with a text that may be meant. `tolkit adopt --take KEY`, with the same options as here, takes what is right.
adopt-review-nothing = nothing that may be meant
# The page of `tolkit adopt --review -f html`: its title, also in the browser's tab. $project is the project's name.
adopt-page-title = { $project }: refused translations
# The small line above the project's name.
adopt-page-kind = Refused translations
# $candidates of the $units refused ones have a text beside them that could be taken.
adopt-page-about = { $units ->
        [one] One text was not taken over
       *[other] { $units } texts were not taken over
    }, { $candidates } with a text that may be meant. Read both sides; the command below takes what is right. Nothing else changes.
# Where a text stands.
adopt-page-place = { $path }, line { $line }
adopt-page-keys = Take many at once
adopt-page-keys-note = These are the keys of all that can be taken, one a line. Copy them into a file, take out what is not right, and run the command.
# The name of that file, in the command.
adopt-page-file = right.txt
adopt-stale = { $units ->
        [one] One translation is stale and was left alone; --renew takes it as current.
       *[other] { $units } translations are stale and were left alone; --renew takes them as current.
    }

## Articles

# Written into each extracted resource, in the source language. $article is a path.
extract-notice =
    From { $article }, by `tolkit extract`.
    Edit the article, not this file: changes in here are refused.

extract-not-ours = { $path } is there already, and was not written by `tolkit extract`
    .help = Move it away, or give the section another path; `tolkit extract --overwrite` replaces it.
extract-edited = { $path } was changed by hand
    .help = Make the change in the article instead. `tolkit extract --overwrite` discards what was changed in here.
extract-newer = { $path } was written by a newer tolkit
    .help = Install the version that the others use.
extract-record = { $path } is not a record that can be read
    .help = Restore it: `git checkout -- { $path }`.

article-unreadable = { $path } cannot be read: { $reason }
    .help = Check that the file is there and that you may read it.
article-outside = { $path } leads out of the project’s folder
    .help = Put the file itself in its place, instead of a link.
article-too-long = { $path } is longer than { $bytes } bytes, and is not read
    .help = Split it, or take out what does not belong there.
article-not-utf8 = { $path } is not UTF-8 text; line { $line } has other bytes
    .help = Save the file as UTF-8. What is no text, such as a picture, belongs elsewhere.
article-zero = { $path } is no text: many of its bytes are zero, the first in line { $line }
    .help = If it is in UTF-16, save it as UTF-8; else take these bytes out. What is no text, such as a picture, belongs elsewhere.
article-conflict = This article has the marks of a merge conflict
    .help = Keep what is right of both versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.
article-mdx-expression = This brace opens an expression that does not end
    .help = Close it with {"}"}, or write \{"{"} where a brace is meant.
article-mdx-tag = This opens a tag that does not end
    .help = Close the tag with >, or write &lt; where a bracket is meant.
article-mdx-open = <{ $name }> is not closed
    .help = Write </{ $name }> where the element ends, or <{ $name } /> if there is nothing in it.
article-mdx-close = </{ $name }> closes nothing
    .help = Take it out, or write <{ $name }> where the element begins.
article-mdx-module = This import or export does not end
    .help = Close its braces and brackets. A blank line ends it.
article-parser = The Markdown parser cannot read { $path }
    .help = That is a mistake in the parser, not in the text. Look for unusual runs of marks and simplify them.
front-matter-open = The front matter begins with { $fence } and does not end
    .help = Put a line { $fence } below its last key.
front-matter-too-long = The front matter is longer than { $bytes } bytes
    .help = Keep data of that size in a file of its own. Perhaps the line that ends the front matter is missing.
front-matter-syntax = The front matter cannot be read: { $reason }
    .help = Put texts with colons, quotation marks or brackets into quotation marks.
front-matter-twice = The key { $key } stands here for the second time
    .help = Take one of the two out.
front-matter-field = { $key } is to be translated, and cannot be edited safely as it is written here
    .help = Write one text, as in { $key }: "…", without tags (!), anchors (&) and aliases (*). For each item of a list, say tags[] or links[].name in translate.
front-matter-date = { $key } is not a date
    .help = Write year, month and day, as in 2026-12-24.
front-matter-write = { $key } cannot be put into this front matter without changing something else
    .help = Write the front matter as plain lines, each with a key and its value: no braces around it, nothing indented.

# Parts of the line about one article. $resource is its section and name.
extract-article = { $resource }: { $work }
extract-renamed = { $resource } (was { $old })
extract-work = { $units ->
        [one] one paragraph
       *[other] { $units } paragraphs
    } × { $locales ->
        [one] one locale
       *[other] { $locales } locales
    }, { $count ->
        [one] one word
       *[other] { $words } words
    }
extract-no-work = nothing to translate
extract-expired = past its deadline, nothing to translate
extract-part-new = { $count } new
extract-part-edited = { $count } changed
extract-part-link = { $count ->
        [one] one with another link
       *[other] { $count } with other links
    }
extract-part-minor = { $count ->
        [one] one with other punctuation
       *[other] { $count } with other punctuation
    }
extract-part-cosmetic = { $count } cosmetic
extract-part-removed = { $count } gone
extract-gone = { $resource }: the article is gone; { $translations ->
        [0] `tolkit extract --prune` deletes what is left of it
        [one] its translation is obsolete, and `tolkit extract --prune` deletes it
       *[other] its { $translations } translations are obsolete, and `tolkit extract --prune` deletes them
    }.
extract-would-prune = { $resource }: the article is gone; would delete { $files ->
        [one] one file
       *[other] { $files } files
    }.
extract-pruned = { $resource }: the article is gone; deleted { $files ->
        [one] one file
       *[other] { $files } files
    }.
# $count is a number of texts.
extract-unrecorded = { $count ->
        [one] The translations of one of the changed texts have no record: they count as current, although the text has changed. `tolkit adopt` before an edit prevents that; look at them now.
       *[other] The translations of { $count } of the changed texts have no record: they count as current, although the texts have changed. `tolkit adopt` before an edit prevents that; look at them now.
    }
extract-prune-refused = Nothing was deleted: an article or a folder could not be read, and may be what seems to be gone.
extract-no-articles = No articles here. Look at the sections [[articles]] of workflow.toml: source says where the articles are.
extract-nothing = Nothing to extract: { $articles ->
        [one] one article is
       *[other] { $articles } articles are
    } as before.
extract-only-errors = Nothing was extracted: { $errors ->
        [one] one article has a mistake
       *[other] { $errors } articles have mistakes
    }{ $articles ->
        [0] .
        [one] , and one is as before.
       *[other] , and { $articles } are as before.
    }
extract-done = Extracted { $articles ->
        [one] one article
       *[other] { $articles } articles
    }: { $units ->
        [0] nothing to translate
        [one] one paragraph to translate, { $words } { $count ->
            [one] word
           *[other] words
        }
       *[other] { $shown-units } paragraphs to translate, { $words } words, in all locales
    }.
extract-left-out = { $resource }: { $words } words in units; left out: { $reasons }
extract-left-out-field = { $words } in { $path } of the front matter
extract-left-out-html = { $words } in HTML that is left alone
# $lines is a list of line numbers, $count how many they are.
extract-left-out-syntax = { $words } in syntax, { $count ->
        [one] line { $lines }
       *[other] lines { $lines }
    }
extract-left-out-code = { $words } in code
extract-left-out-share = { $count ->
        [0] No word that readers may read is left out, of { $words }.
        [one] One word that readers may read is in no unit, of { $words }: { $percent }.{ $tenth } %.
       *[other] { $left } words that readers may read are in no unit, of { $words }: { $percent }.{ $tenth } %.
    }
extract-next = Translators get this once it is committed and pushed: `git add .`, `git commit`, `git push`.
extract-would = Would extract { $articles ->
        [one] one article
       *[other] { $articles } articles
    }: { $units ->
        [0] nothing to translate
        [one] one paragraph to translate, { $words } { $count ->
            [one] word
           *[other] words
        }
       *[other] { $shown-units } paragraphs to translate, { $words } words, in all locales
    }. Nothing was written.

# A deadline counts from the day on which the English text changed, and git knows that day from its history.
# $count (number): how many findings or items have such a deadline.
warning-shallow-deadlines =
    { $count ->
        [one] The clone is shallow: { $count } deadline counts from its earliest commit, and may be over. Fetch the whole history, as with `git fetch --unshallow`, or fetch-depth: 0 in actions/checkout.
       *[other] The clone is shallow: { $count } deadlines count from its earliest commit, and may be over. Fetch the whole history, as with `git fetch --unshallow`, or fetch-depth: 0 in actions/checkout.
    }
# $count (number): how many findings or items have such a deadline.
warning-unknown-deadlines =
    { $count ->
        [one] The project is not in a git repository: { $count } deadline counts from today.
       *[other] The project is not in a git repository: { $count } deadlines count from today.
    }
warning-not-extracted = { $count ->
        [one] One article of the section { $section } is not extracted yet: run `tolkit extract`
       *[other] { $count } articles of the section { $section } are not extracted yet: run `tolkit extract`
    }
    .page =
        { $count ->
            [one] One article of the section { $section } is not extracted yet, and cannot be translated before it is.
           *[other] { $count } articles of the section { $section } are not extracted yet, and cannot be translated before they are.
        }

# $article and $by are articles, $path the file that would translate both.
warning-output-taken = { $article } and { $by } would both be translated in { $path }, which says that it translates { $by }: rename one of them, or give both articles a key of their own

render-preview = { $count ->
    [0] No article is complete enough for a preview
    [one] One article is there for a look; it is not published, and in nobody’s way
   *[other] { $count } articles are there for a look; they are not published, and in nobody’s way
}
render-no-output = No section of workflow.toml says where translated articles go: add output = "site/{ "{locale}" }/…/**/*.md" to [[articles]]
render-not-extracted = { $path } has changed since it was extracted
    .help = Run `tolkit extract`, then this command again.
    .page-help = It can be rendered once it is extracted again.
adopt-not-extracted = { $path } was not extracted yet, so nothing can be taken over into its translations
    .help = Run `tolkit extract`, then this command again.
adopt-broken-resource = { $path } has text that cannot be read, so that nothing can be added to it
    .help = Mend what `tolkit check` finds in it, then run this command again.
render-unreadable = { $path } cannot be read, or is not UTF-8 text
    .help = `tolkit check` says what is wrong with it. Nothing was rendered from it.
    .page-help = Nothing was rendered from it.
render-outside = { $path } leads through a link, so nothing is written there
    .help = Put a real folder in the place of the link.
# $path and $by are articles, $output is the file.
render-taken = The translation of { $path } would be written to { $output }, which says that it translates { $by }
    .help = Rename one of the two articles, or give { $path } and the file that translates it the same key.
render-unwritable = { $path } cannot be written: { $reason }
    .help = Look at what stands in its place; `tolkit render` goes on with all other articles.
    .page-help = Look at what stands in its place.
# $program is the name of a program, $process the number of its process.
waiting-for-holder = Waiting for another command in this project to end: { $program } (process { $process }) has it locked …
waiting-for-others = Waiting for another tolkit command in this project to end …
render-unresolved = { $unit } refers to something that is not there: { $reason }
    .help = Correct the name, or add the term to this locale’s term base.

render-wrote = { $item } → { $path }
render-would-write = { $item } → { $path } (not written)
render-would-overwrite = { $item } → { $path } (not written). This would go:
render-overwrote = { $item } → { $path }. This is gone from it:
render-current = { $item } = { $path }
render-incomplete = { $item } is not complete: { $missing ->
        [0] { $stale } stale
       *[other] { $stale ->
            [0] { $missing } missing
           *[other] { $missing } missing, { $stale } stale
        }
    }
render-foreign = { $item }: { $path } was not written by tolkit, and is left as it is. This would go:
render-guarded = { $item }: { $path } is left as it is. This would go:
render-lost = line { $line }: { $text }
render-lost-more = { $count ->
        [one] and one more
       *[other] and { $count } more
    }
render-overwrite-next = `tolkit render --dry-run --overwrite` shows what would go, `tolkit render --overwrite` writes the page all the same. `tolkit render --keep` keeps what a page has of its own, because somebody has looked and it fits the article as it is now.
# $link is the first of $count links, $path the page that it is on.
render-stray-links = { $count ->
        [one] { $path } has a link that leads to a file from the article, and to none from the page
       *[other] { $count } links lead to files from the articles, and to none from the translated pages; the first is on { $path }
    }: { $link }. With links = "localise" in workflow.toml, `render` makes them lead there.
render-wordless = { $item } has nothing to translate, and is not copied
render-nothing = No articles to render
render-count-written = { $shown } written
render-count-would-write = { $shown } to be written
render-count-current = { $shown } up to date
render-count-incomplete = { $shown } not complete
render-count-expired = { $shown } past the deadline
render-count-wordless = { $shown } without anything to translate
render-count-guarded = { $shown } left alone
render-count-failed = { $shown } cannot be rendered

## Translations that are whole Markdown files

adopt-article = { $item }: took over { $taken ->
        [one] one text
       *[other] { $taken } texts
    } of { $path }{ $known ->
        [0] { "" }
       *[other] , { $known } translated before
    }{ $doubtful ->
        [0] { "" }
       *[other] , { $doubtful } to look at
    }
# The same of all files of a locale.
adopt-locale = { $locale }: took over { $taken ->
        [one] one text
       *[other] { $taken } texts
    } of { $files ->
        [one] one file
       *[other] { $files } files
    }{ $known ->
        [0] { "" }
       *[other] , { $known } translated before
    }{ $doubtful ->
        [0] { "" }
       *[other] , { $doubtful } to look at
    }
# $reason is one of the adopt-doubt-… messages.
adopt-reason = { $count } to look at: { $reason }
adopt-review-shows = `tolkit adopt --articles --review` shows each of them beside what its file has there (as a page: `-f html -o review.html`); `--take` and `--take-from` take what is right. `-v` lists them here.
# $unit is an id, $reason one of the adopt-doubt-… messages.
adopt-article-doubt = { $unit } (line { $line }): { $reason }
# $other is the line of the text that is in its place in the translated file, or may be meant.
adopt-article-doubt-beside = { $unit } (line { $line }, there { $other }): { $reason }
adopt-article-left = not taken, line { $line }: “{ $text }”
adopt-doubt-structure = the paragraphs around it are not the same, so it is not certain which text it is
adopt-doubt-order = other texts of the file fit better, so that its order is not the source’s there
adopt-doubt-elements = the links, images, code or footnotes of the text in its place are not those of the source
adopt-doubt-numbers = the numbers of the text in its place are not those of the source
adopt-doubt-length = the text in its place is much longer or much shorter
adopt-doubt-untranslated = the text in its place is the source’s own, or nearly so
adopt-doubt-language = the text in its place, or the whole file, is in another language: in that of the source, or in letters or small words that are not this one’s
adopt-doubt-field = the front matter has no such field
adopt-article-stranger = { $path } belongs to no article, to several, or to one that has another file
adopt-articles-none = No translated file was found. Name the place of the files, as in `tolkit adopt --articles 'content/{ "{locale}" }/**/*.md'`.
adopt-articles-done = Took over { $taken ->
        [one] one text
       *[other] { $taken } texts
    } in { $items ->
        [one] one item
       *[other] { $items } items
    }; { $doubtful ->
        [0] nothing is left to look at.
        [one] one text is for you to look at.
       *[other] { $doubtful } texts are for you to look at.
    }
adopt-articles-would = Would take over { $taken ->
        [one] one text
       *[other] { $taken } texts
    } in { $items ->
        [one] one item
       *[other] { $items } items
    }; { $doubtful ->
        [0] nothing is left to look at.
        [one] one text is for you to look at.
       *[other] { $doubtful } texts are for you to look at.
    } Nothing was written.

## What changed since a translation

diff-nothing = Nothing has changed since it was translated.
diff-nothing-translated = Nothing here is translated yet.
diff-item = { $item }: { $changed ->
        [0] nothing has changed since it was translated
        [one] one text has changed since it was translated
       *[other] { $changed } texts have changed since they were translated
    }
diff-missing = { $count ->
        [one] One text is not translated yet.
       *[other] { $count } texts are not translated yet.
    }
diff-unrecorded = { $count ->
        [one] One translation has no record, so nobody knows which text it answers. If it fits the present one, `tolkit adopt` writes its record.
       *[other] { $count } translations have no record, so nobody knows which texts they answer. If they fit the present ones, `tolkit adopt` writes their records.
    }
# $unit is an id, $place a path and a line.
diff-unit = { $unit } ({ $place })
# $kind says what the unit is in its article.
diff-unit-kind = { $unit }, { $kind } ({ $place })
# Labels above texts.
diff-source = The source, with what went and what came:
diff-source-now = The source now:
diff-source-before = The source when it was translated:
diff-target = The translation:
diff-shallow = unknown: this copy of the project does not reach that far back. Ask an editor, or run `git fetch --unshallow`.
diff-never-committed = unknown: that text was never saved in the project’s history.
diff-no-repository = unknown: this folder keeps no history.
# What a unit is in its article.
# $field: the key of a field, such as “title” or “extra.links[2/3].name”.
diff-kind-field = { $field ->
        [title] the title of the article
        [description] the description of the article
        [summary] the summary of the article
       *[other] the field { $field } of the front matter
    }
diff-kind-heading = a heading of level { $level }
diff-kind-paragraph = a paragraph
diff-kind-list-item = a list item
diff-kind-quotation = a quotation
diff-kind-table-header = a table’s heading
diff-kind-table-cell = a table’s cell
diff-kind-term = a term
diff-kind-definition = a definition
diff-kind-footnote = a footnote
diff-kind-caption = a caption
diff-kind-html-text = a text in HTML
diff-kind-attribute = a text in a tag
diff-kind-link-title = a link’s title
diff-kind-comment = a comment in code
diff-kind-title = a title

## Setting up a repository

# $pattern is a pattern of paths, $source a locale, $locales a list of locales.
init-found = Found { $pattern }: { $files ->
        [one] one file
       *[other] { $files } files
    } in { $source }, { $count ->
        [0] no translations yet
        [one] translations into { $locales }
       *[other] translations into { $count } locales ({ $locales })
    }
init-found-config = Found { $path }: { $count ->
        [one] one locale
       *[other] { $count } locales
    }
init-no-locales = { $path } names no locales, and nothing is translated without; add them under [project] in workflow.toml
init-locales-of-folders = { $path } names no locales: they are those that have translations where it says
# $pattern (text): the files, as a pattern.
init-found-template = Their source is { $pattern }: it has the same files as the languages beside it
# $path (text): a file. $line (text): its first line.
init-not-source = { $path } may not be the source: it begins with “{ $line }”. If the texts are written elsewhere, name those files as source in workflow.toml
# $path (text): a file.
init-found-shared = Found { $path }: terms for all languages
# $paths (text): the first of them.
init-unknown-files =
    { $count ->
        [one] { $count } Fluent file belongs to no language that was found, and is left out: { $paths }
       *[other] { $count } Fluent files belong to no language that was found, and are left out: { $paths } …
    }
# A submodule is another repository that stands in a folder of this one. $paths (text): their folders.
init-submodules-unfetched = { $count ->
        [one] Another repository (a submodule) was not fetched ({ $paths }): run `git submodule update --init`, and if there are texts in it, `tolkit init` again
       *[other] { $count } other repositories (submodules) were not fetched ({ $paths }): run `git submodule update --init`, and if there are texts in them, `tolkit init` again
    }
# $path (text): the folder of a submodule.
init-submodule-used = { $path } is another repository (a submodule): what is translated there is committed there. Set tolkit up in it, or name its files in workflow.toml only to look at them
init-config-beside = There is a { $path } beside them; `tolkit init --from { $path }` takes the files from it instead
init-found-nothing = Found neither Fluent files (*.ftl) with an English version nor articles in Markdown; workflow.toml begins with locales/{ "{locale}" }/**/*.ftl
# $flavor is hugo, jekyll, mkdocs and the like.
init-found-site = Found { $path }: a site built with { $flavor }
init-found-articles = Found { $pattern }: { $files ->
        [one] one article
       *[other] { $files } articles
    }, { $count ->
        [0] no translations yet
        [one] translations into { $locales }
       *[other] translations into { $count } locales ({ $locales })
    }
# $files (text): patterns, each with the number of its files.
init-untranslated = Left out, since nobody translates it: { $files }. If readers should have it in their language, add a section of articles to workflow.toml
# One of them.
init-untranslated-files = { $pattern } ({ $count ->
        [one] one file
       *[other] { $count } files
    })
init-found-others = { $paths } { $count ->
        [one] is no article
       *[other] are no articles
    } by the name, and matched all the same: move what nobody translates elsewhere, or make `source` in workflow.toml narrower
# $folder is the folder that somebody was in.
init-at-top = workflow.toml goes to the top of the repository, above { $folder }; `tolkit init --here` keeps it in this folder
init-ask-locales = Which languages are translated into? Tags such as lt or nb [{ $locales }]: { "" }
# $me is an e-mail address.
init-ask-teams =
    Who translates and reviews? A language, then addresses, as in
      { $locale } { $me } jonas@example.org, lv ilze@example.org
    Enter leaves everybody free to do everything: { "" }
init-ask-ci = Write { $path }, so that every push is checked? [Y/n] { "" }
init-ask-commit = Commit { $paths } to the branch { $branch }? [y/N] { "" }
init-answer-yes-or-no = Please answer y or n.
init-answer-team = { $word } is neither an address nor one of the languages above.
init-answer-nowhere = { $word }: write the language first, as in lt { $word }.
error-init-locale = { $word } is not the tag of a language
    .help = Two or three letters name a language: lt for Lithuanian, nb-NO for Norwegian in Norway.
error-init-source = { $word } is the language that is translated from
    .help = Name only those that are translated into.
error-init-no-repository = There is no git repository here to commit to
    .help = Make one with `git init`, then run `tolkit init --commit` again; or leave out `--commit`. Nothing was written.
error-init-hook = The files are written but not committed: the hook { $hook } says no: { $said }
    .help = Mend what it says, then commit them with `git add` and `git commit`.
error-init-hook-changed = The files are written but not committed: the hook { $hook } changes what is to be committed
    .help = Commit them with `git add` and `git commit`.
init-would-write = Would write { $path }:
init-done = Wrote workflow.toml: { $files ->
        [one] one English resource
       *[other] { $files } English resources
    }, { $articles ->
        [one] one article
       *[other] { $articles } articles
    }, { $locales ->
        [one] one target locale
       *[other] { $locales } target locales
    }.
init-ci-written = Wrote { $path }: CI checks what is pushed.
init-ci-there = { $path } is there already, and is left as it is.
init-ci-add = { $path } is there already, and is left as it is. For CI to check what is pushed, add these lines to it:
init-committed = Committed to the branch { $branch }: { $paths }.
init-commit-subject = Set up tolkit
init-next = What comes next:
init-next-repository = `git init` makes this folder a git repository: claims and reviews are kept in it.
init-next-extract = `tolkit extract` takes the texts out of the articles, for the translators.
init-next-adopt-articles = `tolkit adopt --articles` takes over the translated articles that are there.
init-next-adopt = `tolkit adopt` takes over the translations that are there: from then on, an edit of the English makes them stale.
# $paths are files and folders, $message is what the commit says.
init-next-commit-push = `git add { $paths }`, `git commit -m "{ $message }"` and `git push -u origin HEAD`, so that others have it, too.
init-next-commit = `git add { $paths }` and `git commit -m "{ $message }"`; once there is a remote, `git push`, so that others have it, too.
init-next-push = `git push -u origin HEAD`, so that others have it, too.
init-next-remote = `git remote add origin ADDRESS` and `git push -u origin HEAD`, so that others have it, too.
init-next-desk = `tolkit coverage` shows how far each language is, and `tolkit` what there is to do.
# Comments in the file for CI.
init-ci-about =
    Written by `tolkit init`, and yours to change. Checks the translations of every push; the first run installs tolkit,
    which takes some minutes.
init-ci-extract = Switch this on to refuse an article that was edited without `tolkit extract`:
# Comments in workflow.toml.
init-comment-articles =
    The articles of the section “{ $section }”, in Markdown. An item is named by section and file: { $locale }:{ $section }/…
init-comment-articles-source = Where the English articles are.
init-comment-articles-path = Where their texts go: `tolkit extract` writes the English ones, translators the others.
init-comment-articles-output = Where `tolkit render` puts the translated articles.
init-comment-articles-exclude = Files that are no articles.
init-comment-articles-locales = What locales are called in paths.
init-comment-articles-names = Which file translates which article: both say the same here.
init-comment-articles-flavor = What the site is built with: it decides what is syntax and no text.
init-comment-articles-translate = The fields at the top of an article that are translated, too.
init-comment-articles-set = A translated article says which language it is in.
init-comment-require-articles =
    What `tolkit check` demands: "none", "translated" or "reviewed"; by locale:
    require = { "{" } default = "none", { $locale } = "reviewed" { "}" }
init-comment-team =
    Who may translate and review, by language and e-mail address as git knows it. Without a team, everybody may; nobody
    reviews their own text.
init-comment-no-reviewers = Everybody may review: a second address would be one that reviews.
init-comment-top =
    tolkit’s configuration: what is translated, into which languages, and what must be done before publishing.
    Check it with `tolkit coverage`; every mistake in here is shown with its line.
init-comment-source = The language that texts are written in, and translated from.
init-comment-locales = The languages to translate into.
init-comment-section = The files of the section “{ $section }”. An item is named by section and file: { $locale }:{ $section }/…
init-comment-shared = Terms that are the same in all languages: nobody translates them.
init-comment-section-locales = These are the languages that it is translated into today; without the line, it has all of the project.
init-comment-require =
    What `tolkit check` demands: "none", "translated" or "reviewed"; by locale:
    require = { "{" } default = "none", { $locale } = "reviewed" { "}" }
init-comment-options =
    More that can be set: rules (`tolkit explain` lists them), exceptions with an end.

## The term base

# A language has no text for a term.
terms-missing-text = (not there)
terms-none = There are no terms. `tolkit term add NAME "Text"` adds one.
terms-used =
    { $count ->
        [0] No text refers to it.
        [one] One text refers to it:
       *[other] { $count } texts refer to it:
    }
terms-forms = also: { $forms }
terms-avoid = to be avoided: { $forms }
terms-note = Note: { $note }
terms-added = Added { $term } to { $files }
terms-would-add = { $term } would be added to { $files }
terms-no-name = { $term } is no name for a term
    .help = A name has letters from a to z, digits and dashes, and begins with a letter: -nordic-council.
terms-exists = There is a term { $term } already, in { $path }
    .help = `tolkit term show` shows it. Change it in its file.
terms-no-text = A term needs a text
    .help = Write its text in quotation marks: tolkit term add office "Nordic Office".
terms-no-file = No file of this project is for terms
    .help = Make a file such as terms.ftl in a section of workflow.toml, in the folder of the source language; then add the term again.
terms-broken-file = { $path } cannot be added to: what stands there would swallow the term
    .help = `tolkit check` says what is wrong with the file.
terms-no-locale = The terms are not translated into { $locale }
    .help = The section of the terms in workflow.toml says which languages it has.
terms-lacking =
    { $locale } lacks { $count ->
        [one] one term: { $terms }
       *[other] { $count } terms: { $terms }
    }

## The workbench

open-running = The workbench is open: { $address }
open-once = The address is good once, for two minutes. Ctrl+C ends the workbench; nothing that it called saved is lost.
open-again = The workbench of this clone is running already: { $address }
open-no-browser = No browser could be opened: { $reason }. Open the address above in one.
open-ended = The workbench has ended.
error-port = port { $port } is taken
    .help = Leave out `--port`: any port that is free will do.
error-server = the workbench cannot answer: { $reason }
