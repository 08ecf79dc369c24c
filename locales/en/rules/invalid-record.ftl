### invalid-record

rule-invalid-record = Record that cannot be read
    .what = A file under `.tolkit/records` is not a record: its first line is not a record’s, one of its lines is not of the form that records have, or a newer version of tolkit wrote it.
    .why = The record says which source text each translation answers, and who approved it. Without it, outdated translations look like current ones, and reviewed ones like new ones.
    .instead = Take the file back from the history of the repository. A record is never edited by hand; after a merge, keep one whole line per unit.
invalid-record = { $path } is not a record
    .help = Take { $path } back from the history of the repository, or ask the people who look after it.
invalid-record-newer = { $path } was written by a newer version of tolkit (format { $version })
    .help = Install the newest version of tolkit.
invalid-record-line = Line { $line } of { $path } is not a record’s
    .help = Take line { $line } back from the history of the repository. If two people changed it, keep one of the two lines.
invalid-record-changed = { $path } is not as tolkit wrote it
    .help = Take { $path } back from the history of the repository. After a merge, take either side, and run `tolkit render`.
    .page-help = Take { $path } back from the history of the repository. After a merge, take either side, and have the article rendered again.
