#!/usr/bin/env python3
"""Every item of the corpora and of the demo goes out in every format, is valid, is read by the tools of others, and comes back unchanged.

    tests/exchange.py --tolkit target/debug/tolkit [--short] [--keep FOLDER]

Needs TOLKIT_CORPORA and TOLKIT_SCHEMAS, xmllint, gettext, and translate-toolkit in this Python; says what it leaves out where one is not there.
What programs of others make of the files comes back, too: `exchange_tools.py` has the ways.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import exchange_tools as tools

CONFIG = """[project]
locales = {locales}

[[fluent]]
section = "www"
path = "{{locale}}/**/*.ftl"
"""

# The format, what its files end in, and the schema of its files, if there is one.
FORMATS = {
    "xliff": ("xlf", "xliff-1.2/xliff-core-1.2-strict.xsd"),
    "xliff2": ("xlf", None),
    "xliff2.0": ("xlf", None),
    "po": ("po", None),
    "csv": ("csv", None),
    "html": ("html", None),
}
# What is known of all items: what the file ends in, and how xmllint looks at it.
KNOWN = {
    "tmx": ("tmx", ("--dtdvalid", "tmx-1.4/tmx14.dtd")),
    "tbx": ("tbx", ("--schema", "tbx/TBX_core.xsd")),
    "tbx-2008": ("tbx", ("--dtdvalid", "tbx/TBXcoreStructV02.dtd")),
}
# For the others, there is nothing to check them with.
VALIDATED = ("xliff", "xliff2", "xliff2.0", "po")
SCHEMAS_2 = {"2.0": "xliff-2.0/xliff_core_2.0.xsd", "2.2": "xliff-2.2/xliff_core_2.2.xsd"}

wrong = []


def say(*words):
    print(*words, flush=True)


def fail(*words):
    wrong.append(" ".join(map(str, words)))
    say("WRONG:", *words)


class Project:
    """A repository, and tolkit in it."""

    def __init__(self, tolkit, folder, home):
        self.tolkit, self.folder = tolkit, Path(folder)
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1"}
        for role in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{role}_NAME": "Ona", f"GIT_{role}_EMAIL": "ona@example.org"}

    def run(self, *command, check=True):
        ran = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True)
        if check and ran.returncode != 0:
            raise SystemExit(f"{command[:4]}: {ran.stdout}{ran.stderr}")
        return ran

    def state(self):
        """What a round trip must not change."""
        refs = self.run("git", "for-each-ref").stdout
        return refs, self.run("git", "status", "--porcelain").stdout


def corpus(tolkit, folder, home, short):
    source = Path(os.environ["TOLKIT_CORPORA"]) / "www"
    shutil.copytree(source, folder)
    locales = sorted(entry.name for entry in folder.iterdir() if entry.is_dir() and entry.name != "en")
    locales = ["lt", "ru"] if short else locales
    (folder / "workflow.toml").write_text(CONFIG.format(locales=locales))
    project = Project(tolkit, folder, home)
    project.run("git", "init", "-q", "-b", "main")
    project.run("git", "add", "-A")
    project.run("git", "commit", "-qm", "Texts")
    return project, locales


def demo(tolkit, folder, home):
    project = Project(tolkit, home, home)
    project.run(str(tolkit), "demo", str(folder))
    project.folder = folder / "ona"
    listed = project.run("sh", "-c", "sed -n 's/^locales = //p' workflow.toml | head -1").stdout
    return project, [word.strip(' "[]\n') for word in listed.split(",") if word.strip(' "[]\n')]


def validated(files, format_name):
    """How many files were looked at by somebody else's validator."""
    schemas = os.environ.get("TOLKIT_SCHEMAS")
    if format_name.startswith("xliff"):
        if not (schemas and shutil.which("xmllint")):
            say("  left out: no TOLKIT_SCHEMAS or no xmllint")
            return 0
        groups = {}
        for file in files:
            schema = FORMATS[format_name][1]
            if schema is None:
                version = file.read_text()[:400].split('version="', 2)[-1].split('"')[0]
                schema = SCHEMAS_2.get(version)
                if schema is None:
                    fail(file, "has the version", version)
                    continue
            groups.setdefault(schema, []).append(str(file))
        for schema, group in groups.items():
            for at in range(0, len(group), 200):
                command = ["xmllint", "--nonet", "--noout", "--schema", f"{schemas}/{schema}", *group[at : at + 200]]
                ran = subprocess.run(command, capture_output=True, text=True)
                if ran.returncode != 0:
                    lines = [line for line in ran.stderr.splitlines() if "validates" not in line]
                    fail(format_name, *lines[:6])
    elif format_name == "po":
        if not shutil.which("msgfmt"):
            say("  left out: no msgfmt")
            return 0
        for file in files:
            ran = subprocess.run(["msgfmt", "-c", "-o", "-", str(file)], capture_output=True)
            if ran.returncode != 0:
                fail(file, ran.stderr.decode()[:400])
    else:
        return 0
    return len(files)


def round_trip(project, locales, format_name, out):
    """Every text goes out and comes back. How many texts others read, and how many units came back."""
    folder = out / format_name
    since = time.monotonic()
    ran = project.run(
        str(project.tolkit), "export", *(f"{locale}:*" for locale in locales), "-f", format_name, "-o", f"{folder}/", check=False
    )
    if ran.returncode != 0:
        fail(format_name, "export:", ran.stderr[:600])
        return None, 0
    exported = time.monotonic() - since
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    checked = f"{validated(files, format_name)} validated" if format_name in VALIDATED else "nothing validates them"
    texts = tools.texts_read(files, format_name, fail) if tools.has_toolkit() else None
    read = f"{texts} texts read by translate-toolkit" if texts is not None else "not read by others"
    # Nothing else knows what such a page is.
    read = "tolkit alone reads them" if format_name == "html" else read
    since = time.monotonic()
    units = brought_back(project, format_name, folder)
    say(
        f"  {format_name}: {len(files)} files, {sum(file.stat().st_size for file in files) // 1024} KB; {checked}; {read};"
        f" {units} units came back; {exported:.1f} s out, {time.monotonic() - since:.1f} s in"
    )
    return texts, units


