nav-news = News
