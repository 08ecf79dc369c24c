bad-word = Узнайте болше о форуме
bad-attribute = Узнайте больше о форуме
    .title = Узнайте болше о форуме
bad-variant = { $count ->
    [one] Узнайте больше о форуме
   *[other] Узнайте болше о форуме
 }
bad-hyphen = Форум-ббольше
good-words = Узнайте больше о форуме. Узнайте больше о форуме!
good-source = Узнайте больше о форуме: Spotify, spotify
good-name = Узнайте больше о форуме „Каунеля“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Узнайте больше о форуме</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Узнайте больше о форуме { $count }-qwx, { $name }’qwx
good-letter = Узнайте больше о форуме B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Узнайте больше о форуме zorkams, Zorkas
