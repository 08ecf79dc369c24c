bad-news = News
good-events = Events
-good-office = Office
good-office = Office
-bad-newsroom = Newsroom
