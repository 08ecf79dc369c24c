good-no-marks-known = Vuartesh "Heannadimmieh"
