-office = { $style ->
    [short] Office
   *[full] Nordic-Baltic Office
}
-portal = Portal
-brand = Brand
-only-english = { $style ->
    [short] One
   *[full] The Other One
}
-many = { $count ->
    [one] grant
   *[other] grants
}
-shown = { $name } Prize
bad-variant = News from the { -office }
bad-variant-there-only-in-short = News from the { -office }
bad-parameter = News from the { -office }
bad-plain = News from the { -brand }
bad-fallback = News from the { -only-english }
bad-twice = The { -office } and the { -office }
bad-in-attribute =
    .title = News from the { -office }
bad-in-variant = { $count ->
    [one] One item from the { -office }
   *[other] { $count } items from the { -office }
}
bad-number = All { -many }
-bad-term = Head of the { -office }
good-variant = News from the { -office }
good-short = News from the { -office(style: "short") }
good-short-has-one-form = News from the { -office(style: "short") }
good-default = News from the { -office }
good-of-source = News from the { -portal }
good-not-translated = News from the { -only-english }
good-unknown = News from { -elsewhere }
good-number = All { -many(count: 2) }
good-shown = The { -shown(name: "Nordic") }
good-attribute = The { -office }
