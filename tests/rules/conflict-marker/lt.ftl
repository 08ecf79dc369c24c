nav-news = Naujienos
<<<<<<< HEAD
nav-events = Renginiai
||||||| 0c6a91f
nav-events = Events
=======
nav-events = Įvykiai
>>>>>>> vertimas
nav-language = Kalba
