nav-news = Nyheter
<<<<<<<< åtta
<<<<<<<tätt
