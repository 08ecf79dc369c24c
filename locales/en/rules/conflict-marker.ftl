### conflict-marker

rule-conflict-marker = Conflict marker
    .what = Finds lines that git wrote into the file because two people changed the same lines: “<<<<<<<”, “|||||||”, “=======” and “>>>>>>>” at the beginning of a line. A line of “=======” counts only between the other two.
    .why = The file holds both versions. Programs read one of them, and nobody chose which.
    .instead = Keep the text that is right, and delete the other one together with the marker lines.
conflict-marker = Two versions of this text are in the file
    .help = Keep the right text between the two marker lines. Delete the other one and all marker lines.
    .also = the conflict ends here
conflict-marker-alone = The line “{ $marker }” is left over from a conflict
    .help = Compare the text around it with what it should be, then delete this line.
