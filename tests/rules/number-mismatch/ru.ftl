good-ordinal = ХХI век, первое издание
good-time = В 15:00 и в полночь
good-range = 1990–1995, 10–12 и 1990-е
good-groups = 1 250 000 читателей
