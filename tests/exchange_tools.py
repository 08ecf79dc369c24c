"""What programs of others make of files that went out: who reads them, and ways there and back. See `exchange.py`.

Needs translate-toolkit in this Python, with its programs beside it, gettext, and the package `xliff` of npm in `node_modules` beside those; says what is
left out where one is not there.
"""

import csv
import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

# Where the programs of translate-toolkit are, if they are not on the path.
BESIDE = Path(sys.executable).parent
# Where packages of npm are.
NODE_MODULES = BESIDE.parent / "node_modules"
# No program gets more files at once.
AT_ONCE = 200
# Reads files with the package `xliff` of npm, and writes them; its arguments are what reads and what writes, and then each file with where it goes.
REWRITE = """
const [library, read, write, ...paths] = process.argv.slice(1)
const xliff = require(library), fs = require('fs')
const rewrite = async () => {
    for (let at = 0; at < paths.length; at += 2)
        fs.writeFileSync(paths[at + 1], await xliff[write](await xliff[read](fs.readFileSync(paths[at], 'utf8'))))
}
rewrite().catch(error => { console.error(error); process.exit(1) })
"""


def has_toolkit():
    return importlib.util.find_spec("translate") is not None


def program(name):
    """The path of a program, or of a package of npm; none if it is not there."""
    if name.startswith("npm:"):
        return str(NODE_MODULES / name[4:]) if (NODE_MODULES / name[4:]).is_dir() else None
    return shutil.which(name) or shutil.which(name, path=str(BESIDE))


def store_of(format_name):
    """What reads a format in translate-toolkit; none if nothing does."""
    from translate.storage import csvl10n, pypo, xliff, xliff2

    stores = {"xliff": xliff.xlifffile, "xliff2": xliff2.Xliff2File, "xliff2.0": xliff2.Xliff2File, "po": pypo.pofile}
    return (stores | {"csv": csvl10n.csvfile}).get(format_name)


def texts_read(files, format_name, fail):
    """How many texts translate-toolkit reads in the files; none if it has no reader for the format."""
    store, texts = store_of(format_name), 0
    if store is None:
        return None
    for file in files:
        try:
            texts += sum(1 for unit in store.parsefile(str(file)).units if not unit.isheader())
        except Exception as error:  # noqa: BLE001: whatever it is, it is to be told
            fail(file, "translate-toolkit:", repr(error)[:300])
    return texts


def run(*command):
    """Runs a program; what it complains of, if it does."""
    ran = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
    complaints = [line for line in ran.stderr.splitlines() if "Output directory does not exist" not in line]
    return f"{Path(command[0]).name}: {ran.stderr[-600:]}" if ran.returncode != 0 or complaints else None


def through_toolkit(name, *options):
    """A way through a program of translate-toolkit, folder by folder."""

    def way(source, target):
        return run(program(name), "--progress=none", *(str(option) for option in options), "-i", str(source), "-o", str(target))

    return way


def through_gettext(name, *options, twice=False):
    """A way through a program of gettext, file by file; `twice` if it takes the file as its own template, too."""

    def way(source, target):
        for file in sorted(source.rglob("*.po")):
            to = target / file.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            complaint = run(program(name), *options, "-o", str(to), *[str(file)] * (2 if twice else 1))
            # It shows with dots how far it is.
            if complaint and "done." not in complaint:
                return complaint
        return None

    return way


def rewritten(format_name):
    """A way through the library: each file is read, each translation is set to what it is, and the file is written."""

    def way(source, target):
        store = store_of(format_name)
        for file in sorted(path for path in source.rglob("*") if path.is_file()):
            read = store.parsefile(str(file))
            for unit in read.units:
                if unit.target:
                    unit.rich_target = unit.rich_target
            to = target / file.relative_to(source)
            to.parent.mkdir(parents=True, exist_ok=True)
            to.write_bytes(bytes(read))
        return None

    return way


def through_npm(read, write):
    """A way through a library of JavaScript, which indents what it writes, forgets whose notes are, and keeps little besides the texts."""

    def way(source, target):
        files = sorted(path for path in source.rglob("*") if path.is_file())
        for at in range(0, len(files), AT_ONCE):
            paths = []
            for file in files[at : at + AT_ONCE]:
                to = target / file.relative_to(source)
                to.parent.mkdir(parents=True, exist_ok=True)
                paths += [str(file), str(to)]
            complaint = run(program("node"), "-e", REWRITE, program("npm:xliff"), read, write, *paths)
            if complaint:
                return complaint
        return None

    return way


