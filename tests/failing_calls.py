#!/usr/bin/env python3
"""Lets the system calls of `tolkit submit`, `tolkit commit --push` and `tolkit extract` fail, as on a full disk (ENOSPC) and a
broken one (EIO); then looks whether anything was lost, is there twice, or was said that is not so.

    cargo build --release && tests/failing_calls.py [--cases 300] [--only submit|commit|extract] [--seed N] [--keep]

strace makes the calls fail. A run without faults is counted first: which calls open, write, sync, rename or remove something, by
tolkit itself and by the programs that it starts. A case is one of these calls in a fresh copy of the same office: it fails once, or
it and all after it do. Then everything is put right by the same command without faults: what the translator wrote is in the ledger
once or still in its file, every submission is one commit on the remote, every translation is beside its article's present name.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

from kill_workflow import TRAILERS, WORKFLOW, Wrong, ensure

CALLS = "openat,write,pwrite64,rename,renameat,renameat2,link,linkat,unlink,unlinkat,fsync,fdatasync,ftruncate,mkdir,mkdirat,fchmod"
CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")
WRITES = re.compile(r"O_(WRONLY|RDWR|CREAT)")
ITEMS = ["lt:news/forum", "lt:site/home", "lt:site/page"]
# What a file that a command left half-written would be called.
STRAY = re.compile(r"(^|/)\.tolkit-\w{6}$|\.lock$|/tmp_obj_\w+$|/journals/root$")
LONGEST = 120


class Office:
    """A remote, and the clones of a translator and an editor, which can be copied as they are."""

    def __init__(self, folder, program):
        self.folder, self.program = folder, str(program)
        self.remote = folder / "remote.git"
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
        }

    def copy(self, folder):
        shutil.copytree(self.folder, folder, symlinks=True)
        return Office(folder, self.program)

    def run(self, who, *command, codes=(0,)):
        """Runs a command that nothing happens to."""
        arguments = {"env": self.environment, "capture_output": True, "text": True, "errors": "replace"}
        done = subprocess.run(
            command, cwd=self.folder / who, stdin=subprocess.DEVNULL, timeout=LONGEST, **arguments
        )
        said = f"{' '.join(map(str, command))[:200]} ended with {done.returncode}\n{done.stdout[-1500:]}\n{done.stderr[-1500:]}"
        ensure(codes is None or done.returncode in codes, said)
        return done

    def git(self, who, *arguments, codes=(0,)):
        return self.run(who, "git", *arguments, codes=codes).stdout

    def tolkit(self, who, *arguments, codes=(0,)):
        return self.run(who, self.program, *arguments, codes=codes)

    def clone(self, who):
        self.git(".", "clone", "--quiet", "remote.git", who)
        # Wherever the office is copied to, this is its own remote.
        for key, value in {
            "remote.origin.url": "../remote.git",
            "user.name": who.title(),
            "user.email": f"{who}@example.org",
            "tolkit.locale": "lt",
        }.items():
            self.git(who, "config", key, value)

    def lay_out(self):
        self.folder.mkdir()
        (self.folder / "home").mkdir()
        self.git(".", "init", "--quiet", "--bare", "-b", "main", "remote.git")
        self.clone("jonas")
        root = self.folder / "jonas"
        self.git("jonas", "checkout", "--quiet", "-B", "main")
        files = {
            "workflow.toml": WORKFLOW,
            "notes.txt": "as it was published\n",
            "locales/en/site/home.ftl": "first = The first words\nsecond = The second words\n",
            "locales/en/site/page.ftl": "first = The first page\nsecond = The second page\n",
            "locales/lt/site/home.ftl": "first = Pirmi žodžiai\n",
            "articles/forum.md": "---\ntitle: The forum\n---\n\nThe text of the forum, which is here.\n\n- some item\n- another\n",
            "articles/second.md": "---\ntitle: A second article\n---\n\nIts text is about a river and its fish.\n",
        }
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        self.tolkit("jonas", "extract")
        self.write("jonas", "lt:news/second", "senas")
        self.tolkit("jonas", "adopt")
        self.git("jonas", "add", ".")
        self.git("jonas", "commit", "--quiet", "-m", "The office")
        self.git("jonas", "push", "--quiet", "-u", "origin", "main")
        self.clone("ona")
        for who in ["jonas", "ona"]:
            self.litter(who)

    def litter(self, who):
        """Leaves work of somebody's own lying about, which stays as it is."""
        (self.folder / who / "notes.txt").write_text(f"staged by {who}\n")
        self.git(who, "add", "notes.txt")
        (self.folder / who / "notes.txt").write_text(f"changed by {who}\n")
        (self.folder / who / "untracked.txt").write_text(f"by {who}\n")

    def path(self, who, item):
        return self.folder / who / "locales/lt" / f"{item.removeprefix('lt:')}.ftl"

    def write(self, who, item, mark):
        """Writes a translation of an item, with words that no other has."""
        path = self.path(who, item)
        source = self.folder / who / "locales/en" / f"{item.removeprefix('lt:')}.ftl"
        units = [line for line in source.read_text().splitlines() if " = " in line and not line.startswith("#")]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(unit.replace(" = ", f" = {mark} ") + "\n" for unit in units))

    def ensure_own_work(self, who):
        status = self.git(who, "--no-optional-locks", "status", "--porcelain", "--untracked-files=all").splitlines()
        own = {line for line in status if line[3:] in ["notes.txt", "untracked.txt"]}
        ensure(own == {"MM notes.txt", "?? untracked.txt"}, f"the work of {who} is not as it was: {status}")
        return [line for line in status if line not in own]

    def ensure_nothing_left(self):
        left = [str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if STRAY.search(f"/{path}")]
        # Another clone's objects and refs are its own: what git itself leaves when it is stopped is not ours to find.
        left = [path for path in left if not path.startswith("remote.git/") and "/objects/" not in path]
        ensure(not left, f"left behind: {left}")

    def ensure_sound(self):
        for who in ["remote.git", "jonas", "ona"]:
            self.git(who, "fsck", "--strict", "--no-dangling", "--no-progress")
        for who in ["jonas", "ona"]:
            self.tolkit(who, "log", "--verify")

    def events(self, who, item):
        return json.loads(self.tolkit(who, "log", item, "-f", "json").stdout)["events"]

    def stored(self, who):
        """Returns every text that was handed in and is in a ledger of somebody's clone, with how often."""
        refs = self.git(who, "for-each-ref", "--format=%(refname)", "refs/tolkit", "refs/tolkit-local").split()
        commits = self.git(who, "rev-list", *refs).split() if refs else []
        return collections.Counter(
            text.stdout for id in commits if (text := self.run(who, "git", "show", f"{id}:target.ftl", codes=None)).returncode == 0
        )


