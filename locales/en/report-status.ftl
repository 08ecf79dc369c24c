### What `tolkit status` shows: a table of items, the most urgent first. An item is one file in one locale.

## The table. Headings of columns: short, because all of them share 80 columns; a space may become a new line.

status-own = Only { $locales }; `tolkit status --all` lists every language.
status-column-item = Item
status-column-state = State
status-column-due = Due
status-column-percent = %
status-column-units-left = Units left
status-column-words-left = Words left

# States of an item. Something is left to translate (or to review, where that is required):
status-state-open = open
# Somebody has it:
status-state-claimed = claimed
# A translation was handed in, and waits for its review:
status-state-submitted = in review
# A reviewer gave it back:
status-state-returned = returned
# It is approved, and waits for its commit:
status-state-approved = approved
# Nothing is left to do:
status-state-done = done
# The article is past its deadline, so nobody needs a translation any more:
status-state-expired = expired
# Stands for the due date where the item is required, but has no date.
status-due-now = now

## The lines under the table

status-nothing = No items here. Nothing is waiting to be translated.
# Variables:
#   $count (number) – how many items there are in all
#   $shown (text) – the same number, to show
#   $open (text) – how many of them are open
#   $done (text) – how many of them are done
status-counts =
    { $count ->
        [one] One item: { $open } open, { $done } done.
       *[other] { $shown } items: { $open } open, { $done } done.
    }
# Variables:
#   $count (number) – how many items somebody works on, reviews or is about to commit
#   $shown (text) – the same number, to show
status-counts-going =
    { $count ->
        [one] One is being worked on.
       *[other] { $shown } are being worked on.
    }
# Variables:
#   $count (number) – how many items are past the deadline of their article
#   $shown (text) – the same number, to show
status-counts-expired =
    { $count ->
        [one] One is past its deadline.
       *[other] { $shown } are past their deadline.
    }
# Variables:
#   $count (number) – how many open items are due
#   $shown (text) – the same number, to show
#   $mark (text) – the character before their dates, such as “!”
status-counts-due =
    { $count ->
        [one] One is due, marked { $mark }.
       *[other] { $shown } are due, marked { $mark }.
    }
# Variables:
#   $count (number) – how many words of the source text are left to translate
#   $shown (text) – the same number, to show
status-counts-words =
    { $count ->
        [0] No words are left to translate.
        [one] One word is left to translate.
       *[other] { $shown } words are left to translate.
    }
# Variables:
#   $count (number) – how many files
#   $shown (text) – the same number, to show
status-unread =
    { $count ->
        [one] One file could not be read. What it would hold counts as missing.
       *[other] { $shown } files could not be read. What they would hold counts as missing.
    }
