bad-word = Lue lissää foorumista
bad-attribute = Lue lisää foorumista
    .title = Lue lissää foorumista
bad-variant = { $count ->
    [one] Lue lisää foorumista
   *[other] Lue lissää foorumista
 }
bad-hyphen = Lue-xyzzyqq
good-words = Lue lisää foorumista. Lue lisää foorumista!
good-source = Lue lisää foorumista: Spotify, spotify
good-name = Lue lisää foorumista „Kaunelin“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Lue lisää foorumista</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Lue lisää foorumista { $count }-qwx, { $name }’qwx
good-letter = Lue lisää foorumista B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Lue lisää foorumista zorkams, Zorkas
good-together = Uutisfoorumi
