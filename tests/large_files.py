#!/usr/bin/env python3
"""Files of any length that come back with units that nobody sent out: they are read to their end in little memory, and change nothing.

    tests/large_files.py --tolkit target/debug/tolkit [--megabytes 200] [--most 300]
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONFIG = '[project]\nlocales = ["lt"]\n\n[[fluent]]\nsection = "site"\npath = "locales/{locale}/*.ftl"\nrequire = "none"\n'
# What an address begins with; the references of PO have it in another form.
KEY, REFERENCE = "lt:site/home title value", "lt%3Asite/home+title+value"

# What a unit of each format begins and ends with; nothing is the end of the file.
FORMATS = {"xliff": ("<trans-unit", "</trans-unit>"), "xliff2": ("<unit", "</unit>"), "po": ("\n\n", ""), "csv": ("\n", ""), "html": ("<tr", "</tr>")}


def enlarged(text, format_name, size, file):
    """Writes a file with the one unit of this, and others like it, until it is so long; how many there are."""
    begins, ends = FORMATS[format_name]
    key = KEY if KEY in text else REFERENCE
    at = text.index(key)
    start = text.rindex(begins, 0, at)
    end = text.index(ends, at) + len(ends) if ends else len(text)
    unit, written, number = text[start:end], end, 0
    with open(file, "w") as out:
        out.write(text[:end])
        while written < size:
            number += 1
            another = "\n" + unit.replace(key, key.replace("title", f"u{number}")).replace('id="u1"', f'id="u{number + 1}"')
            out.write(another)
            written += len(another)
        out.write(text[end:])
    return number


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tolkit", type=Path, required=True)
    arguments.add_argument("--megabytes", type=int, default=200, help="how long the files are")
    arguments.add_argument("--most", type=int, default=300, help="how much memory may be in use at a time, in megabytes")
    asked = arguments.parse_args()
    tolkit, wrong = str(asked.tolkit.resolve()), 0
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            environment |= {f"GIT_{role}_NAME": "Ona", f"GIT_{role}_EMAIL": "ona@example.org"}
        run = lambda *command: subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
        (root / "locales/en").mkdir(parents=True)
        (root / "workflow.toml").write_text(CONFIG)
        (root / "locales/en/home.ftl").write_text("title = Home page\n")
        run("git", "init", "-qb", "main")
        run("git", "add", "-A")
        run("git", "commit", "-qm", "Texts")
        refs = run("git", "for-each-ref").stdout
        for format_name in FORMATS:
            run(tolkit, "export", "lt:site/home", "-f", format_name, "-o", "out")
            units = enlarged((root / "out").read_text(), format_name, asked.megabytes * 1024 * 1024, root / "large")
            since = time.monotonic()
            process = subprocess.Popen(
                [tolkit, "import", "large"], cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
            )
            said = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            peak = usage.ru_maxrss // 1024
            is_right = status == 0 and peak < asked.most and "none of ours" in said and run("git", "for-each-ref").stdout == refs
            wrong += not is_right
            print(f"{format_name}: {units} units, {peak} MB, {time.monotonic() - since:.0f} s{'' if is_right else f' WRONG {status}: {said[:300]}'}", flush=True)
    print(f"{asked.megabytes} MB each; {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
