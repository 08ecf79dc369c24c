bad-translated = { TAL($n) }
bad-own-of-another = { LIST($n) }
bad-selector = { PLURAL($n) ->
    [one] én
   *[other] flere
}
good-own = { LIST($names, type: "and") }
good-builtin = { NUMBER($n) } den { DATETIME($date) }
-good-term = { NUMBER($n) ->
   *[other] Kontor
}
-bad-term = { STORE("kontor") }
