bad-news = Uudised
bad-news = Teated
good-events = Üritused
-good-office = Büroo
good-office = Büroo
-bad-newsroom = Toimetus
-bad-newsroom = Toimetus
