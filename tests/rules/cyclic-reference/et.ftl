bad-self = { bad-self }
first = { second }
second = { bad-third }
bad-third = { first } ja { good-end }
good-source-self = { good-source-self }
good-chain = { good-link } { good-end }
good-link = { good-end }
good-end = Lõpp
good-own-attribute = { good-own-attribute.title }
    .title = Pealkiri
-term = { -bad-term }
-bad-term = { $x ->
   *[y] { NUMBER(-1) } { -term }
}
good-into-circle = { first }
bad-attribute = Tunnus
    .title = { bad-attribute.title }
