bad-verb = Форум проходит проходит в Вильнюсе
bad-preposition = в в регионе
bad-other-case = Это это здесь
good-once = Форум проходит в Вильнюсе
good-comma = очень, очень хорошо
good-hyphen = чуть-чуть еле - еле
good-longer-word = по подъёму по-новому
