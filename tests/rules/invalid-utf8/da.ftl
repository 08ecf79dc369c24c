nav-news = Nyheder
nav-events = Begivenheder på øerne
nav-language = Sprog �
