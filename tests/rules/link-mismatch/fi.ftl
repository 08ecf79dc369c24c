good-inflected = Tietoja www.news.org-sivustosta
good-slash = Katso https://news.org/fi/
