nav-news = News
nav-events = Events
nav-language = Language
