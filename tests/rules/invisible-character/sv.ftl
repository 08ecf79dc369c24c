good-emoji = Kodare 👩‍💻
good-unbreakable-spaces =
    10 % av
    1 000 euro
bad-tab = Namn	och adress
