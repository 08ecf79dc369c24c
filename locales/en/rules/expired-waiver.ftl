### expired-waiver

rule-expired-waiver = Waiver that has ended
    .what = A waiver in workflow.toml is past its last day (`until`).
    .why = A waiver is a promise to mend something by a certain day. That day is over, and what it waived blocks again.
    .instead = Mend what it waived, and delete the waiver. Where more time is needed, agree on a new day and write it into `until`, with the reason.
expired-waiver = The waiver of { $rule } for { $item } ended on { $until }
    .help = Delete the waiver once { $item } is mended. If more time is agreed on, write the new day into “until”.
    .source = the waiver is here
    .require = the waiver is here
