### invalid-record

rule-invalid-record = Record that cannot be read
    .what = A file under .tolkit/records that is not a record: it was edited by hand, has a merge conflict in it, or was written by a newer tolkit. Until it is mended, the translations of its item count as if they had no record, and nothing overwrites it.
    .why = A record says which English text each translation answers. Without it nobody knows that a translation has become stale, and approvals are lost.
    .instead = Restore the file from git, or resolve the conflict: a record is a header line, then one line for each unit, sorted, and of two lines for one unit the later approval is the right one. Format: docs/architecture.md, “Records”.
invalid-record = { $path } is not a record
    .help = Restore the file from git, or delete it and run `tolkit adopt` for its item.
invalid-record-newer = { $path } was written by a newer tolkit, in version { $version } of the format
    .help = Install the newest tolkit.
invalid-record-line = Line { $line } of { $path } is not a record’s
    .help = Write “unit source-fingerprint target-fingerprint translated” or “… reviewed”, or restore the file from git.
