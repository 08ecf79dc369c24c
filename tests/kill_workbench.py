#!/usr/bin/env python3
"""Kills `tolkit open` at random moments while texts are typed in it; then looks whether one is lost that it had called saved.

    cargo build --release && tests/kill_workbench.py [--kills 200] [--typists 2] [--seed N] [--keep]

In the newsroom of `tolkit demo`, Ona has three items. Typists write into their units, each its own, and send them as the page's script
does, texts among them that no file can take. Every text that an answer called kept is on the page after the next start, or one that was
on its way when the program was killed. `tolkit status` and `tolkit check` work, no file is left over, and `git fsck` finds nothing. Now
and then what is there is handed in unfinished, which must lose nothing either; so it is in the end.
"""

import argparse
import json
import pathlib
import random
import shutil
import sys
import tempfile
import threading
import time
import urllib.parse

from workbench.newsroom import Newsroom
from workbench.pages import Forms
from workbench.server import Workbench

ITEMS = ["lt:events/2027-winter-school", "lt:publications/2026-small-languages", "lt:interface/comments"]
SOURCE = """comments-heading = What readers say
comments-by = { $name } wrote this
comments-field =
    .label = Your comment
    .placeholder = Write here
comments-count =
    { $count ->
        [one] { $count } comment
       *[other] { $count } comments
    }
"""
# What people write: other letters, directions, joined signs, quotes; and what no Fluent file can take.
WORDS = [
    "žodis",
    "ąčęėįšųūž",
    "„kabutės“",
    "👩‍🚀 👍🏽",
    "שלום \u200f",
    "e" + "\u0301" * 50,
    "a & b < c > d",
    "\"'`",
    "%41+%2B",
    "C:\\u0041",
    "…",
    "x" * 2000,
]
UNFIT = ["{ $name", "{ broken", "{ $count -> [one] }"]
# How long the program runs with typists at it, in seconds.
LONGEST_WAIT = 0.6


class Wrong(Exception):
    """What is not as it should be."""


def ensure(holds, said):
    if not holds:
        raise Wrong(said() if callable(said) else said)


class Unit:
    """A unit on the page: what its form sends, and what the page has called kept."""

    def __init__(self, item, unit):
        self.item, self.unit, self.form = item, unit, []
        # What is on the page for certain; what was sent since, and may be there.
        self.kept, self.sent = None, []

    def fields(self):
        return [name for name, _ in self.form if name.startswith("f:")]

    def show(self, form, typed):
        """Takes the form as the page has it, and says what it shows."""
        self.form = [(name, value) for name, value in form if name != "overwrite"]
        shown = texts(typed or form)
        possible = ([self.kept] if self.kept is not None else []) + self.sent
        ensure(
            self.kept is None or shown in possible,
            lambda: f"{self.item}, {self.unit}: the page shows {shown}\nkept was {self.kept}\nsent after it: {self.sent}",
        )
        self.kept, self.sent = shown, []

    def write(self, number):
        """A new text for each field."""
        if random.random() < 0.08:
            return {name: random.choice(UNFIT) for name in self.fields()}
        words = lambda: " ".join([f"tekstas {number}", *random.sample(WORDS, random.randint(0, 3)), "galas"])
        return {name: words().replace("{", "").replace("}", "") for name in self.fields()}


def texts(form):
    return {name: value.replace("\r\n", "\n") for name, value in form if name.startswith("f:")}


class Typist(threading.Thread):
    """Types into some units, until the program is gone."""

    def __init__(self, workbench, units, counter):
        super().__init__(daemon=True)
        self.workbench, self.units, self.counter, self.saves, self.wrong = workbench, units, counter, 0, None

    def run(self):
        try:
            while True:
                self.save(random.choice(self.units))
        except (OSError, json.JSONDecodeError):
            pass  # It was killed.
        except Wrong as wrong:
            self.wrong = wrong

    def save(self, unit):
        self.counter[0] += 1
        written = unit.write(self.counter[0])
        unit.sent.append(written)
        pairs = [(name, written.get(name, value)) for name, value in unit.form]
        if not pairs or self.workbench.process.poll() is not None:
            raise OSError
        answer = self.workbench.post(f"/save/{urllib.parse.quote(unit.item)}", pairs, Accept="application/json")
        if answer.status == 0:
            raise OSError
        told = json.loads(answer.body)
        ensure(answer.status == 200 and told["kept"], f"{unit.item}, {unit.unit}: not kept: {answer}")
        # Answers come in order: what was sent before is overwritten.
        unit.kept, unit.sent = written, []
        self.saves += 1
        if told["target"] is not None:
            unit.form = [(name, told["target"] if name == "target" else value) for name, value in unit.form]


