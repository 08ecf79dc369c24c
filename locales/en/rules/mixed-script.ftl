### mixed-script

rule-mixed-script = Latin and Cyrillic letters in one word
    .what = A word of the translation (a run of letters) has both Latin and Cyrillic letters, and the source does not have that word. A name with an ending behind a hyphen, an apostrophe or a placeable is two words: “iPhone’ом” is left alone. So is the letter of an escape (\n) or of a place to be filled in (%s) before a word.
    .why = The letters may look the same, but a search does not find the word, a spelling checker does not know it, and a screen reader stumbles. A link can lead to another site.
    .instead = Write the whole word in one script. Which letters look alike comes from the Unicode Security Mechanisms (UTS 39).
mixed-script = “{ $word }” mixes Latin and Cyrillic letters
    .help = Write the whole word in one script, or put a hyphen or an apostrophe between a name and its ending.
mixed-script-latin = “{ $word }” has the Latin letter “{ $letter }” ({ $code }), which looks like the Cyrillic “{ $like }”
    .help = Write “{ $corrected }” with Cyrillic letters only.
mixed-script-cyrillic = “{ $word }” has the Cyrillic letter “{ $letter }” ({ $code }), which looks like the Latin “{ $like }”
    .help = Write “{ $corrected }” with Latin letters only.
