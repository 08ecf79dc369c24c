bad-english = Registracija į “{ $title }”
bad-straight = Žodis "čia"
bad-straight-in-the-source-too = Žodis "ten"
bad-apostrophes = Uždaryti 'Meniu'
bad-closing = Žr. „Renginiai”
bad-unclosed = „Taip“ ir „ne
bad-unopened = Taip“, pasakė ji
bad-guillemets = Žr. «Naujienos»
bad-attribute = Ieškoti
    .title = Ieškoti "Naujienos"
bad-variant = { $count ->
    [one] { $count } „vieta“
    [few] { $count } "vietos"
   *[other] { $count } „vietų“
 }
bad-around-tags = <b class="x">“Naujienos”</b>
good-own = Registracija į „{ $title }“
good-nested = „Žodis ‚čia‘ yra“
good-tags = <a href="x" title='y "z"'>Čia</a>
good-apostrophe = O’Brien ir D'Artagnan
good-inches = 27" ekranas ir 5' 3"
good-none = Be kabučių
good-lone-mark-of-the-source = Ženklas „ pradeda
good-around-variants = „{ $count ->
    [one] Viena vieta“
   *[other] { $count } vietų“
 }
