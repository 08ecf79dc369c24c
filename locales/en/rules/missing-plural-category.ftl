### missing-plural-category

rule-missing-plural-category = Missing plural category
    .what = Finds a choice by plural form that leaves out a form of the language (Unicode CLDR, “Language plural rules”). The default stands for “other”, and numbers stand for a form where they are all of its numbers, as [1] is for “one” in Swedish. A form that only numbers with decimals have is a note, and only where the text asks for decimals (minimumFractionDigits, maximumFractionDigits). Beside [few], the default may have the form of “many”, where that is all that it is for, as in Russian. A text that was not translated is left alone, and so is one with the same words in every variant, as “min.” is, or with an abbreviation of the word for one as the default. So is what stands in an oblique case, as far as the word before the number tells: after the name of an action (“Wysyłanie”, “Удаление”) or such a preposition, two of a thing are said like five. In Hebrew, [two] is never missing. A choice with other keys, or by an attribute of a term, is none by plural form.
    .why = Readers get the wrong ending: the default stands in for the missing form.
    .instead = Add the missing form. Where it sounds like another one, repeat the text.
missing-plural-category = Plural forms are missing: { $categories }
    .help = Add a text for each form; the numbers in parentheses use it. Where it is the same as another text, repeat that.
missing-plural-category-decimals = The plural form [{ $key }] is missing, which only numbers with decimals use
    .help = Add [{ $key }] if the number can have decimals, as 1.5 has. For whole numbers all is well.
