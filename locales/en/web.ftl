### The workbench in a browser.

## Everywhere

web-skip = To the text
web-menu = Pages
web-menu-desk = Desk
web-menu-items = Items
web-menu-coverage = Coverage
web-menu-reviews = Reviews
web-menu-help = Help
web-to-desk = To the desk
web-failed = This did not work
web-no-page = there is no such page
    .help = The menu above has every page.
web-bad-address = this address is not whole, or has something in it that nobody can read
    .help = Go back to the page that you came from; the menu above has every page.
web-only-a-form = there is no page here: this is where a form is sent to
    .help = { web-no-page.help }
web-too-long = that is longer than 16 MB, which is more than can be taken at once; nothing was changed
    .help = Go back, and send less. What was saved before is kept.
web-forbidden = You are not let in
web-forbidden-stranger = This workbench answers nobody but its own pages. If this is your own computer, run `tolkit open` in your project’s folder, and use the address that it opens.
web-forbidden-no-key = An address of the workbench is good once, for two minutes, and as long as `tolkit open` runs. Run `tolkit open` again in your project’s folder: it opens a new one.

## The desk

web-next = Take the most urgent item
web-claim = Take
web-renew = Keep for longer
web-release = Give back
web-take-over = Take over
web-lately = What others did since yesterday
web-more = … and { $count } more

## The list of items

# A choice in place of one language. $locales: tags, such as “lt, lv”.
web-items-own-locales = Your languages ({ $locales })
web-items-any-due = Any day
web-items-due-now = Due by now
web-items-due-week = Due within a week
web-items-holder = Who has it
web-items-any-holder = Anybody or nobody
web-items-holder-mine = I
web-items-holder-somebody = Somebody
web-items-holder-nobody = Nobody
web-items-until = Until
# Stands behind a date in the past.
web-items-run-out = (run out)
web-items-search = Name or text
# A button: shows the list as the form says.
web-items-show = Show
# A link: shows the list without what was chosen.
web-items-all = Show all items
# $word: what somebody wrote into the address in place of a language, a section, a state or a day.
web-items-unknown = There is nothing called “{ $word }” to choose: the list does without.
web-pages = Pages of the list
web-page-of = Page { $page } of { $pages }
web-page-first = First
web-page-previous = Previous
web-page-next = Next
web-page-last = Last

## The story of an item

web-story-gone = It is not in the project any more: the article is gone, or has another name by now.
web-story-translate = Translate
web-story-review = Review
web-story-happened = What happened
web-story-said = Only what was said
web-story-all = All that happened
web-story-say = Say something
web-story-unit = About
# Stands in place of the name of a text.
web-story-no-unit = all of it
web-story-text = What you have to say, to whoever works on it
web-story-comment = Say it
web-story-take-back = Take back what you handed in
web-story-throw-away = Throw away what you stored
web-story-why = Why, if you want to say it

## Translating

