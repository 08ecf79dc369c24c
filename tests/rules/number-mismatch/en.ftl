good-same = In 2015 we gave 1,250 grants.
good-groups = 1,250,000 readers
good-decimal = 3.5% of 1,000.25
good-ordinal = The 21st century, the 1st edition
good-time = At 3:00 pm and 12 am
good-date = May 5, 2015 and 12/31/2015
good-word = Choose 3 of 12 newsletters
good-version = Version 1.2.3
good-range = 1990–1995, 10-12 and the 1990s
good-thousands = 10,000 readers, 2,000,000 euros
good-twice = 2015 was better than 2014, and 2015 was long
good-machine = <a href="/2016">Read</a> https://news.org/2017 &#8217;
good-round-the-clock = Open 24/7
good-select =
    { $count ->
        [one] 1 day of 30
       *[other] { $count } days of 30
    }
good-select-added = { $count } of 100 places
good-attribute = Map
    .title = 150 places
good-literal = { "250" } places
good-no-digits = Twenty places
good-word-in-digits = Choose 3 newsletters in five minutes
bad-several = In 2015 and 2016
bad-thousands = 15,000 euros
bad-word = Five seats
bad-year = We began in 2015.
bad-missing = We began in 2015.
bad-small = Choose 3 newsletters
bad-group = 1,250 grants
bad-decimal = 3.5 percent
bad-time = At 3:00 pm
bad-version = Version 1.2.3
bad-only-in-tag = In 2015
bad-second = 2015 was better than 2014, and 2015 was long
bad-attribute = Map
    .title = 150 places
bad-select =
    { $count ->
        [one] 1 day of 30
       *[other] { $count } days of 30
    }
