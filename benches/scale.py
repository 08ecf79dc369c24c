#!/usr/bin/env python3
"""Measures how the cost of commands grows with what there is: time, peak memory, and the exponent of growth from one size to the next.

    cargo build --release && benches/scale.py [--short] [--only project,many,ledger] [--rounds 3] [--tolkit PATH]

- `project`: 1,000, 3,000 and 10,000 articles in 13 languages, ten paragraphs each, a third stale or missing; each command with nothing kept of
  the files (cold), once more (warm), and after one edit; beside them, `git status` of the same files.
- `many`: a person claims, hands in, looks at, approves and commits 100, 300 and 1,000 items of a project of 1,000, all at once.
- `ledger`: 1,000, 10,000 and 100,000 events.

An exponent of 1 is linear, 0 is no growth at all. `--short` takes small sizes, to see that the script works. Figures of commands that take
some milliseconds say little.
"""

import argparse
import json
import math
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from workflow import Office, big_ledger

LOCALES = "lt lv et fi sv da nb de fr es it pl cs".split()
ARTICLES = f"""[project]
locales = {json.dumps(LOCALES)}

[[articles]]
section = "book"
source = "articles/**/*.md"
path = "locales/{{locale}}/book/**/*.ftl"
"""
WORDS = "the harbour opens early and ships that wait outside come in one after the other while people watch from their windows".split()


