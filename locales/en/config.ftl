### What can be wrong with workflow.toml. Each is shown with the line in question; `.help` says what to write instead.

config-syntax = This is not TOML: { $reason }
    .help = Strings stand in quotes, lists in square brackets; each table begins with its name in brackets.
config-no-project = The table [project] is missing
    .help = Begin the file with [project], source = "en" and locales = ["lt", …].
config-missing-key = { $key } is missing here
    .help = Add a line { $key } = …
config-unknown-key = Nobody knows { $key } here
    .help = Known here: { $known }.
config-unknown-key-near = Nobody knows { $key } here; did you mean { $near }?
    .help = Known here: { $known }.
# $expected is one of the config-type-… messages.
config-wrong-type = { $key } must be { $expected }
    .help = Change the value.

config-type-text = a text in quotes
config-type-texts = a list of texts: ["…", "…"]
config-type-people = a list of addresses: ["ona@example.org"], or of people with keys: [{"{"} email = "ona@example.org", key = "ssh-ed25519 …" {"}"}]
config-type-keys = a public key, or a list of them: "ssh-ed25519 …"
config-type-date = a date: 2026-12-24
config-type-due = a date (2026-12-24), or a number of days or weeks ("3d", "2w")
config-type-number = a whole number from 1
config-type-flag = true or false
config-type-table = a table: [name] with lines below it, or { "{" } key = value { "}" }
config-type-tables = written as [[name]], once for each
config-type-severity = "error", "warning", "note" or "off"
config-type-require = "none", "translated" or "reviewed", or a table of these by locale

config-project-id = { $id } cannot be a project’s id
    .help = Use letters, digits, “-” and “_”.
config-locale-invalid = { $locale } is not a locale
    .help = Write a language tag such as lt, nb or sv-SE.
config-locale-is-source = { $locale } is the source locale
    .help = Take it out: nothing is translated into the language that it is written in.
config-locale-twice = { $locale } is named twice
    .help = Take one out.
config-locale-unknown = { $locale } is not a locale of this project
    .help = The project’s locales are { $known }; add it to them, or correct it here.
config-section-name = { $section } cannot name a section
    .help = Use letters, digits, “-” and “_”.
config-section-twice = There are two sections { $section }
    .help = Give one of them another name: items are named by it.
    .also = the other one
config-path-and-config = A section takes its files either by path or from a config, not both
    .help = Take one of the two lines out.
config-too-long = A configuration has at most { $bytes } bytes
    .help = Take out what does not belong there.
config-pattern-empty = The pattern is empty
    .help = Write something like locales/{ "{locale}" }/**/*.ftl.
config-pattern-outside = { $pattern } does not stay inside the project
    .help = Write the path from the folder of workflow.toml, with / between names, without . and .. .
config-pattern-variable = { $variable } means nothing in a pattern
    .help = Only { "{locale}" } does; * stands for anything in a name, ** for any folders.
config-pattern-directories = ** must stand alone between two slashes
    .help = Write locales/{ "{locale}" }/**/*.ftl, for example.
config-pattern-too-long = The pattern is longer than { $bytes } bytes, or has more than { $wildcards } wildcards
    .help = No path is that long: shorten it. One ** stands for any number of folders.
config-pattern-not-fluent = { $pattern } does not end in the name of a Fluent file
    .help = End it in .ftl, as in locales/{ "{locale}" }/**/*.ftl.
config-pattern-not-markdown = { $pattern } does not end in the name of a Markdown file
    .help = End it in .md, as in articles/news/**/*.md.
config-pattern-no-locale = { $pattern } does not say where the locale stands
    .help = Put { "{locale}" } where the locale’s tag stands in the path. If the files have terms for all languages, take out source, locales, require and due.
config-pattern-other-wildcards = { $pattern } has other wildcards than { $other ->
        [source] source
       *[path] path
    }
    .help = Both must have the same * and ** in the same order, so that each source file has one translation.
config-require-unknown = { $word } cannot be required
    .help = Write one of { $known }.
config-field-name = { $field } is not the path of a value in front matter
    .help = Write keys with dots between them, and [] behind a key for each item of its list: title, hero.tagline, tags[], links[].name. A key with other characters than letters, digits, “-” and “_” stands in quotation marks: '"og:title"'.
