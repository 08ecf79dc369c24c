title = Naujienos
