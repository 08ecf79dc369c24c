bad-word = Read more about the forum
bad-attribute = Read more about the forum
    .title = Read more about the forum
bad-variant = { $count ->
    [one] Read more about the forum
   *[other] Read more about the forum
 }
bad-hyphen = Read-only
bad-list = Read more about the forum
bad-around = The best
good-words = Read more about the forum. Read more about the forum!
good-source = Read more about the forum: Spotify
good-name = Read more about the forum “Kaunel”
good-code = <code>grpe</code> `grpe` <a href="x/grpe">Read more about the forum</a>, https://example.org/grpe grpe@example.org 5qwx
good-placeable = { $name }’s read more about the forum { $count }th, { $name }’s
good-letter = Read more about forum B, OECD
-zork = gadget
    .note = A word that no dictionary has.
good-term = Read more about the gadgets
good-together = A forum of news
good-part = School and day
good-list = Read more about the forum
good-around = The very best
