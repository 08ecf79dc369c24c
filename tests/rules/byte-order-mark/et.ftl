nav-news = Uudised
