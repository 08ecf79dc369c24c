-brand = Nordisk <em>Desk</em>
    .note = En <i>note</i>
good-same = Læs vores <a data-l10n-name="privacy">privatlivspolitik</a>.
good-order = <a href="{ $rules }">Regler</a> og <a href="{ $terms }">vilkår</a>
good-attribute-order = <a title="Mere" class="more link" href="{ $url }">Læs</a>
good-quotes = <a rel=external href='{ $url }'>Læs</a >
good-case = <a href="{ $url }">Læs</a>
good-void = Et<br/>to<wbr />tre <img alt="Kort" src="map.png"/>
good-human-attributes = <a href="{ $url }" title="Rapporten" lang="da">Rapport</a>
good-language-added = Vores <em lang="en">Newsroom</em>
good-sum = Hvis a < b og b > c, så -> <3
good-blank = Skriv til <dit navn> eller <https://example.org>
good-blank-kept = tolkit check <fil>
good-placeables = <a href="/{ $path }/x">Rapporten</a>: <a { $attrs }>læs</a>
good-select =
    { $count ->
        [one] <strong>En</strong> bevilling
       *[other] <strong>{ $count }</strong> bevillinger
    } i <em>{ $year }</em>
good-select-dropped = Bevillinger: <strong>{ $count }</strong>
good-select-added =
    { $count ->
        [one] <strong>{ $count }</strong> bevilling
       *[other] <strong>{ $count }</strong> bevillinger
    }
good-select-in-tag = <a href="{ PLATFORM() ->
        [macos] mac
       *[other] pc
    }">Læs</a>
good-form-without =
    { $count ->
        [0] Ingen bevillinger
        [one] <a data-l10n-name="list">Én bevilling</a>
       *[other] <a data-l10n-name="list">{ $count } bevillinger</a>
    }
good-attribute = Kort
    .title = Se <b>x</b>
good-literal = Skriv { "<b>" }fed{ "</b>" }
good-other-language = <a href="https://example.org/da/hjaelp">Hjælp</a>
good-unbalanced-source = <p>Et<p>To
good-source-is-broken = <strong>Et
good-comment = Et to
good-ampersand = <a href="/?a=1&b=2">Læs</a>
good-nested = <strong><a href="{ $url }">Læs</a></strong>
good-component = <icon/> Tryk på <confirmbutton>Bekræft</confirmbutton>
bad-missing = Læs vores privatlivspolitik.
bad-missing-end = Læs vores <strong>politik nu
bad-missing-start = Læs vores politik</strong> nu
bad-extra = Læs vores <b>politik</b>
bad-extra-script = Læs vores politik <script src=x></script>
bad-name = Læs vores <a data-l10n-name="privatliv">politik</a>
bad-no-name = Læs vores <a>politik</a>
bad-onclick = <a href="{ $url }" onclick="steal()">Læs</a>
bad-style = <strong style="display:none">Læs</strong>
bad-elsewhere = <a href="https://example.com/help">Hjælp</a>
bad-class = <span class="dato" id="d">I dag</span>
bad-slash = <strong>Læs<strong> det
bad-crossed = <a href="{ $url }"><strong>Læs</a></strong>
bad-bracket = <strong>Læs</strong det
bad-open-quote = <a href="{ $url }>Læs</a>
bad-typographic = <a href=”{ $url }” class=”more”>Læs</a>
bad-placeable = <a>Læs</a>
bad-placeable-in-value = <a href="/sti">Læs</a>
bad-translated-element = Tryk på <bekræftKnap>Bekræft</bekræftKnap>
bad-twice = <a href="{ $url }">Læs</a> og <a href="{ $url }">se</a>
bad-br-dropped = Et to
bad-br-added = Et<br>to
bad-variant =
    { $count ->
        [one] En bevilling
       *[other] <strong>{ $count }</strong> bevillinger
    }
bad-attribute = Kort
    .title = Se <b>x
bad-title-lost = <a href="{ $url }">Rapport</a>
-bad-term = Nordisk <em>Desk
bad-blank = Skriv til <b>
bad-handler-unclosed = Læs vores politik <img src=x onerror=alert(1)
bad-handler-slash = Læs vores politik <svg/onload=alert(1)
bad-handler-case = En<BR OnClick="alert(1)">to
bad-script-address = <a href="java&#x09;script:alert(1)">Læs</a>
bad-explained = <abbr title="Årligt møde">Forum</abbr> finder sted i maj.
bad-explained-by-program = <abbr onclick="x()">Forum</abbr> finder sted i juni.
