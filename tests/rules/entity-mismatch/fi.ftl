good-same = Tutkimus &amp; innovaatiot
good-word = Tutkimus ja innovaatiot
good-character = © Nordic Desk™
good-number = &copy; Nordic Desk
good-typographic = Uutiset – ”päivittäin” kahvila
good-typographic-added = Uutiset&nbsp;&ndash; p&auml;ivitt&auml;in
good-plain-ampersand = Ehdot & säännöt
good-query = Katso https://example.org/?a=1&copy=2
good-in-tag = <a href="/?a=1&lt=2">Lue</a>
good-html = Tutkimus &amp; innovaatiot <b>Euroopassa</b>
good-new-ampersand = T&amp;K
good-text = R&D, Q&A & drag&drop
good-source-oddity = Yksi &nbsp kaksi
good-attribute = Kartta
    .title = A &#60; B
good-select = Paljon &rarr;
bad-spaced = Tutkimus & amp; innovaatiot
bad-late-semicolon = Tutkimus &amp ; innovaatiot
bad-no-semicolon = Uutiset &nbsp päivittäin
bad-number-open = Se&#8217 on
bad-capitals = Tutkimus &AMP; innovaatiot
bad-lost-lt = Käytä b tässä
bad-lost-copy = Nordic Desk
bad-lost-arrow = Lue
bad-needless = Ehdot &amp; säännöt
bad-needless-gt = Jos A &gt; B
bad-attribute = Kartta
    .title = A &lt B
