# Front matter
title = A `title` is plain text
# Paragraph
good-same = Read [the call](call.md), `cargo run` and ![a map](map.png).[^1]
# Paragraph
good-order = First `a`, then `b`.
# Paragraph
good-code-twice = Run `cargo`.
# Paragraph
good-language = See [help](/en/help).
# Heading 2
good-heading-of-a-page = See [below](#apply)
# Paragraph
good-label = See [the report][report].
# Paragraph
good-elsewhere = See [the site](https://news.org/a).
# Paragraph
good-star = 5 * 3 is **15**, and \*not\* more.
# Paragraph
good-placeable = Read [the call](call.md) of the council.
# Paragraph
bad-missing-link = Read [the call](call.md).
# Paragraph
bad-other-link = Read [the call](call.md).
# Paragraph
bad-extra-link = Read the call.
# Paragraph
bad-other-code = Run `cargo run`.
# Paragraph
bad-missing-code = Run `cargo run`.
# List item
bad-missing-image = ![A map](map.png)
# Paragraph
bad-missing-footnote = So it was.[^1]
# Paragraph
bad-other-footnote = So it was.[^1]
# Table cell
bad-label = See [the report][report].
# Paragraph
bad-emphasis = This is **bold**.
# Paragraph
bad-autolink = See <mailto:a@news.org>.
