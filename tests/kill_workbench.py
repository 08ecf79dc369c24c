#!/usr/bin/env python3
"""Kills `tolkit open` at random moments while somebody types; then looks whether a text is lost that a page called saved or kept.

    cargo build --release && tests/kill_workbench.py [--kills 200] [--tolkit PATH] [--seed N] [--keep]

Ona types into the units of an article and of a Fluent resource, faster than any person: each answer that says `saved` or `kept` is noted
with its text. The workbench is killed behind a random moment of that, also in the middle of a save. Opened again, the page shows each text
that was noted last, or one that was sent after it and had no answer any more. Now and then `git fsck --strict` and `tolkit check` look at
the clone; in the end the article is handed in.
"""

import argparse
import html
import json
import pathlib
import random
import re
import shutil
import sys
import tempfile
import threading
import time

from workbench.newsroom import Newsroom
from workbench.server import Workbench

ITEMS = ["lt:events/2027-winter-school", "lt:interface/newsletter"]
HIDDEN = re.compile(r'<input type="hidden" name="([^"]*)" value="([^"]*)"')
AREA = re.compile(r'<textarea [^>]*name="([^"]*)"[^>]*>\n?(.*?)</textarea>', re.S)
UNIT = re.compile(r'<article [^>]*data-unit="([^"]*)".*?</article>', re.S)


class Page:
    """The page of an item: the fields of each unit, and every text that is in one."""

    def __init__(self, workbench, item):
        self.item = item
        answer = workbench.get(f"/translate/{item}")
        if answer.status != 200:
            raise SystemExit(f"{item}: {answer}")
        self.forms, self.texts = {}, {}
        for article in UNIT.finditer(answer.body):
            unit = html.unescape(article[1])
            first = re.search(r"<form .*?data-save.*?</form>", article[0], re.S)
            fields = [(html.unescape(name), html.unescape(value)) for name, value in HIDDEN.findall(first[0])]
            areas = AREA.findall(first[0])
            self.forms[unit] = (fields, [html.unescape(name) for name, _ in areas])
            self.texts[unit] = [html.unescape(text) for _, text in AREA.findall(article[0])]


class Typist(threading.Thread):
    """Types until nobody answers."""

    def __init__(self, workbench, pages, notes, chance):
        super().__init__(daemon=True)
        self.workbench, self.pages, self.notes, self.chance = workbench, pages, notes, chance
        self.saved = 0

    def run(self):
        while True:
            page = self.chance.choice(self.pages)
            unit = self.chance.choice(sorted(page.forms))
            fields, areas = page.forms[unit]
            # A brace that is not closed is no Fluent: it is kept, and the file does not get it.
            broken = " { $x" if page.item != ITEMS[0] and self.chance.random() < 0.3 else ""
            text = f"Tekstas {self.notes.number()} žodžiais{broken}"
            key = (page.item, unit)
            self.notes.sent.setdefault(key, set()).add(text)
            form = fields + [(name, text) for name in areas]
            try:
                answer = self.workbench.post(f"/save/{page.item}", form, Accept="application/json")
            except OSError:
                return
            if answer.status == 0:
                return
            try:
                said = json.loads(answer.body)
            except ValueError:
                return  # It was killed while it answered.
            if said["kept"]:
                self.notes.kept[key], self.saved = text, self.saved + 1
                self.notes.sent[key] = {text}
            if said["target"] is not None:
                page.forms[unit] = ([(n, said["target"] if n == "target" else v) for n, v in fields], areas)


class Notes:
    """What was called saved or kept, and what was sent since."""

    def __init__(self):
        self.sent, self.kept, self.count = {}, {}, 0

    def number(self):
        self.count += 1
        # Digits would be numbers that the source does not have.
        return "".join(chr(ord("a") + int(digit)) for digit in str(self.count))


def lost(pages, notes):
    """The texts that were called saved and are on no page."""
    found = []
    for page in pages:
        for (item, unit), text in notes.kept.items():
            if item == page.item and not notes.sent[item, unit] & set(page.texts.get(unit, [])):
                found.append(f"{item} {unit}: {text!r} is lost; there is {page.texts.get(unit)}")
    return found


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--keep", action="store_true", help="keep the newsroom")
    arguments = parser.parse_args()
    chance, began = random.Random(arguments.seed), time.monotonic()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="kill-workbench-"))
    room, notes, wrong, saved = Newsroom(folder / "room", arguments.tolkit), Notes(), [], 0
    items = [item for item in ITEMS if room.tolkit("ona", "claim", item, codes=None).returncode == 0]
    if ITEMS[0] not in items:
        raise SystemExit("the newsroom has no such article")
    for kill in range(arguments.kills):
        workbench = Workbench(room, "ona")
        workbench.come_in()
        pages = [Page(workbench, item) for item in items]
        wrong += lost(pages, notes)
        typist = Typist(workbench, pages, notes, random.Random(chance.random()))
        typist.start()
        time.sleep(chance.uniform(0.02, 0.6))
        workbench.kill()
        typist.join(timeout=60)
        saved += typist.saved
        if kill % 25 == 0:
            if said := room.git("ona", "fsck", "--strict", "--no-dangling"):
                wrong.append(f"git fsck: {said}")
            room.tolkit("ona", "check", "-l", "lt", codes=(0, 1))
        if len(wrong) > 5:
            break
    workbench = Workbench(room, "ona")
    workbench.come_in()
    pages = [Page(workbench, item) for item in items]
    wrong += lost(pages, notes)
    # What was sent and had no answer stands beside what the file has: that one is taken.
    for unit in pages[0].forms:
        workbench.post(f"/forget/{ITEMS[0]}", {"unit": unit})
    answer = workbench.follow(f"/submit/{ITEMS[0]}", {"draft": "1"})
    if "is stored" not in answer.body:
        wrong.append(f"the article cannot be stored: {answer}")
    workbench.interrupt()
    for text in wrong:
        print(text)
    print(
        f"{arguments.kills} kills while {len(items)} items were written (seed {arguments.seed}): {saved} texts were called saved or kept, "
        f"{len(wrong)} wrong; {time.monotonic() - began:.0f} s"
    )
    if arguments.keep:
        print(folder)
    else:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
