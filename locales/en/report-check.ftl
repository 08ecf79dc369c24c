### The report of `tolkit check`, as a person reads it in a terminal.

## How bad something is. Each of these words stands before what was found: "error[missing-unit]: …".

report-check-error = error
report-check-warning = warning
report-check-note = note
# Stands before what to do about it: "help: Translate them …".
report-check-help = help

## Many units of one item with the same defect. The units are listed below.
## $count (number): how many units there are, two or more.
## $item (text): the item, such as lt:news/2015-forum.
## $path (text): the translation's file.

# Here, $count is the number of files, and $units (number) that of the units in all of them.
# $locale (text): the locale; $section (text): the section of workflow.toml.
report-check-group-resources =
    { $count ->
        [one] { $locale }:{ $section }: { $count } file is not there, { $units } units are not translated
       *[other] { $locale }:{ $section }: { $count } files are not there, { $units } units are not translated
    }
    .help = Create each file and translate the units of its source file in it.
# Stands behind the path of a file that is not there.
# $count (number): how many units it would have.
report-check-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
report-check-group-missing =
    { $count ->
        [one] { $item }: { $count } unit has no translation
       *[other] { $item }: { $count } units have no translation
    }
    .help = Translate them in { $path }.
report-check-group-stale =
    { $count ->
        [one] { $item }: the source of { $count } unit changed after it was translated
       *[other] { $item }: the source of { $count } units changed after they were translated
    }
    .help = Read what changed in the source, then bring the translations in { $path } up to date.
report-check-group-unreviewed =
    { $count ->
        [one] { $item }: nobody has reviewed the translation of { $count } unit
       *[other] { $item }: nobody has reviewed the translations of { $count } units
    }
    .help = Ask a reviewer to read and approve them.
report-check-group-obsolete =
    { $count ->
        [one] { $item }: { $count } unit is no longer in the source
       *[other] { $item }: { $count } units are no longer in the source
    }
    .help = Delete them from { $path }.
# Ends a list of which only the beginning is shown.
# $count (number): how many units are not shown.
report-check-more =
    { $count ->
        [one] and { $count } more
       *[other] and { $count } more
    }

## The last line of the report, and its parts.

# $count (number): how many there are.
report-check-errors =
    { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
# $count (number): how many there are.
report-check-warnings =
    { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
# $count (number): how many there are.
report-check-notes =
    { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
# $count (number): how many items were looked at. Follows "in".
report-check-items =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
# $errors, $warnings, $notes, $items (texts): the four parts above, such as "2 errors".
report-check-summary = { $errors }, { $warnings }, { $notes } in { $items }
# A waiver is an exception that somebody granted, with a reason and an end date.
# $count (number): how many findings such exceptions cover.
report-check-waived =
    { $count ->
        [one] { $count } finding waived
       *[other] { $count } findings waived
    }
# The baseline is a file that notes what was wrong on the day on which it was written.
# $count (number): how many findings it has.
report-check-known =
    { $count ->
        [one] { $count } finding known from the baseline
       *[other] { $count } findings known from the baseline
    }
# $count (number): how many lines of the baseline have no finding any more.
report-check-mended =
    { $count ->
        [one] { $count } of the baseline is mended (`tolkit check --write-baseline` takes it out)
       *[other] { $count } of the baseline are mended (`tolkit check --write-baseline` takes them out)
    }
# Joins the summary and the waived findings: "2 errors … in 120 items; 3 findings waived".
# $first, $second (texts): the two parts.
report-check-and = { $first }; { $second }
# Nothing at all was found.
# $count (number): how many units were looked at; $items (text): such as "120 items".
report-check-fine =
    { $count ->
        [one] All is well: { $count } unit in { $items }, and nothing to mend
       *[other] All is well: { $count } units in { $items }, and nothing to mend
    }
# There was no item that was to be looked at.
report-check-nothing = Nothing to check: there is no item in what you asked about.

## For programs that show the report.

# What the paths in the report start from.
report-check-root = The top folder of the repository
# Said of a SARIF file that would have more findings than GitHub takes.
# $count (number): how many findings there are; $left (number): how many are not in the file; $most (number): how many GitHub takes.
report-check-cut =
    { $left ->
        [one] { $left } of { $count } findings is not in the SARIF file, because GitHub takes { $most }: it has the worst ones
       *[other] { $left } of { $count } findings are not in the SARIF file, because GitHub takes { $most }: it has the worst ones
    }
# The name of the one test that fails where anything blocks. $errors (text): such as "2 errors".
report-check-blocked = { $errors } must be mended first

## The baseline: a file that notes what is wrong today, so that only what is new blocks.

# $path (text): the file. $count (number): how many findings it has now; $new, $mended (numbers): how many were added and taken out.
check-noted =
    { $count ->
        [one] { $path } has { $count } finding: { $new } new, { $mended } mended and taken out
       *[other] { $path } has { $count } findings: { $new } new, { $mended } mended and taken out
    }
# $count (number): how many.
check-not-noted =
    { $count ->
        [one] { $count } finding is not noted, because it is never taken for known: it is below.
       *[other] { $count } findings are not noted, because they are never taken for known: they are below.
    }
check-note-baseline = So that it counts, write into workflow.toml: [check] and, on the next line, baseline = "{ $path }"

## What can be wrong with such a file; each is shown with its line.

baseline-header = This is no baseline that this version of tolkit can read
    .help = The first line is “{ $header }”. Delete the file and write it anew with `tolkit check --write-baseline`, or update tolkit.
baseline-conflict = A merge left its marks here
    .help = Delete the lines that begin with <<<<<<<, ======= and >>>>>>>, and keep those between them. Then `tolkit check --write-baseline` takes out what is mended.
baseline-line = This is no line of a baseline
    .help = A line is a rule, an item, a unit and sixteen digits, with tabs between them. Delete the line, then write what is wrong now with `tolkit check --write-baseline`.
baseline-rule = There is no rule { $rule }
    .help = Delete the line, then write what is wrong now with `tolkit check --write-baseline`.
baseline-never = What { $rule } finds is never taken for known
    .help = Delete the line, and mend what the rule finds; a [[waive]] of workflow.toml can name a reason and an end.