def through_libreoffice(source, target):
    """A page is opened in LibreOffice Writer, stored as a document, and that is saved as HTML again."""
    flat, documents = target.with_name(f"{target.name}-in"), target.with_name(f"{target.name}-odt")
    flat.mkdir(parents=True)
    for file in sorted(path for path in source.rglob("*") if path.is_file()):
        shutil.copy(file, flat / "--".join(file.relative_to(source).parts))
    soffice = [program("soffice"), f"-env:UserInstallation=file://{target}-profile", "--headless"]
    steps = [(flat, documents, ["--infilter=HTML (StarWriter)", "--convert-to", "odt"]), (documents, target, ["--convert-to", "html"])]
    for begin, end, options in steps:
        files = sorted(str(path) for path in begin.iterdir())
        subprocess.run([*soffice, *options, "--outdir", str(end), *files], capture_output=True)
        if len(list(end.glob("*"))) != len(files):
            return f"LibreOffice makes {len(list(end.glob('*')))} files of {len(files)}"
    return None


def ways(out):
    """The ways of the files in a folder: the format that each begins with, its name, the programs that it needs, its steps, and in which format it
    ends, if translate-toolkit can count what is there then."""
    xliff, po = out / "xliff", out / "po"
    to_po = through_toolkit("xliff2po")
    to_xliff = through_toolkit("po2xliff")
    # With a template, each text is there twice.
    to_xliff_twice = through_toolkit("po2xliff", "-t", xliff)
    # What begins like a formula has an apostrophe before it, which goes away by that option alone.
    to_csv, from_csv = through_toolkit("po2csv"), through_toolkit("csv2po", "-t", po, "--unescape-formulas")
    return [
        ("xliff", "xliff2po", ["xliff2po"], [to_po], "po"),
        ("xliff", "xliff2po and po2xliff", ["xliff2po", "po2xliff"], [to_po, to_xliff], "xliff"),
        ("xliff", "xliff2po and po2xliff --template", ["xliff2po", "po2xliff"], [to_po, to_xliff_twice], None),
        ("po", "po2xliff", ["po2xliff"], [to_xliff], "xliff"),
        ("po", "po2csv and csv2po", ["po2csv", "csv2po"], [to_csv, from_csv], "po"),
        ("po", "msgcat", ["msgcat"], [through_gettext("msgcat", "--width=20", "--sort-output")], "po"),
        ("po", "msgmerge", ["msgmerge"], [through_gettext("msgmerge", "--quiet", "--no-fuzzy-matching", twice=True)], "po"),
        ("xliff", "what translate-toolkit reads and writes", [], [rewritten("xliff")], "xliff"),
        ("xliff2", "what translate-toolkit reads and writes", [], [rewritten("xliff2")], "xliff2"),
        ("xliff", "what a library of npm reads and writes", ["node", "npm:xliff"], [through_npm("xliff12ToJs", "jsToXliff12")], "xliff"),
        ("html", "what LibreOffice reads and writes", ["soffice"], [through_libreoffice], None),
    ]


def counted(out, texts, fail, say):
    """`pocount` counts as many texts as went out, and `pofilter` looks at each file. They take no XLIFF 2."""
    for format_name in ("xliff", "po"):
        files = sorted(str(path) for path in (out / format_name).rglob("*") if path.is_file())
        found = 0
        for at in range(0, len(files), AT_ONCE):
            ran = subprocess.run([program("pocount"), "--csv", *files[at : at + AT_ONCE]], capture_output=True, text=True)
            if ran.returncode != 0:
                fail("pocount:", ran.stderr[-600:])
                return
            found += sum(int(row["Total Message"]) for row in csv.DictReader(ran.stdout.splitlines()))
        complaint = through_toolkit("pofilter")(out / format_name, out / f"pofilter-{format_name}")
        if complaint or found != texts:
            fail(format_name, complaint or f"pocount finds {found} texts of {texts}")
        else:
            say(f"  {format_name}: pocount finds {found} texts, pofilter has looked at {len(files)} files")


def came_back(said):
    """How many units an import found to be as they were, and the lines that say anything else."""
    units, others = 0, []
    for line in said.splitlines():
        as_before = re.search(r": (one|[\d,.]+) texts? (?:is as before|are as before|came back without a translation)", line)
        if as_before:
            units += 1 if as_before[1] == "one" else int(re.sub(r"\D", "", as_before[1]))
        elif not re.search(r"(Everything of .* is back|have not come back|has not come back)\.$", line):
            others.append(line)
    return units, others