config-field-twice = { $field } and { $other } would have the same id
    .help = Rename one of the two keys in the front matter, or translate only one of them.
config-field-many = translate has more than { $most } paths
    .help = Name whole lists, as in links[].name, instead of each of their items.
config-field-date = { $field } is read as a date, and not translated
    .help = Take it out: due dates and deadlines come from it by themselves.
config-partial = { $word } is not what can become of an incomplete translation
    .help = Write "skip" to leave it out, or "source" to fill it up with the source text.
config-flavor = { $word } builds no articles that are known here
    .help = One of: { $known }.
config-locale-name = { $name } cannot stand for a locale in a path
    .help = Write the name of one folder, or the part of one that differs: locales = {"{"} "pt-BR" = "ptbr" {"}"}.
config-locale-name-twice = { $first } and { $second } would both be called { $name } in paths
    .help = Give each locale a name of its own.
config-exclude = { $pattern } is no pattern of files: { $reason }
    .help = Write what is left out as in exclude = ["drafts/**", "**/README.md"]: “*” is anything in one part of a path, “**” any folders.
config-exclude-many = exclude has more than { $most } patterns, or one that is longer than { $bytes } bytes
    .help = Leave out whole folders, or make source narrower.
config-links = { $word } is not what can become of links
    .help = Write "localise" for links that lead to the pages and images of each language, or "keep".
config-names = { $names } is neither a key of the front matter nor the path of a list
    .help = Write names = "translationKey", where both files say the same, or names = "names.txt", a file of the project with a line for each pair.
# The file that `names` of a section names.
names-unreadable = { $path } cannot be read: { $reason }
    .help = Correct the path; it is from the folder of workflow.toml.
names-no-pair = This line is no pair of files
    .help = Write the path of an article and that of its translation, with a tab between them; “#” begins a remark.
names-no-output = { $path } is no translated article of this section
    .help = It must match the section’s output for one of its locales.
names-twice = { $path } stands here a second time
    .help = Leave one line for each translation.
config-grade = { $grade } is no grade of an edit
    .help = There are "link", where only links lead elsewhere, and "minor", where only punctuation changed.
config-grade-what = { $grade } is neither current nor stale
    .help = Write "current" (the default: translations stay as they are), or "stale".
config-untranslated = { $word } is not what can become of an article without anything to translate
    .help = Write "skip" to leave it out, or "copy" to copy it into every language.
config-set-key = { $key } cannot be a key of the front matter
    .help = Use letters, digits, “-” and “_”.
config-set-many = set has more than { $most } keys
    .help = Set only what differs between locales; the rest can stand in the article.
config-set-translated = { $key } is translated, and setting it would replace its translations
    .help = Take it out here, or out of translate.
config-type-set = a text, a number, a date, true or false, or a table of such values by locale
config-output-twice = Two articles would become one file, { $path }: { $first } and { $second }
    .help = Give the sections different outputs, or the articles different names.
config-output-over = { $path } is a source file, and the output of { $article } would replace it
    .help = Put another folder into output, such as site/{ "{locale}" }/….
config-rule-unknown = There is no rule { $rule }
    .help = `tolkit explain` lists the rules.
    .page-help = “{ web-rules-all }”, below “{ web-menu-help }”, has them.
config-rule-unknown-near = There is no rule { $rule }; did you mean { $near }?
    .help = `tolkit explain` lists the rules.
    .page-help = “{ web-rules-all }”, below “{ web-menu-help }”, has them.
config-rule-table = { $rule } is a rule, and here stands a table
    .help = Write { $rule } = "off", "note", "warning" or "error". A table is for the rules of a locale: [rules.ru].
config-rules-locale = { $locale } is a locale, and has a table of its own
    .help = Write [rules.{ $locale }], and a line for each rule below it.
config-locale-unknown-near = { $locale } is not a locale of this project; did you mean { $near }?
    .help = The project’s locales are { $known }; add it to them, or correct it here.
