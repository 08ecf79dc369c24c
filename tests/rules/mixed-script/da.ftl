bad-several = regiоn
bad-cyrillic-in-a-name = Mоzilla er på din side
good-hyphen = PDF-format
good-in-the-source-too = Mærket КиноKids
good-cyrillic-word = Det russiske ord мир
