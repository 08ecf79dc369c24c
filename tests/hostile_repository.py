#!/usr/bin/env python3
"""Runs tolkit in repositories of strangers, with everything in them that a repository can hold: links out, pipes and devices, huge
and deep files, names and texts that steer terminals, pages and CI, configurations that mean harm.

    cargo build --release && tests/hostile_repository.py [--short] [--only WORD] [--slow] [--pending] [--keep]

Whatever is there, no command may read, print or write what is outside of the repository or below `.git`, run a program of the
repository's, wait for ever, panic, or write a raw control character. The cases are in `hostile/`. `--short` runs those that
are quick, with few commands; `--only` those whose names have the word; `--slow` also those that take long by their size; `--pending` also
those that are known to take out of all proportion.
"""

import argparse
import concurrent.futures
import os
import pathlib
import pty
import resource
import select
import shutil
import subprocess
import sys
import tempfile
import time

from hostile import output, place, registry

LONGEST = 30
MEMORY = 8 << 30
MOST_WRITTEN = 1 << 30
FINE = range(5)
PERSON = {f"GIT_{role}_{field}": value for role in ["AUTHOR", "COMMITTER"]
          for field, value in [("NAME", "Ona"), ("EMAIL", "ona@example.org")]}
# Of git's own folder, what commands may write: objects, the ledger's refs, and what is tolkit's.
OURS = ["objects", "tolkit", "index", "logs", "refs/tolkit", "refs/tolkit-local"]

CHECKS = [["check", "-f", form] for form in ["text", "json", "github", "gitlab", "sarif", "junit"]]
COVERAGES = [["coverage", "--by", "resource", "-f", form] for form in ["text", "json", "csv", "markdown", "html", "svg"]]
READING = [
    *CHECKS,
    *COVERAGES,
    ["status", "--all", "--verbose"],
    ["status", "--all", "-f", "json"],
    ["diff"],
    ["diff", "-f", "json"],
    ["extract", "--dry-run"],
    ["extract", "--check"],
    ["render", "--dry-run"],
    ["render", "--check"],
    ["adopt", "--dry-run"],
    ["adopt", "--articles", "--dry-run"],
    ["init", "--dry-run"],
    ["doctor"],
    ["doctor", "-f", "json"],
    ["desk"],
    ["review"],
    ["explain", "stale-unit"],
]
SHORT = [CHECKS[0], CHECKS[2], COVERAGES[4], ["status", "--all"], ["diff"], ["render", "--dry-run"]]
SHORT_WRITING = [["claim", "ITEM"], ["edit", "ITEM"], ["extract"], ["render"]]
WRITING = [
    ["claim", "ITEM"],
    ["edit", "--dry-run", "ITEM"],
    ["edit", "ITEM"],
    ["comment", "ITEM", "Why \x1b[31mso\u202e?"],
    ["log", "ITEM"],
    ["log", "--verify"],
    ["status", "--mine"],
    ["submit", "ITEM"],
    ["review", "ITEM"],
    ["extract"],
    ["extract", "--prune"],
    ["render"],
    ["render", "--preview"],
    ["adopt"],
    ["status"],
    ["sync"],
]
# What a person sees on a terminal.
SHOWN = [["check"], ["status", "--all"], ["diff"], ["desk"], ["edit", "--dry-run", "ITEM"], ["review", "ITEM"]]
COMPLETED = [["claim", ""], ["check", "-s", ""], ["check", "-l", ""], ["assign", "--to", ""]]


class Ran:
    """What a command wrote, and how it ended."""

    def __init__(self, code, stdout, stderr, took):
        self.code, self.stdout, self.stderr, self.took = code, stdout, stderr, took


def limit():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_WRITTEN, MOST_WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def run(command, at, environment):
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=at, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=limit, start_new_session=True,
    )
    try:
        stdout, stderr = process.communicate(timeout=LONGEST)
        return Ran(process.returncode, stdout, stderr, time.monotonic() - start)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.communicate()
        return Ran(None, b"", b"", LONGEST)


