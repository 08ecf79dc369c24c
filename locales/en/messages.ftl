### What the commands say besides their results: errors, warnings, hints.
###
### The `.help` of an error is shown below it and says what to do next.

word-error = error
word-help = help

## Errors

error-bug = tolkit has failed because of a mistake in tolkit
    .help = Nothing was left half-done. Please report the lines above, with the command that you typed.
error-configuration = { $count ->
        [one] workflow.toml has a mistake
       *[other] workflow.toml has { $count } mistakes
    }
    .help = Mend what is marked above, then run the command again.
error-no-workflow = There is no workflow.toml here, nor in any folder above
    .help = Run `tolkit init` in the top folder of the project, or name that folder: `tolkit -C FOLDER …`.
error-workflow-utf8 = workflow.toml is not UTF-8 text
    .help = Save the file as UTF-8.
error-directory = The folder { $path } cannot be used: { $reason }
    .help = Name a folder that exists.
error-date = { $date } is not a date
    .help = Write year, month and day, as in 2026-12-24.
error-source-date-epoch = SOURCE_DATE_EPOCH is { $value }, which is not a number of seconds
    .help = Set it to the seconds since 1970, or unset it.
error-file = { $path } cannot be read or written: { $reason }
    .help = Check that the file is there and that you may read and write it.
error-output = The result cannot be written: { $reason }
    .help = Make room on the disk, or write the result elsewhere.
error-workflow-not-a-file = workflow.toml is here, but is not a file that can be read
    .help = Put the configuration itself in its place: a folder, a broken link or a device is none.
error-git-owner = This repository belongs to another user, and git does not trust it
    .help = If you do, run `git config --global --add safe.directory FOLDER` with this folder.
error-git-object = This clone does not have all that { $revision } has
    .help = Fetch it: `git fetch --refetch --filter=blob:limit=1g`, or make a full clone.
error-git-format = This repository is of a kind that tolkit cannot read yet: { $reason }
    .help = Use a clone with SHA-1 objects and ordinary refs, or leave out --changed-since.
error-file-outside = { $path } leads out of the project’s folder
    .help = Use a path inside the project.
error-file-exists = { $path } is there already, and is left as it is
    .help = Edit it, or move it away first.
error-no-repository = This folder is not in a git repository
    .help = Run the command in a clone of the project, or leave out --changed-since.
error-no-revision = There is no revision { $revision } in this repository
    .help = Name a branch, a tag or a commit that `git log` knows; fetch it first if only the remote has it.
error-shallow = This clone does not reach back to { $revision }
    .help = Fetch more of the history: `git fetch --unshallow`, or `fetch-depth: 0` for the checkout step of a CI job.
error-git = git has failed: { $reason }
    .help = Run `git status` in the same folder; it often says more.
error-unknown-locale = { $locale } is not a target locale of this project
    .help = The target locales are { $known }.
error-unknown-section = There is no section { $section } in workflow.toml
    .help = The sections are { $known }.
error-not-an-item = { $item } is not the name of an item
    .help = An item is a locale, a colon, a section and a name: lt:news/2015-forum. `tolkit status` lists them; * stands for anything, as in lt:news/*.
error-unknown-rule = There is no rule { $rule }
    .help = `tolkit explain` lists the rules.
error-no-project-config = There is no file { $path }
    .help = Name the project configuration by its path from this folder, such as l10n.toml.

## Warnings

# $reason is a whole sentence about the file.
warning-unreadable = Left out: { $reason }

warning-no-sections = workflow.toml has no section: add one with [[fluent]], section = "…" and path = "…"
warning-empty-section = The section { $section } has no source file: line { $line } of workflow.toml matches none

## Adopting translations

adopt-item = { $item }: { $units ->
        [one] one unit
       *[other] { $units } units
    }
adopt-nothing = Nothing to take over: every translation in scope has its record
adopt-left-out = Nothing was taken over: what is named above could not be read
adopt-done = Took over { $units ->
        [one] one unit
       *[other] { $units } units
    } in { $items ->
        [one] one item
       *[other] { $items } items
    }. Commit the folder .tolkit/records with the next commit.
adopt-would = Would take over { $units ->
        [one] one unit
       *[other] { $units } units
    } in { $items ->
        [one] one item
       *[other] { $items } items
    }. Nothing was written.
adopt-stale = { $units ->
        [one] One translation is stale and was left alone; --renew takes it as current.
       *[other] { $units } translations are stale and were left alone; --renew takes them as current.
    }

## Setting up a repository

# $pattern is a pattern of paths, $source a locale, $locales a list of locales.
init-found = Found { $pattern }: { $files ->
        [one] one file
       *[other] { $files } files
    } in { $source }, { $count ->
        [0] no translations yet
        [one] translations into { $locales }
       *[other] translations into { $count } locales ({ $locales })
    }
init-found-config = Found { $path }: { $count ->
        [one] one locale
       *[other] { $count } locales
    }
init-no-locales = { $path } names no locales, and nothing is translated without; add them under [project] in workflow.toml
init-config-beside = There is a { $path } beside them; `tolkit init --from { $path }` takes the files from it instead
init-found-nothing = Found no Fluent files (*.ftl) with an English version in this folder; workflow.toml begins with locales/{ "{locale}" }/**/*.ftl
init-done = Wrote workflow.toml: { $files ->
        [one] one English resource
       *[other] { $files } English resources
    }, { $locales ->
        [one] one target locale
       *[other] { $locales } target locales
    }. Next: `tolkit coverage`.
init-comment-top =
    tolkit’s configuration: what is translated, into which languages, and what must be done before publishing.
    Check it with `tolkit coverage`; every mistake in here is shown with its line.
init-comment-source = The language that texts are written in, and translated from.
init-comment-locales = The languages to translate into.
init-comment-section = The files of the section “{ $section }”. An item is named by section and file: lt:{ $section }/…
init-comment-require =
    What `tolkit check` demands: "none", "translated" or "reviewed"; by locale:
    require = { "{" } default = "none", lt = "reviewed" { "}" }
init-comment-options =
    More that can be set: rules (`tolkit explain` lists them), people, exceptions with an end.
