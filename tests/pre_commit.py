#!/usr/bin/env python3
"""Commits in a repository that has tolkit's hooks for https://pre-commit.com, and looks what they let through.

    cargo build && tests/pre_commit.py [--tolkit PATH] [--install] [--keep]

The hooks are those of .pre-commit-hooks.yaml, word for word but for their language: they run the program at PATH instead of building
it. --install puts pre-commit from PyPI into a temporary folder; else that on PATH is taken, and where there is none, it is said.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
HOOKS = HERE.parent / ".pre-commit-hooks.yaml"
LONGEST = 300

WORKFLOW = """[project]
name = "Test"
source = "en"
locales = ["lt"]

[[fluent]]
section = "site"
path = "texts/{locale}/*.ftl"
require = "translated"
"""
EN = "a = Hello, { $name }\nb = Two\n"
LT = "a = Sveiki, { $name }\nb = Du\n"
WRONG = LT.replace("$name", "$nme")
SITE, OTHER = "texts/lt/site.ftl", "texts/lt/other.ftl"


class Wrong(Exception):
    """The hooks did otherwise than they should."""


class Repository:
    """A repository with one of the hooks."""

    def __init__(self, folder, environment, hook, hooks):
        self.folder, self.environment = folder, environment
        folder.mkdir()
        self.git("init", "-q", "-b", "main")
        repository, revision = hooks
        config = f"repos:\n- repo: {repository}\n  rev: {revision}\n  hooks:\n  - id: {hook}\n"
        self.write(".pre-commit-config.yaml", config)
        self.write("workflow.toml", WORKFLOW)
        for name in ["site", "other"]:
            self.write(f"texts/en/{name}.ftl", EN)
            self.write(f"texts/lt/{name}.ftl", LT)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Begin")
        self.run("pre-commit", "install")

    def run(self, *command, codes=(0,)):
        done = subprocess.run(command, cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, timeout=LONGEST,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
        if done.returncode not in codes:
            raise Wrong(f"{' '.join(command)} ended with {done.returncode}\n{done.stdout}")
        return done.stdout

    def git(self, *arguments, codes=(0,)):
        return self.run("git", *arguments, codes=codes)

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def stage(self, path, text):
        self.write(path, text)
        self.git("add", path)

    def passes(self):
        """A commit goes through, and leaves what was not staged as it was."""
        before = self.git("diff")
        self.git("commit", "-m", "Change")
        if self.git("diff") != before:
            raise Wrong(f"what was not staged is otherwise now:\n{before}\n{self.git('diff')}")

    def is_blocked(self, said):
        """A commit does not go through; why is said, and nothing is changed."""
        before = self.git("rev-parse", "HEAD"), self.git("diff"), self.git("diff", "--cached")
        out = self.git("commit", "-m", "Change", codes=(1,))
        if said not in out:
            raise Wrong(f"“{said}” is not said:\n{out}")
        if before != (self.git("rev-parse", "HEAD"), self.git("diff"), self.git("diff", "--cached")):
            raise Wrong("the commit was stopped, and something is otherwise now")


# -- What may be committed


def a_staged_mistake_blocks(repository):
    repository.stage(SITE, WRONG)
    repository.is_blocked("unknown-variable")


def a_mistake_that_is_not_staged_does_not_block(repository):
    repository.stage(SITE, LT.replace("Du", "Dvi"))
    repository.write(OTHER, WRONG)
    repository.passes()
    # Also beside the staged words of the same file.
    repository.stage(SITE, LT.replace("Du", "Dvejetas"))
    repository.write(SITE, WRONG)
    repository.passes()


def a_mend_that_is_not_staged_does_not_help(repository):
    repository.stage(SITE, WRONG)
    repository.write(SITE, LT)
    repository.is_blocked("unknown-variable")


def a_file_of_no_section_passes(repository):
    repository.stage("README.md", "# Read\n")
    repository.passes()
    repository.stage("notes.txt", "None of the hook's\n")
    repository.passes()


def a_file_of_no_section_hides_nothing(repository):
    repository.stage("README.md", "# Read\n")
    repository.stage(SITE, WRONG)
    repository.is_blocked("unknown-variable")


def a_source_stands_for_its_translations(repository):
    repository.stage("texts/en/site.ftl", EN + "c = Three\n")
    repository.is_blocked("missing-unit")


def a_translation_that_goes_is_missed(repository):
    repository.git("rm", "-q", SITE)
    if repository.hook == "tolkit-check":
        # pre-commit names no files that go.
        repository.passes()
    else:
        repository.is_blocked("missing-resource")


def a_renamed_pair_passes(repository):
    for locale in ["en", "lt"]:
        repository.git("mv", f"texts/{locale}/site.ftl", f"texts/{locale}/web page.ftl")
    repository.passes()


def everything_is_checked_on_demand(repository):
    repository.run("pre-commit", "run", "--all-files")
    repository.stage(SITE, WRONG)
    repository.run("pre-commit", "run", "--all-files", codes=(1,))


CASES = [
    a_staged_mistake_blocks,
    a_mistake_that_is_not_staged_does_not_block,
    a_mend_that_is_not_staged_does_not_help,
    a_file_of_no_section_passes,
    a_file_of_no_section_hides_nothing,
    a_source_stands_for_its_translations,
    a_translation_that_goes_is_missed,
    a_renamed_pair_passes,
    everything_is_checked_on_demand,
]


def environment_of(folder, program, bins):
    (folder / "bin").mkdir()
    (folder / "bin/tolkit").symlink_to(program)
    path = [str(folder / "bin"), *map(str, bins), os.environ["PATH"]]
    people = {f"GIT_{role}_{field}": value for role in ["AUTHOR", "COMMITTER"]
              for field, value in [("NAME", "Ona"), ("EMAIL", "ona@example.org")]}
    return people | {
        "PATH": os.pathsep.join(path),
        "HOME": str(folder),
        "PRE_COMMIT_HOME": str(folder / "cache"),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }


def hook_repository(folder, environment):
    """A repository with the project's hooks, and the commit that has them."""
    folder.mkdir()
    hooks = re.sub(r"(?m)^  language: rust$", "  language: system", HOOKS.read_text(encoding="utf-8"))
    (folder / HOOKS.name).write_text(hooks, encoding="utf-8")
    git = lambda *arguments: subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    git("init", "-q")
    git("add", "-A")
    git("commit", "-q", "-m", "Hooks")
    return folder, git("rev-parse", "HEAD").strip()


