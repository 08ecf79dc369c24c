nav-news = Ziņas
>>>>>>> tulkojums
nav-events = Pasākumi