config-waiver-item = { $word } is not the name of an item
    .help = Write locale:section/name, as in ru:news/2015-forum; * stands for anything, as in ru:news/*, and alone for everything.
config-waiver-unit = { $word } is not the name of a unit
    .help = Write it as the file has it, as in nav-news or -term; * stands for anything, as in nav-*.
config-waiver-reason = The reason is empty
    .help = Say why there is an exception: whoever reads this in a year will want to know.
config-claimed-twice = { $path } belongs to two sections, { $first } and { $second }
    .help = Make the patterns narrower, so that each file belongs to one section.
config-name-twice = Two files of this section would be one item, { $item }: { $first } and { $second }
    .help = Make the pattern narrower, or name the files apart.

## A Mozilla project configuration (l10n.toml) that a section takes its files from.

project-config =
    .named = the section takes its files from here
project-config-not-found = There is no file { $path }
    .help = Correct the path: it is read from the folder of the file that names it.
# $folder (text): the folder of another repository (a submodule) that the file would be in.
project-config-not-fetched = There is no file { $path }: the folder { $folder } is a submodule, and it was not fetched
    .help = Run: git submodule update --init { $folder }. In CI, let the checkout do it: “submodules: true” for GitHub’s actions/checkout, the variable GIT_SUBMODULE_STRATEGY set to “normal” for GitLab.
project-config-unreadable = { $path } cannot be read: { $reason }
    .help = Check that the file is inside the project and that you may read it.
project-config-not-toml = This is not TOML: { $reason }
    .help = Strings stand in quotes, lists in square brackets; each table begins with its name in brackets.
project-config-wrong-type = { $key } must be { $expected }
    .help = Change the value.
project-config-missing-key = An entry of { $table } must have { $key }
    .help = Add a line { $key } = "…"
project-config-locale = { $locale } cannot be the folder of a locale
    .help = Write a language tag such as lt, nb or sv-SE.
project-config-action = { $action } is not an action
    .help = Write "error", "warning" or "ignore".
project-config-key = { $expression } is not a regular expression: { $reason }
    .help = Mend the expression, or leave out “re:” to name one unit.
project-config-cycle = These configurations include each other: { $paths }
    .help = Take one of the includes out.
project-config-too-deep = Configurations include each other too deeply
    .help = Include fewer from within each other.
project-config-nested-exclude = A configuration that is itself included or excluded must not exclude others
    .help = Move the exclude to the configuration at the top.
project-config-outside = { $path } leads out of the project
    .help = Write a path inside the project.
project-config-unset = The variable { $variable } has no value
    .help = Give it one under [env], or use { "{locale}" }.
project-config-variable-cycle = The value of the variable { $variable } refers to itself
    .help = Write the value out.
project-config-too-long = The pattern is too long once its variables have their values
    .help = Use fewer variables within each other.
project-config-wildcard = The path of a configuration cannot have wildcards
    .help = Name one file.
project-config-wildcards = l10n has more wildcards than its reference { $reference }
    .help = Both need the same wildcards, so that each source file has one translation.
project-config-two-references = { $pattern } has two references, { $first } and { $second }
    .help = Give each reference its own l10n pattern.

## Labels: what is said beside a place that a message points at as well.

label =
    .source = the source
    .also = here, too
    .require = required here
# $date (text): a day. Stands beside the line of workflow.toml that demands a translation.
gate-due-on = required here from { $date } on

config-ask-for = { $span } is not for how long an article can be asked for
    .help = Write days or weeks, as in "90d" or "12w".
config-lease = { $lease } is not how long a claim can last
    .help = Write at least an hour, in hours, days or weeks, as in "12h", "7d" or "2w".
config-dictionary = { $path } is not the .dic file of a dictionary
    .help = Name the file that ends in .dic; the .aff file of the same name stands beside it.
config-namespace = The ledger cannot be under { $word }
    .help = Write one of these: { $known }.
config-team-key = This is no public key that tolkit knows
    .help = Write the line of a `.pub` file of ssh, as in "ssh-ed25519 AAAA…", or the block of an OpenPGP key (`gpg --armor --export ADDRESS`).
config-pretranslate-command = The first word of the command is empty
    .help = Write the program and then its arguments, each as a text of its own: ["./scripts/engine.py", "--model", "small"]. An empty list asks no engine.
config-pretranslate-from = { $locale } cannot be drafted from itself
    .help = Name the locale whose reviewed texts are to be translated, or leave the line out: then it is the source.
config-sibling-itself = { $locale } is no help for itself
    .help = Name the other locales that whoever translates into { $locale } can read, the nearest first.
config-team-address = { $person } is not an e-mail address
    .help = Write the address that the person has in git, as in "ona@example.org".
