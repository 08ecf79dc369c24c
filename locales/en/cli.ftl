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
    3 a file, git or the network failed; 4 the workflow forbids it (somebody else has the item, your own text, an outdated
    review); 70 a bug in tolkit.

cli-tolkit = The translation desk of a newsroom: what needs translation, and whether it may be published
    .directory = Work in this folder instead of the current one
    .today = The day to compare due dates with, as 2026-12-24 (default: SOURCE_DATE_EPOCH, else today)
    .color = When to use colours: auto, always or never
    .verbose = Show what is otherwise only counted
    .no-cache = Read every file, and keep nothing of what was found
    .help = Show this help
    .version = Show the version
    .locales = Only this target locale; may be repeated
    .sections = Only this section of workflow.toml; may be repeated
    .items = Only these items, such as lt:news/2015-forum; * stands for anything
    .format = How the result is written
    .output = Write the result to this file instead of the screen
    .dry-run = Show what would be written, and write nothing
    .units = Only this unit; may be repeated
    .mine = Only what you have claimed
    .after =
        Without a command, tolkit shows your desk: what to do next.
        Begin with `tolkit init` in a repository that has Fluent files or articles, then look at `tolkit coverage`;
        or with `tolkit demo FOLDER`, which lays out a newsroom to try everything in.

cli-open = The desk in a browser: translating, reviewing and everything around it
    .after =
        The workbench is served on this computer alone, for the person who opened it, and goes on until Ctrl+C. A second `tolkit open`
        in the same clone opens the one that is running.
    .item = An item to begin with
    .port = The port; without it, always the same one for a folder, or any that is free
    .no-browser = Print the address, and open no browser
cli-desk = Show what to do next: what came back, what is yours, what is open, what waits for your review
    .after =
        This is what `tolkit` without a command shows. Your language is git’s tolkit.locale, or the team that you are in.

cli-next = Take the most urgent open item of your language
    .after =
        What the gate demands and is due comes first, then what is due soonest, then the section’s priority.

cli-claim = Take items, so that nobody else translates them at the same time
    .after =
        A claim lasts seven days, or as long as workflow.toml says ([workflow] lease); whatever you do with the item
        makes it last longer. Where the remote does not answer, the claim is noted here and settled by `tolkit sync`.

cli-renew = Keep items for longer

cli-release = Give items back, so that somebody else can take them
    .message = Why: a reviewer frees with it what somebody else has, who is told
    .after =
        What you have handed in stays. What you have begun is kept as a draft, for whoever goes on.

cli-takeover = Take over items whose claim has run out
    .message = Why: a reviewer takes over with it what somebody else still has, who is told
    .after =
        Possible a quarter of an hour after the claim’s end, by the clock of the ledger. Texts of the person before are
        kept: `tolkit edit` goes on with them.

cli-assign = Give items to somebody
    .to = The address of who gets them; or what stands before its @, for somebody in a team
    .message = Why; needed where somebody else has an item, who is told
    .after =
        Whoever reviews a language may do that, and whoever has an item gives away their own. What was written goes on.

cli-pretranslate = Draft what is not translated: from the memory, and by the engine that workflow.toml names
    .missing = Leave alone what has a translation of an older source
    .memory = Ask no engine: take over only what the memory has, word for word and in the same context
    .no-claim = Store the drafts for whoever takes the items, and take none
    .allow-command = Allow the engine of workflow.toml to run on this computer, as it is now
    .after =
        A draft is yours: look at it with `tolkit edit`, correct it, hand it in. It says where it comes from until a person changes it, and
        whoever asked for it never approves it. Text that somebody wrote or reviewed is not touched. Ctrl+C stops, and keeps what is drafted.
        docs/pretranslate.md says how an engine is connected.

