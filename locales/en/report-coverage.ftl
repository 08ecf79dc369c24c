### What `tolkit coverage` shows: how far the translations of a project are.
###
### The words of the work, the same everywhere: a unit is one message; it is missing (there is no translation), stale (the
### source changed after it was translated), translated (current, but nobody reviewed this text) or reviewed. An item is
### one file in one locale. A section is a group of files, such as “news”.

## Numbers

# Stands between the thousands of a number: 1,234,567. A space that must not break a line is { "\u00A0" } here.
report-group-separator = ,
# Stands in a table where a number is zero or there is nothing to count.
report-none = –

## The table. Headings of columns: short, because all of them share 80 columns; a space may become a new line.

coverage-column-locale = Locale
coverage-column-section = Section
coverage-column-item = Item
coverage-column-units = Units
coverage-column-missing = Missing
coverage-column-stale = Stale
# Translations that are copies of the source: nobody translated them yet.
coverage-column-identical = Copies
coverage-column-translated = Translated
coverage-column-reviewed = Reviewed
# The share of units that are translated or reviewed, in percent; copies of the source are not.
coverage-column-percent = %
coverage-column-words-left = Words left

# Variables:
#   $project (text) – the project's name
#   $source (text) – the tag of the locale that is translated from, such as “en”
coverage-title = Coverage of { $project }, translated from { $source }
# The row that adds all locales up.
coverage-total = All
# Variables:
#   $percent (number) – a whole number from 0 to 100
coverage-percent = { $percent }%

# The words under the table, each after the character that stands for it in the bars.
coverage-legend-reviewed = reviewed
coverage-legend-translated = translated, not reviewed
coverage-legend-identical = copied from the source
coverage-legend-stale = stale (source changed)
coverage-legend-missing = missing
coverage-left-out = { $count ->
        [one] One word of the articles that readers may read is in no unit, of { $words }: { $percent }.{ $tenth } %.
       *[other] { $left } words of the articles that readers may read are in no unit, of { $words }: { $percent }.{ $tenth } %.
    } `tolkit extract -v` says which.
coverage-legend-words = Words left: the words of the source text that are missing or stale.
coverage-legend-copies = Copies: translations that are the same as the source, but no names, and that nobody reviewed. They do not count in the percentage.

# Stands in the row of a locale or section that has nothing to translate.
coverage-nothing-here = nothing to translate yet
coverage-no-locales = There is no locale to translate into yet. Add one to `locales` in workflow.toml.
coverage-no-units = There is nothing to translate yet. As soon as there are source texts, they are counted here.
# Variables:
#   $count (number) – how many files
#   $shown (text) – the same number, to show
coverage-unread =
    { $count ->
        [one] One file could not be read. What it would hold counts as missing.
       *[other] { $shown } files could not be read. What they would hold counts as missing.
    }

## The web page

# The title of the page, also in the browser's tab.
# Variables:
#   $project (text) – the project's name
coverage-page-title = { $project }: translation coverage
# The small line above the project's name.
coverage-page-kind = Translation coverage
# Variables:
#   $source (text) – the tag of the locale that is translated from
#   $count (number) – how many locales it is translated into
coverage-page-from =
    { $count ->
        [one] Translated from { $source } into one locale
       *[other] Translated from { $source } into { $count } locales
    }
# Labels of the large numbers at the top.
coverage-page-current = Current
coverage-page-current-note = translated or reviewed
coverage-page-words-left = Words left
coverage-page-missing = Missing units
coverage-page-stale = Stale units
coverage-page-copies = Copies
coverage-page-copies-note = the same as the source
coverage-page-unreviewed = Not reviewed
coverage-page-unreviewed-note = translated and waiting
# Variables:
#   $shown (text) – a number of units
coverage-page-of-units = of { $shown }
# Variables:
#   $shown (text) – a number of words
coverage-page-of-words = of { $shown }

coverage-page-matrix = By locale and section
# A heading over the columns and rows that add up.
coverage-page-all = All
# Under the percentage in a cell of the matrix.
# Variables:
#   $count (number) – how many words
#   $shown (text) – the same number, to show
coverage-page-cell-left =
    { $count ->
        [one] { $shown } word left
       *[other] { $shown } words left
    }
# In a cell of the matrix where all is translated, but not all of it is reviewed.
# Variables:
#   $count (number) – how many units
#   $shown (text) – the same number, to show
coverage-page-cell-unreviewed =
    { $count ->
        [one] { $shown } to review
       *[other] { $shown } to review
    }
# In a cell of the matrix where all has a translation, but some of it is a copy of the source.
# Variables:
#   $count (number) – how many units
#   $shown (text) – the same number, to show
coverage-page-cell-copies =
    { $count ->
        [one] { $shown } copy
       *[other] { $shown } copies
    }
# In a cell of the matrix where nothing is left to translate or review.
coverage-page-cell-complete = complete
# Heading of the column of bars.
coverage-page-progress = Progress
# The bar of a locale, for people who hear the page.
# Variables: each a number of units, as text
coverage-page-bar = { $reviewed } reviewed, { $translated } translated, { $stale } stale, { $missing } missing
# The same where some are copies of the source.
coverage-page-bar-copies = { $reviewed } reviewed, { $translated } translated, { $identical } copied from the source, { $stale } stale, { $missing } missing

coverage-page-items = Items
coverage-page-items-note = One item is one file in one locale.
coverage-page-filter = Show only
coverage-page-any-locale = Every locale
coverage-page-any-section = Every section
coverage-page-any-state = Every state
coverage-page-state-left = Something to translate
coverage-page-state-missing = With missing units
coverage-page-state-stale = With stale units
coverage-page-state-copies = With copies of the source
coverage-page-state-unreviewed = To review
coverage-page-state-complete = Complete
coverage-page-search = Name
# How many of all items the page shows now; %shown% and %all% become the numbers, leave them as they are.
coverage-page-shown = %shown% of %all%
# A button; %all% becomes the number, leave it as it is.
coverage-page-show-all = Show all %all%
coverage-page-no-match = No item is like that.
coverage-page-unread = Not read

## What somebody works on

# $states is a list such as “2 claimed, 1 in review”.
coverage-in-work = In work in { $locale }: { $states }.
coverage-claimed = { $shown } claimed
coverage-submitted = { $shown } in review
coverage-returned = { $shown } returned
coverage-approved = { $shown } approved
coverage-page-in-work = In work
