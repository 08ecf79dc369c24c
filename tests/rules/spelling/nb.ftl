bad-word = Les mre om forumet
bad-attribute = Les mer om forumet
    .title = Les mre om forumet
bad-variant = { $count ->
    [one] Les mer om forumet
   *[other] Les mre om forumet
 }
bad-hyphen = Les-xyzzyqq
good-words = Les mer om forumet. Les mer om forumet!
good-source = Les mer om forumet: Spotify, spotify
good-name = Les mer om forumet „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Les mer om forumet</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Les mer om forumet { $count }-qwx, { $name }’qwx
good-letter = Les mer om forumet B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Les mer om forumet zorkams, Zorkas
good-together = Busstopp
