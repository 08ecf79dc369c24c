#!/usr/bin/env python3
"""Measures `tolkit adopt --from-history` on a history of known ages, and proves what it finds.

    cargo build --release && benches/history.py [--commits 30000] [--locales 108] [--files 40] [--units 30]

Makes a repository with `git fast-import`: commits that change a few units of the source or of one locale, as a translation service
makes them. Which source text each translation was made from is known, so that the stale units must be exactly those.
"""

import argparse
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

ENV = {"PATH": os.environ["PATH"], "GIT_CONFIG_NOSYSTEM": "1", "LANG": "C.UTF-8"}


def resource(units):
    return "".join(f"{name} = {text}\n" for name, text in units.items())


def history(options, write):
    """Writes the stream; returns what each translation was made from, and the source as it is at the end."""
    chance = random.Random(42)
    locales = [f"x{chr(97 + number // 26)}{chr(97 + number % 26)}" for number in range(options.locales)]
    source = {
        f"file{file}.ftl": {f"unit-{unit}": f"Text {unit} of file {file}" for unit in range(options.units)}
        for file in range(options.files)
    }
    targets = {locale: {} for locale in locales}
    made_from = {}

    def commit(files, number):
        write("commit refs/heads/main\n")
        write(f"committer Ona <ona@example.org> {1_500_000_000 + number * 60} +0000\n")
        write("data 2\nx\n\n")
        for path, text in files.items():
            write(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n")

    workflow = f'[project]\nlocales = {json.dumps(locales)}\n\n[[fluent]]\nsection = "www"\npath = "{{locale}}/**/*.ftl"\n'
    commit({"workflow.toml": workflow, **{f"en/{name}": resource(units) for name, units in source.items()}}, 0)
    for number in range(1, options.commits):
        name = chance.choice(list(source))
        if chance.random() < 0.1:
            for unit in chance.sample(list(source[name]), 2):
                source[name][unit] = f"Text {unit} of {name}, {number}"
            commit({f"en/{name}": resource(source[name])}, number)
            continue
        locale = chance.choice(locales)
        target = targets[locale].setdefault(name, {})
        for unit in chance.sample(list(source[name]), 5):
            target[unit] = f"Tekstas {unit}, {number}"
            made_from[locale, name, unit] = source[name][unit]
        ordered = {unit: target[unit] for unit in source[name] if unit in target}
        commit({f"{locale}/{name}": resource(ordered)}, number)
    return made_from, source


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--commits", type=int, default=30_000)
    parser.add_argument("--locales", type=int, default=108)
    parser.add_argument("--files", type=int, default=40)
    parser.add_argument("--units", type=int, default=30)
    parser.add_argument("--tolkit", default=str(pathlib.Path(__file__).resolve().parent.parent / "target/release/tolkit"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        env = {**ENV, "HOME": folder}
        repository = pathlib.Path(folder) / "repository"
        subprocess.run(["git", "init", "-q", "-b", "main", str(repository)], env=env, check=True)
        importer = subprocess.Popen(["git", "fast-import", "--quiet"], cwd=repository, env=env, stdin=subprocess.PIPE)
        made_from, source = history(options, lambda text: importer.stdin.write(text.encode()))
        importer.stdin.close()
        if importer.wait():
            sys.exit("git fast-import failed")
        subprocess.run(["git", "reset", "-q", "--hard", "main"], cwd=repository, env=env, check=True)
        began = time.perf_counter()
        done = subprocess.run([options.tolkit, "adopt", "--from-history"], cwd=repository, env=env, capture_output=True)
        took = time.perf_counter() - began
        if done.returncode:
            sys.exit(done.stderr.decode())
        shown = subprocess.run([options.tolkit, "diff", "-f", "json"], cwd=repository, env=env, capture_output=True, check=True)
        found = {
            (item["item"].split(":")[0], item["item"].split("/", 1)[1] + ".ftl", unit["unit"]): unit["old"]
            for item in json.loads(shown.stdout)["items"]
            for unit in item["units"]
        }
        truth = {key: text for key, text in made_from.items() if source[key[1]][key[2]] != text}
        wrong = sum(found.get(key) != text for key, text in truth.items())
        print(f"{options.commits} commits, {options.locales} locales, {len(made_from)} translations: {took:.1f} s")
        print(f"{len(truth)} are stale; {len(truth) - wrong} found with their old text, {len(found.keys() - truth.keys())} too many")
        sys.exit(wrong > 0 or len(found) != len(truth))


if __name__ == "__main__":
    main()
