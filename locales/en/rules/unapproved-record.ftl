### unapproved-record

rule-unapproved-record = A review that nobody made
    .what = The record in `.tolkit/records` calls this translation reviewed, and the ledger has no approval of exactly this text for exactly this source text by somebody who may review the language and did not write it. Only looked for with `tolkit check --ledger`; with `--changed-since`, only where the record has changed, and by the team of that revision.
    .why = A record is a file like any other: whoever may change the branch can write that something was reviewed. The ledger says who did it.
    .instead = Submit the translation, have it approved, and commit it with `tolkit commit`. If the record comes from `tolkit adopt --as reviewed`, waive it with a reason, or adopt the translations as translated.
    .page-instead = Hand the translation in, have it approved, and commit it. If it was taken over as reviewed, waive it with a reason, or take the translations over as translated.
unapproved-record = Nobody approved { $unit } of { $item }, which its record calls reviewed
    .help = Submit { $unit }, and ask a reviewer of this language to approve it.
