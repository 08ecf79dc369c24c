good-clauses = hva er det det gjelder
