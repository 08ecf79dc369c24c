### What each key of workflow.toml means: docs/workflow.md and the schema for editors are written from this. The names of keys and what
### stands in backticks or quotation marks are fixed. Each message is about a table; its attributes are about the keys in it.

keys-title = workflow.toml
# Stands at the top of the file, where only people who open it as text see it.
keys-generated = Written from src/config/keys.rs and locales/en/workflow-toml.ftl. Edit those, not this file.
keys-intro =
    The one file of settings that a project has. It stands at the top of the project; all paths in it start from its folder. `tolkit init`
    writes a first one. A key that is not described here is an error, as are two sections that claim one file; each mistake is shown with
    its line and with what to write instead.
keys-editor-title = In an editor
keys-editor =
    Editors that know TOML (with Taplo: VS Code with Even Better TOML, Helix, Zed, Neovim) complete the keys and show what they mean where
    the first line of `workflow.toml` names the schema:
keys-editor-copy =
    The schema is [workflow.schema.json](workflow.schema.json). In a project that must work without a network, put a copy beside the file and
    write `#:schema ./workflow.schema.json`.
keys-value = Value: { $value }.
keys-default = Without it: `{ $value }`.
keys-must = It must be there.
keys-must-unless = It must be there, unless `{ $other }` is.

## What can stand behind a key. Several are joined by keys-or.

keys-shape-text = a text
keys-shape-texts = a list of texts
keys-shape-flag = `true` or `false`
keys-shape-number = a whole number from 1
keys-shape-date = a day, as in `2026-12-24`
keys-shape-days = a number of days or weeks, as in `"3d"` or `"2w"`
keys-shape-lease = a number of hours, days or weeks, as in `"12h"`, `"7d"` or `"2w"`
keys-shape-value = a text, a number, a day, `true` or `false`
# $shape (text): one of these.
keys-shape-list = a list of these: { $shape }
keys-shape-named = a table that has by name: { $shape }
keys-shape-rules = a table of rules with `"error"`, `"warning"`, `"note"` or `"off"`, and of locales with tables of the same
keys-shape-table = a table
keys-or = { $first }, or { $second }

## The tables and their keys.

keys-root = The file
    .project = What is translated, from which language into which.
    .fluent = A group of Fluent files.
    .articles = A group of articles in Markdown.
    .team = Who translates and who reviews in a language.
    .review = How texts are reviewed.
    .workflow = Claims, and where the ledger is.
    .rules = How bad the findings of `check` are, rule by rule. A table in it is that of a locale. What stands nearest decides: the locale in the `rules` of the section, then the `rules` of the section, then `[rules.ru]`, then `[rules]`. `"off"` does not run the rule at all; what `require` does not demand stays a note, whatever is said here. The source locale may have a table, too, for what is wrong in its own files.
    .waive = An exception from the gate, with a reason and an end.
    .check = What `tolkit check` takes for known.
    .memory = What helps whoever translates beside earlier translations.
    .pretranslate = Which program drafts translations.
    .spelling = What words are compared with, locale by locale.
keys-project = What is translated, from which language into which.
    .name = The name of the project, for reports.
    .id = What tells the project’s ledger from those of other projects in the same repository: letters, digits, “-” and “_”. Without it, the path of the folder of `workflow.toml`, with “-” for “/”.
    .source = The language that is translated from: a language tag.
    .locales = The languages that are translated into: language tags.
