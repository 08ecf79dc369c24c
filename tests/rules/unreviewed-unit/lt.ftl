# Approved as it is.
funding-heading = Finansavimas
# Recorded, and not reviewed.
funding-apply = Teikti paraišką
# Not recorded at all.
funding-eligible = Pareiškėjas turi gyventi regione.