def run_on_terminal(command, at, environment):
    """Runs a command whose output is a terminal."""
    ours, theirs = pty.openpty()
    start = time.monotonic()
    process = subprocess.Popen(
        command, cwd=at, env=environment | {"TERM": "xterm-256color"}, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs,
        preexec_fn=limit, start_new_session=True,
    )
    os.close(theirs)
    written, code = b"", None
    while True:
        left = start + LONGEST - time.monotonic()
        readable = select.select([ours], [], [], max(left, 0))[0]
        try:
            read = os.read(ours, 1 << 16) if readable else b""
        except OSError:  # Nobody writes any more.
            read = b""
        if not read:
            break
        written += read
    try:
        code = process.wait(timeout=max(start + LONGEST - time.monotonic(), 1))
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
    os.close(ours)
    return Ran(code, written, b"", time.monotonic() - start)


def state_of(path):
    """What stands at a path and below, so that any change shows."""
    found = {}
    places = [path, *(path.rglob("*") if path.is_dir() and not path.is_symlink() else [])]
    for place in places:
        try:
            stat = place.lstat()
        except OSError:
            continue
        is_folder = place.is_dir() and not place.is_symlink()
        found[str(place)] = (stat.st_mode, stat.st_ino, None if is_folder else (stat.st_size, stat.st_mtime_ns))
    return found


class Trial:
    """A repository of one case, and what commands do with it."""

    def __init__(self, case, folder, arguments, template):
        self.case, self.arguments = case, arguments
        self.place = place.Place(folder, template)
        self.longest, self.slowest, self.commands, self.wrong = 0.0, "", 0, []
        editor = folder / "editor"
        editor.write_text(
            f'#!/bin/sh\ncase "$(realpath "$1")" in {self.place.root}/*) ;; *) touch {self.place.ran}/editor ;; esac\n'
            'sed "s/Pradžia/Namai/" "$1" > "$1.new" && mv "$1.new" "$1"\n'
        )
        editor.chmod(0o755)
        self.environment = PERSON | {
            "PATH": os.environ["PATH"],
            "HOME": str(self.place.home),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_EDITOR": str(editor),
            "HOSTILE_RAN": str(self.place.ran),
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
        }

    def git(self, *arguments):
        subprocess.run(["git", *arguments], cwd=self.place.root, env=self.environment, capture_output=True, timeout=300)

    def lay_out(self):
        self.case.lay_out(self.place)
        if (self.place.root / ".git").exists():
            return
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("-c", "core.autocrlf=false", "add", "--all")
        self.git("commit", "--quiet", "--message=Begin", "--no-verify")
        with (self.place.root / ".git/config").open("a") as config:
            config.write(f'[user]\n\tname = Ona\n\temail = ona@example.org\n[hostile]\n\ttoken = {output.SECRET}-config\n')
        for name in ["token.ftl", "token.md", "token.toml"]:
            (self.place.root / ".git" / name).write_text(f"title = {output.SECRET}-git\n")

    def outside(self):
        git = self.place.root / ".git"
        watched = [self.place.outside, self.place.home, pathlib.Path("/etc/passwd"), git]
        found = {path: state for place in watched for path, state in state_of(place).items()}
        ours = tuple(str(git / name) for name in OURS)
        # What stands in a folder changes its time.
        return {path: state for path, state in found.items() if not path.startswith(ours) and path != str(git)}

    def note(self, command, text):
        self.wrong.append(f"{self.case.name}: {' '.join(command)!r}: {text}")

    def judge(self, command, ran, is_terminal=False):
        self.commands += 1
        if ran.took > self.longest:
            self.longest, self.slowest = ran.took, " ".join(command)
        said = output.shortened(ran.stderr)
        if ran.code is None:
            return self.note(command, f"has not ended after {LONGEST} s")
        if ran.code not in FINE:
            self.note(command, f"ended with {ran.code}: {said}")
        for problem in output.problems(command, ran.stdout, ran.stderr, is_terminal):
            self.note(command, problem)
        for marker in self.place.ran.iterdir():
            self.note(command, f"a program of the repository has run: {marker.name}")
            marker.unlink()

    def tolkit(self, command, item):
        return [str(self.arguments.tolkit), *(item if word == "ITEM" else word for word in command), "--today", "2026-11-23"]

    def first_item(self):
        ran = run(self.tolkit(["status", "--all", "-f", "json"], ""), self.place.start, self.environment)
        return output.first_item(ran.stdout) if ran.code == 0 else None

    def run(self):
        self.lay_out()
        before, item = self.outside(), self.case.item or self.first_item() or "lt:site/home"
        everything = [] if self.case.is_large else state_of(self.place.root)
        short = self.arguments.short
        reading = self.case.commands or (SHORT if short else READING)
        for command in reading:
            self.judge(command, run(self.tolkit(command, item), self.place.start, self.environment))
        if not self.case.is_large and state_of(self.place.root) != everything:
            changed = dict(set(state_of(self.place.root).items()) ^ set(everything.items()))
            # A command that only looks may keep what it has worked out.
            changed = [path for path in changed if "/.git/" not in path and not path.endswith("/.git")]
            if changed:
                self.note(["reading"], f"has changed {sorted(changed)[:5]}")
        for command in SHOWN[:1] if short else [] if self.case.is_large else SHOWN:
            self.judge([*command, "(terminal)"], run_on_terminal(self.tolkit(command, item), self.place.start, self.environment), True)
        if not short:
            self.complete()
        for command in SHORT_WRITING if short else [] if self.case.is_large else WRITING:
            self.judge(command, run(self.tolkit(command, item), self.place.start, self.environment))
        after = self.outside()
        changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
        if changed:
            self.note(["all"], f"what is outside or git's own has changed: {changed[:5]}")
        return self

    def complete(self):
        for words in COMPLETED:
            asked = self.environment | {"TOLKIT_COMPLETE": "bash", "_CLAP_COMPLETE_INDEX": str(len(words)), "_CLAP_IFS": "\n"}
            command = [str(self.arguments.tolkit), "--", "tolkit", *words]
            self.judge(["complete", *words], run(command, self.place.start, asked))


