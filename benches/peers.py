#!/usr/bin/env python3
"""Times `tolkit check` beside the floor, compare-locales and moz.l10n, in one run, and prints ratios.

    benches/peers.py [--corpora ../shared/corpora] [--floor ../shared/bench/floor] [--rounds 15] [--slow-rounds 3]
    benches/peers.py --against OLD-BINARY [--tolkit BINARY] [--rounds 15]

Everything is built in release mode first, if not given with `--tolkit`. The fast programs run in turn, round by round, so that
a noisy machine is noisy for all of them; the medians are compared. The peers come from PyPI, into a virtual environment
beside the build; where PyPI cannot be reached they are left out, and the script says so.

With `--against`, an earlier binary takes the place of the floor and the peers: each command is run with both, in turn, and
the ratios new ÷ old are printed.
"""

import argparse
import os
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

LOCALES = ["da", "et", "fi", "is", "lt", "lv", "nb-NO", "nn-NO", "ru", "sv-SE"]
PEERS = ["compare-locales==9.0.5", "moz.l10n==0.15.0"]


COMMANDS = {
    "tolkit check": ["check"],
    "tolkit check -f json": ["check", "--format", "json"],
    "tolkit coverage": ["coverage"],
}


def build(project: pathlib.Path) -> pathlib.Path:
    subprocess.run(["cargo", "build", "--release", "--locked", "--quiet"], cwd=project, check=True)
    return pathlib.Path(os.environ.get("CARGO_TARGET_DIR", project / "target")) / "release" / "tolkit"


def build_floor(floor: pathlib.Path, work: pathlib.Path) -> pathlib.Path:
    source = work / "floor"
    if not source.exists():
        shutil.copytree(floor, source)
        for path in [source, *source.rglob("*")]:
            path.chmod(path.stat().st_mode | 0o200)
    subprocess.run(["cargo", "build", "--release", "--quiet"], cwd=source, check=True)
    return pathlib.Path(os.environ.get("CARGO_TARGET_DIR", source / "target")) / "release" / "floor"


def repository(corpora: pathlib.Path, work: pathlib.Path) -> pathlib.Path:
    root = work / "www"
    if not root.exists():
        shutil.copytree(corpora / "www", root)
        for path in [root, *root.rglob("*")]:
            path.chmod(path.stat().st_mode | 0o200)
    locales = ", ".join(f'"{locale}"' for locale in LOCALES)
    section = '[[fluent]]\nsection = "www"\npath = "{locale}/**/*.ftl"\n'
    (root / "workflow.toml").write_text(f"[project]\nlocales = [{locales}]\n\n{section}")
    paths = '[[paths]]\nreference = "en/**/*.ftl"\nl10n = "{locale}/**/*.ftl"\n'
    (root / "l10n.toml").write_text(f'basepath = "."\nlocales = [{locales}]\n\n{paths}')
    return root


def peers(work: pathlib.Path):
    environment = work / "venv"
    if not (environment / "bin" / "compare-locales").exists():
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        pip = [str(environment / "bin" / "pip"), "install", "--quiet", *PEERS]
        if subprocess.run(pip).returncode != 0:
            print("left out: compare-locales and moz.l10n (PyPI cannot be reached)")
            return {}
    binary = environment / "bin"
    return {
        "compare-locales": [str(binary / "compare-locales"), "--json", "-", "l10n.toml", "."],
        "moz-l10n compare": [str(binary / "moz-l10n"), "compare", "--source", "l10n.toml", "--json", *LOCALES],
    }


def timed(command, root):
    start = time.perf_counter()
    done = subprocess.run(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    elapsed = time.perf_counter() - start
    if done.returncode not in (0, 1):
        sys.exit(f"{command[0]} ended with {done.returncode}")
    return elapsed


def peak_memory(command, root):
    """Peak resident memory in MB, as the system counts it for a child of its own."""
    child = os.fork()
    if child == 0:
        timed(command, root)
        kilobytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        os._exit(min(255, kilobytes // 1024))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def compare(new, old, root, rounds):
    """Prints how long each command takes with two binaries, and the ratio."""
    print(f"{'':22} {'old':>10} {'new':>10} {'new ÷ old':>10} {'of minima':>10}")
    for name, arguments in COMMANDS.items():
        before, after = [], []
        for number in range(rounds + 1):
            turn = [(old, before), (new, after)]
            # Each goes first every other time; the first round is not counted.
            for binary, times in turn if number % 2 else reversed(turn):
                elapsed = timed([str(binary), *arguments], root)
                if number:
                    times.append(elapsed)
        medians = statistics.median(before), statistics.median(after)
        ratio, of_minima = medians[1] / medians[0], min(after) / min(before)
        print(f"{name:22} {medians[0] * 1000:>7.1f} ms {medians[1] * 1000:>7.1f} ms {ratio:>10.3f} {of_minima:>10.3f}")


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpora", type=pathlib.Path, default=project.parent / "shared" / "corpora")
    parser.add_argument("--floor", type=pathlib.Path, default=project.parent / "shared" / "bench" / "floor")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "tolkit-peers")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--slow-rounds", type=int, default=3)
    parser.add_argument("--tolkit", type=pathlib.Path, help="this binary; nothing is built")
    parser.add_argument("--against", type=pathlib.Path, help="an earlier binary")
    arguments = parser.parse_args()
    arguments.work.mkdir(parents=True, exist_ok=True)

    tolkit = (arguments.tolkit or build(project)).resolve()
    root = repository(arguments.corpora, arguments.work)
    if arguments.against:
        return compare(tolkit, arguments.against.resolve(), root, arguments.rounds)
    floor = build_floor(arguments.floor, arguments.work)
    threads = str(os.cpu_count() or 2)
    fast = {"floor": [str(floor), "compare", str(root), "-n", "1", "-j", threads, *LOCALES]}
    fast |= {name: [str(tolkit), *command] for name, command in COMMANDS.items()}
    times = {name: [] for name in fast}
    for name, command in fast.items():
        timed(command, root)
    for _ in range(arguments.rounds):
        for name, command in fast.items():
            times[name].append(timed(command, root))
    for name, command in peers(arguments.work).items():
        fast[name] = command
        times[name] = [timed(command, root) for _ in range(arguments.slow_rounds)]

    median = {name: statistics.median(values) for name, values in times.items()}
    print(f"{'':22} {'median':>10} {'× floor':>9} {'÷ tolkit check':>15} {'peak MB':>8}")
    for name, value in median.items():
        ratio = value / median["floor"]
        against = value / median["tolkit check"]
        print(f"{name:22} {value * 1000:>7.1f} ms {ratio:>9.2f} {against:>15.1f} {peak_memory(fast[name], root):>8}")


if __name__ == "__main__":
    main()
