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
