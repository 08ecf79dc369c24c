bad-word = Uzziniet vairrāk par forumu
bad-attribute = Uzziniet vairāk par forumu
    .title = Uzziniet vairrāk par forumu
bad-variant = { $count ->
    [one] Uzziniet vairāk par forumu
   *[other] Uzziniet vairrāk par forumu
 }
bad-hyphen = Uzziniet-xyzzyqq
good-words = Uzziniet vairāk par forumu. Uzziniet vairāk par forumu!
good-source = Uzziniet vairāk par forumu: Spotify, spotify
good-name = Uzziniet vairāk par forumu „Kaunela“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Uzziniet vairāk par forumu</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Uzziniet vairāk par forumu { $count }-qwx, { $name }’qwx
good-letter = Uzziniet vairāk par forumu B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Uzziniet vairāk par forumu zorkams, Zorkas
good-around = Vislabākais
bad-around = Labākais
