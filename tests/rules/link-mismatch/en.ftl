good-same = See https://news.org/help.
good-page-of-the-language = See https://news.org/en/help or https://en.wikipedia.org/wiki/News
good-query = See https://news.org/?lang=en
good-inflected = About the website www.news.org and what it is
good-secure = See http://news.org/help
good-slash = See https://news.org/
good-example = name@example.com
good-example-page = https://example.com/your-page
good-order = Write to a@news.org or b@news.org
good-in-tag = <a href="https://news.org/">Help</a> me@news.org
good-handle = Follow @{ $name } and 3 @ 4
good-placeable = See https://{ $host }/help and { $user }@news.org
good-select =
    { $count ->
        [one] See www.news.org/one
       *[other] See www.news.org/many
    }
good-case = See www.News.org/help
good-attribute = Contact
    .title = Write to me@news.org
bad-missing = See https://news.org/help.
bad-typing-error = Write to newsroom@news.org
bad-host = See www.news.org
bad-other-language = See https://news.org/en/help
bad-extra = See our help
bad-insecure = See https://news.org/help
bad-spaced = Write to me@news.org
bad-attribute = Contact
    .title = Write to me@news.org
good-own-ending = See https://news.org/help
good-example-of-the-place = See https://example.com/your-page
bad-example = Write to name@example.com
bad-example-page = See https://example.org/forum
bad-same-page-elsewhere = See https://news.org/forum
bad-same-example-elsewhere = See https://example.org/forum
bad-credentials = See https://news.org/en/forum
