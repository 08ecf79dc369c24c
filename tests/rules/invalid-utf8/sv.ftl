nav-news = Nyheter
nav-events = Evenemang på öarna
nav-language = Språk