def template(arguments, folder):
    """An ordinary project with articles, translations and records, which cases change."""
    root = folder / "template"
    place.lay_out_ordinary(root)
    environment = PERSON | {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    tolkit = lambda *words: subprocess.run([arguments.tolkit, *words], cwd=root, env=environment, check=True, capture_output=True)
    tolkit("extract")
    place.translate_ordinary(root)
    tolkit("adopt")
    tolkit("render")
    place.change_ordinary(root)
    return root


def trial(case, folder, arguments, ordinary):
    place = folder / case.name.replace("/", "-")[:60]
    place.mkdir()
    done = Trial(case, place, arguments, ordinary)
    try:
        return done.run()
    except Exception as error:  # Whatever it is, it must not go unseen.
        done.wrong.append(f"{case.name}: {error!r}")
        return done
    finally:
        print("".join(f"{output.printable(text)}\n" for text in done.wrong), end="", flush=True)
        if not arguments.keep:
            # Deeper than Python goes by itself.
            subprocess.run(["rm", "-rf", str(place)])


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--short", action="store_true", help="the quick cases, with few commands")
    parser.add_argument("--slow", action="store_true", help="also the cases that take long by their size")
    parser.add_argument("--pending", action="store_true", help="also the cases that are known to take out of all proportion")
    parser.add_argument("--only", default="", metavar="WORD", help="the cases whose names have this word")
    parser.add_argument("--keep", action="store_true", help="keep the repositories")
    arguments = parser.parse_args()
    arguments.tolkit = arguments.tolkit.resolve()
    chosen = [case for case in registry.CASES if arguments.only in case.name and (case.is_short or not arguments.short)]
    chosen = [case for case in chosen if arguments.slow or arguments.only or not case.is_slow]
    chosen = [case for case in chosen if arguments.pending or not case.is_pending]
    folder, start = pathlib.Path(tempfile.mkdtemp(prefix="tolkit-hostile-")).resolve(), time.monotonic()
    ordinary = template(arguments, folder)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        trials = list(pool.map(lambda case: trial(case, folder, arguments, ordinary), chosen))
    wrong = [text for trial in trials for text in trial.wrong]
    longest = max(trials, key=lambda trial: trial.longest, default=None)
    print(
        f"{len(trials)} repositories, {sum(trial.commands for trial in trials)} commands in {time.monotonic() - start:.0f} s, the longest "
        f"{longest.longest:.1f} s ({longest.case.name}: {longest.slowest}); {len(wrong)} wrong"
    )
    if arguments.keep:
        print(f"See {folder}")
    else:
        shutil.rmtree(os.fsencode(folder), ignore_errors=True)
    sys.exit(1 if wrong or not trials else 0)


if __name__ == "__main__":
    main()
