### Site

-name = Šaltinis
    .case = Šaltinio

## Home

# Shown at the top
title = { -name } – news
lead =
    First line
    and second, { $count ->
        [one] one article
       *[other] { NUMBER($count) } articles
    }.
    .alt = { title }
quote = {"{"}{"\u00e9"}
broken = {
last = Last
