bad-begin = Read the full story of angalaneq
bad-end = Atuaruk angalaneq: our trip to the islands.
bad-tags = Atuaruk <b>the full story of our trip</b>.
bad-attribute = Qeqertanut angalanitsinni oqaluttuaq tamaat atuaruk.
    .title = Atuaruk the full story of angalaneq
bad-variant = { $count ->
    [one] Qeqertanut angalanitsinni oqaluttuaq tamaat atuaruk.
   *[other] Atuaruk the full story of our trips
 }
-bad-term = Atuaruk the full story of our trip
good-translated = Qeqertanut angalanitsinni oqaluttuaq tamaat atuaruk.
good-quoted = Atuaruk »the full story of our trip«
good-name = The Lord of the Rings, angalaneq
good-code = Atuaruk npm install some-package
good-placeable = Atuaruk the full { $kind } story of angalaneq
good-copy = Read the full story of our trip to the islands.
good-three-words = Atuaruk the full story