web-error = Error
web-warning = Warning
web-note = Note
web-state-missing = to translate
web-state-stale = changed since
web-state-translated = translated
web-state-reviewed = reviewed
web-there = What the page had before
web-published = Published meanwhile
web-own = What you wrote before
web-field-whole = The whole message, as it stands in the file
web-field-value = Translation
web-field-attribute = { $attribute }
web-field-variant = { $selector } is “{ $key }”
web-field-attribute-variant = { $attribute }, where { $selector } is “{ $key }”
web-left = Left to write: { $count } of { $total }
web-busy = At work …
web-unsaved = Not saved yet …
web-offline = Not saved: the workbench does not answer. Keep this page open; if it has ended, run `tolkit open` again, and what you typed is saved by itself.
web-absent = The source has this, and the translation does not.
web-conflict-there = What the file has
web-show-todo = Show only what needs work
web-show-all = Show all
web-parts = Parts of the text
web-part = Texts { $first } to { $last } of { $total }
web-part-before = Earlier texts
web-part-next = Further texts
web-in-page = in the page
web-yours = Yours until { $until }.
web-yours-lapsed = Yours; your time ran out on { $until }: keep it for longer, before somebody takes it over.
web-others = { $name } has it until { $until }. You can read it.
web-others-lapsed = { $name }’s time ran out on { $until }: you can take it over, with what was written.
web-nobodys = Nobody has it. Take it, and write.
web-not-for-you = Only the translators of this language may take it. You can read it.
web-waits-for-review = It waits for its review. What you change and hand in again takes its place.
web-is-approved = It is approved, and waits for its commit.
web-came-back = It came back from its review: what was said stands below.
web-resumed = Work goes on with what { $name } stored on { $day }.
web-saved = Saved
web-saved-empty = Saved: without a translation
web-kept-unfit = Kept, and not finished: { $reason }
web-kept-entangled = Kept here, and not in the file: a text beside it in the file is broken. Mend that first, in an editor or with the source view.
web-kept-conflict = Kept here: the file has another text by now. Both are shown below; choose one.
web-kept-nobodys = Kept here: you do not have the item any more. Take it, and save again.
web-kept-lost = Kept here: { $name } has the item by now, until { $until }. What you wrote is not lost; write to them.
web-kept-gone = Kept here: the English text does not exist any more.
web-kept-not-a-file = Kept here: { $path } is a link, or in another repository, and cannot be written.
web-unfit-syntax = a brace is missing, or something between braces is not right.
web-unfit-no-default = the last form, for all other numbers, needs a text.
web-unfit-no-field = the text has other fields by now; load the page again.
web-unfit-other-unit = it is more than one message, or another one.
web-form-incomplete = the form was not whole; nothing was changed
    .help = Go back to its page, load that again, and fill it in once more.
web-unsettled = { $count ->
        [one] One text is
       *[other] { $count } texts are
    } not in the file yet: { $units }
    .help = What you typed stands at each of them. Mend it, or choose one of the two texts.
web-writing-in = Source and translation
web-changed = It has changed since it was translated:
web-terms = Terms
web-insert = Insert
web-save = Save
web-still-holds = It still holds
web-homeless = Your texts whose place is gone
web-homeless-about = You typed these for texts that the English does not have any more, or that have another name by now. They are kept: copy what you need.
web-homeless-forget = I do not need it any more
web-remembered = { $count ->
    [one] Translated before
   *[other] Translated before ({ $count })
}
web-sibling = In { $locale }
web-remembered-take = Take it
web-remembered-percent = { $percent } %
web-typed = You typed this, and the file does not have it
web-use-typed = Save what I typed
web-keep-there = Take what the file has
web-hand-in = Hand in
web-put-aside = Put aside unfinished
web-hand-in-note = A word to the reviewer
web-hand-in-heading = When you are done
web-preview = Preview
web-story = Story and conversation
web-whole-item = About the whole text

## Reviewing, committing, exchanging

web-commit = Commit
web-commit-nothing = Choose at least one text to commit.
web-commit-empty = Nothing is approved and waits for its commit.
web-commit-about = { $count ->
        [one] One commit
       *[other] { $count } commits
    } on { $branch }, with these files:
web-commit-push = Publish at once (push)
web-commit-do = Commit what is chosen
web-review-next = Next
web-review-choose = choose
web-review-gone = This text is taken out.
web-review-since-last = What has changed since you looked
web-review-comments = Comments of the file that come with it
web-review-decide = Your decision
web-review-reason = Why, for a return; a word to the translator, for an approval
web-review-chosen = With texts chosen above, the decision is about these alone; else about all.
web-approve = Approve
web-return = Give back
web-correct = correct
web-correct-about = The text stays its translator’s, who sees what you changed. You cannot approve words of your own: they, or another reviewer, look at them.
web-correct-changed = The English says something else by now: it is shown beside your text. Look at it, and hand the correction in again.
web-correct-note = A word to the translator
web-correct-do = Hand in the correction
web-correct-not = Leave it as it is
web-conversation = What was said
web-sync = Exchange with the others
web-offline-since = Offline since { $time } (UTC). Go on: what you do is kept on this computer, and goes to the others once the network is back.
web-pull = Get new articles and translations

## The preview

web-preview-about = As readers will see it, with what is translated so far; what is not stands in the source’s language. Links and pictures are left out.
web-preview-back = Back to translating
web-preview-no-article = This is no article that is published as a page.
web-preview-nothing = Nothing of it is translated yet.
web-preview-failed = It cannot be shown as it is.

