good-plain = - Den var den sidste.
good-begins-like-a-list = 5. marts
good-line-break =
    En
    to