keys-fluent = A group of Fluent files, called a section. Each file is a resource; the translation of one into one language is an item, such as `lt:news/forum`.
    .section = The name of the section, which items begin with: letters, digits, “-” and “_”.
    .path = Where the files are, the translations and the source: `*` stands for anything in a name, `**` for any folders, { "`{locale}`" } for the language. Without { "`{locale}`" }, the files are of no language: nobody translates them, and the terms and messages in them are there for all languages.
    .source = Where the source files are, if they are not where `path` says. It has the same `*` and `**` as `path`.
    .config = The path of a Mozilla project configuration (`l10n.toml`) that says where the files are, in place of `path` and `source`.
    .locales = The languages of the section, if it does not have all of the project. As a table, it says what a language is called in paths, where that is not its tag: { "`{ \"pt-BR\" = \"ptbr\" }`" }.
    .require = What the gate demands: nothing (`"none"`), that every text is translated and none older than its source (`"translated"`), that each was reviewed as well (`"reviewed"`). As a table, by language, with `default` for the others. What is not demanded is a note. An attribute that is missing counts like a message that is missing.
    .due = From when on the gate demands what `require` says: a day, or a number of days after the source text of a unit changed, as history says. What was there before the first record in the history counts from then: from `adopt`. Before its day, a finding is a note that says the day. It needs the whole history: a shallow clone counts from its earliest commit, and says so. In `status`, in `review` and on the desk, an item is due when the first of what is left in it is.
    .priority = What comes first on the desk of a translator: 1 is most urgent.
    .optional = Whether there may be no source file. Otherwise that is an error, because a path may be misspelt.
    .rules = What holds in this section otherwise than in `[rules]`: rules, and tables of rules by language. It goes before `[rules]` and `[rules.ru]`.
keys-articles = A group of articles in Markdown, called a section. `tolkit extract` takes the texts of each article into a Fluent file, and `tolkit render` writes the translated articles. [sites.md](sites.md) shows it for the usual generators of sites.
    .section = The name of the section, which items begin with: letters, digits, “-” and “_”.
    .source = Where the articles are: `*` stands for anything in a name, `**` for any folders. It ends in `.md`, `.markdown` or `.mdx`.
    .path = Where their texts are as Fluent files, the extracted and the translated ones. It has the same `*` and `**` as `source`.
    .output = Where the translated articles are put. It has the same `*` and `**` as `source`. Without it, nothing is rendered.
    .exclude = Files that `source` matches and that are no articles, by their path, or by what follows the folder that `source` begins with.
    .names = Which file translates which article, where their names differ: the key of the front matter in which both say the same, or the path of a list with a line for each pair.
    .flavor = What the site is built with: it decides what is syntax and no text.
    .translate = The values of the front matter that are translated: keys with dots between them, and `[]` behind a key for each item of its list.
    .code_comments = Whether comments in code are translated.
    .links = What becomes of links in translated articles: they stay as they are, or lead to the pages and files of their language.
    .set = Keys that the front matter of translated articles gets, with a value, or a table of values by language with `default` for the others. { "`{locale}`" } in a text is the language.
    .partial = What becomes of an article whose translation is not complete: it is left out, or filled up with the source text.
    .untranslated = What becomes of an article without anything to translate: it is left out, or copied into every language.
    .grades = Small edits of an article that make translations stale, though only links (`link`) or punctuation (`minor`) changed. Without it, translations stay `"current"` then.
    .locales = The languages of the section, if it does not have all of the project. As a table, it says what a language is called in paths, where that is not its tag: { "`{ \"pt-BR\" = \"ptbr\" }`" }.
    .require = What the gate demands: nothing (`"none"`), that every text is translated and none older than its source (`"translated"`), that each was reviewed as well (`"reviewed"`). As a table, by language, with `default` for the others. What is not demanded is a note.
    .due = From when on the gate demands what `require` says: a day, or a number of days after the `date` of the article. Before that, it is a note. After the `deadline` of the article nobody asks for a translation.
    .ask_for = For how long after its `date` an article without a `deadline` is asked for. Without it, for ever.
    .priority = What comes first on the desk of a translator: 1 is most urgent.
    .optional = Whether there may be no source file. Otherwise that is an error, because a path may be misspelt.
    .rules = What holds in this section otherwise than in `[rules]`: rules, and tables of rules by language. It goes before `[rules]` and `[rules.ru]`.