class Submits:
    """A translator hands three texts in."""

    who, arguments = "ona", ["submit", *ITEMS]

    def __init__(self, office):
        self.texts = {}
        for item in ITEMS:
            office.write("ona", item, "naujas")
            self.texts[item] = office.path("ona", item).read_text()

    def check(self, office, done):
        stored = office.stored("ona")
        for item, text in self.texts.items():
            path = office.path("ona", item)
            ensure(stored[text] <= 1, f"{item} is in the ledger {stored[text]} times")
            ensure(stored[text] or (path.exists() and path.read_text() == text), f"{item} is neither in its file nor in the ledger")
            if f"{item} is handed in for review" in done.stdout:
                ensure(office.stored("remote.git")[text] == 1, f"{item} is said to be handed in, and the remote does not have it")
            if f"{item} is stored on this computer" in done.stdout or done.returncode == 0:
                ensure(stored[text] == 1, f"{item} is said to be stored, and is not")

    def check_repeated(self, office):
        office.tolkit("ona", "sync")
        ensure(not (rest := office.ensure_own_work("ona")), f"the work tree has {rest}")
        for who in ["ona", "remote.git"]:
            ensure(office.stored(who) == collections.Counter(self.texts.values()), f"{who} does not have every text once")
        for item in ITEMS:
            submits = [event for event in office.events("ona", item) if event["kind"] == "submit"]
            ensure(len(submits) == 1 and submits[0]["effective"], f"{item} has the submissions {submits}")


