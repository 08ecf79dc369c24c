bad-word = Læs mree om forummet
bad-attribute = Læs mere om forummet
    .title = Læs mree om forummet
bad-variant = { $count ->
    [one] Læs mere om forummet
   *[other] Læs mree om forummet
 }
bad-hyphen = Læs-xyzzyqq
good-words = Læs mere om forummet. Læs mere om forummet!
good-source = Læs mere om forummet: Spotify, spotify
good-name = Læs mere om forummet „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Læs mere om forummet</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Læs mere om forummet { $count }-qwx, { $name }’qwx
good-letter = Læs mere om forummet B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Læs mere om forummet zorkams, Zorkas
good-together = nyhedsforum
