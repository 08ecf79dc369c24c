### Strings shown on every page of the web site: navigation, search, cookie notice,
### footer and errors.
###
### Write in sentence case and address the reader directly. Names of institutions are
### terms; see terms.ftl.

## Navigation

# Read aloud by screen readers; never visible.
nav-main =
    .aria-label = Main menu
# The first link on each page, visible only to keyboard users.
nav-skip = Skip to main content
nav-news = News
nav-events = Events
nav-funding = Funding
nav-publications = Publications
# The menu of subject areas. The title is shown when the pointer rests on it.
nav-topics = Topics
    .title = Culture, research, environment and social affairs
nav-about = About the { -office(style: "short") }
nav-language = Language
    .aria-label = Choose a language
# Shown above a page that exists in English only.
# $language (String): the reader’s language, named in that language, e.g. “Latviešu”.
nav-not-translated = This page has not been translated yet ({ $language }). You are reading the English version.

## Search

search-field =
    .label = Search the site
    .placeholder = Search news, events and publications…
# $count (Number): how many pages were found.
# $query (String): what the reader typed.
search-results =
    { $count ->
        [0] No results for “{ $query }”.
        [one] { $count } result for “{ $query }”.
       *[other] { $count } results for “{ $query }”.
    }
# A small label above the title of each result.
# $type (String): “news”, “event”, “call” or “publication”.
search-type =
    { $type ->
        [news] News article
        [event] Event
        [call] Funding call
       *[publication] Publication
    }
# Shown when nothing was found.
search-hint = Check the spelling, or choose a subject under “{ nav-topics }”.

## Cookie notice

cookies-title = Cookies on this site
# The link leads to the page about personal data.
cookies-text =
    We use necessary cookies to make this site work. With your consent, we also
    count visits so that we know which stories are read.

    Learn more in our <a data-l10n-name="privacy">{ -privacy-policy }</a>.
cookies-accept = Accept all cookies
cookies-reject = Necessary cookies only
    .title = You can change your choice at any time

## Footer

footer-about = The { -office } promotes co-operation between the { -nordic-council-of-ministers } and the { -baltic-council-of-ministers } in the { -baltic-sea-region }.
footer-contact = Questions? <a data-l10n-name="contact">Write to the { -newsroom }</a>.
# $year (String): the current year, e.g. “2025”.
footer-copyright = © { $year } { -office }

## Errors

error-not-found = Page not found
error-not-found-text = The page may have been moved or deleted. Go to the <a data-l10n-name="home">front page</a> or search the site.
# $minutes (Number): how long to wait.
error-server =
    Something went wrong on our side. Please try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
error-portal-closed = The { -portal } is temporarily closed for maintenance.
# $code (String): a code that the reader can quote to us, e.g. “E-503”.
error-code = Error code: { $code }
