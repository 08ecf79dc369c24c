bad-zero-width-space = Join us in shaping the region
bad-joiner = Coffee
bad-non-joiner = Office
bad-word-joiner = Nordic co-operation
bad-byte-order-mark = News of the week
bad-control = Contact
bad-c1-control = Price
bad-tab = Name and address
bad-line-separator = First line
bad-tag = Grants
bad-private-use = Phone
bad-plane-fifteen = Mail
bad-soft-hyphen-at-the-end = Parliamentarian
bad-object = See the picture
bad-object-beside-a-placeable = Hello, { $name }
bad-filler = Empty
bad-literal = Events
bad-attribute = Search
    .title = Search the site
bad-variant = { $count ->
    [one] One seat
   *[other] { $count } seats
 }
good-soft-hyphen = Cooperation programme
good-unbreakable-spaces = 10 % of 1 000 euros
good-in-the-source-too = Very​long​name
good-emoji = Coders welcome 👩‍💻 ❤️‍🔥
good-flag = Made in Scotland
good-placeables = { $a } and { $b }
good-joiners-of-the-script = Books
