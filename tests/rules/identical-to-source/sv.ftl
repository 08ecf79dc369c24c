bad-sentence = Accept all cookies
bad-variants =
    { $n ->
        [one] One new article
       *[other] { $n } new articles
    }
bad-attribute =
    .placeholder = Find news and events
-bad-term = Nordic council of ministers
bad-markup = <a href="/news">Read all news</a>
good-short = Nordic Council
good-address = https://example.org/a/b/c info@example.org www.example.org/news
good-tags = <strong class="big red">Forum</strong> <br>
good-variables = { $a }, { $b } and { $c }
good-figures = 2015 – 2016 – 2017
good-style =
    .style = width: 32em; height: 5em; min-width: 10em
-good-name = Nordic Baltic Forum
good-translated = Godkänn alla kakor
good-only-attribute-same = Godkänn alla kakor
    .title = Accept all cookies
good-keys = Ctrl + Alt + Del
good-files = *.txt, *.md, *.html
good-code = Total budget: EUR
good-names = Nordic Council vs Baltic Assembly
bad-title-case = Accept All Your Cookies
bad-loud = ACCEPT ALL COOKIES