class Loop:
    """A newsroom, and what is known of its texts."""

    def __init__(self, folder, arguments):
        self.room, self.arguments = Newsroom(folder, arguments.tolkit), arguments
        self.units, self.counter, self.saves, self.starts, self.drafts = {}, [0], 0, [], 0
        jonas = self.room.root / "jonas/locales/en/interface/comments.ftl"
        jonas.write_text(SOURCE)
        self.room.git("jonas", "add", "-A")
        self.room.git("jonas", "commit", "-qm", "Comments")
        self.room.git("jonas", "push", "-q", "origin", "main")
        self.room.git("ona", "pull", "-q")
        for item in ITEMS:
            self.room.tolkit("ona", "claim", item)

    def open(self):
        workbench = Workbench(self.room, "ona")
        ensure(workbench.come_in().status == 303, f"nobody is let in: {workbench.said()}")
        self.starts.append(time.monotonic() - workbench.began)
        return workbench

    def read(self, workbench):
        """Looks at every text on the pages."""
        for item in ITEMS:
            answer = workbench.get(f"/translate/{urllib.parse.quote(item)}")
            ensure(answer.status == 200, f"{item}: {answer}")
            forms, typed = {}, {}
            for action, form in Forms(answer.body).forms:
                names = dict(form)
                if action.startswith("/save/"):
                    (typed if "overwrite" in names else forms)[names["unit"]] = form
            ensure(forms, f"{item}: no text can be written: {answer.body[:3000]}")
            for unit, form in forms.items():
                self.units.setdefault((item, unit), Unit(item, unit)).show(form, typed.get(unit))

    def kill(self, number):
        """Types until it is killed; looks at everything after the next start."""
        workbench = self.open()
        self.read(workbench)
        units = list(self.units.values())
        random.shuffle(units)
        count = self.arguments.typists
        typists = [Typist(workbench, units[at::count], self.counter) for at in range(count)]
        for typist in typists:
            typist.start()
        if number % 5 == 4:
            self.put_aside(workbench)
        time.sleep(random.uniform(0, LONGEST_WAIT))
        workbench.kill()
        for typist in typists:
            typist.join()
            self.saves += typist.saves
            if typist.wrong:
                raise typist.wrong
        ensure("panicked" not in workbench.said(), workbench.said)

    def put_aside(self, workbench):
        """Hands an item in unfinished; its texts stay on its page."""

        def send():
            try:
                workbench.post(f"/submit/{urllib.parse.quote(random.choice(ITEMS))}", {"draft": "1", "note": ""})
                self.drafts += 1
            except OSError:
                pass

        threading.Thread(target=send, daemon=True).start()

    def look(self, with_fsck):
        """What a person sees on the command line, and what is left over."""
        room = self.room
        for command in [["status"], ["check"], ["desk"]]:
            room.tolkit("ona", *command, codes=(0, 1, 4))
        strays = [line for line in room.git("ona", "status", "--porcelain", "--untracked-files=all").splitlines() if ".tolkit-" in line]
        ensure(not strays, f"left over: {strays}")
        if with_fsck:
            room.git("ona", "fsck", "--strict", "--no-dangling", "--no-progress")

    def hand_in(self):
        """What is there in the end is stored, once what had no answer any more is put aside."""
        workbench = self.open()
        for item, unit in self.units:
            workbench.post(f"/forget/{urllib.parse.quote(item)}", {"unit": unit})
        for item in ITEMS:
            answer = workbench.follow(f"/submit/{urllib.parse.quote(item)}", {"draft": "1", "note": ""})
            is_there = any(said in answer.body for said in ["is stored", "has nothing new to hand in"])
            ensure(is_there, f"{item} cannot be stored: {answer.body}")
        workbench.kill()

    def run(self):
        for number in range(self.arguments.kills):
            self.kill(number)
            workbench = self.open()
            self.read(workbench)
            # It ends as it does for a person, now and then.
            workbench.kill() if number % 2 else workbench.interrupt()
            self.look(number % 10 == 9)
        self.look(True)
        self.hand_in()
        written = sum(text != "" for unit in self.units.values() for text in (unit.kept or {}).values())
        starts = sorted(self.starts)
        said = f"{self.arguments.kills} kills, {self.saves} texts called kept, {written} fields have one, {self.drafts} put aside meanwhile"
        return f"{said}; a start takes {1000 * starts[len(starts) // 2]:.0f} ms"


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--typists", type=int, default=2)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--keep", action="store_true", help="keep the newsroom")
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    folder, began = pathlib.Path(tempfile.mkdtemp(prefix="kill-workbench-")), time.monotonic()
    loop = Loop(folder / "newsroom", arguments)
    try:
        print(f"{loop.run()}; {time.monotonic() - began:.0f} s", flush=True)
    except Wrong as wrong:
        print(f"wrong after {loop.saves} texts:\n{wrong}\nSee {folder}", file=sys.stderr)
        sys.exit(1)
    if not arguments.keep:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
