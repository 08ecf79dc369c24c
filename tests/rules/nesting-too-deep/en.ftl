funding-amount = Up to { $amount } euros
nav-news = News
