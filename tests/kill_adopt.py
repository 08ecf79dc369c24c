#!/usr/bin/env python3
"""Kills `tolkit adopt` at random moments, and looks whether every record is whole.

    cargo build --release && tests/kill_adopt.py [--kills 300] [--resources 2000]

A record is written whole or not at all; what a killed run leaves are temporary files, which a later run sweeps up once
they are an hour old.
"""

import argparse
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

LOCALES = ["da", "fi", "lt", "lv"]


def repository(root, resources):
    locales = ", ".join(f'"{locale}"' for locale in LOCALES)
    section = '[[fluent]]\nsection = "news"\npath = "{locale}/**/*.ftl"\n'
    (root / "workflow.toml").write_text(f"[project]\nlocales = [{locales}]\n\n{section}")
    for locale in ["en", *LOCALES]:
        for number in range(resources):
            path = root / locale / f"{number % 50}" / f"{number}.ftl"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"unit-{unit} = {locale} {number} {unit}\n" for unit in range(20)))


def records(root):
    for directory, _, names in os.walk(root / ".tolkit"):
        for name in names:
            yield pathlib.Path(directory) / name


def is_whole(text):
    lines = text.splitlines()
    return lines[:1] == ["tolkit-record 1"] and len(lines) == 21 and text.endswith(("translated\n", "reviewed\n"))


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", default=project / "target" / "release" / "tolkit")
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--resources", type=int, default=2000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        repository(root, arguments.resources)
        adopt = [str(arguments.tolkit), "-C", str(root), "adopt"]
        for number in range(arguments.kills):
            state = ["--as", "reviewed"] if number % 2 else ["--renew"]
            running = subprocess.Popen([*adopt, *state], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(random.uniform(0, 0.4))
            running.kill()
            running.wait()
        left = [path for path in records(root) if path.name.startswith(".tolkit-")]
        torn = [path for path in records(root) if path not in left and not is_whole(path.read_text())]
        for path in left:
            os.utime(path, (0, 0))
        for path in list(records(root)):
            if path not in left:
                path.unlink()
        subprocess.run(adopt, check=True, stdout=subprocess.DEVNULL)
        swept = not any(path.name.startswith(".tolkit-") for path in records(root))
        print(f"{arguments.kills} kills: {len(torn)} torn records, {len(left)} temporary files, swept up: {swept}")
        sys.exit(0 if not torn and swept else 1)


if __name__ == "__main__":
    main()
