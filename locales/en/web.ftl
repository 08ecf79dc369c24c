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
web-forbidden = You are not let in
web-forbidden-stranger = This workbench answers nobody but its own pages. If this is your own computer, run `tolkit open` in your project’s folder, and use the address that it opens.
web-forbidden-no-key = An address of the workbench is good once, for two minutes, and as long as `tolkit open` runs. Run `tolkit open` again in your project’s folder: it opens a new one.

## The desk

web-next = Take the most urgent item
web-claim = Take
web-renew = Keep for longer
web-release = Give back
web-take-over = Take over
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
