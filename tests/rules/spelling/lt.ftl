bad-word = Skaitykite daugaiu apie forumą
bad-attribute = Neskaitykite daugiau apie forumą
    .title = Skaitykite daugaiu apie forumą
bad-variant = { $count ->
    [one] Neskaitykite daugiau apie forumą
   *[other] Skaitykite daugaiu apie forumą
 }
bad-hyphen = Neskaitykite-xyzzyqq
good-words = Neskaitykite daugiau apie forumą. Neskaitykite daugiau apie forumą!
good-source = Neskaitykite daugiau apie forumą: Spotify, spotify
good-name = Neskaitykite daugiau apie forumą „Kaunelio“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Neskaitykite daugiau apie forumą</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Neskaitykite daugiau apie forumą { $count }-qwx, { $name }’qwx
good-letter = Neskaitykite daugiau apie forumą B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Neskaitykite daugiau apie forumą zorkams, Zorkas
good-list = Neskaitykite daugiau apie forumą svetainuke Vardenis
bad-list = Neskaitykite daugiau apie forumą vardenis