cli-export = Write texts of items for people who work with other programs
    .items = The items, such as lt:news/2015-forum; * stands for anything
    .format = What the file is for: xliff or xliff2 for the tools of translators (xliff2.0 where 2.2 is too new), po for Poedit and gettext, csv for spreadsheets, html for word processors and paper; tmx is the memory, tbx the terms (tbx-2008 for older programs)
    .output = The file to write; a folder, with a / at its end, gets a file for each item
    .todo = Take only what needs work, and the items with it
    .locales = The languages, with --todo; yours if none is named
    .no-claim = Take no items
    .word-limit = Split into files of at most so many words
    .list = Show what is out and has not come back
    .after =
        The files have with each text what it is, its notes and terms, what the source said before, and earlier translations. Every plural form of
        the language has its own text. `tolkit import` brings them back: bound to the very text that went out. docs/exchange.md says more.

cli-import = Bring in what comes back from other programs
    .files = The files; their format is told from what is in them
    .no-claim = Store what comes in for whoever takes the items, and take none
    .after =
        What comes in is your draft. A text whose source or translation changed meanwhile is kept aside, one that is damaged is left alone, and
        everything else comes in. Importing a file again changes nothing. Comments become comments of the items.

cli-edit = Open an item in your editor, with the English of what needs work above it
    .item = The item, such as lt:news/2015-forum; without lt: where git’s tolkit.locale is set
    .from = Go on with the text that was handed in for this item: what the article was called before
    .watch = Open no editor: check the file whenever another program has saved it, and show what is wrong where
    .after =
        Claims the item if nobody has it. The lines with the English go again when the editor is closed; an editor
        with windows must be told to wait, as in `git config core.editor "code --wait"`. With --watch, they go when that ends:
        by Enter, or by Ctrl+C.

cli-submit = Hand in translations for review
    .draft = Store them unfinished: not checked, and not for review
    .confirm = Texts whose English has changed, and that were left as they are, still hold
    .message = Say something to the reviewer
    .after =
        The checks run first, and an error refuses the text. Your text is stored in the ledger, and your files are as they were published, so that
        getting others’ work never conflicts with yours.

cli-withdraw = Take back what you handed in or stored; for a reviewer, what waits for a review
    .item = The item, such as lt:news/2015-forum
    .message = Why
    .after =
        What you handed in is your draft again; a draft is thrown away. What a reviewer takes back stays with whoever
        wrote it. The item may be one whose article is gone or has another name by now.
cli-review = List what waits for a review; with an item, show it beside its English, approve or return it
    .item = The item, such as lt:news/2015-forum
    .approve = Approve it: exactly this text, for exactly this English
    .reason = Give it back to its translator, and say why
    .message = Say something with the approval
    .after =
        What is published without a review can be reviewed just the same. When either text changes before the commit,
        the approval does not hold any more, and `tolkit commit` says for which unit.

cli-correct = Correct words of a text that waits for your review
    .item = The item, such as lt:news/2015-forum
    .message = What to say to its translator
    .after =
        The text stays the translator’s, who sees what you changed. What you did not change you can approve; your own words are approved
        by another reviewer, or by you once the translator has handed them in again.
cli-comment = Say something about an item to whoever works on it
    .item = The item, such as lt:news/2015-forum
    .text = What to say, in quotes

cli-commit = Turn approved translations into commits, one for each item
    .branch = Commit to this branch instead of the one that is checked out; it is made where it is not there
    .push = Push the branch afterwards
    .no-verify = Do not run the hooks pre-commit and commit-msg
    .after =
        A commit has the translation, its record and its rendered article; its author is the translator. Files that you have
        changed are never touched. What was changed on the branch as well, in another way, goes back to its translator.

cli-log = Tell an item’s whole story, or check all ledgers with --verify
    .item = The item, such as lt:news/2015-forum
    .verify = Replay every ledger from its beginning, and compare what is kept here; ends with code 1 if something is wrong

cli-sync = Exchange claims, submissions and reviews with the remote
    .pull = Also get what is new on the branch, as `git pull` does; what you have begun is put out of the way, and back
    .after =
        `tolkit sync --pull` is how a day begins. Translations that you have begun, and that came in changed, are kept as drafts
        and merged with what came in, text by text; records and rendered articles that nobody committed make room.

