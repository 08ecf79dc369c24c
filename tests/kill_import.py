#!/usr/bin/env python3
"""Kills `tolkit import` at any moment, and runs it again: nothing is lost, doubled, or half there.

    tests/kill_import.py --tolkit target/debug/tolkit [--kills 25] [--items 12]
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONFIG = '[project]\nlocales = ["lt"]\n\n[[fluent]]\nsection = "site"\npath = "locales/{locale}/*.ftl"\nrequire = "none"\n'
SOURCE = "title = Page {number}\nlead = Welcome to {{ $place }}\nfoot = Write to us\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tolkit", type=Path, required=True)
    arguments.add_argument("--kills", type=int, default=25)
    arguments.add_argument("--items", type=int, default=12)
    arguments.add_argument("--seed", type=int, default=7)
    asked = arguments.parse_args()
    tolkit, chance = str(asked.tolkit.resolve()), random.Random(asked.seed)
    with tempfile.TemporaryDirectory() as folder:
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            environment |= {f"GIT_{role}_NAME": "Ona", f"GIT_{role}_EMAIL": "ona@example.org"}

        def run(*command):
            ran = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
            if ran.returncode != 0:
                raise SystemExit(f"{command}: {ran.stdout}{ran.stderr}")
            return ran

        root = Path(folder)
        (root / "locales/en").mkdir(parents=True)
        (root / "workflow.toml").write_text(CONFIG)
        (root / ".gitignore").write_text("*.xlf\n")
        for number in range(asked.items):
            (root / f"locales/en/page{number}.ftl").write_text(SOURCE.format(number=number))
        run("git", "init", "-q", "-b", "main")
        run("git", "add", "-A")
        run("git", "commit", "-qm", "Texts")
        killed = unfinished = 0
        for round_number in range(asked.kills):
            run(tolkit, "export", "lt:*", "-o", "out.xlf")
            file = (root / "out.xlf").read_text()

            def fill(found):
                source = re.sub(r"<[^>]*>[^<]*</ph>", '<ph id="1"/>', found.group(1))
                return f"{found.group(0).split('<target')[0]}<target xml:lang=\"lt\" state=\"translated\">{source} {round_number} ąžuolas</target>"

            filled = re.sub(r'<source xml:lang="en">(.*?)</source>\s*<target[^>]*>.*?</target>', fill, file)
            (root / "back.xlf").write_text(filled)
            process = subprocess.Popen(
                [tolkit, "import", "back.xlf"], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            time.sleep(chance.uniform(0, 0.03 * asked.items))
            if process.poll() is None:
                process.kill()
                killed += 1
            process.wait()
            said = run(tolkit, "import", "back.xlf").stdout
            unfinished += bool(said)
            again = run(tolkit, "import", "back.xlf")
            if again.stdout:
                raise SystemExit(f"round {round_number}: once more, something changed: {again.stdout}")
            run(tolkit, "export", "lt:*", "-o", "out.xlf")
            texts = (root / "out.xlf").read_text().count(f"{round_number} ąžuolas</target>")
            if texts != 3 * asked.items:
                raise SystemExit(f"round {round_number}: {texts} texts instead of {3 * asked.items}")
            if run("git", "status", "--porcelain").stdout:
                raise SystemExit(f"round {round_number}: files were left: {run('git', 'status', '--porcelain').stdout}")
        # The last one went out to be looked at.
        run(tolkit, "import", "out.xlf")
        left = run(tolkit, "export", "--list").stdout
        if "Nothing is out" not in left:
            raise SystemExit(f"packets are still out: {left}")
    print(f"import: {killed} of {asked.kills} killed, {unfinished} had something left to do; nothing lost or doubled")
    return 0


if __name__ == "__main__":
    sys.exit(main())
