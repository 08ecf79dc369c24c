### quotation-marks

rule-quotation-marks = Quotation marks of another language
    .what = A quotation stands in marks that the language does not use, in the straight marks of a typewriter or in two commas, accents or apostrophes that were typed for one, or has a mark at one end only; or two quotations side by side stand in different marks. Marks in tags, between backticks and in code, apostrophes, the signs of feet, minutes and inches after a digit, and values of code that the source has in the same straight marks are left alone. A quotation with one mark is only reported where the source has them in pairs.
    .why = Quotation marks differ from language to language. Those of another one look foreign, and may even point the wrong way.
    .instead = Write the marks of your language. They come from the Unicode Common Locale Data Repository (CLDR 48, delimiters), with the others that are in use there.
quotation-marks = { $found } are not the quotation marks of this language
    .help = Write { $expected }.
quotation-marks-straight = { $found } are the quotation marks of a typewriter
    .help = Write { $expected }.
quotation-marks-unclosed = The quotation that { $found } begins has no end
    .help = Close the quotation: { $expected }. Or delete the mark.
quotation-marks-unopened = The quotation that { $found } ends has no beginning
    .help = Open the quotation: { $expected }. Or delete the mark.
quotation-marks-mixed = { $found } and { $first } stand in one text
    .help = Write the same quotation marks throughout: { $first }.
