bad-todo = Apply for a grant
bad-fixme = News
bad-xxx = Events
good-list = Your to-do list
good-number = The 30th games
good-word = Sizes
