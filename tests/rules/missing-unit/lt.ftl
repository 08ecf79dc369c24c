# The order of units does not matter.
funding-eligible = Pareiškėjas turi gyventi regione.
funding-heading = Finansavimas
