bad-word = Loga eanett foruma birra
bad-attribute = Loga eanet foruma birra
    .title = Loga eanett foruma birra
bad-variant = { $count ->
    [one] Loga eanet foruma birra
   *[other] Loga eanett foruma birra
 }
bad-hyphen = Loga-xyzzyqq
good-words = Loga eanet foruma birra. Loga eanet foruma birra!
good-source = Loga eanet foruma birra: Spotify, spotify
good-name = Loga eanet foruma birra „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Loga eanet foruma birra</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Loga eanet foruma birra { $count }-qwx, { $name }’qwx
good-letter = Loga eanet foruma birra B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Loga eanet foruma birra zorkams, Zorkas