class Commits:
    """An editor commits three texts, an article with them, and pushes."""

    who, arguments = "jonas", ["commit", "--push"]

    def __init__(self, office):
        for item in ITEMS:
            office.write("ona", item, "naujas")
        office.tolkit("ona", "submit", *ITEMS)
        office.tolkit("jonas", "sync")
        office.tolkit("jonas", "review", *ITEMS)
        office.tolkit("jonas", "review", *ITEMS, "--approve")
        self.before = office.git("jonas", "rev-parse", "HEAD").strip()
        self.ids = {item: [event["id"] for event in office.events("jonas", item) if event["kind"] == "submit"] for item in ITEMS}
        reference = office.copy(office.folder.with_name("reference-commit"))
        reference.tolkit("jonas", *self.arguments)
        self.tree = reference.git("jonas", "rev-parse", "HEAD^{tree}")

    def carried(self, office, who):
        carried = office.git(who, "log", f"--format={TRAILERS}", f"{self.before}..main").split()
        ensure(len(carried) == len(set(carried)), f"{who} has committed twice: {carried}")
        return set(carried)

    def check(self, office, done):
        expected = {id for ids in self.ids.values() for id in ids}
        there, here = self.carried(office, "remote.git"), self.carried(office, "jonas")
        ensure(there <= expected and here <= expected, "a commit of something else")
        ensure(done.returncode != 0 or there == expected, "success, and the remote does not have everything")
        if "Nothing was committed" in done.stderr:
            ensure(not here, "nothing is said to be committed, and there are commits")
        for item, [id] in self.ids.items():
            # What is committed or not, the ledger has the text, and the clone's own work is as it was.
            ensure(office.events("ona", item), f"{item} is gone from the ledger")

    def check_repeated(self, office):
        office.tolkit("jonas", "sync")
        expected = {id for ids in self.ids.values() for id in ids}
        for who in ["jonas", "remote.git"]:
            ensure(self.carried(office, who) == expected, f"{who} does not have every text once")
            ensure(office.git(who, "rev-parse", "main^{tree}") == self.tree, f"{who} has another tree")
        ensure(not (rest := office.ensure_own_work("jonas")), f"the work tree has {rest}")
        for item in ITEMS:
            office.tolkit("ona", "sync")
            commits = [event for event in office.events("ona", item) if event["kind"] == "commit" and event["effective"]]
            ensure(len(commits) == 1, f"{item} has the commits {commits}")


class Extracts:
    """Articles that were written, edited and renamed become resources."""

    who, arguments = "jonas", ["extract"]

    def __init__(self, office):
        articles = office.folder / "jonas/articles"
        (articles / "second.md").rename(articles / "river.md")
        (articles / "forum.md").write_text((articles / "forum.md").read_text().replace("some item", "some other item") + "- a third\n")
        (articles / "new.md").write_text("---\ntitle: New\n---\n\nAn article that was not there.\n")
        self.translated = office.path("jonas", "lt:news/second").read_text()
        reference = office.copy(office.folder.with_name("reference-extract"))
        reference.tolkit("jonas", *self.arguments)
        self.tree = self.look(reference)

    def look(self, office):
        root = office.folder / "jonas"
        files = {path.relative_to(root): path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts}
        return {str(name): path.read_bytes() for name, path in files.items()}

    def check(self, office, done):
        places = [office.path("jonas", f"lt:news/{name}") for name in ["second", "river"]]
        texts = [path.read_text() for path in places if path.exists()]
        ensure(texts == [self.translated], f"the translation of the renamed article is there as {texts}")
        ensure(done.returncode != 0 or self.look(office) == self.tree, "success, and not everything is extracted")

    def check_repeated(self, office):
        now = self.look(office)
        names = [name for name in now.keys() | self.tree.keys() if now.get(name) != self.tree.get(name)]
        ensure(not names, f"other files than without faults: {names}")
        office.tolkit("jonas", "extract", "--check")
        office.ensure_own_work("jonas")


def traced(office, kind, log, *options):
    """Runs the command of a kind under strace, and returns what became of it."""
    command = ["strace", "-qq", "-o", str(log), "-e", f"trace={CALLS}", *options, office.program, *kind.arguments]
    return office.run(kind.who, *command, codes=None)


def calls_of(office, kind):
    """Returns the calls that can fail: name, number, whether it is tolkit's own thread, whether it only reads."""
    log = office.folder.with_name(f"{office.folder.name}.strace")
    done = traced(office, kind, log, "-f")
    ensure(done.returncode == 0, f"without faults, it ended with {done.returncode}\n{done.stdout}\n{done.stderr}")
    counts, found, first = collections.Counter(), set(), None
    for line in log.read_text(errors="replace").splitlines():
        if not (call := CALL.match(line)):
            continue
        thread, name, rest = call.groups()
        first = first or thread
        counts[thread, name] += 1
        if name == "openat" and not WRITES.search(rest):
            is_ours = ".git" in rest or "locales" in rest or "articles" in rest or ".tolkit" in rest or "workflow" in rest
            if is_ours:
                found.add((name, counts[thread, name], thread == first, True))
        elif not (name == "write" and re.match(r"[12],", rest)):
            found.add((name, counts[thread, name], thread == first, False))
    return sorted(found)