def install(folder):
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    subprocess.run([folder / "venv/bin/pip", "install", "-q", "--disable-pip-version-check", "pre-commit"], check=True)
    return [folder / "venv/bin"]


def run(folder, arguments):
    bins = install(folder) if arguments.install else []
    environment = environment_of(folder, arguments.tolkit.resolve(), bins)
    if not shutil.which("pre-commit", path=environment["PATH"]):
        print("left out: pre-commit is not on PATH (--install fetches it)")
        return 0
    hooks = hook_repository(folder / "hooks", environment)
    names = re.findall(r"(?m)^- id: (\S+)$", HOOKS.read_text(encoding="utf-8"))
    wrong = 0
    for hook in names:
        for case in CASES:
            name = f"{hook}: {case.__name__.replace('_', ' ')}"
            try:
                repository = Repository(folder / name.replace(":", "").replace(" ", "-"), environment, hook, hooks)
                repository.hook = hook
                case(repository)
            except Wrong as error:
                wrong += 1
                print(f"WRONG {name}\n{error}")
    version = subprocess.run(["pre-commit", "--version"], env=environment, stdout=subprocess.PIPE, text=True).stdout.strip()
    print(f"{len(names)} hooks × {len(CASES)} cases with {version}: {wrong} wrong")
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=HERE.parent / "target/debug/tolkit")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    if not arguments.tolkit.is_file():
        parser.error(f"{arguments.tolkit} is not there: build it, or name one with --tolkit")
    folder = pathlib.Path(tempfile.mkdtemp(prefix="tolkit-pre-commit-"))
    try:
        return run(folder, arguments)
    finally:
        if arguments.keep:
            print(folder)
        else:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
