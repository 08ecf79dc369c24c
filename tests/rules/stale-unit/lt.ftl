funding-deadline = Paraiškos teikiamos iki kovo 1 d.
funding-heading = Finansavimas
funding-apply = Teikti paraišką
