### missing-plural-category

rule-missing-plural-category = Missing plural category
    .what = Finds a choice by plural form that leaves out a form of the language (Unicode CLDR, “Language plural rules”). The default stands for “other”, and numbers stand for a form where they are all of its numbers, as [1] is for “one” in Swedish. A form that only numbers with decimals have is a note, and only where the text asks for decimals (minimumFractionDigits, maximumFractionDigits). Beside [few], the default may have the form of “many”, where that is all that it is for, as in Russian. A text that was not translated is left alone, and so is one with the same words in every variant, as “min.” is, or with an abbreviation of the word for one as the default. So is what stands in an oblique case, as far as the word before the number tells: after the name of an action (“Wysyłanie”, “Удаление”) or such a preposition, two of a thing are said like five. In Hebrew, [two] is never missing. A choice with other keys, or by an attribute of a term, is none by plural form; one with numbers alone ([1] beside the default) is, where the source chooses by plural form. A form for several numbers, as [one] is for 1, 21 and 31 in Icelandic, Latvian, Lithuanian and Russian, must show the number where all others do; only [1] may say “one day”. A note says that a text has no choice at all, where the source has one and a word that is counted stands behind the variable, in Finnish, Latvian, Lithuanian, Northern Sami and Russian, in which nearly every such word has several forms.
    .why = Readers get the wrong ending: the default stands in for the missing form.
    .instead = Add the missing form. Where it sounds like another one, repeat the text.
missing-plural-category = Plural forms are missing: { $categories }
    .help = Add a text for each form; the numbers in parentheses use it. Where it is the same as another text, repeat that.
missing-plural-category-decimals = The plural form [{ $key }] is missing, which only numbers with decimals use
    .help = Add [{ $key }] if the number can have decimals, as 1.5 has. For whole numbers all is well.
missing-plural-category-choice = The source chooses by { $variable } between plural forms, and this text has one form
    .help = Add a choice by { $variable } with the forms of your language, or put the number behind the word, so that one form is right for all.
missing-plural-category-number = This form is for { $category }, and the text does not show the number
    .help = Write { "{ " }{ $variable }{ " }" } in this form, too, or name it [1] and add the form for the other numbers.
