-office = { $case ->
   *[nominative] biuras
    [genitive] biuro
}
    .gender = masculine
nav-topics = Temos
    .title = Visos temos
nav-field =
    .label = Paieška
good-elsewhere = { -brand-of-another-file } ir { message-of-another-file }
good-other = Dar kartą { -brand-of-another-file }
bad-typo = Žr. „{ nav-temos }“
bad-term = { -biuras }
bad-attribute = Žr. „{ nav-topics.antraste }“
bad-value = Žr. „{ nav-field }“
bad-untranslated = { not-translated }
bad-selector = { -office.article ->
   *[an] { -office }
}
bad-in-attribute = Biuras
    .title = { -biuras }
good-all = { nav-topics }, { nav-topics.title }, { nav-field.label }, { -office(case: "genitive") }
good-gender = { -office.gender ->
   *[masculine] Atidarytas { -office }
}
-good-term = { -office }
