bad-apostrophes = Loka 'Valmynd'
bad-closing = Sjá „Viðburðir”
good-own = Skráning á „{ $title }“
