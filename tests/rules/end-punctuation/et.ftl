bad-missing-period = Kõik kohad on täis
bad-extra-period = Kõik kohad on täis.
bad-missing-colon = Teie nimi
bad-missing-question-mark = Kas tulete.
bad-exclamation-mark = Aitäh!
bad-missing-ellipsis = Salvestamine
bad-period-for-an-ellipsis = Laadimine.
bad-semicolon = esimene.
bad-behind-a-tag = <a href="x">Loe edasi</a>
bad-behind-quotes = „Algab“
bad-attribute = Otsi
    .placeholder = Mida otsite
bad-variant = { $count ->
    [one] Üks koht on vaba.
   *[other] { $count } kohta on vaba
 }
bad-placeable-without-question-mark = Kas tunnete { $name }
good-same = Kõik kohad on täis.
good-none = Kõik kohad on täis
good-three-dots = Salvestamine...
good-moved-out-of-the-tag = <a href="x">Loe edasi</a>.
good-moved-out-of-the-quotes = Ta ütles „jah“.
good-moved-out-of-the-variants = { $count ->
    [one] Üks koht on vaba
   *[other] { $count } kohta on vaba
 }.
good-placeable = { $name } kirjutas selle.
good-date-with-a-period = Avaldatud { $date }
good-abbreviation = Raamatud, filmid jne.
good-abbreviation-of-the-source = Raamatud, filmid ja muu
good-ordinal = Kuupäev: 3.
good-bracket = Vaata nimekirja (inglise keeles).
good-symbols = Loe edasi »
good-entity = Loe edasi…
good-percent = kuni 40 %
good-question-and-exclamation = Tõesti?
-good-term = Põhjamaade Nõukogu
    .short = Nõukogu
