bad-missing-period = Vietų nebėra
good-same = Vietų nebėra.
good-abbreviation = Knygos, filmai ir kt.