keys-team = Who translates and who reviews in a language: addresses as people have them in git. Without it, everybody may do both, but nobody reviews their own text. What the published branch says holds.
    .translators = Who may claim and hand in. Without it, everybody.
    .reviewers = Who may approve and return. Without it, everybody. Whoever is listed with a key counts only with signed events.
    .former = Who reviewed in former times: what they signed then counts, and they may do nothing now.
keys-person = Somebody whose key is known: in place of an address in one of the lists of a team.
    .email = The address.
    .key = The public key, of ssh or OpenPGP, or a list of those of several computers.
    .since = From when on they sign; what they did before counts without a signature.
    .until = The last day on which what they do counts.
keys-review = How texts are reviewed. What the published branch says holds.
    .own = Whether people may approve their own text.
keys-workflow = Claims, and where the ledger is. What the published branch says holds.
    .lease = How long a claim lasts. Whatever its holder does makes it last longer.
    .namespace = Where the remote has the ledger. `tolkit init` asks the remote which it takes.
keys-waive = An exception from the gate, with a reason and an end. When the day is over, what it covers blocks again, and the waiver itself is an error; one that covers nothing is a note. Of `unapproved-record`, only a waiver that names it is one.
    .rule = The rule that is waived: its id. `*` stands for anything: `"missing-*"`, or `"*"` for all.
    .item = The items for which it is: `locale:section/name`. `*` stands for anything: `"ru:*"`, or `"*"` for all, and for what belongs to no item, such as the source’s own texts.
    .unit = The units for which it is: their names in the file. `*` stands for anything. Without it, all.
    .until = The last day on which it holds.
    .reason = Why there is an exception.
keys-spelling = What the words of a locale are compared with by the rule `spelling`, which is off unless `[rules]` asks for it. Without this, it takes a Hunspell dictionary of the computer: from the folders of `$DICPATH`, where it is set, else from `hunspell`, `myspell` and `myspell/dicts` in the folders for data (`$XDG_DATA_HOME`, `$XDG_DATA_DIRS`). `tolkit doctor` says which.
    .dictionary = The `.dic` file of a Hunspell dictionary in the project; its `.aff` file stands beside it and has the same name. Then the rule says the same on every computer.
    .words = A file of words that are right here though the dictionary does not have them, in UTF-8: one a line, in each form that is used; `#` begins a remark. A word in small letters may begin with a capital, one with capitals is right as it is.
keys-check = What `tolkit check` takes for known.
    .baseline = The file that `tolkit check --write-baseline` notes errors and warnings in: what it has is counted and does not block, only what is new does. It has a line for each finding, by rule, item, unit and a fingerprint that depends neither on places in files nor on the language of messages; the lines are sorted, so that git merges them. Mended findings are counted; the next `--write-baseline` takes them out. What says that nobody knows what a file or a record is, or that something hides in a text, is never noted: `unapproved-record`, `invalid-record`, `unreadable-file`, `conflict-marker`, `bidi-control`; nor are sections without files, and waivers that ended or cover nothing. A note that becomes an error, because its day has come, is new.
keys-memory = What helps whoever translates beside earlier translations.
    .siblings = For locales, the others that their translators can read, the nearest first: where nothing else is known of a text, it is shown in the first of them that has it. An empty list shows none. Without a line for a locale: Danish, Swedish and the two Norwegians among each other, Danish and Icelandic for Faroese, Faroese and Danish for Icelandic, Danish for Greenlandic, Bokmål and Finnish for Northern Sámi, Finnish and Estonian for each other.
keys-pretranslate = Which program drafts translations for `tolkit pretranslate`: tolkit has none itself. A table `[pretranslate.nn]` says otherwise for one locale. docs/pretranslate.md says what the program gets and what it answers.
    .command = The program and its arguments, each as a text of its own; no shell reads them. A name with a `/` is a path from the folder of `workflow.toml`, which the program runs in. An empty list asks none.
    .from = The locale whose translation is translated, in place of the source: a near language comes out better. Only reviewed texts that answer the present source are taken.
    .timeout = For how many seconds the program may say nothing before it is stopped; at most a day.
