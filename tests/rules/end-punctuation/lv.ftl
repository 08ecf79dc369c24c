good-date-with-a-period = Publicēts { $date }
