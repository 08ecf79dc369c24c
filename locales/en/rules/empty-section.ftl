### empty-section

rule-empty-section = Section without any text
    .what = No source file belongs to a section of workflow.toml: nothing matches its path, or the path leads into a submodule (a folder that is a repository of its own) that was not fetched. A workflow.toml without any section is reported, too.
    .why = A misspelt path looks like a project in which all is well: nothing is checked, and nothing is wrong.
    .instead = Correct the path, or fetch what it leads to. A section that may have no file says `optional = true`.
empty-section = No source file belongs to the section { $section }: nothing matches { $path }
    .help = Correct the path. If the section may be empty, write “optional = true” into it.
# $folder (text): the folder that is a submodule.
empty-section-submodule = No source file belongs to the section { $section }: the folder { $folder } is a submodule, and it was not fetched
    .help = Run: git submodule update --init { $folder }. In CI, let the checkout do it: “submodules: true” for GitHub’s actions/checkout, the variable GIT_SUBMODULE_STRATEGY set to “normal” for GitLab.
empty-section-none = workflow.toml has no section: there is nothing to check
    .help = Add a section for your texts: [[fluent]] for Fluent files, [[articles]] for Markdown.
