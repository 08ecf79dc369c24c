### The pages of rules: `tolkit explain` shows one, docs/rules.md has them all. The texts of each rule are messages of
### their own, `rule-…`; here are the words around them.

## How bad a rule's findings are where nobody configured it.

report-rules-severity-error = error
report-rules-severity-warning = warning
report-rules-severity-note = note
# Of a rule that runs only where somebody asks for it.
report-rules-severity-off = off
# "require" and "due" are keys of workflow.toml.
report-rules-severity-gate = error where `require` demands it and it is due, note elsewhere
# The same in a table that is narrow: an error or a note, as `require` has it.
report-rules-severity-gate-short = error/note
# $severity (text): one of those above.
report-rules-severity = Severity: { $severity }.

## What kind of defect a rule finds: the chapters of the document, and what each is about.

report-rules-group-gate = What has to be there
    .about = The gate: what each section of `workflow.toml` requires, and the exceptions that somebody granted.
report-rules-group-files = Files
    .about = Whether a file can be read at all, and is what it claims to be.
report-rules-group-shape = The shape of a unit
    .about = Whether the program that shows the text finds in the translation what it finds in the source.
report-rules-group-markup = Markup and values for machines
    .about = Tags, links, styles and numbers: what a browser reads rather than a person.
report-rules-group-content = Text
    .about = The text as people read it: characters, spaces, punctuation.

## The parts of a page.

report-rules-what = What it finds
report-rules-why = Why it matters
report-rules-example = Example
report-rules-instead = What to write instead
# Stands above a Fluent text of the source locale, which is English in all examples.
report-rules-source = Source (en):
# Stands above a translation that has the defect. $locale (text): a locale tag, such as "lt".
report-rules-wrong = Wrong ({ $locale }):
# Stands above the same translation without the defect. $locale (text): a locale tag, such as "lt".
report-rules-right = Right ({ $locale }):
# Stands in place of a text where the example is a file that is missing, or that is to be deleted.
report-rules-no-file = (there is no file)
report-rules-configure-title = To change how bad it is
# Two lines of workflow.toml follow. The four words in backticks are fixed.
report-rules-configure = Write `error`, `warning`, `note` or `off` in `workflow.toml`, below [rules] for everything, below [rules.ru] for a locale, in `rules` of a section for that:
# The lines of the project’s workflow.toml about the rule follow, each with what it says.
# $path, $line (texts): where it stands; $setting (text): one of the four words.
# $section (text): a section; $locale (text): a locale.
report-rules-here = In this project
report-rules-here-everywhere = { $path }:{ $line }: { $setting }
report-rules-here-locale = { $path }:{ $line }: { $setting } in { $locale }
report-rules-here-section = { $path }:{ $line }: { $setting } in the section { $section }
report-rules-here-both = { $path }:{ $line }: { $setting } in { $locale } in the section { $section }

## The document with all rules.

# Stands at the top of the file, where only people who open it as text see it.
report-rules-generated = Written from the texts of the rules. Edit locales/en and the examples in src/rules, not this file.
report-rules-title = Rules
report-rules-intro =
    What `tolkit check` looks for. Each rule names a defect; `tolkit explain` shows its page in the terminal. An error
    makes the check fail, a warning is worth mending, a note is worth knowing.
# Lines of workflow.toml follow.
report-rules-configure-all = How bad each is can be changed in `workflow.toml`, with `error`, `warning`, `note` or `off`, for everything, for a locale, for a section and for a locale of a section. What stands nearest decides: the locale in the section, then the section, then the locale, then what is said for everything.
report-rules-column-rule = Rule
report-rules-column-severity = Severity
report-rules-column-title = What it means