def measured(command, cwd, env, codes=(0,)):
    """Seconds, and the peak of memory in MB."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=cwd, env=env, stdin=subprocess.DEVNULL, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in codes:
            said.seek(0)
            sys.exit(f"{command} ended with {process.returncode}\n{said.read().decode()[-3000:]}")
    return took, usage.ru_maxrss / 1024


class Table:
    """What was measured: a row for each command, a column for each size."""

    def __init__(self, title, sizes):
        self.title, self.sizes, self.rows = title, sizes, {}

    def note(self, name, figures):
        self.rows.setdefault(name, []).append(figures)

    def show(self):
        print(f"\n{self.title:44}" + "".join(f"{size:>22,}" for size in self.sizes) + "   exponents")
        for name, row in self.rows.items():
            cells = "".join(f"{took:>13.3f} s {memory:>4.0f} MB" for took, memory in row)
            pairs = zip(zip(self.sizes, row), zip(self.sizes[1:], row[1:]))
            exponents = [math.log(more[0] / less[0]) / math.log(larger / smaller) for (smaller, less), (larger, more) in pairs]
            print(f"{name:44}{cells}   " + " ".join(f"{exponent:5.2f}" for exponent in exponents), flush=True)


def best(rounds, command, cwd, env, codes=(0,)):
    return min(measured(command, cwd, env, codes) for _ in range(rounds))


def sentence(seed):
    words = [WORDS[(seed * 7 + at * (1 + seed % 5)) % len(WORDS)] for at in range(12)]
    return " ".join(words).capitalize() + "."


def article(number):
    paragraphs = "\n\n".join(sentence(number * 10 + at) for at in range(10))
    return f"---\ntitle: {sentence(number)}\n---\n\n{paragraphs}\n"


def translated(text, number):
    """The units of an English resource as a translation: of every third, some are missing."""
    units = [line for line in text.splitlines() if line and line[0].isalpha() and " = " in line]
    kept = units[: len(units) - 3] if number % 3 == 1 else units
    return "".join(f"{unit.split(' = ', 1)[0]} = {unit.split(' = ', 1)[1].swapcase()}\n" for unit in kept)


def make_project(root, tolkit, count):
    office = Office(root, tolkit, 0)
    seed = root / "seed"
    (seed / "workflow.toml").write_text(ARTICLES)
    for number in range(count):
        path = seed / f"articles/{number // 100}/{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article(number))
    office.run(seed, "extract")
    for number in range(count):
        text = (seed / f"locales/en/book/{number // 100}/{number}.ftl").read_text()
        for locale in LOCALES:
            path = seed / f"locales/{locale}/book/{number // 100}/{number}.ftl"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(translated(text, number))
    for key, value in {"user.name": "ona", "user.email": "ona@example.org", "tolkit.locale": "lt"}.items():
        office.git(seed, "config", key, value)
    office.git(seed, "add", "-A")
    office.git(seed, "commit", "-q", "-m", "Articles")
    office.run(seed, "adopt")
    for number in range(0, count, 3):
        path = seed / f"articles/{number // 100}/{number}.md"
        path.write_text(path.read_text().replace(sentence(number * 10 + 4), "This is another sentence by now."))
    office.run(seed, "extract")
    office.git(seed, "add", "-A")
    office.git(seed, "commit", "-q", "-m", "Edits")
    office.git(seed, "gc", "-q")
    return office, seed


def project(folder, tolkit, sizes, rounds):
    table = Table("articles", sizes)
    for size in sizes:
        office, seed = make_project(folder / f"project-{size}", tolkit, size)
        item = "lt:book/0/1"
        edited = seed / "locales/lt/book/0/1.ftl"
        edited.write_text(edited.read_text() + "\n")
        table.note("git status", best(rounds, ["git", "status"], seed, office.env))
        commands = {
            "status": ["status"],
            "status -l lt": ["status", "-l", "lt"],
            "coverage": ["coverage"],
            "desk": ["desk"],
            "next": ["next", "-n"],
            "check ITEM": ["check", item],
            "check --changed-since HEAD": ["check", "--changed-since", "HEAD"],
            "check": ["check", "-f", "json", "-o", str(folder / "report.json")],
        }
        # What has just changed is not kept.
        time.sleep(3)
        known, codes = seed / ".git/tolkit/known", (0, 1, 4)
        for name, arguments in commands.items():
            command = [office.tolkit, *arguments]
            shutil.rmtree(known, ignore_errors=True)
            table.note(f"{name}, cold", measured(command, seed, office.env, codes))
            table.note(f"{name}, warm", best(rounds, command, seed, office.env, codes))
            edited.write_text(edited.read_text() + "\n")
            table.note(f"{name}, after an edit", measured(command, seed, office.env, codes))
            time.sleep(3)
        table.note("coverage without a cache", best(rounds, [office.tolkit, "coverage", "--no-cache"], seed, office.env, codes))
        print(f"{size:,} articles: {sum(path.stat().st_size for path in known.rglob('*') if path.is_file()) >> 20} MB are kept", flush=True)
        shutil.rmtree(folder / f"project-{size}")
    table.show()


def many(folder, tolkit, sizes, _):
    table = Table("items at once", sizes)
    for size in sizes:
        office = Office(folder / f"many-{size}", tolkit, max(sizes))
        ona, jonas = office.clone("ona"), office.clone("jonas")
        items = [f"lt:site/{number}" for number in range(size)]

        def step(name, clone, *arguments):
            table.note(name, measured([office.tolkit, *arguments], clone, office.env))

        step("claim", ona, "claim", *items)
        (ona / "locales/lt").mkdir(parents=True)
        for number in range(size):
            (ona / f"locales/lt/{number}.ftl").write_text("title = Tekstas\nlead = Daugiau\n")
        step("submit", ona, "submit", *items)
        office.run(jonas, "sync")
        step("review", jonas, "review", *items)
        step("review --approve", jonas, "review", *items, "--approve")
        step("commit", jonas, "commit")
        step("status, nothing pushed", jonas, "status", "-l", "lt")
        step("commit --push of none", jonas, "commit", "--push")
        step("sync of another", ona, "sync")
        made = int(office.git(jonas, "rev-list", "--count", "HEAD")) - 1
        if made != size:
            sys.exit(f"{made} commits of {size} items")
        shutil.rmtree(folder / f"many-{size}")
    table.show()


def ledger(folder, tolkit, sizes, rounds):
    table = Table("events", sizes)
    for size in sizes:
        # An item that is gone would have its earlier names looked for in history.
        office = Office(folder / f"ledger-{size}", tolkit, size // 3 + 10)
        clone = office.clone("ona")
        big_ledger(clone, office, size, 40)
        office.git(clone, "push", "-q", "origin", "refs/tolkit/root/lt:refs/tolkit/root/lt")
        cache = clone / ".git/tolkit/cache"

        def first():
            shutil.rmtree(cache, ignore_errors=True)
            return measured([office.tolkit, "desk"], clone, office.env)

        table.note("git log of the ledger", best(rounds, ["git", "log", "--format=%H", "refs/tolkit/root/lt"], clone, office.env))
        table.note("desk, first time", min(first() for _ in range(rounds)))
        table.note("desk", best(rounds, [office.tolkit, "desk"], clone, office.env))
        measured([office.tolkit, "log", "lt:site/3"], clone, office.env)
        table.note("log ITEM", best(rounds, [office.tolkit, "log", "lt:site/3"], clone, office.env))
        claims = [["claim", f"lt:site/{size // 3 + number}"] for number in range(3)]
        table.note("claim", min(measured([office.tolkit, *claim], clone, office.env) for claim in claims))
        shutil.rmtree(folder / f"ledger-{size}")
    table.show()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--short", action="store_true", help="small sizes, to see that the script works")
    parser.add_argument("--only", default="project,many,ledger")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tolkit", default=pathlib.Path(__file__).resolve().parent.parent / "target/release/tolkit")
    arguments = parser.parse_args()
    tolkit = pathlib.Path(arguments.tolkit).resolve()
    sizes = {
        project: [100, 300] if arguments.short else [1_000, 3_000, 10_000],
        many: [10, 30, 100] if arguments.short else [100, 300, 1_000],
        ledger: [400, 2_000] if arguments.short else [1_000, 10_000, 100_000],
    }
    with tempfile.TemporaryDirectory() as folder:
        for part, its_sizes in sizes.items():
            if part.__name__ in arguments.only.split(","):
                part(pathlib.Path(folder), tolkit, its_sizes, arguments.rounds)


if __name__ == "__main__":
    main()
