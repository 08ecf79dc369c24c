nav-news = Uutiset
# A lone lead byte at the very end: Ã