-brand = Nordic <em>Desk</em>
    .note = A <b>note</b>
good-same = Read our <a data-l10n-name="privacy">privacy policy</a>.
good-order = <a href="{ $terms }">Terms</a> and <a href="{ $rules }">rules</a>
good-attribute-order = <a href="{ $url }" class="more  link" title="More">Read</a>
good-quotes = <a href="{ $url }" rel="external">Read</a>
good-case = <A HREF="{ $url }">Read</A>
good-void = One<br>two<wbr>three <img src="map.png" alt="Map">
good-human-attributes = <a href="{ $url }" title="The report" lang="en" hreflang="en">Report</a>
good-language-added = Our <em>Newsroom</em>
good-sum = If a < b and b > c, then -> <3
good-blank = Write to <your name> or <https://example.org>
good-blank-kept = tolkit check <file>
good-placeables = <a { $attrs }>Read</a> the <a href="/{ $path }/x">report</a>
good-select =
    { $count ->
        [one] <strong>One</strong> grant
       *[other] <strong>{ $count }</strong> grants
    } in <em>{ $year }</em>
good-select-dropped =
    { $count ->
        [one] <strong>One</strong> grant
       *[other] <strong>{ $count }</strong> grants
    }
good-select-added = <strong>{ $count }</strong> grants
good-select-in-tag = <a href="{ PLATFORM() ->
        [macos] mac
       *[other] pc
    }">Read</a>
good-form-without =
    { $count ->
        [0] No grants
       *[other] <a data-l10n-name="list">{ $count } grants</a>
    }
good-attribute = Map
    .title = See <b>x</b>
good-literal = Write { "<b>" }bold{ "</b>" }
good-other-language = <a href="https://example.org/en/help">Help</a>
good-unbalanced-source = <p>One<p>Two
good-source-is-broken = <strong>One
good-comment = One <!-- <b> --> two
good-ampersand = <a href="/?a=1&amp;b=2">Read</a>
good-nested = <a href="{ $url }"><strong>Read</strong></a>
good-component = Press <confirmButton>Confirm</confirmButton> <icon/>
good-crlf = <strong>One</strong> and two
bad-missing = Read our <a data-l10n-name="privacy">privacy policy</a>.
bad-missing-end = Read our <strong>policy</strong> now
bad-missing-start = Read our <strong>policy</strong> now
bad-extra = Read our policy
bad-extra-script = Read our policy
bad-name = Read our <a data-l10n-name="privacy">policy</a>
bad-no-name = Read our <a data-l10n-name="privacy">policy</a>
bad-onclick = <a href="{ $url }">Read</a>
bad-style = <strong>Read</strong>
bad-elsewhere = <a href="https://example.org/help">Help</a>
bad-class = <span class="date" id="d">Today</span>
bad-slash = <strong>Read</strong> it
bad-crossed = <a href="{ $url }"><strong>Read</strong></a>
bad-bracket = <strong>Read</strong> it
bad-open-quote = <a href="{ $url }">Read</a>
bad-typographic = <a href="{ $url }" class="more">Read</a>
bad-placeable = <a { $attrs }>Read</a>
bad-placeable-in-value = <a href="/{ $path }">Read</a>
bad-translated-element = Press <confirmButton>Confirm</confirmButton>
bad-twice = <a href="{ $url }">Read</a>
bad-br-dropped = One<br>two
bad-br-added = One two
bad-variant =
    { $count ->
        [one] <strong>One</strong> grant
       *[other] <strong>{ $count }</strong> grants
    }
bad-attribute = Map
    .title = See <b>x</b>
bad-title-lost = <a href="{ $url }" title="The report">Report</a>
-bad-term = Nordic <em>Desk</em>
bad-blank = Write to <your name>
bad-crlf = <strong>One</strong> and two
bad-handler-unclosed = Read our policy
bad-handler-slash = Read our policy
bad-handler-case = One<br>two
bad-script-address = <a href="https://news.org/">Read</a>
# Paragraph
bad-explained = The forum takes place in May.
# Paragraph
bad-explained-by-program = The forum takes place in June.
