bad-greek = Kulttuuria: Αθήνα
bad-cyrillic = Рига
bad-cyrillic-single-letter = Uutiset и tapahtumat
bad-chinese = 主页
bad-hebrew-in-a-variant = { $count ->
    [one] Yksi מקום
   *[other] { $count } paikkaa
 }
good-translated = Uutisia alueelta
good-brand-names = Firefox Monitor Premium
good-symbols = Vastus Ω, kulma π, µm
good-source-has-it = Привет on venäjää
good-accents = Kahvila Žižkovissa: Ærø, Łódź, ﬁ
