nav-news = Naujienos
