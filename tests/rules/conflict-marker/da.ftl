nav-news = Nyheder
=======
nav-events = Begivenheder

# <<<<<<< HEAD
nav-language =
    <<<<<<< sprog >>>>>>>
