### unreadable-file

rule-unreadable-file = File that cannot be read
    .what = A file or a folder of a section cannot be read: the system refuses it, it is a link to a place outside the repository, its links lead in a circle, it stands in too many folders, or its name is not Unicode text.
    .why = What cannot be read cannot be checked. Its units would be missing in the figures without anybody knowing why. A link out of the repository leads elsewhere on every machine.
    .instead = Put a copy of the file into the repository in place of the link, rename it, or make it readable.
unreadable-file = { $path } cannot be read
    .help = Open { $path } yourself. If that fails too, ask the people who look after the repository.
unreadable-file-outside = { $path } is a link to a place outside the repository
    .help = Put a copy of the file at { $path } in place of the link.
unreadable-file-too-long = { $path } is longer than { $bytes } bytes
    .help = Split it, or take out what does not belong there.
unreadable-file-loop = The links at { $path } lead in a circle
    .help = Delete the link { $path }, or let it point at a file that is there.
unreadable-file-deep = { $path } stands in too many folders
    .help = Move it up: at most 256 folders stand in each other.
unreadable-file-name = The name of { $path } is not Unicode text
    .help = Rename { $path }. Use letters and digits, and save the name as UTF-8.
unreadable-file-control = The name of { $path } has a line break or another control character in it
    .help = Rename it: a name must fit into one line.
unreadable-file-system = { $path } cannot be read: { $reason }
    .help = Make { $path } readable, or take it out of the section. The reason is the system’s own.
unreadable-file-special = { $path } is neither a file nor a folder
    .help = Put an ordinary file in its place, or remove it.
