#!/usr/bin/env python3
"""Edits a project at random and asks each command twice, with what is kept of files and without: both must say the same.

    cargo build && tests/cache.py [--steps 10000] [--seed 1] [--tolkit PATH]

Beside ordinary edits: files of the same length and an earlier time, files that change places, links in place of files and folders, files that
nobody may read, records and configurations that change, a cache that is torn, empty, from another clone, from an hour ago, or gone, and several commands
at once. Ends with 1 if an answer differs.
"""

import argparse
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
WORKFLOW = """[project]
locales = ["lt", "lv", "sv"]

[[fluent]]
section = "site"
path = "locales/{locale}/**/*.ftl"
require = "%s"

[[articles]]
section = "news"
source = "articles/*.md"
path = "news/{locale}/*.ftl"
require = "translated"

[[fluent]]
section = "soon"
path = "soon/{locale}/*.ftl"
due = "14d"
require = "%s"
"""
TEXTS = [
    "title = Page\nlead = Welcome to us\n",
    "title = Welcome to us\nlead = Page\n",
    "title = Page\n",
    "title = Page  of 2\nother = { $count ->\n    [one] { $count } day\n   *[other] { $count } days\n}\n",
    "title = { -office } and { page.label }\n",
    "-office = Office\n",
    "-office = Biuras\n",
    "broken\n",
    "",
    "title = Garbled VÃ¦lg\n",
]
ARTICLES = [
    "---\ntitle: A page\ndate: 2026-10-01\n---\n\nOne paragraph of the [page](https://example.org/).\n\n- an item\n",
    "---\ntitle: A page\ndeadline: 2026-12-24\n---\n\nAnother paragraph with *emphasis* and 5 words.\n",
    "---\ntitle: Old\ndeadline: 2026-01-01\n---\n\nOne paragraph of the [page](https://example.org/).\n",
    "# Heading\n\nOne paragraph.\n",
]
COMMANDS = [
    ["status", "-f", "json"],
    ["status", "-l", "lt"],
    ["coverage", "-f", "json", "--by", "resource"],
    ["coverage", "-l", "lv"],
    ["desk", "-l", "lt", "-f", "json"],
    ["next", "-n", "-l", "lt"],
    ["check", "-f", "json"],
    ["check", "-l", "sv"],
    ["check", "lt:site/a"],
    ["check", "lt:news/m"],
    ["check", "locales/lt"],
    ["check", "--changed-since", "HEAD"],
    ["check", "--today", "2027-06-01", "-f", "sarif"],
]


