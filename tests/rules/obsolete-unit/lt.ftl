nav-news = Naujienos
nav-archive = Archyvas
-nav-old-term = Senas terminas
