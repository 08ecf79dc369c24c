bad-word = Les meria um fundin
bad-attribute = Les meira um fundin
    .title = Les meria um fundin
bad-variant = { $count ->
    [one] Les meira um fundin
   *[other] Les meria um fundin
 }
bad-hyphen = Les-xyzzyqq
good-words = Les meira um fundin. Les meira um fundin!
good-source = Les meira um fundin: Spotify, spotify
good-name = Les meira um fundin „Kaunels“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Les meira um fundin</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Les meira um fundin { $count }-qwx, { $name }’qwx
good-letter = Les meira um fundin B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Les meira um fundin zorkams, Zorkas
good-together = Tíðindafundur
