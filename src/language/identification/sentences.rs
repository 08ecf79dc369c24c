//! A sentence in each language that is told from the others, for tests.

/// Each language with its sentence, which says the same in all.
pub(super) const SENTENCES: [(&str, &str); 10] = [
    ("en", "Read what we found when we looked for the boat"),
    ("da", "Læs hvad vi fandt, da vi ledte efter båden og ikke gav op"),
    ("sv", "Läs vad vi hittade när vi letade efter båten"),
    ("nb", "Les hva vi fant da vi lette etter båten og ikke ga opp"),
    ("nn", "Les kva vi fann då vi leita etter båten og ikkje gav opp"),
    ("fi", "Lue mitä löysimme, kun etsimme venettä"),
    ("is", "Lestu hvað við fundum þegar við leituðum að bátnum"),
    ("et", "Loe, mida me leidsime, kui paati otsisime"),
    ("lv", "Lasiet, ko mēs atradām, kad meklējām laivu"),
    ("lt", "Skaitykite, ką radome, kai ieškojome valties"),
];
