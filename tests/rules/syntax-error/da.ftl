# Every kind of error, one below the other.
unclosed = Vi har { $n
text without an equals sign
-no-text-term =
no-text =

attribute = Navn
    .title
attribute-empty = Navn
    .title =

line-start = Første linje
    [anden] linje

arrow = { $n -> [one] en *[other] flere }
no-default = { $n ->
    [one] en
    [other] flere
}
two-defaults = { $n ->
   *[one] en
   *[other] flere
}
empty-variant = { $n ->
    [one]
   *[other] flere
}
key = { $n ->
    [one en
   *[other] flere
}
selector = { a ->
   *[other] flere
}
selector-term = { -t ->
   *[other] flere
}
term-attribute = Navn { -t.gender }
function-name = { number($n) }
order = { NUMBER(style: "percent", $n) }
twice = { NUMBER($n, style: "percent", style: "percent") }
value = { NUMBER($n, style: $n) }
parenthesis = { NUMBER($n, style: "percent" }
nothing = Navn { }
unknown = Navn { % }
variable = Navn { $1 }
number = Navn { 1. }
quote = Navn { "åben }
escape = Navn { "\q" }
escape-cut = Navn { "\u00é" }
stray = Navn }
= Uden navn
# A comment begins something else.
= Uden navn
broken-line = Første linje
anden linje
tredje linje
broken-behind-equals =
Ærlig tekst
broken-list = Liste
- et
* to
[link](https://example.org)
not-a-choice = $n ->
    [one] en
   *[other] flere
}
open-choice = { $n ->
    [one] en
   *[other] flere

empty-forms = { $n ->
    [one]
    [two] to
   *[other]
}
lost-brace = Vi har { $n ting
words = { Hej } og { to ord }
dot = Navn
    .prik uden navn
b Uden lighedstegn
# The end.
