#!/usr/bin/env python3
"""Kills `tolkit extract` and `tolkit render` at random moments, and runs many of them at once; then looks whether anything
was lost.

    cargo build --release && tests/kill_articles.py [--kills 300] [--articles 600] [--at-once 20]

Between two kills, articles are edited and renamed. Whatever was killed, the next run that is left alone makes everything
whole: the resources are current, every translation is there once, under its article's present name, with its record, and the
rendered articles are those of the present texts. Where what articles say beside their texts is changed, `render` is killed, and the
articles are taken back, no page keeps anything of the change.
"""

import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

WORKFLOW = """[project]
locales = ["lt", "lv"]

[[articles]]
section = "news"
source = "articles/**/*.md"
path = "locales/{locale}/news/**/*.ftl"
output = "site/{locale}/**/*.md"
"""


def text(number, edition, layout=0):
    items = "".join(f"- item {item} of article {number} in some words of its own\n" for item in range(8))
    code = f"```sh\nrun --number {number} --layout {layout}\n```\n\n"
    return f"---\ntitle: Article number {number}\nlayout: {layout}\n---\n\n{code}Edition {edition} of the text {number}, which is here.\n\n{items}"


# English with a mark would be English still.
ACCENTS = str.maketrans("aeiou", "àéíőű")


class Newsroom:
    def __init__(self, root, tolkit, articles):
        self.root, self.tolkit = root, [str(tolkit), "-C", str(root)]
        (root / "workflow.toml").write_text(WORKFLOW)
        self.names = {number: f"{number % 20}/{number}" for number in range(articles)}
        self.editions = dict.fromkeys(self.names, 0)
        for number in self.names:
            self.write(number)
        self.run("extract")
        for number, name in self.names.items():
            source = (root / "locales/en/news" / f"{name}.ftl").read_text()
            units = [line for line in source.splitlines() if " = " in line and not line.startswith("#")]
            for locale in ["lt", "lv"]:
                path = root / "locales" / locale / "news" / f"{name}.ftl"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text("".join(f"{unit.split(' = ')[0]} = {locale} {unit.split(' = ', 1)[1].translate(ACCENTS)}\n" for unit in units))
        self.run("adopt")

    def path(self, number):
        return self.root / "articles" / f"{self.names[number]}.md"

    def write(self, number):
        self.path(number).parent.mkdir(parents=True, exist_ok=True)
        self.path(number).write_text(text(number, self.editions[number]))

    def change(self):
        for number in random.sample(sorted(self.names), 12):
            if random.random() < 0.5:
                self.editions[number] += 1
                self.write(number)
            else:
                old = self.path(number)
                self.names[number] = f"{random.randrange(20)}/{number}-{random.randrange(10**6)}"
                self.path(number).parent.mkdir(parents=True, exist_ok=True)
                old.rename(self.path(number))

    def killed_and_taken_back(self):
        """Pages that keep something of a change of their article that was taken back after `render` was killed."""
        some = random.sample(sorted(self.names), min(200, len(self.names)))
        pages = [self.root / "site" / locale / f"{self.names[number]}.md" for number in some for locale in ["lt", "lv"]]
        before = [page.read_bytes() for page in pages]
        layout = random.randrange(1, 10**6)
        for number in some:
            self.path(number).write_text(text(number, self.editions[number], layout))
        self.run("extract")
        running = self.start("render")
        time.sleep(random.uniform(0, 0.3))
        running.kill()
        running.wait()
        changed = sum(page.read_bytes() != text for page, text in zip(pages, before))
        for number in some:
            self.write(number)
        self.run("extract")
        self.run("render")
        return changed, [f"kept: {page}" for page, text in zip(pages, before) if page.read_bytes() != text]

    def start(self, *arguments):
        return subprocess.Popen([*self.tolkit, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def run(self, *arguments):
        done = subprocess.run([*self.tolkit, *arguments], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"tolkit {' '.join(arguments)} ended with {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")

    def said(self, *arguments):
        return subprocess.run([*self.tolkit, *arguments], capture_output=True, text=True).stdout

    def lost(self):
        """What is not as it should be, once a run was left alone."""
        wrong = []
        for locale in ["en", "lt", "lv"]:
            folder = self.root / "locales" / locale / "news"
            there = {str(path.relative_to(folder))[:-4] for path in folder.rglob("*.ftl")}
            wrong += [f"{locale}: {name}" for name in there ^ set(self.names.values())]
        for name in self.names.values():
            for locale in ["lt", "lv"]:
                units = (self.root / "locales" / locale / "news" / f"{name}.ftl").read_text().splitlines()
                record = (self.root / ".tolkit/records" / locale / "news" / name).read_text().splitlines()
                if len(units) != 10 or len(record) != 11:
                    wrong.append(f"{locale}:{name}: {len(units)} units, {len(record) - 1} lines in the record")
        return wrong

    def leftovers(self):
        return [path for path in self.root.rglob(".tolkit-*") if path.is_file()]


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", default=project / "target" / "release" / "tolkit")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--articles", type=int, default=600)
    parser.add_argument("--at-once", type=int, default=20)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        newsroom = Newsroom(pathlib.Path(folder), arguments.tolkit, arguments.articles)
        wrong = []
        for number in range(arguments.kills):
            newsroom.change()
            command = ["render"] if number % 4 == 3 else ["extract"]
            running = newsroom.start(*command)
            time.sleep(random.uniform(0, 0.12))
            running.kill()
            running.wait()
            if number % 10 == 9:
                newsroom.run("extract")
                newsroom.run("extract", "--check")
                wrong += newsroom.lost()
        for path in newsroom.leftovers():
            os.utime(path, (0, 0))
        aged = time.time()
        for _ in range(5):
            newsroom.change()
            running = [newsroom.start("extract") for _ in range(arguments.at_once)]
            [one.wait() for one in running]
            newsroom.run("extract")
            newsroom.run("extract", "--check")
            wrong += newsroom.lost()
        newsroom.run("adopt", "--renew")
        newsroom.run("render")
        newsroom.run("render", "--check")
        left = newsroom.leftovers()
        changed = 0
        for _ in range(arguments.kills // 5):
            some, kept = newsroom.killed_and_taken_back()
            changed += some
            wrong += kept
        newsroom.run("render", "--check")
        rendered = {
            f"{locale}/{path.relative_to(newsroom.root / 'site' / locale)}"[:-3]
            for locale in ["lt", "lv"]
            for path in (newsroom.root / "site" / locale).rglob("*.md")
        }
        expected = {f"{locale}/{name}" for locale in ["lt", "lv"] for name in newsroom.names.values()}
        wrong += [f"rendered: {name}" for name in sorted(rendered ^ expected)]
        # Whoever writes into a folder takes away what an old kill left there.
        for path in filter(pathlib.Path.exists, left):
            if any(beside.stat().st_mtime > aged + 1 for beside in path.parent.iterdir() if beside.is_file()):
                wrong.append(f"left behind: {path}")
        if wrong:
            print(newsroom.said("status", "--state", "open"), newsroom.said("diff"))
        print(f"{arguments.kills} kills, 5 × {arguments.at_once} at once: {len(wrong)} wrong, {len(rendered)} articles rendered")
        print(f"{arguments.kills // 5} kills of `render` before the articles were taken back: {changed} pages had changed by then")
        print("\n".join(wrong[:20]))
        sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