def cases_of(calls, count):
    """Chooses cases: every call in some way, those of tolkit itself and those that write first."""
    cases = []
    for name, number, is_own, is_reading in calls:
        errors = ["EIO"] if is_reading else ["ENOSPC", "EIO"]
        for error in errors:
            for stays in [False, True]:
                rank = 2 * is_reading + (not is_own) + (0 if error == "ENOSPC" and not stays else 1)
                cases.append((rank + 2 * random.random(), name, number, is_own, error, stays))
    return [case[1:] for case in sorted(cases)[:count]]


def run_case(base, kind, case, folder, program):
    name, number, is_own, error, stays = case
    office = base.copy(folder)
    options = ["-f"] if not is_own or stays else []
    inject = f"inject={name}:error={error}:when={number}{'+' if stays else ''}"
    done = traced(office, kind, folder.with_name("strace"), *options, "-e", inject)
    said = f"{done.stdout}{done.stderr}"
    try:
        is_loader = done.returncode == 127 and "loading shared libraries" in done.stderr
        ensure(is_loader or done.returncode in [0, 1, 3, 4], f"it ended with {done.returncode}")
        # Who can write nothing at all can say nothing either.
        is_mute = is_loader or (name == "write" and stays)
        ensure(is_mute or done.returncode == 0 or "error" in said, "it failed and did not say why")
        kind.check(office, done)
        repeated = office.tolkit(kind.who, *kind.arguments, codes=None)
        ensure(repeated.returncode == 0, lambda: f"repeated, it ended with {repeated.returncode}\n{repeated.stdout}{repeated.stderr}")
        kind.check_repeated(office)
        office.ensure_sound()
        office.ensure_nothing_left()
    except (Wrong, subprocess.TimeoutExpired) as wrong:
        raise Wrong(f"{wrong}\n  it had said, with {done.returncode}: {said.strip()}") from wrong
    return done.returncode


def torment(name, kind, arguments, folder, count):
    base = Office(folder / name, arguments.tolkit)
    base.lay_out()
    kind = kind(base)
    begun = time.monotonic()
    calls = calls_of(base.copy(folder / f"count-{name}"), kind)
    cases = cases_of(calls, count)
    codes, wrong = collections.Counter(), 0
    for number, case in enumerate(cases):
        at = folder / f"case-{name}-{number}"
        try:
            codes[run_case(base, kind, case, at, arguments.tolkit)] += 1
        except Wrong as error:
            wrong += 1
            call, nth, is_own, code, stays = case
            scope = f"{'tolkit' if is_own else 'some process'}, {'from then on' if stays else 'once'}"
            print(f"{name}: {code} from {call} number {nth} ({scope}): {error}\n  see {at}", file=sys.stderr, flush=True)
            continue
        if not arguments.keep:
            shutil.rmtree(at)
    took = time.monotonic() - begun
    ended = ", ".join(f"{count} × {code}" for code, count in sorted(codes.items()))
    print(f"{name}: {len(cases)} cases of {len(calls)} calls ({ended}); {wrong} wrong, {took:.0f} s", flush=True)
    return wrong == 0


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--cases", type=int, default=300, help="of all commands together")
    parser.add_argument("--only", choices=["submit", "commit", "extract"])
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--keep", action="store_true", help="keep the clones")
    arguments = parser.parse_args()
    arguments.tolkit = arguments.tolkit.resolve()
    if not shutil.which("strace"):
        sys.exit("strace is missing: apt-get install strace")
    kinds = {"submit": Submits, "commit": Commits, "extract": Extracts}
    kinds = {name: kind for name, kind in kinds.items() if arguments.only in [None, name]}
    folder = pathlib.Path(tempfile.mkdtemp(prefix="failing-calls-"))
    fine = True
    for number, (name, kind) in enumerate(kinds.items()):
        random.seed(f"{arguments.seed}-{name}")
        count = arguments.cases // len(kinds) + (number < arguments.cases % len(kinds))
        fine &= torment(name, kind, arguments, folder, count)
    if fine and not arguments.keep:
        shutil.rmtree(folder)
    if not fine:
        print(f"seed {arguments.seed}", file=sys.stderr)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
