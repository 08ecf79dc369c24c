-good-office = { $case ->
    [genitive] Biroja
   *[nominative] Birojs
}
bad-time = Saglabāts
bad-second = { $name } rakstīja { $name }
bad-attribute = Ziņas ({ $date })
    .title = Ziņas
bad-formatted = Līdz 500 eiro
bad-chosen = Stāvoklis
good-time = Saglabāts plkst. { $time }
good-selector = { $count ->
    [zero] nav
    [one] viens
   *[other] daudz
}
good-variant = { $count ->
    [0] Nekas nav atrasts
   *[other] { $query }: { $count }
}
good-function = Saglabāts { DATETIME($time, hour: "numeric", minute: "numeric") }
good-no-variable = Saglabāts
bad-variant = { $kind ->
    [web] To rakstīja { $name }
   *[print] To rakstīja mūsu kolēģis
}
bad-form = { $count ->
    [zero] { $count } rezultātu
    [one] Viens rezultāts
   *[other] { $count } rezultāti
}
bad-sometimes = Rakstījis kolēģis
good-renamed = Saglabāts plkst. { $laiks }
good-one-number = { $count ->
    [zero] { $count } rezultātu
    [one] Viens rezultāts
   *[other] { $count } rezultāti
}
good-without = { $kind ->
    [web] Rakstīja { $name }
   *[print] Bez vārda
}
