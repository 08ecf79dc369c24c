bad-word = Läs mre om forumet
bad-attribute = Läs mer om forumet
    .title = Läs mre om forumet
bad-variant = { $count ->
    [one] Läs mer om forumet
   *[other] Läs mre om forumet
 }
bad-hyphen = Läs-xyzzyqq
good-words = Läs mer om forumet. Läs mer om forumet!
good-source = Läs mer om forumet: Spotify, spotify
good-name = Läs mer om forumet „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Läs mer om forumet</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Läs mer om forumet { $count }-qwx, { $name }’qwx
good-letter = Läs mer om forumet B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Läs mer om forumet zorkams, Zorkas
good-together = Nyhetsforum
good-part = Skol- om dag
good-list = Läs mer om forumet svetainuke Vardenis
bad-list = Läs mer om forumet vardenis
