bad-verb = Forumas vyksta vyksta Vilniuje
bad-other-case = Šiame šiame regione
bad-in-quotes = Žodis „čia čia“
good-once = Forumas vyksta Vilniuje
good-comma = labai, labai gerai
good-longer-word = iš išorės, ne nes