cli-doctor = Look at your set-up, and say what to do about what is wrong
    .accept-ledger = Take the remote’s ledgers as they are now, where somebody deleted or replaced them
    .after =
        Tries to write to the remote’s ledger, with a ref that is deleted again at once. Ends with code 3 if something is wrong.

cli-demo = Lay out a newsroom to try the workflow in: a remote, and the clones of a translator and an editor
    .folder = A new folder

cli-init = Set up the repository: workflow.toml, the file for CI, a first commit
    .from = Take the files from this Mozilla project configuration
    .here = Set up this folder, though it is not the top of the repository
    .locales = Translate into these locales, as in lt,lv; otherwise those that have a translation
    .ci = Write the file for CI of this host; otherwise of the one that the repository is on
    .commit = Commit the files that were written, and nothing else
    .yes = Ask nothing: as if every question were answered with Enter
    .after =
        Finds Fluent files in layouts such as locales/{ "{locale}" }/…, { "{locale}" }/…, …/{ "{locale}" }.ftl and …/messages.{ "{locale}" }.ftl,
        articles in Markdown, and sites by their configuration (Hugo, Zola, Jekyll, Docusaurus, MkDocs, Starlight, VitePress, mdBook), and
        says what it found. What git ignores, and folders such as node_modules, is left out.
        In a terminal, it asks for the languages, the team, the file for CI and the commit. It never overwrites a file.

cli-adopt = Take existing translations into records, so that later edits of the English make them stale
    .state = What the translations count as
    .renew = Also take translations whose English has changed since as current again
    .from-history = Take each translation as answering the English that was there when its text came in, so that what has changed since is stale
    .review = Show what is refused beside its source, with the lines, the reason and the key of each; write nothing
    .take = Also take what is refused under these keys, because a person says that it is right; may be repeated
    .take-from = The same for the keys in a file: the first word of each line
    .articles = Take over translations that are whole Markdown files: where they are, as content/{ "{locale}" }/**/*.md (default: the output of each section)
    .after =
        Without records nobody can know which English text a translation answers: it counts as translated.
        Translations that have a record already are left alone.
        What is in the language of the source still is no translation, and gets no record.
        --articles compares a translated file with its article by its structure, links, code, numbers, names and lengths,
        takes over what is certain, and lists the rest. What is translated already is left alone.
        --review shows what is refused beside its source, with `-f html -o review.html` as a page for a browser; --take takes what a person says is right: `tolkit adopt --articles --take lt:news/forum#p-4g29`.
        --from-history looks in git for the English that was there when each text of a translation came in; with --articles, for
        the version of the article that the translated file fits best.

cli-status = List the items and what is left to do in each, most urgent first
    .states = Only items in this state; may be repeated
    .all = Every language, and not only those of your desk

cli-coverage = Show how far the translations are, by locale and section
    .by = What a row stands for
    .after =
        A unit is a message or a term with its attributes. Words are those of the English text.

cli-check = Check the translations, and end with code 1 if something blocks
    .items = Only these items, as locale:section/name; * stands for anything. Or only these files: sources, translations, articles, or folders
    .changed-since = Only units whose English or translation has changed since the branch left this revision, as in a pull request; renamed files are followed
    .no-merge-base = With --changed-since: compare with the revision as it is, and not with where the branch left it
    .staged = Check what is staged, as the next commit would have it, and not the files on the disk
    .ledger = Ask the remote’s ledger whether what records call reviewed was approved
    .rules = Only this rule; may be repeated
    .severity = Show only what is at least this bad: error, warning or note
    .strict = Let warnings block, too
    .write-baseline = Note what is wrong now in FILE, so that only what is new blocks; without FILE, where workflow.toml says ([check] baseline), else in .tolkit/baseline
    .format = What the report is for; several, each with a file: -f sarif=FILE -f text
    .output = The file of the one report that names none itself
    .after =
        `tolkit explain RULE` says what a rule is about and what to write instead.