def brought_back(project, name, folder):
    """Imports all files of a folder, which must change nothing; how many units were as before."""
    files, before = sorted(path for path in folder.rglob("*") if path.is_file()), project.state()
    ran = project.run(str(project.tolkit), "import", *map(str, files), check=False)
    units, others = tools.came_back(ran.stderr)
    if ran.returncode != 0 or ran.stdout or others:
        fail(name, "import:", ran.returncode, ran.stdout[:600], "\n".join(others)[:1200])
    after = project.state()
    if before != after:
        fail(name, "something changed:", set(after[0].splitlines()) ^ set(before[0].splitlines()), after[1][:300])
    return units


def through_others(project, out, texts, units, without):
    """Whatever programs of others make of the files, every text comes back from them."""
    if not tools.has_toolkit():
        say("  left out: programs of others, since there is no translate-toolkit")
        return
    tools.counted(out, texts, fail, say)
    for number, (format_name, name, programs, steps, ends_as) in enumerate(tools.ways(out)):
        if format_name in without:
            continue
        missing = [program for program in programs if tools.program(program) is None]
        if missing:
            say(f"  left out: {name}, since there is no {missing[0]}")
            continue
        folder, complaint = out / format_name, None
        for step_number, step in enumerate(steps):
            target = out / f"way-{number}-{step_number}"
            complaint = complaint or step(folder, target)
            folder = target
        if complaint:
            fail(name, complaint)
            continue
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        read = tools.texts_read(files, ends_as, fail) if ends_as else texts
        came = brought_back(project, name, folder)
        if (read, came) != (texts, units):
            fail(f"{format_name}, {name}: {read} texts of {texts}, {came} units of {units}")
        say(f"  {format_name}, {name}: {texts} texts, {came} units came back")


def known(project, locales, format_name, out):
    """The memory and the terms: valid, read by others, and importing them changes no text."""
    (ending, (option, schema)), before = KNOWN[format_name], project.state()
    file = out / f"{format_name}.{ending}"
    file.parent.mkdir(parents=True, exist_ok=True)
    ran = project.run(
        str(project.tolkit), "export", *(f"{locale}:*" for locale in locales), "-f", format_name, "-o", str(file), check=False
    )
    if ran.returncode != 0:
        fail(format_name, "export:", ran.stderr[:600])
        return
    schemas, is_valid = os.environ.get("TOLKIT_SCHEMAS"), "not validated"
    if schemas and shutil.which("xmllint"):
        looked = subprocess.run(
            ["xmllint", "--nonet", "--noout", option, f"{schemas}/{schema}", str(file)], capture_output=True, text=True
        )
        is_valid = "validated"
        if looked.returncode != 0:
            fail(format_name, looked.stderr[:1200])
    units = None
    if format_name != "tbx" and tools.has_toolkit():
        from translate.storage import tbx, tmx

        store = {"tmx": tmx.tmxfile, "tbx-2008": tbx.tbxfile}[format_name]
        units = len(store.parsefile(str(file)).units)
    ran = project.run(str(project.tolkit), "import", str(file), check=False)
    if ran.returncode != 0 or project.state() != before:
        fail(format_name, "import:", ran.returncode, ran.stdout[:300], ran.stderr[:600])
    if format_name == "tmx":
        project.run(str(project.tolkit), "memory", "forget", file.name, check=False)
    read = f"{units} units read by translate-toolkit" if units is not None else "not read by others"
    # translate-toolkit reads the edition of 2008 alone.
    read = "translate-toolkit knows tbx-2008 alone" if format_name == "tbx" else read
    say(f"  {format_name}: {file.stat().st_size // 1024} KB; {is_valid}, {read}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tolkit", type=Path, required=True)
    arguments.add_argument("--short", action="store_true", help="two locales of the corpus, and only the demo through programs of others")
    arguments.add_argument("--keep", type=Path, help="leave the files in this folder")
    arguments.add_argument("--formats", default=",".join([*FORMATS, *KNOWN]))
    asked = arguments.parse_args()
    tolkit = asked.tolkit.resolve()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        home = scratch / "home"
        home.mkdir()
        out = (asked.keep or scratch / "out").resolve()
        projects = [("demo", *demo(tolkit, scratch / "demo", home))]
        if "TOLKIT_CORPORA" in os.environ:
            projects.append(("www", *corpus(tolkit, scratch / "www", home, asked.short)))
        else:
            say("left out: TOLKIT_CORPORA is not set")
        for name, project, locales in projects:
            say(f"{name}, {len(locales)} locales")
            came = {}
            for format_name in asked.formats.split(","):
                if format_name in KNOWN:
                    known(project, locales, format_name, out / name)
                else:
                    came[format_name] = round_trip(project, locales, format_name, out / name)
            texts = {texts for texts, _ in came.values() if texts is not None}
            if len(texts) > 1 or len({units for _, units in came.values()}) > 1:
                fail("not all formats have the same texts:", came)
            if set(FORMATS) <= set(came) and not (asked.short and name != "demo"):
                # LibreOffice takes its time.
                without = ("html",) if asked.short or name != "demo" else ()
                through_others(project, out / name, *came["xliff"], without)
    say(f"{len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
