bad-hyphen = Salas - jūra
bad-two-hyphens = Salas -- jūra
bad-at-a-placeable = { $name } - jūra
bad-attribute = Salas
    .title = Salas - jūra
bad-variant = { $count ->
    [one] Salas
   *[other] Salas - jūra
 }
good-dash = Salas – jūra
good-compound = Salas-jūra
good-minus = Salas: 5 - 3
good-tag = <a title="Salas - jūra">jūra</a>
good-line = Salas
    - jūra
good-source-has-it = Salas - jūra
