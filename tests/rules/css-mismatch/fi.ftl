good-numbers =
    .style = width: 45.5em; height: 30em;
good-order =
    .style = min-height: 14px; WIDTH: .5em
good-any-property =
    .style = margin-inline: -3px 0; line-height: 1.6; color: #ff0012; --gap: 4px
good-calc =
    .style = width: calc(98% - 3vh)
good-placeable =
    .style = width: { $width }px; { $more }
good-not-css =
    .style = Moderni
good-prose =
    .style = Valitse tyyli: moderni tai klassinen
good-select =
    .style = width: { PLATFORM() ->
        [macos] 44em
       *[other] 46em
    }
good-zero =
    .style = margin: 1px 2px
good-value = tyyli: punainen
good-other-attribute =
    .title = leveys: 40em
good-url =
    .style = background: url(a.png?b=1;c) 3px
bad-words =
    .style = leveä
bad-comma =
    .style = width: 40,5em
bad-unit =
    .style = width: 400px
bad-unit-word =
    .style = width: 40pikseliä
bad-property =
    .style = width: 40em
bad-extra-property =
    .style = width: 40em; color: red
bad-translated-property =
    .style = leveys: 40em
bad-translated-value =
    .style = color: tummanpunäinen
bad-semicolon =
    .style = width: 40em height: 30em
bad-open =
    .style = width: calc(100% - 2vh
bad-variant =
    .style = width: { PLATFORM() ->
        [macos] 44em
       *[other] 46px
    }
bad-bare =
    .style = width: 40
