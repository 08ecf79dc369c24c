### The help of the command line.
###
### Each command is a message, `cli-COMMAND`, whose value says what it does. Its attributes are named like the command's
### arguments and say what each is for; `.after` is shown at the end. Names of commands, options and files stay as they are.

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options

# The heading and the first paragraph of docs/cli.md.
cli-reference-title = The command line
cli-reference-about =
    Every command, as `tolkit --help` shows it. This page is generated from the program’s own arguments.

    Exit codes: 0 all is well; 1 `check` found something that blocks, or an article was left out; 2 the arguments or the configuration are wrong;
    3 a file or git failed; 70 a bug in tolkit.

cli-tolkit = The translation desk of a newsroom: what needs translation, and whether it may be published
    .directory = Work in this folder instead of the current one
    .today = The day to compare due dates with, as 2026-12-24 (default: SOURCE_DATE_EPOCH, else today)
    .color = When to use colours: auto, always or never
    .verbose = Show what is otherwise only counted
    .help = Show this help
    .version = Show the version
    .locales = Only this target locale; may be repeated
    .sections = Only this section of workflow.toml; may be repeated
    .items = Only these items, such as lt:news/2015-forum; * stands for anything
    .format = How the result is written
    .output = Write the result to this file instead of the screen
    .dry-run = Show what would be written, and write nothing
    .after =
        Begin with `tolkit init` in a repository that has Fluent files, then look at `tolkit coverage`.

cli-init = Write a workflow.toml for the repository in this folder
    .from = Take the files from this Mozilla project configuration
    .after =
        Finds Fluent files in layouts such as locales/{ "{locale}" }/… , { "{locale}" }/… and …/{ "{locale}" }.ftl, and says what it
        found. Never overwrites a workflow.toml.

cli-adopt = Take existing translations into records, so that later edits of the English make them stale
    .state = What the translations count as
    .renew = Also take translations whose English has changed since as current again
    .articles = Take over translations that are whole Markdown files: where they are, as content/{ "{locale}" }/**/*.md (default: the output of each section)
    .after =
        Without records nobody can know which English text a translation answers: it counts as translated.
        Translations that have a record already are left alone.
        --articles compares a translated file with its article by its structure, links, code and numbers, takes over
        what is certain, and lists the rest. What is translated already is left alone.

cli-status = List the items and what is left to do in each, most urgent first
    .states = Only items in this state; may be repeated

cli-coverage = Show how far the translations are, by locale and section
    .by = What a row stands for
    .after =
        A unit is a message or a term with its attributes. Words are those of the English text.

cli-check = Check the translations, and end with code 1 if something blocks
    .changed-since = Only units whose English or translation differs from this revision
    .rules = Only this rule; may be repeated
    .severity = Show only what is at least this bad: error, warning or note
    .strict = Let warnings block, too
    .after =
        `tolkit explain RULE` says what a rule is about and what to write instead.

cli-explain = Explain a rule: what it finds, why that is bad, and what to write instead
    .rule = The rule’s id, as `check` shows it in brackets; without one, all rules are listed

cli-extract = Take the texts of articles into source resources, so that they can be translated
    .articles = Only these articles, by path or as section/name; * stands for anything
    .grade = What the changes of texts mean: cosmetic ones leave translations as they are
    .units = Only this unit is graded; may be repeated
    .prune = Delete what is left of articles that are gone: resources, translations, records, rendered articles
    .overwrite = Also write resources that were changed by hand, or by another program
    .check = Write nothing, and end with code 1 if an article has changed since it was extracted
    .after =
        An edited paragraph keeps its translations, which become stale; with --grade cosmetic, they stay as they are.
        Nothing is deleted without --prune.

cli-render = Put translations into articles: writes the translated article of every item that is complete
    .check = Write nothing, and end with code 1 if a rendered article is not up to date
    .after =
        The article’s own bytes stay as they are; only its texts are replaced. What is missing or stale keeps an article
        from being rendered, unless its section says partial = "source".

cli-diff = Show what changed in the English since it was translated, word by word, with the translation below it
    .after =
        The old text comes from git’s history. It is found by its content, so that renaming and reformatting do not matter.

cli-completions = Print a completion script for a shell
    .shell = The shell

cli-man = Print the manual page
