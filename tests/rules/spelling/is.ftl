bad-word = Lestu miera um vettvanginn
bad-attribute = Lestu meira um vettvanginn
    .title = Lestu miera um vettvanginn
bad-variant = { $count ->
    [one] Lestu meira um vettvanginn
   *[other] Lestu miera um vettvanginn
 }
bad-hyphen = Lestu-xyzzyqq
good-words = Lestu meira um vettvanginn. Lestu meira um vettvanginn!
good-source = Lestu meira um vettvanginn: Spotify, spotify
good-name = Lestu meira um vettvanginn „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Lestu meira um vettvanginn</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Lestu meira um vettvanginn { $count }-qwx, { $name }’qwx
good-letter = Lestu meira um vettvanginn B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Lestu meira um vettvanginn zorkams, Zorkas
