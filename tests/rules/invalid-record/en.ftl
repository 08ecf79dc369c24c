title = News