class Project:
    def __init__(self, folder, tolkit, chance):
        self.root, self.tolkit, self.chance = folder / "project", tolkit, chance
        self.kept = self.root / ".git/tolkit/known"
        self.env = {
            "PATH": os.environ["PATH"], "HOME": str(folder), "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "Ona", "GIT_AUTHOR_EMAIL": "ona@example.org", "GIT_COMMITTER_NAME": "Ona", "GIT_COMMITTER_EMAIL": "ona@example.org",
        }
        self.root.mkdir()
        (self.root / "workflow.toml").write_text(WORKFLOW % ("translated", "translated"))
        for locale in ["en", "lt", "lv", "sv"]:
            for name in "abcdefgh":
                self.write(f"locales/{locale}/{name}.ftl", chance.choice(TEXTS))
            self.write(f"soon/{locale}/x.ftl", chance.choice(TEXTS))
        for name in "mn":
            self.write(f"articles/{name}.md", chance.choice(ARTICLES))
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "All")
        self.ask(["extract"])
        self.translate()
        self.ask(["adopt"])

    def translate(self):
        """Texts for articles, as good as any: those of the source with other letters."""
        for source in (self.root / "news/en").glob("*.ftl"):
            text = source.read_text()
            lines = [line.split(" = ", 1) for line in text.splitlines() if line[:1].isalpha() and " = " in line]
            said = "".join(f"{name} = {self.chance.choice([text, text.swapcase(), text.replace('5', '6')])}\n" for name, text in lines)
            self.write(f"news/{self.chance.choice(['lt', 'lv'])}/{source.name}", said)

    def git(self, *arguments):
        subprocess.run(["git", *arguments], cwd=self.root, env=self.env, check=True, stdout=subprocess.DEVNULL)

    def write(self, path, text):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def start(self, command):
        day = [] if "--today" in command or command[0] == "adopt" else ["--today", "2026-11-23"]
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        return subprocess.Popen([self.tolkit, *command, *day], cwd=self.root, env=self.env, **pipes)

    def ask(self, command):
        process = self.start(command)
        said, problems = process.communicate()
        return process.returncode, said, problems

    def file(self):
        name = self.chance.choice(["a", "b", "c", "h", "inner/deep"])
        if self.chance.random() < 0.15:
            return self.root / f"soon/{self.chance.choice(['en', 'lt'])}/x.ftl"
        return self.root / f"locales/{self.chance.choice(['en', 'lt', 'lt', 'lv', 'sv'])}/{name}.ftl"

    def edit(self):
        chance, path = self.chance, self.file()
        what = chance.choice(["write"] * 8 + ["in place"] * 3 + [
            "remove", "swap", "old time", "link", "folder", "mode", "record", "workflow", "git", "cache", "adopt", "article", "extract",
        ])
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if what == "write":
                path.write_text(chance.choice(TEXTS))
            elif what == "in place":
                text = path.read_text()
                with path.open("r+") as file:
                    file.write(text.replace("Page", "Gape") if "Page" in text else text.swapcase())
            elif what == "remove":
                path.unlink()
            elif what == "swap":
                other, aside = self.file(), path.with_suffix(".aside")
                path.rename(aside)
                other.rename(path)
                aside.rename(other)
            elif what == "old time":
                before = path.stat()
                text = path.read_text()
                path.write_text(text[::-1] if chance.random() < 0.3 else text.replace("Page", "Leaf"))
                os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            elif what == "link":
                path.unlink(missing_ok=True)
                path.symlink_to(chance.choice(["b.ftl", "/etc/hostname", "nowhere", "../en/a.ftl"]))
            elif what == "folder":
                folder = self.root / "locales/sv"
                if folder.is_symlink():
                    folder.unlink()
                else:
                    shutil.rmtree(folder, ignore_errors=True)
                    folder.symlink_to(chance.choice(["lv", "/tmp", "nowhere"]))
            elif what == "mode":
                path.chmod(chance.choice([0o000, 0o644, 0o444]))
            elif what == "record":
                record = self.root / f".tolkit/records/{chance.choice(['lt', 'lv', 'en'])}/site/{chance.choice('abc')}"
                record.parent.mkdir(parents=True, exist_ok=True)
                record.write_text(chance.choice(["tolkit-record 1\n", "garbage\n"]))
            elif what == "workflow":
                (self.root / "workflow.toml").write_text(WORKFLOW % tuple(chance.choices(["translated", "reviewed", "none"], k=2)))
            elif what == "git":
                self.git("add", "-A")
                self.git("commit", "-q", "--allow-empty", "-m", "Some")
                if chance.random() < 0.5:
                    self.git("checkout", "-q", "--force", "HEAD~1")
                    self.git("checkout", "-q", "--force", "-B", "main")
            elif what == "article":
                (self.root / f"articles/{chance.choice('mno')}.md").write_text(chance.choice(ARTICLES))
            elif what == "extract":
                self.ask(["extract"])
                self.translate()
            elif what == "adopt":
                self.ask(["adopt"])
            elif what == "cache":
                self.spoil()
        except (OSError, ValueError, subprocess.CalledProcessError):
            what += ", in vain"
        return what

    def spoil(self):
        """Spoils what is kept."""
        chance, aside = self.chance, self.root.parent / "aside"
        files = [path for path in self.kept.rglob("*") if path.is_file()]
        way = chance.choice(["gone", "torn", "flipped", "aside", "back", "mixed"])
        if way == "gone":
            shutil.rmtree(self.kept, ignore_errors=True)
        elif way == "aside":
            shutil.rmtree(aside, ignore_errors=True)
            shutil.copytree(self.kept, aside)
        elif way == "back" and aside.exists():
            shutil.rmtree(self.kept, ignore_errors=True)
            shutil.copytree(aside, self.kept)
        elif files:
            path = chance.choice(files)
            bytes_of = bytearray(path.read_bytes())
            if way == "torn":
                bytes_of = bytes_of[: chance.randrange(len(bytes_of) + 1)]
            elif way == "flipped" and bytes_of:
                bytes_of[chance.randrange(len(bytes_of))] ^= 1 << chance.randrange(8)
            elif way == "mixed":
                bytes_of = bytearray(chance.choice(files).read_bytes())
            path.write_bytes(bytes_of)

    def compare(self, command):
        """Whether a command says the same with what is kept and without, also where two of them run at once."""
        running = [self.start(command) for _ in range(2 if self.chance.random() < 0.1 else 1)]
        with_cache = [(*process.communicate(), process.returncode) for process in running]
        process = self.start([*command, "--no-cache"])
        without = (*process.communicate(), process.returncode)
        return all(answer == without for answer in with_cache), with_cache, without


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tolkit", default=HERE.parent / "target/debug/tolkit")
    arguments = parser.parse_args()
    began = time.time()
    with tempfile.TemporaryDirectory() as folder:
        project = Project(pathlib.Path(folder), pathlib.Path(arguments.tolkit).resolve(), random.Random(arguments.seed))
        edits, codes, kept, wrong = {}, {}, 0, 0
        for step in range(arguments.steps):
            done = [project.edit() for _ in range(project.chance.choice([0, 1, 1, 1, 2, 3]))]
            for what in done:
                edits[what] = edits.get(what, 0) + 1
            if step % 40 == 39:
                # What has just changed is not kept.
                time.sleep(2.1)
            command = project.chance.choice(COMMANDS)
            same, with_cache, without = project.compare(command)
            kept += any(project.kept.rglob("lt"))
            codes[without[2]] = codes.get(without[2], 0) + 1
            if not same:
                wrong += 1
                print(f"step {step}: {' '.join(command)} after {done}\n  with: {with_cache}\n  without: {without}", flush=True)
                if wrong == 5:
                    break
    done = ", ".join(f"{what} {count}" for what, count in sorted(edits.items()))
    print(f"cache: {step + 1} steps, {kept} with something kept, exit codes {dict(sorted(codes.items()))} ({done}); {wrong} wrong, {time.time() - began:.0f} s")
    sys.exit(wrong > 0)


if __name__ == "__main__":
    main()
