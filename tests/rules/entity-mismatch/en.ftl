good-same = Research &amp; innovation
good-word = Research &amp; innovation
good-character = &copy; Nordic Desk &trade;
good-number = &#169; Nordic Desk
good-typographic = News&nbsp;&mdash; &ldquo;daily&rdquo; caf&eacute;
good-typographic-added = News — daily
good-plain-ampersand = Terms & conditions
good-query = See https://example.org/?a=1&copy=2
good-in-tag = <a href="/?a=1&lt=2">Read</a>
good-html = Research & innovation in <b>Europe</b>
good-new-ampersand = Research and development
good-text = R&D, Q&A & drag&drop
good-source-oddity = One &nbsp two
good-html-file = Terms & conditions
good-html-file-gt = If A > B
good-hint = Auto&shy;matic&zwnj;ally
good-hint-added = Automatically
good-attribute = Map
    .title = A &lt; B
good-select =
    { $count ->
        [one] One &rarr;
       *[other] Many &rarr;
    }
bad-spaced = Research &amp; innovation
bad-late-semicolon = Research &amp; innovation
bad-no-semicolon = News &nbsp; daily
bad-number-open = It&#8217;s
bad-capitals = Research &amp; innovation
bad-lost-lt = Use &lt;b&gt; here
bad-lost-copy = &copy; Nordic Desk
bad-lost-arrow = Read &rarr;
bad-attribute = Map
    .title = A &lt; B
