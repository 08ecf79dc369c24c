bad-language = Language
bad-name =
    .aria-label = Name
good-language = Language
    .title = Choose
-good-office = Office
