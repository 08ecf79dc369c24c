#!/usr/bin/env python3
"""Kills `tolkit pretranslate` at any moment, and runs it several times at once: nothing that somebody wrote changes, what is stored is whole, no
engine goes on by itself, and whoever runs it again gets the rest.

    tests/kill_pretranslate.py --tolkit target/debug/tolkit [--kills 60] [--at-once 6]
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

UNITS, ITEMS = 12, 6
# Slow, so that a kill meets it; it says so in a file while it runs.
ENGINE = """#!/usr/bin/env python3
import json, sys, time
for line in sys.stdin:
    asked = json.loads(line)
    time.sleep(0.004)
    print(json.dumps({"id": asked["id"], "text": "lt " + asked["text"]}), flush=True)
time.sleep(0.02)
"""
CONFIG = """[project]
locales = ["lt"]
[[fluent]]
section = "site"
path = "locales/{locale}/*.ftl"
[pretranslate]
command = ["./engine.py"]
"""


class Desk:
    def __init__(self, tolkit, folder):
        self.tolkit, self.folder = tolkit, Path(folder)
        self.environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{role}_NAME": "Ona", f"GIT_{role}_EMAIL": "ona@example.org"}
        self.write("workflow.toml", CONFIG)
        self.write("engine.py", ENGINE)
        (self.folder / "engine.py").chmod(0o755)
        for item in range(ITEMS):
            text = "".join(f"u{unit} = Text {unit} of {item}\n" for unit in range(UNITS))
            self.write(f"locales/en/i{item}.ftl", text)
            # What somebody wrote, and nobody but they may change.
            self.write(f"locales/lt/i{item}.ftl", f"u0 = Žmogaus tekstas {item}\n")
        for command in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "Texts"]):
            self.run("git", *command)

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def start(self, *command):
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        return subprocess.Popen(command, cwd=self.folder, env=self.environment, **pipes)

    def run(self, *command, codes=(0,)):
        ran = self.start(*command)
        said, _ = ran.communicate(timeout=120)
        assert ran.returncode in codes, f"{command}: {ran.returncode}\n{said}"
        return said

    def drafts(self):
        """How many units have a draft; whether each is as the engine says, and what was there is there."""
        count = 0
        for item in range(ITEMS):
            said = self.run(self.tolkit, "edit", "-n", f"lt:site/i{item}")
            units = [line.split(" = ", 1) for line in said.splitlines() if " = " in line and not line.startswith("#")]
            for unit, text in units:
                expected = f"Žmogaus tekstas {item}" if unit == "u0" else f"lt Text {unit[1:]} of {item}"
                assert text in (expected, ""), f"{item} {unit}: {text}"
                count += text == expected
            assert dict(units)["u0"], f"{item}: what a person wrote is gone"
            assert (self.folder / f"locales/lt/i{item}.ftl").read_text() == f"u0 = Žmogaus tekstas {item}\n"
        return count

    def engines(self):
        """The engines of this folder that run."""
        found = subprocess.run(["pgrep", "-f", str(self.folder / "engine.py")], capture_output=True, text=True)
        return found.stdout.split()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tolkit", default="target/debug/tolkit")
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--at-once", type=int, default=6)
    options = parser.parse_args()
    tolkit, kept = str(Path(options.tolkit).resolve()), 0
    command = [tolkit, "pretranslate", "--allow-command", "lt:*"]
    for kill in range(options.kills):
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(tolkit, folder)
            ran = desk.start(*command)
            time.sleep(random.uniform(0, 0.9))
            ran.send_signal(random.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGINT, signal.SIGTERM]))
            ran.communicate(timeout=60)
            kept += desk.drafts()
            desk.run("git", "fsck", "--strict")
            # An engine whose asker is gone ends when it has nothing to read any more.
            until = time.monotonic() + 20
            while desk.engines() and time.monotonic() < until:
                time.sleep(0.05)
            assert not desk.engines(), "an engine goes on"
            desk.run(*command)
            assert desk.drafts() == UNITS * ITEMS, "the rest was not drafted"
        print(f"\r{kill + 1} kills, {kept} texts were there already", end="", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(tolkit, folder)
        at_once = [desk.start(*command) for _ in range(options.at_once)]
        for ran in at_once:
            said, _ = ran.communicate(timeout=120)
            assert ran.returncode == 0, f"{ran.returncode}\n{said}"
        assert desk.drafts() == UNITS * ITEMS
        desk.run("git", "fsck", "--strict")
    print(f"\r{options.kills} kills, {options.at_once} at once: nothing lost, nothing doubled")


if __name__ == "__main__":
    main()
