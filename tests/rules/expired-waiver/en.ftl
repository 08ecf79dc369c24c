nav-news = News
nav-events = Events
