### unresolved-reference

rule-unresolved-reference = Unresolved reference
    .what = Finds a reference to a message, a term or an attribute that no file of the same language in the section has; terms may be in any section. A choice by an attribute that a term does not have is a warning: readers get the default then. What the source refers to without having it comes from elsewhere, and is not reported in translations. Of the same reference in one unit the first is reported.
    .why = Readers see the name in braces instead of the text.
    .instead = Write the name exactly as in the source, or translate what is missing.
unresolved-reference = There is no text { $reference }
    .help = Write the name exactly as in the source. A message that has only attributes cannot be shown: name one of them, with a dot.
unresolved-reference-term = There is no term { $reference }
    .help = Write the name exactly as in the source or in your terms file.
# In the source itself.
unresolved-reference-source = There is no text { $reference }
    .help = Write the name of a text that is there, or add one. The “$” of a variable belongs inside the braces: {"{"} ${ $reference } {"}"}. A brace that readers are to see is written {"{"} "{"{"}" {"}"}.
unresolved-reference-source-term = There is no term { $reference }
    .help = Write the name of a term that is there, or add it to your terms file.
unresolved-reference-untranslated = { $reference } is not translated yet
    .help = Translate { $reference } as well; until then readers see its name here.
unresolved-reference-attribute = { $unit } has no attribute .{ $attribute }
    .help = Add “.{ $attribute } = …” below { $unit }, or write the name of an attribute that is there.
