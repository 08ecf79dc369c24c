#!/usr/bin/env python3
"""Times `tolkit extract` and `tolkit render` on the Markdown corpus, once and several times over, and prints how they grow.

    cargo build --release && benches/articles.py [--corpora ../shared/corpora] [--rounds 9]

Beside each figure stands the time of `cat`, which reads the same articles, in the same run: the machine is noisy, and only
ratios tell something. `writes` is the first run, which waits for the disk; `nothing` is a run that finds all current.
"""

import argparse
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

WORKFLOW = """[project]
locales = ["lt"]

[[articles]]
section = "book"
source = "articles/**/*.md"
path = "locales/{locale}/book/**/*.ftl"
output = "site/{locale}/**/*.md"
"""


def seconds(command, cwd):
    start = time.perf_counter()
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", default=project / "target" / "release" / "tolkit")
    parser.add_argument("--corpora", default=project.parent / "shared" / "corpora", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=9)
    arguments = parser.parse_args()
    tolkit = str(pathlib.Path(arguments.tolkit).resolve())
    print("articles  units  cat (ms)  extract: writes  nothing  render: writes  nothing   nothing ÷ cat")
    for copies in [1, 2, 4]:
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "workflow.toml").write_text(WORKFLOW)
            for copy in range(copies):
                shutil.copytree(arguments.corpora / "markdown", root / "articles" / str(copy))
            extracted = seconds([tolkit, "extract"], root)
            for resource in (root / "locales" / "en").rglob("*.ftl"):
                translation = root / "locales" / "lt" / resource.relative_to(root / "locales" / "en")
                translation.parent.mkdir(parents=True, exist_ok=True)
                lines = resource.read_text().splitlines(keepends=True)
                accented = (line.replace(" the ", " thé ") for line in lines if not line.startswith("#"))
                translation.write_text("".join(accented))
            rendered = seconds([tolkit, "render", "-l", "lt"], root)
            articles = [str(path) for path in (root / "articles").rglob("*.md")]
            units = sum(path.read_text().count("\n# ") for path in (root / "locales" / "en").rglob("*.ftl"))
            rounds = [
                [seconds(command, root) for command in (["cat", *articles], [tolkit, "extract"], [tolkit, "render", "-l", "lt"])]
                for _ in range(arguments.rounds)
            ]
            cat, extract, render = (statistics.median(times) for times in zip(*rounds))
            print(
                f"{len(articles):8}{units:7}{cat * 1000:10.1f}{extracted * 1000:17.1f}{extract * 1000:9.1f}"
                f"{rendered * 1000:16.1f}{render * 1000:9.1f}{extract / cat:9.1f}, {render / cat:.1f}"
            )


if __name__ == "__main__":
    main()