## The rules

web-rule-title = { $rule }: { $title }
web-rules-all = All rules

## Help

web-help-translating = A translator’s day
web-help-desk = What came back from a review, what you have, what has changed since it was translated, and what is open. Begin here: go on with yours, or take the most urgent item.
web-help-items = Everything that there is to translate, the most urgent first. Look for a name or a text, choose what nobody has, and take it.
web-help-translate = The source beside your text, one unit after the other. What you write is saved by itself, and nobody’s text is overwritten. What a check finds stands at the text, with what to write instead. Hand it in when you are done; put it aside, or give it back, if you are not.
web-help-story = What happened to an item since somebody took it, and what was said of it. Ask there what you do not know: whoever works on it reads it.
web-help-reviewing = An editor’s day
web-help-reviews = What waits for your review. Compare each text with its source and with what was there, and approve it, or return it with a word on why: all of it, or single texts.
web-help-commit = What is approved, and what each commit will hold. Nothing is published before you say so.
web-help-coverage = How far each language is, section by section. Each number leads to its items.
web-help-rules = Each finding names its rule. The rule’s page says what it finds, why that matters, and what to write instead.
web-help-keys = Keys
web-help-key = Key
web-help-does = What it does
web-help-setting = Setting
# Stands in place of a key.
web-help-key-off = turned off
web-help-keys-change = All of it can be done without these keys. Each can be another one: `Ctrl`, `Alt` or both, and `Shift` with a key that types nothing, or one of `F1` to `F12` by itself. On a Mac, ⌘ does the same as `Ctrl`. An empty setting turns a key off.
web-key-save-next = Save, and go to the next text that needs work
web-key-still-holds = Say that a translation still holds, though its source has changed
web-key-previous-unit = Go to the text above
web-key-next-unit = Go to the text below
web-key-insert-source = Insert the source text
web-key-insert-placeable = Insert the first, second … ninth of the source’s placeables
web-key-take-suggestion = Take the first, second … ninth translation that is remembered
web-key-hand-in = Hand in
web-key-approve = Approve
web-key-return = Return, with the reason that you have written
web-key-next-item = Go to the next item
web-key-help = Show this page, while you are not typing
# $word: the part of a setting’s name behind `tolkit.key.`, such as “save-next”. $key: what somebody wrote. $usual: the key that is used.
web-key-unfit = `tolkit.key.{ $word }` is “{ $key }”, which is no key for that: `{ $usual }` is used.
    .help = Write it as in the table.
web-key-no-action = `tolkit.key.{ $word }` means nothing: there is no such action.
    .help = The table has all that there are.
# $other: the name of the setting that has the key.
web-key-taken = `{ $key }` is used for `tolkit.key.{ $other }`: `tolkit.key.{ $word }` is turned off.
    .help = Choose another key for one of them.

## Drafts

web-drafts = Draft by machine
web-drafts-about = What has no translation is filled in: from the memory where the same text stood in the same place, and else by the engine of the project, if it has one. A draft says where it comes from until you change it.
web-drafts-missing = leave alone what has a translation of an older text
# $command: a program with its arguments.
web-drafts-allow = This program may run on my computer: { $command }
web-drafts-make = Draft

## Other programs

web-elsewhere = Work in another program
web-elsewhere-about = Take the texts with you as a file. When you bring the file back, what you wrote in it is your draft.
web-elsewhere-format = For
web-format-xliff = translators’ tools (XLIFF 1.2)
web-format-xliff2 = translators’ tools (XLIFF 2)
web-format-xliff20 = tools that know no later XLIFF than 2.0
web-format-po = Poedit and gettext (PO)
web-format-csv = a spreadsheet (CSV)
web-format-html = a word processor or paper (HTML)
web-elsewhere-todo = only what needs work
web-elsewhere-export = Get the file
web-elsewhere-file = The file that you bring back
web-elsewhere-import = Bring it in
web-elsewhere-no-file = There was no file to bring in.
    .help = Choose the file first, then press “{ web-elsewhere-import }”.
