good-own = Påmelding til «{ $title }»
good-nested = «Ordet ‘her’ der»
