bad-word = Loe forumi kohta lähemalt
bad-attribute = Loe foorumi kohta lähemalt
    .title = Loe forumi kohta lähemalt
bad-variant = { $count ->
    [one] Loe foorumi kohta lähemalt
   *[other] Loe forumi kohta lähemalt
 }
bad-hyphen = Loe-xyzzyqq
good-words = Loe foorumi kohta lähemalt. Loe foorumi kohta lähemalt!
good-source = Loe foorumi kohta lähemalt: Spotify, spotify
good-name = Loe foorumi kohta lähemalt „Kauneli“
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Loe foorumi kohta lähemalt</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }qwx Loe foorumi kohta lähemalt { $count }-qwx, { $name }’qwx
good-letter = Loe foorumi kohta lähemalt B, OECD
-zork = zorkas
    .forms = zorkai, zorkams
good-term = Loe foorumi kohta lähemalt zorkams, Zorkas
good-together = Uudistefoorum
