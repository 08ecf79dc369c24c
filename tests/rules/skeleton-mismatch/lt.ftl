good-plain = Jis buvo paskutinis.
good-begins-like-a-list = 5. kovo
good-line-break =
    Vienas\
    - du
good-heading = # Kovo 5
good-cell = Vienas | du
title =
    Vienas

    du
bad-blank-line =
    Vienas.

    Du.
bad-blank-line-in-a-list =
    Vienas.

    Du.
bad-code =
    Vienas.

    {"    "}du
