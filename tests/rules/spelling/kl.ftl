bad-word = Ataatsimersuarneq pillugu atuarit
bad-attribute = Ataatsimeersuarneq pillugu atuarit
    .title = Ataatsimersuarneq pillugu atuarit
bad-variant = { $count ->
    [one] Ataatsimeersuarneq pillugu atuarit
   *[other] Ataatsimersuarneq pillugu atuarit
 }
bad-hyphen = Ataatsimeersuarneq-xyzzyqq
good-words = Ataatsimeersuarneq pillugu atuarit. Ataatsimeersuarneq pillugu atuarit!
good-source = Ataatsimeersuarneq pillugu atuarit: Spotify, spotify
good-name = Ataatsimeersuarneq pillugu atuarit „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Ataatsimeersuarneq pillugu atuarit</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Ataatsimeersuarneq pillugu atuarit { $count }-qwx, { $name }’qwx
good-letter = Ataatsimeersuarneq pillugu atuarit B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Ataatsimeersuarneq pillugu atuarit zorkams, Zorkas
