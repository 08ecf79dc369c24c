nav-news = Новости 🗞
nav-language = Язык
