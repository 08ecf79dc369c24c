bad-word = Les mier om forumet
bad-attribute = Les meir om forumet
    .title = Les mier om forumet
bad-variant = { $count ->
    [one] Les meir om forumet
   *[other] Les mier om forumet
 }
bad-hyphen = Les-xyzzyqq
good-words = Les meir om forumet. Les meir om forumet!
good-source = Les meir om forumet: Spotify, spotify
good-name = Les meir om forumet „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Les meir om forumet</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Les meir om forumet { $count }-qwx, { $name }’qwx
good-letter = Les meir om forumet B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Les meir om forumet zorkams, Zorkas
good-together = Nyheitsforum
