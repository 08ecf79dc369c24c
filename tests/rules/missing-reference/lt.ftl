nordic-council = Šiaurės Taryba
bad-case = Naujienos iš viso regiono
good-inflected = Šiaurės Tarybos naujienos