cli-explain = Explain a rule: what it finds, why that is bad, and what to write instead
    .rule = The rule’s id, as `check` shows it in brackets; without one, all rules are listed

cli-term = Look after the term base: the names and words that are the same in all texts
    .after =
        A term is a unit whose name begins with “-”, in a file such as terms.ftl. `tolkit term show` says how a text refers to each of its forms.
cli-term-list = List the terms, each with its text in the languages that you name
cli-term-show = Show a term in all languages: its forms, how a text refers to each, what is to be avoided, and where it is used
    .term = The term, with or without the “-”
cli-term-add = Add a term to the file where the terms are
    .term = Its name, with or without the “-”
    .text = What it is in the language of the source
    .translations = What it is in another language; may be repeated: -l lt biuras -l lv birojs
    .note = What there is to know of it, for whoever translates
    .dry-run = Write nothing, and say what would be written
cli-term-check = Check the use of terms alone, and say what the term base lacks
    .strict = Let warnings block, too

cli-extract = Take the texts of articles into source resources, so that they can be translated
    .articles = Only these articles, by path or as section/name; * stands for anything
    .grade = What the changes of texts mean: cosmetic ones leave translations as they are; those of text make them stale, be it only a comma
    .units = Only this unit is graded; may be repeated
    .prune = Delete what is left of articles that are gone: resources, translations, records, rendered articles
    .overwrite = Also write resources that were changed by hand, or by another program
    .check = Write nothing, and end with code 1 if an article has changed since it was extracted
    .after =
        An edited paragraph keeps its translations, which become stale; with --grade cosmetic, they stay as they are.
        Nothing is deleted without --prune.

cli-render = Put translations into articles: writes the translated article of every item that is complete
    .check = Write nothing, and end with code 1 if a rendered article is not up to date
    .preview = Write into a folder of git’s own (.git/tolkit/preview), for a look: nothing there is ever committed or in the way
    .keep = Leave in published files what they have in their own way, as right for the present article
    .overwrite = Write over what a published file has and no translation does
    .after =
        The article’s own bytes stay as they are; only its texts are replaced. What is missing or stale keeps an article
        from being rendered, unless its section says partial = "source".
        A file that is there keeps what no translation has: its tags, images, asides, HTML. Where something would be lost, or where
        tolkit did not write the file, it is left as it is, and what would go is shown.

cli-diff = Show what changed in the English since it was translated, word by word, with the translation below it
    .after =
        The old text comes from git’s history. It is found by its content, so that renaming and reformatting do not matter.

cli-memory = Look up what was translated before
cli-memory-search = Find earlier translations of texts that are like one, or of a phrase
    .text = A text in English; with --phrase, words in English or in the translation
    .locales = Look in these languages (default: yours)
    .phrase = Find the words wherever they stand, one behind the other, in either language
    .at-least = How alike the English must be
    .limit = Show so many in each language at most
    .after =
        The memory is what the branch has translated and what it had once, with the English that was there then. Reviewed translations come first
        among those that are as alike. It is made by itself, and kept in the repository’s own folder, where it may be deleted at any time.

        Of two texts, as many words must be the same. Where numbers, placeables, links or tags differ, a few percent are taken off.

cli-memory-imported = List the memories of other programs that were imported
    .after =
        `tolkit import FILE.tmx` brings one in. What it has is shown beside the memory, with the name of the file, and is taken over by nobody but you.
        It stays in this repository’s own folder: others who work on the project do not get it.
cli-memory-forget = Throw out a memory that was imported
    .name = The name of the file that it came in

cli-completions = Print a completion script for a shell
    .shell = The shell
    .after =
        For bash, add this line to ~/.bashrc: source <(tolkit completions bash). For fish: tolkit completions fish | source. The Tab key then
        completes commands, and the items, languages and sections of the project that you are in.

cli-man = Print the manual page
