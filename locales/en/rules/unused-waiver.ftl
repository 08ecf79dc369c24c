### unused-waiver

rule-unused-waiver = Waiver that waives nothing
    .what = A waiver in workflow.toml matches no finding.
    .why = What it waived was mended, or its rule or item is misspelled. If it stays, it will hide the next defect of that kind.
    .instead = Delete the waiver, or correct its rule and its item.
unused-waiver = The waiver of { $rule } for { $item } waives nothing
    .help = Delete the waiver. If it should waive something, check how { $rule } and { $item } are spelled.
    .source = the waiver is here
    .require = the waiver is here
