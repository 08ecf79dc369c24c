#!/usr/bin/env python3
"""Plays what somebody can send who may push to a ledger's refs, and not to the published branch; then looks whether everybody
still sees the same, and can go on working.

    cargo build --release && tests/hostile_ledger.py [--tolkit PATH] [--short] [--only NAME] [--keep]

Every attack meets an office of its own: a bare remote, clones that had read the ledger before, and one that is made after it. Then:
- no command panics, or runs for longer than half a minute;
- the old and the new clone say the same in `status`, `log` and `review`, and what the events come to is what is kept of it;
- what cannot have an effect has none, and `log --verify` names it;
- the texts that were handed in are in the refs of the old clones, and their authors get them with `edit --dry-run`;
- people claim, hand in, review, commit and push as before; where a ledger was replaced, after `doctor --accept-ledger`;
- nothing is on the branch but what the reviewer was shown and approved.

An attack that git itself refuses to push is left out, and counted.
"""

import argparse
import concurrent.futures
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import uuid

WORKFLOW = """[project]
name = "Office"
locales = ["lt", "lv"]

[[fluent]]
section = "site"
path = "locales/{locale}/*.ftl"
require = "none"

[team.lt]
translators = ["ona@example.org", "ilze@example.org"]
reviewers = [REVIEWER]

[team.lv]
translators = ["ona@example.org"]
reviewers = ["jonas@example.org"]
"""
LEDGER = "refs/tolkit/root/lt"
LONGEST = 30
PANIC, BUG = 101, 70
DAY = 24 * 3600 * 1000
YEAR = 365 * DAY
NAMES = ["home", "news", "about", "past", "free", "work"]
HOME, NEWS, ABOUT, PAST, FREE, WORK = (f"lt:site/{name}" for name in NAMES)
SOURCE = "title = Page {0}\nlead = Welcome {0}\nfoot = Write {0}\n"
TEXT = "title = Puslapis {0}\nlead = Sveiki {0}\nfoot = Rašykite {0}\n"
OTHER = "title = Blogas\nlead = Blogas\nfoot = Blogas\n"
ONA, ILZE, JONAS, EVE = (f"{name} <{name.lower()}@example.org>" for name in ["Ona", "Ilze", "Jonas", "Eve"])
ATTACKS = []


class Impossible(Exception):
    """What git itself does not let anybody push."""


class Wrong(Exception):
    """What is so bad that nothing after it need be looked at."""


def attack(short=False, keys=None, **expected):
    """Notes an attack, and what is expected of it.

    - `same`: it must change nothing. `named`: `log --verify` must name it. `decision`: both, where reviewers have keys.
    - `replaced`: old clones must say so, and go on once they accept it.
    - `approves`: items that it may approve where nobody has a key.
    - `own`: it is in the name of an author without a key, whose texts it may replace.
    - `stops`: nobody goes on until somebody removes it from the remote, and everybody is told. `blocks`: nobody begins with these
      languages until then.
    - `keys`: it is played where reviewers have keys (True), where nobody has one (False), or both."""

    def note(play):
        for signed in [keys] if keys is not None else [False, True]:
            name = play.__name__ + ("+keys" if signed else "")
            # What reviewers with keys did not sign changes nothing.
            expectations = expected | ({"same": True, "named": True} if signed and expected.get("decision") else {})
            ATTACKS.append((name, play, signed, short and signed, expectations))
        return play

    return note


class Office:
    def __init__(self, folder, tolkit):
        self.folder, self.program, self.times = folder, tolkit, {}
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C.UTF-8",
        }

    # People and programs

    def run(self, command, who="seed", at=None, data=None):
        person = {}
        for role in ["AUTHOR", "COMMITTER"]:
            person |= {f"GIT_{role}_NAME": who.capitalize(), f"GIT_{role}_EMAIL": f"{who}@example.org"}
        environment = self.environment | person
        at, began = self.folder / (at or who), time.monotonic()
        try:
            done = subprocess.run(command, cwd=at, env=environment, input=data, capture_output=True, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            raise Wrong(f"{' '.join(map(str, command))} does not end") from None
        done.took = time.monotonic() - began
        done.out, done.err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        return done

    def git(self, *arguments, who="seed", at=None, data=None):
        done = self.run(["git", *arguments], who, at, data)
        if done.returncode != 0:
            raise RuntimeError(f"git {' '.join(arguments)[:200]}: {done.err[:500]}")
        return done.out

    def tolkit(self, who, *arguments, at=None, codes=None):
        done = self.run([self.program, *arguments], who, at)
        said = f"{' '.join(arguments)} in {at or who}'s clone ended with {done.returncode}: {done.err[-700:]}"
        if done.returncode < 0 or done.returncode in [PANIC, BUG] or "panicked" in done.err:
            raise Wrong(f"bug: {said}")
        if codes is not None and done.returncode not in codes:
            raise Wrong(said)
        self.times[arguments[0]] = max(self.times.get(arguments[0], 0), done.took)
        return done

    def join(self, who):
        self.git("clone", "-q", f"file://{self.folder}/remote.git", who, at=".")
        self.git("config", "tolkit.locale", "lt", at=who)

    def submit(self, who, item, text, *more):
        name = item.split("/")[1]
        path = self.folder / who / "locales/lt" / f"{name}.ftl"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        return self.tolkit(who, "submit", item, *more, codes=[0])

    def approve(self, item):
        self.tolkit("jonas", "sync", codes=[0])
        shown = self.tolkit("jonas", "review", item, codes=[0]).out
        self.tolkit("jonas", "review", item, "--approve", codes=[0])
        return shown

    def lay_out(self, signed):
        """What there is before an attack."""
        seed, reviewer = self.folder / "seed", '"jonas@example.org"'
        if signed:
            self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "jonas", "-f", "key"], at=".")
            key = (self.folder / "key.pub").read_text().strip()
            reviewer = f'{{ email = "jonas@example.org", key = "{key}" }}'
        (seed / "locales/en").mkdir(parents=True)
        (seed / "workflow.toml").write_text(WORKFLOW.replace("REVIEWER", reviewer))
        for name in NAMES:
            (seed / f"locales/en/{name}.ftl").write_text(SOURCE.format(name))
        self.git("init", "-q", "--bare", "-b", "main", "remote.git", at=".")
        self.git("init", "-q", "-b", "main")
        self.git("add", ".")
        self.git("commit", "-qm", "The office")
        self.git("push", "-q", "../remote.git", "main")
        for who in ["ona", "ilze", "jonas"]:
            self.join(who)
        self.sign(signed)
        self.submit("ona", PAST, TEXT.format("past"))
        self.approve(PAST)
        self.tolkit("jonas", "commit", "--push", codes=[0])
        for who in ["ona", "ilze"]:
            self.git("pull", "-q", at=who)
        self.submit("ona", HOME, TEXT.format("home"))
        self.submit("ona", NEWS, TEXT.format("news"))
        self.submit("ilze", ABOUT, TEXT.format("about"), "--draft")
        self.approve(NEWS)
        for who in ["ona", "ilze", "jonas"]:
            self.tolkit(who, "sync", codes=[0])
            self.tolkit(who, "status", codes=[0])

    def sign(self, signed):
        if signed:
            self.git("config", "gpg.format", "ssh", at="jonas")
            self.git("config", "user.signingKey", str(self.folder / "key.pub"), at="jonas")

    def move(self, signed):
        """Lets the clones know where their copy is."""
        for who in ["ona", "ilze", "jonas"]:
            self.git("remote", "set-url", "origin", f"file://{self.folder}/remote.git", at=who)
        self.sign(signed)

    # What an attacker makes

    def head(self, ref=LEDGER):
        return self.git("for-each-ref", "--format=%(objectname)", ref, at="remote.git").split("\n")[0]

    def object(self, kind, data):
        data = data if isinstance(data, bytes) else data.encode()
        command = ["git", "hash-object", "-t", kind, "-w", "--literally", "--stdin"]
        done = self.run(command, at="remote.git", data=data)
        if done.returncode != 0:
            raise RuntimeError(done.err)
        return done.out.strip()

    def tree(self, files):
        """A tree of these files, each of which is bytes, or a mode and the name of an object."""
        lines = b""
        for name, file in sorted(files.items()):
            mode, id = file if isinstance(file, tuple) else ("100644", self.object("blob", file))
            lines += f"{mode} {name}\0".encode() + bytes.fromhex(id)
        return self.object("tree", lines)

    def raw(self, message, author=ILZE, tree=None, parents=None, date=None, headers=b"", author_line=None, order=""):
        tree = tree or self.tree({})
        parents = [self.head()] if parents is None else parents
        date = int(time.time()) if date is None else date
        author_line = author_line if author_line is not None else f"author {author} {date} +0000\n".encode()
        lines = f"tree {tree}\n" + "".join(f"parent {id}\n" for id in parents if id)
        committer = f"committer {author} {date} +0000\n"
        message = message if isinstance(message, bytes) else message.encode()
        return self.object("commit", lines.encode() + author_line + committer.encode() + headers + b"\n" + message)

    def push(self, commit, ref=LEDGER):
        """Moves a ref as a push does: what it leads to must be there, as the remote's git looks."""
        done = self.run(["git", "rev-list", "--objects", "--quiet", commit, "--not", "--all"], at="remote.git")
        moved = self.run(["git", "update-ref", ref, commit], at="remote.git") if done.returncode == 0 else done
        if moved.returncode != 0:
            raise Impossible(moved.err)
        return commit

    def event(self, kind, item, by=ILZE, **fields):
        """An event's JSON; a field that is None is left out."""
        count = int(self.git("rev-list", "--count", LEDGER, at="remote.git")) if self.head() else 0
        address = by.split("<")[1].rstrip(">")
        event = {"v": 1, "id": str(uuid.uuid4()), "kind": kind, "seq": count + 1, "clock": int(time.time() * 1000)}
        event |= {"item": item, "by": address} | fields
        return {name: value for name, value in event.items() if value is not None}

    def send(self, kind, item, author=ILZE, by=None, tree=None, commit=None, **fields):
        return self.send_json(self.event(kind, item, by or author, **fields), author, tree, **(commit or {}))

    def send_json(self, event, author=ILZE, tree=None, **commit):
        text = event if isinstance(event, str) else json.dumps(event)
        return self.push(self.raw(f"x\n\n{text}\n", author, tree, **commit))

    def text(self, text=OTHER, record=None):
        text = text if isinstance(text, (bytes, tuple)) else text.encode()
        files = {"target.ftl": text, "source.ftl": SOURCE.format("x").encode(), "base.ftl": b""}
        return self.tree(files | {"record": record if record is not None else b"tolkit-record 1\n"})

    def events(self, ref=LEDGER):
        """What the ledger has, the oldest first, as pairs of a commit and an event."""
        log = self.git("log", "--first-parent", "--reverse", "--format=%H%x00%B%x01", ref, at="remote.git")
        pairs = [entry.strip("\n").split("\0") for entry in log.split("\1") if entry.strip()]
        events = []
        for commit, message in pairs:
            try:
                event = json.loads(message.strip().splitlines()[-1])
            except (json.JSONDecodeError, IndexError, RecursionError):
                continue
            # What is none is for tolkit to pass over.
            if isinstance(event, dict) and {"kind", "item", "id"} <= event.keys():
                events.append((commit, event))
        return events

    def last(self, kind, item):
        return next(pair for pair in reversed(self.events()) if pair[1]["kind"] == kind and pair[1]["item"] == item)


# Words that no program writes


@attack(same=True)
def kinds_that_nobody_knows(office):
    state = {"items": {HOME: {"approval": {"by": JONAS, "whole": True}}}, "clock": 1, "seq": 1}
    for kind in ["checkpoint", "state", "approve", "return", "", "Review", "a\nb", "x" * 10_000]:
        office.send(kind, HOME, author=JONAS, state=state, text=json.dumps(state), verdict="approve")
        office.send(kind, HOME, tree=office.tree({"state": json.dumps(state).encode(), "record": b"x"}))


@attack(short=True, same=True, named=True)
def by_somebody_else(office):
    about = office.last("submit", HOME)[1]["id"]
    for kind in ["claim", "release", "submit", "withdraw", "review", "commit", "assign"]:
        for author, by in [(ILZE, JONAS), (ILZE, ONA), (EVE, JONAS), (JONAS.replace(".org", ".org.evil"), JONAS)]:
            office.send(kind, HOME, author, by, office.text(), about=about, verdict="approve", text="x")
    office.send_json(office.event("release", HOME, ONA) | {"by": ""})
    office.send_json(office.event("release", HOME, ONA) | {"by": "ona@example.org\njonas@example.org"})


def odd_authors(office):
    long = "x" * 50_000
    lines = ["", "author\n", "author \n", "author <> 0 +0000\n", "author Ona 0 +0000\n", f"author {long} <{long}@x.org> 0 +0000\n"]
    lines += ["author <\n", "author >ona@example.org< 0 +0000\n", "author Ona <ona@example.org\n"]
    lines += ["author \x01\x1b[2J <a\x1b@b> 0 +0000\n"]
    lines += ["author Ona <ona@example.org> <jonas@example.org> 1 +0000\n", "author Eve <<ona@example.org>> 1 +0000\n"]
    odd = [b"author \xff\xfe <\xff@\xfe> 0 +0000\n", b"author \0 <ona\0@example.org> 1 +0000\n"]
    return [line.encode() for line in lines] + odd


@attack(same=True, named=True)
def authors_that_are_none(office):
    about = office.last("submit", HOME)[1]["id"]
    for number, line in enumerate(odd_authors(office)):
        for by in ["", "eve@example.org", "x@x.org"]:
            event = office.event("withdraw", HOME, ILZE, about=about) | {"by": by, "id": f"{number}{by}"}
            office.push(office.raw(f"x\n\n{json.dumps(event)}\n", author_line=line))


@attack(named=None, keys=False)
def two_authors(office):
    two = f"author {EVE} 1 +0000\nauthor {ONA} 1 +0000\n".encode()
    office.push(office.raw(f"x\n\n{json.dumps(office.event('release', HOME, ONA))}\n", author_line=two))


@attack(same=True, named=True, keys=True, short=True)
def signatures_of_garbage(office):
    about = office.last("submit", HOME)[1]["id"]
    raw = office.git("cat-file", "commit", office.last("review", NEWS)[0], at="remote.git")
    real = raw[raw.index("gpgsig"):raw.index("-----END SSH SIGNATURE-----")] + "-----END SSH SIGNATURE-----\n"
    garbage = "gpgsig -----BEGIN SSH SIGNATURE-----\n " + "A" * 70 + "\n -----END SSH SIGNATURE-----\n"
    pgp = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n"
    huge = "gpgsig " + "A" * 100_000 + "\n"
    for headers in ["gpgsig\n", "gpgsig x\n", garbage, pgp, huge, real, real + real, garbage + real, "gpgsig \0\n"]:
        for verdict in ["approve", "return"]:
            office.send("review", HOME, JONAS, about=about, verdict=verdict, text="x", commit={"headers": headers.encode()})


@attack(same=True, named=True)
def versions(office):
    for version in [0, -1, "1", None, 4294967296, 1.0, True, [], 10**30, 2, 4294967295]:
        event = office.event("release", HOME, EVE, v=version)
        office.send_json(event, EVE)
        office.send_json(event | {"kind": {}, "id": 1}, EVE)


@attack(stops=True, keys=False)
def version_2_in_the_name_of_a_translator(office):
    office.send("release", HOME, ONA, v=2)


@attack(same=True, named=True, keys=True)
def version_2_in_the_name_of_who_signs(office):
    office.send("release", HOME, JONAS, v=2)
    office.send_json({"v": 3, "kind": {}, "by": "jonas@example.org"}, JONAS)
    office.send_json({"v": 4294967295}, JONAS)


@attack(named=True)
def places_that_lie(office):
    for seq in [0, 1, 2**32, 2**63, 2**64 - 1, 2**64 - 1]:
        office.send("comment", HOME, text="x", seq=seq)


@attack(same=True, named=True)
def places_that_are_no_number(office):
    for seq in [-1, 1.5, "3", None, 10**40, [1], {}]:
        office.send("comment", HOME, text="x", seq=seq)


@attack(same=True, named=True)
def clocks_that_are_no_number(office):
    for clock in [-1, 1.5, 1e300, "3", None, 10**40]:
        office.send("comment", HOME, text="x", clock=clock)


@attack(short=True)
def clocks_that_lie(office):
    now = int(time.time() * 1000)
    for clock in [0, 1, now - YEAR, now + 10 * DAY, now + 9 * YEAR, 0]:
        office.send("comment", FREE, text="x", clock=clock)


@attack(named=True)
def clocks_without_end(office):
    for clock in [253_402_300_799_999, 253_402_300_800_000, 2**63 - 1, 2**63, 2**64 - 1, 0, 2**64 - 1]:
        office.send("comment", FREE, text="x", clock=clock)


@attack(named=True)
def clocks_that_climb(office):
    """Ten years each, past the year 9999."""
    clock = int(time.time() * 1000)
    for _ in range(12):
        clock += 9 * YEAR
        office.send("comment", FREE, text="x", clock=clock)
    for _ in range(20):
        office.send("comment", FREE, text="x", clock=2**64 - 1)


@attack()
def dates_of_commits(office):
    for date in [0, -1, -(2**40), 2**31, 2**40, 253_402_300_800, 2**63 - 1, 2**64 - 1, 10**30]:
        office.send("comment", FREE, text="x", commit={"date": date})


# Sizes


@attack(same=True, named=True)
def a_message_of_a_megabyte(office):
    office.send("comment", FREE, text="x" * 1_000_000)
    office.push(office.raw("x" * 20_000_000))
    office.push(office.raw("\n" * 1_000_000))
    office.push(office.raw("x\n\n" + "[" * 200_000))


@attack()
def many_units(office):
    about = office.last("submit", HOME)[1]["id"]
    for number in [20_000, 100_000]:
        office.send("review", HOME, ILZE, about=about, verdict="return", units=["u"] * number, text="x")
        office.send("comment", HOME, units=[str(unit) for unit in range(number)], text="x")


@attack()
def many_people_and_ids(office):
    office.send("submit", FREE, tree=office.text(), **{"with": [f"P{n} <p{n}@x.org>" for n in range(3000)], "seen": ["x"] * 3000})


@attack()
def a_text_of_twenty_megabytes(office):
    line = "key = " + "x" * 1000 + "\n"
    office.send("submit", FREE, tree=office.text(line * 20_000))
    office.send("submit", HOME, tree=office.text("x" * 20_000_000))
    office.send("submit", HOME, ILZE, tree=office.text(b"\xff\xfe\0" * 1000))


@attack()
def trees_of_any_kind(office):
    blob, tree = office.object("blob", b"x"), office.tree({})
    files = {f"f{number}": ("100644", blob) for number in range(10_000)}
    office.send("submit", HOME, tree=office.tree(files | {"target.ftl": ("100644", blob)}))
    office.send("submit", HOME, tree=office.tree({"target.ftl": ("40000", tree)}))
    office.send("submit", HOME, tree=office.tree({"target.ftl": ("120000", blob)}))
    office.send("submit", HOME, tree=office.tree({"target.ftl": ("160000", "1" * 40)}))
    office.send("submit", FREE, tree=office.tree({"target.ftl": ("100755", blob), "record": ("40000", tree)}))
    office.send("submit", FREE, tree=office.tree({"target.ftl": b"", "record": b"\xff\0", "source.ftl": ("40000", tree)}))


@attack()
def records_of_any_kind(office):
    about = office.last("submit", HOME)[1]["id"]
    records = [b"", b"tolkit-record 99\n", b"\xff\0\n" * 100, b"tolkit-record 1\n-a b c d\n"]
    for record in [*records, b"tolkit-record 1\n" + b"x" * 1_000_000]:
        office.send("submit", FREE, tree=office.text(record=record))
        office.send("review", HOME, ILZE, about=about, verdict="approve", tree=office.tree({"record": record}))


@attack()
def a_missing_blob(office):
    office.send("submit", HOME, tree=office.tree({"target.ftl": ("100644", "1" * 40)}))


@attack()
def a_missing_tree(office):
    office.send("submit", HOME, tree="1" * 40)


@attack()
def a_missing_parent(office):
    office.push(office.raw(f"x\n\n{json.dumps(office.event('comment', FREE, text='x'))}\n", parents=["1" * 40]))


# Events again, and false ones


@attack()
def replays(office):
    for commit, event in office.events():
        author = office.git("log", "-1", "--format=%an <%ae>", commit, at="remote.git").strip()
        tree = office.git("rev-parse", f"{commit}^{{tree}}", at="remote.git").strip()
        if event["kind"] in ["claim", "commit"]:
            office.send_json(event, author, tree)  # the same id
    for _, event in office.events()[:3]:
        office.send_json(event | {"id": str(uuid.uuid4())}, ONA)


@attack(same=True, keys=True, named=True)
def signed_events_again(office):
    """What somebody signed for one place, put at another."""
    commit, _ = office.last("review", NEWS)
    raw = office.git("cat-file", "commit", commit, at="remote.git")
    head, message = raw.split("\n\n", 1)
    for _ in range(2):
        lines = [line if not line.startswith("parent ") else f"parent {office.head()}" for line in head.split("\n")]
        office.push(office.object("commit", "\n".join(lines) + "\n\n" + message))
        office.push(office.object("commit", "\n".join(lines) + "\n\n" + message.replace("site/news", "site/home")))


@attack(short=True, same=True, named=True)
def published_that_is_not(office):
    about, tip = office.last("submit", NEWS)[1]["id"], office.head("refs/heads/main")
    for kind in ["commit", "published"]:
        for oid in [tip, "1" * 40, office.head(), office.object("blob", b"x")]:
            for author in [ILZE, JONAS, ONA] if not (office.folder / "key").exists() else [ILZE, ONA]:
                office.send(kind, NEWS, author, about=about, text=oid)
                office.send(kind, NEWS, author, about=about, text=oid, id=about)


@attack()
def commits_to_branches_that_are_none(office):
    about = office.last("submit", NEWS)[1]["id"]
    for branch in ["main", "../../x", "-x", "x\ny", "\x1b[2J", "x" * 5000, ""]:
        office.send("commit", NEWS, ILZE, about=about, text="1" * 40, to=branch)


@attack(decision=True)
def withdrawn_by_a_translator(office):
    for item in [HOME, NEWS]:
        office.send("withdraw", item, ILZE, about=office.last("submit", item)[1]["id"])


@attack(decision=True)
def returned_in_the_name_of_a_reviewer(office):
    for item in [HOME, NEWS, PAST, FREE]:
        about = office.last("submit", item)[1]["id"] if item in [HOME, NEWS] else None
        office.send("review", item, JONAS, about=about, verdict="return", text="Bad")


@attack(decision=True, approves=[HOME])
def approved_in_the_name_of_a_reviewer(office):
    commit, event = office.last("submit", HOME)
    record = office.run(["git", "show", f"{commit}:record"], at="remote.git").stdout
    office.send("review", HOME, JONAS, about=event["id"], verdict="approve", tree=office.tree({"record": record}))


@attack(decision=True, short=True)
def approved_without_a_record_and_by_nobody_who_may(office):
    commit, event = office.last("submit", HOME)
    record = office.run(["git", "show", f"{commit}:record"], at="remote.git").stdout
    office.send("review", HOME, JONAS, about=event["id"], verdict="approve")
    for author in [ILZE, ONA, EVE]:
        office.send("review", HOME, author, about=event["id"], verdict="approve", tree=office.tree({"record": record}))
        office.send("review", HOME, author, about=event["id"], verdict="approve", units=["title", "nowhere", "\n"])


@attack(decision=True, named=True)
def everything_is_taken_from_everybody(office):
    for name in NAMES:
        for person in [ONA, ILZE]:
            address = person.split("<")[1].rstrip(">")
            for to in [None, EVE, "nobody", "\n <\n>"]:
                office.send("assign", f"lt:site/{name}", EVE, **{"from": address, "to": to, "text": "Mine"})


@attack(named=True, decision=True)
def corrected_by_who_may_not(office):
    for item in [HOME, NEWS]:
        about = office.last("submit", item)[1]["id"]
        office.send("submit", item, ILZE, about=about, tree=office.text(), **{"with": [ONA]})


@attack(decision=True)
def corrected_in_the_name_of_a_reviewer(office):
    about = office.last("submit", HOME)[1]["id"]
    office.send("submit", HOME, JONAS, about=about, tree=office.text(), **{"with": [ONA, JONAS, "", "\n<>"]})


@attack()
def corrects_what_is_not_there(office):
    for about in ["", "x", office.last("submit", NEWS)[1]["id"]]:
        office.send("submit", HOME, ILZE, about=about, tree=office.text(), **{"with": [ONA]})
        office.send("submit", HOME, ILZE, about=about, tree=office.text(), draft=True, **{"with": [ONA]})


@attack()
def replaces_what_others_wrote(office):
    home, news, about = office.last("submit", HOME), office.last("submit", NEWS), office.last("submit", ABOUT)
    for item, (_, event) in [(HOME, home), (NEWS, news), (ABOUT, about)]:
        office.send("submit", item, EVE, seen=[event["id"]], tree=office.text())
        office.send("submit", item, EVE, tree=office.text(), **{"with": [ONA, ILZE, JONAS]})
        office.send("submit", item, EVE, tree=office.text(), draft=True)


@attack(own=True)
def replaced_in_the_name_of_its_author(office):
    for seen in [None, [office.last("submit", HOME)[1]["id"]], []]:
        office.send("submit", HOME, ONA, seen=seen, tree=office.text())
    office.send("submit", ABOUT, ILZE, tree=office.text(), draft=True)
    office.send("withdraw", ABOUT, ILZE, about=office.last("submit", ABOUT)[1]["id"])


@attack(own=True)
def withdrawn_in_the_name_of_its_author(office):
    office.send("withdraw", HOME, ONA, about=office.last("submit", HOME)[1]["id"])
    office.send("withdraw", ABOUT, ILZE, about=office.last("submit", ABOUT)[1]["id"], draft=True)


@attack(same=True)
def items_that_are_none(office):
    items = ["", "lt", "lt:", "lt:site", "lt:/", "lt:site/", ":site/home", "lt:../../etc/passwd", "lt:site/../home"]
    items += ["lt:site/ho\nme", "lt:site/home/x"]
    items += ["lv:site/home", "LT:site/home", "lt:site/home ", "lt:site/nowhere", "lt:site/" + "x" * 5000, "lt:site/\x1b[2J"]
    items += ["lt:none/home", "lt:site\\home", "lt:site/.git/config", "lt:site//home", "lt:site/\u202e"]
    for item in items:
        office.send("claim", item)
        office.send("comment", item, text="x")
        office.send("submit", item, tree=office.text())


@attack()
def words_that_steer(office):
    odd = "\x1b[2J\x1b]0;x\x07\n::error::x\r\u202e\0"
    office.send("comment", HOME, text=odd, units=[odd], about=odd)
    office.send("claim", FREE, f"Ilze{chr(27)}[2J <ilze@example.org>", by=ILZE)
    office.send("submit", FREE, tree=office.text(), text=odd, seen=[odd], **{"with": [odd, f"{odd} <{odd}@x>"]})
    office.send("submit", FREE, tree=office.text(), id=odd)
    office.send("submit", FREE, tree=office.text(), id="")
    office.send("claim", "lt:site/work2", lease=2**32 - 1)


@attack()
def leases_of_any_length(office):
    for lease in [0, 1, -1, 2**32 - 1, 2**64 - 1, 10**30, 1.5, "7d"]:
        office.send("claim", FREE, lease=lease)
        office.send("renew", FREE, lease=lease)


@attack(same=True, named=True)
def json_that_is_none(office):
    good = json.dumps(office.event("comment", FREE, text="x"))
    odd = ["", "\n\n", "null", "1", "[]", '"x"', good[:-1], good + "}", good.replace('"x"', '"\\ud800"'), good.replace('"x"', "[]")]
    odd += [good[:-1] + ', "v": 1}', '{"v":1,"v":2}', good.replace("comment", "com\0ment")[:-2]]
    for text in odd:
        office.send_json(text)
    office.push(office.raw(b"\xff\xfe\n\n" + good.encode().replace(b'"x"', b'"\xff"')))


# The ledger's commits and refs


@attack()
def a_merge(office):
    root = office.raw(f"x\n\n{json.dumps(office.event('comment', FREE, text='x'))}\n", parents=[])
    event = json.dumps(office.event("comment", FREE, text="y"))
    office.push(office.raw(f"x\n\n{event}\n", parents=[office.head(), root]))


@attack(short=True, replaced=True)
def a_merge_that_replaces(office):
    """Goes on from the ledger, as git sees it, and has another one in front."""
    root = office.raw(f"x\n\n{json.dumps(office.event('comment', FREE, text='x'))}\n", parents=[])
    event = json.dumps(office.event("comment", FREE, text="y"))
    office.push(office.raw(f"x\n\n{event}\n", parents=[root, office.head()]))


@attack(replaced=True)
def another_root(office):
    office.push(office.raw(f"x\n\n{json.dumps(office.event('comment', FREE, text='x', seq=1))}\n", parents=[]))


@attack(replaced=True)
def a_parent_where_git_sees_none(office):
    """The header of the commit before it stands behind the author."""
    line = f"author {ILZE} 1 +0000\nparent {office.head()}\n".encode()
    hidden = office.raw(f"x\n\n{json.dumps(office.event('comment', FREE, text='x'))}\n", parents=[], author_line=line)
    office.push(hidden)


@attack(replaced=True)
def a_missing_parent_where_git_sees_none(office):
    line = f"author {ILZE} 1 +0000\nparent {'1' * 40}\n".encode()
    office.push(office.raw(f"x\n\n{json.dumps(office.event('comment', FREE, text='x'))}\n", parents=[], author_line=line))


@attack(replaced=True)
def a_ledger_that_is_shorter(office):
    office.push(office.events()[-3][0])


@attack(replaced=True)
def a_ledger_that_is_gone(office):
    office.git("update-ref", "-d", LEDGER, at="remote.git")


@attack(replaced=True)
def the_branch_in_place_of_the_ledger(office):
    office.push(office.head("refs/heads/main"))


@attack()
def the_branch_behind_the_ledger(office):
    office.push(office.raw("x", parents=[office.head(), office.head("refs/heads/main")]))


@attack(replaced=True, stops=True)
def a_blob_in_place_of_the_ledger(office):
    office.push(office.object("blob", b"x"))


@attack(replaced=True, stops=True)
def a_tree_in_place_of_the_ledger(office):
    office.push(office.tree({"target.ftl": b"x"}))


@attack(replaced=True, stops=True)
def a_tag_in_place_of_the_ledger(office):
    office.push(office.object("tag", f"object {office.head()}\ntype commit\ntag x\ntagger {ILZE} 1 +0000\n\nx\n"))


@attack(short=True, blocks=["lv"])
def a_blob_for_another_language(office):
    office.push(office.object("blob", b"x"), "refs/tolkit/root/lv")


@attack(blocks=["lv"])
def a_tag_for_another_language(office):
    tag = office.object("tag", f"object {office.head()}\ntype commit\ntag x\ntagger {ILZE} 1 +0000\n\nx\n")
    office.push(tag, "refs/tolkit/root/lv")


@attack()
def refs_of_odd_names(office):
    head = office.head()
    names = ["xx", "LT", "lt-LT", "lt_LT", "x/y/z", "ā", "lt.locks", "root", "lt-x", "a'b", 'a"b', "a;b", "$(x)", "-x"]
    for name in [*names, "x" * 200]:
        office.push(head, f"refs/tolkit/root/{name}")
    for name in ["other/lt", "rooted/lt", "lt", "root2"]:
        office.push(head, f"refs/tolkit/{name}")
    for name in ["lt.lock", "..", "a b", "a~b"]:
        try:
            office.push(head, f"refs/tolkit/root/{name}")
        except Impossible:
            pass


@attack(blocks=["lv"])
def a_folder_of_another_language(office):
    office.push(office.head(), "refs/tolkit/root/lv/x")


@attack(replaced=True, stops=True)
def a_folder_in_place_of_the_ledger(office):
    head = office.head()
    office.git("update-ref", "-d", LEDGER, at="remote.git")
    office.push(head, f"{LEDGER}/x")


@attack()
def the_ledger_of_another_language(office):
    """Events of one language's ledger as another's."""
    office.push(office.head(), "refs/tolkit/root/lv")


@attack()
def a_thousand_refs(office):
    lines = "".join(f"create refs/tolkit/root/x{number} {office.head()}\n" for number in range(1000))
    office.git("update-ref", "--stdin", at="remote.git", data=lines.encode())


@attack()
def a_thousand_comments(office):
    for number in range(300):
        office.send("comment", FREE, text=f"x {number}", seq=1)


# What must hold afterwards


class Trial:
    def __init__(self, office, expected):
        self.office, self.expected, self.wrong = office, expected, []
        self.allows_stop = bool(expected.get("stops"))

    def note(self, text):
        self.wrong.append(text)

    def before(self):
        office = self.office
        self.status = self.status_of("ona", "ona")
        self.blobs = {}
        for commit, event in office.events():
            if event["kind"] == "submit":
                self.blobs[office.git("rev-parse", f"{commit}:target.ftl", at="remote.git").strip()] = event["item"]
        self.tip = office.head("refs/heads/main")
        self.approved = {office.last("submit", NEWS)[1]["id"]}

    def status_of(self, who, at):
        return json.loads(self.office.tolkit(who, "status", "-f", "json", at=at, codes=[0]).out)

    def seen_by(self, who, at):
        """What somebody sees of everything in a clone."""
        office = self.office
        said = {"status": self.status_of(who, at)}
        said["review"] = json.loads(office.tolkit(who, "review", "-f", "json", at=at, codes=[0]).out)
        for name in NAMES:
            log = json.loads(office.tolkit(who, "log", f"lt:site/{name}", "-f", "json", at=at, codes=[0]).out)
            said[name] = log["events"]
        return said

    def after(self):
        office, expected = self.office, self.expected
        synced = [office.tolkit(who, "sync") for who in ["ona", "jonas", "ilze"]]
        if expected.get("replaced"):
            if any("another ledger than before" not in done.err for done in synced):
                self.note(f"sync does not say that the ledger was replaced: {synced[0].returncode} {synced[0].err[-300:]}")
            if not all(done.returncode == 3 for done in synced):
                self.note(f"sync of a ledger that was replaced ends with {[done.returncode for done in synced]}")
            self.texts()
            if self.allows_stop:
                for name in [f"{LEDGER}/x", LEDGER]:
                    office.run(["git", "update-ref", "-d", name], at="remote.git")
            for who in ["ona", "jonas", "ilze"]:
                office.tolkit(who, "doctor", "--accept-ledger")
        elif not self.allows_stop and any(done.returncode != 0 for done in synced):
            self.note(f"sync ends with {synced[0].returncode}: {synced[0].err[-400:]}")
        office.join("new")
        office.tolkit("ona", "sync", at="new")
        self.agree()
        self.texts()
        self.irregular()
        self.go_on()
        self.published()

    def agree(self):
        for who in ["ona", "jonas"]:
            old, new = self.seen_by(who, who), self.seen_by(who, "new")
            for part in old:
                if old[part] != new[part]:
                    self.note(f"{who}: {part} of an old clone is {str(old[part])[:300]}, of a new one {str(new[part])[:300]}")
        now = self.status_of("ona", "ona")
        if self.expected.get("same"):
            before = {item["item"]: item for item in self.status["items"]}
            after = {item["item"]: item for item in now["items"]}
            changed = {name: (before.get(name), after.get(name)) for name in before if before.get(name) != after.get(name)}
            if changed:
                self.note(f"it changes {str(changed)[:600]}")
        may = {HOME} if HOME in self.expected.get("approves", []) and not self.expected.get("same") else set()
        approved = {item["item"] for item in now["items"] if item["state"] == "approved"}
        if approved - {NEWS} - may:
            self.note(f"approved are {approved}")

    def texts(self):
        """Whether what was handed in is there, in the old clone's refs and for its author."""
        office = self.office
        for who in ["ona", "ilze"]:
            there = office.git("rev-list", "--objects", "--glob=refs/tolkit*", at=who)
            lost = [item for blob, item in self.blobs.items() if blob not in there]
            if lost:
                self.note(f"the texts of {lost} are in no ref of {who}'s clone")
        if self.expected.get("replaced") or self.expected.get("own"):
            return
        for who, item in [("ona", HOME), ("ilze", ABOUT)]:
            text = TEXT.format(item.split("/")[1]).splitlines()[0]
            shown = office.tolkit(who, "edit", item, "-n")
            if text not in shown.out + shown.err:
                said = f"{shown.returncode} {shown.out[-200:]}{shown.err[-300:]}"
                self.note(f"{who} does not get the text of {item} with edit: {said}")

    def irregular(self):
        office, expected = self.office, self.expected
        verified = [office.tolkit("ona", "log", "--verify", at=at) for at in ["ona", "new"]]
        if verified[0].out != verified[1].out or verified[0].returncode != verified[1].returncode:
            self.note(f"log --verify of an old clone says {verified[0].out[-300:]}, of a new one {verified[1].out[-300:]}")
        if any(done.returncode not in [0, 1] for done in verified):
            self.note(f"log --verify ends with {verified[0].returncode}: {verified[0].err[-300:]}")
        if expected.get("named") and verified[0].returncode != 1:
            self.note(f"log --verify names nothing: {verified[0].out[-300:]}")
        if any(".git/tolkit/cache" in done.out + done.err for done in verified):
            self.note(f"what is kept is not what the events come to: {verified[0].out}")
        [office.tolkit("ona", "doctor", at=at, codes=[0, 1, 3]) for at in ["ona", "new"]]
        office.tolkit("ona", "status", "--all", codes=[0])

    def go_on(self):
        office = self.office
        if self.allows_stop and not self.expected.get("replaced"):
            claimed = office.tolkit("ona", "claim", WORK)
            if claimed.returncode == 0 or not claimed.err.strip():
                self.note(f"claim ends with {claimed.returncode}, and was to say why it stops")
            return
        office.tolkit("ona", "claim", WORK, codes=[0])
        office.submit("ona", WORK, TEXT.format("work"))
        shown = office.approve(WORK)
        if TEXT.format("work").split("\n")[0].removeprefix("title = ") not in shown:
            self.note(f"the reviewer is shown another text: {shown[-300:]}")
        self.approved.add(office.last("submit", WORK)[1]["id"])
        office.tolkit("jonas", "commit", "--push")
        office.git("fetch", "-q", at="jonas")
        done = office.run(["git", "show", "main:locales/lt/work.ftl"], at="remote.git")
        if done.out != TEXT.format("work"):
            again = office.tolkit("jonas", "commit", "--push")
            self.note(f"what was approved is not published: {again.returncode} {again.out[-300:]}{again.err[-500:]}")
        # Another language, and a newcomer.
        blocked = self.expected.get("blocks", [])
        claimed = office.tolkit("ona", "claim", "lv:site/home", codes=[3] if blocked else [0])
        if blocked and "refs/tolkit/root/lv" not in claimed.err:
            self.note(f"claim does not name what blocks the language: {claimed.err[-300:]}")
        for name in ["refs/tolkit/root/lv/x", "refs/tolkit/root/lv"] if blocked else []:
            office.run(["git", "update-ref", "-d", name], at="remote.git")
        if blocked:
            office.tolkit("ona", "sync", codes=[0])
        office.tolkit("ilze", "sync", codes=[0])
        office.tolkit("ilze", "comment", FREE, "Hello", at="new", codes=[0])
        for who, at in [("jonas", "jonas"), ("ona", "new")]:
            office.git("pull", "-q", at=at)
            office.tolkit(who, "sync", at=at, codes=[0])
        if self.status_of("ona", "new") != self.status_of("ona", "jonas"):
            self.note("afterwards, clones do not agree")

    def published(self):
        office = self.office
        form = "%H%x00%(trailers:key=Submission,valueonly,separator=%x2C)%x00%(trailers:key=Reviewed-by,valueonly,separator=%x2C)"
        for line in office.git("log", f"--format={form}", f"{self.tip}..main", at="remote.git").splitlines():
            commit, submission, reviewer = line.split("\0")
            of = office.git("show", "--format=", "--name-only", commit, at="remote.git").split()
            names = {f"lt:site/{pathlib.Path(path).stem}" for path in of if path.startswith("locales/lt/")}
            may = set(self.expected.get("approves", [])) if not self.expected.get("same") else set()
            if submission not in self.approved and not names <= may:
                self.note(f"published is {names}, which nobody approved: {reviewer}")
            if reviewer != JONAS:
                self.note(f"published is {names}, reviewed by {reviewer!r}")
            for name in names & {f"lt:site/{name}" for name in NAMES}:
                text = office.git("show", f"{commit}:locales/lt/{name.split('/')[1]}.ftl", at="remote.git")
                if text != TEXT.format(name.split("/")[1]):
                    self.note(f"published of {name} is another text than what was approved: {text[:200]}")


def play(template, folder, name, act, signed, expected, tolkit):
    """One attack; what is wrong, or None where git refuses it."""
    shutil.copytree(template, folder, symlinks=True)
    office = Office(folder, tolkit)
    office.move(signed)
    trial = Trial(office, expected)
    try:
        trial.before()
        act(office)
        trial.after()
    except Impossible:
        return None, office
    except Wrong as wrong:
        trial.note(str(wrong))
    except Exception as error:  # Whatever it is, it must not go unseen.
        trial.note(f"the script: {error!r}")
    return trial.wrong, office


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--short", action="store_true", help="some of them")
    parser.add_argument("--only", help="those whose name has this in it")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", action="store_true", help="keep the clones")
    arguments = parser.parse_args()
    chosen = [it for it in ATTACKS if (it[3] or not arguments.short) and (arguments.only or "") in it[0]]
    base, began = pathlib.Path(tempfile.mkdtemp(prefix="hostile-")), time.monotonic()
    templates = {}
    for signed in sorted({bool(it[2]) for it in chosen}):
        templates[signed] = base / f"office{int(signed)}"
        templates[signed].mkdir()
        Office(templates[signed], arguments.tolkit.resolve()).lay_out(signed)
    counts, slowest = {"right": 0, "wrong": 0, "refused by git": 0}, (0, "")

    def one(it):
        name, act, signed, _, expected = it
        folder = base / name
        result = play(templates[bool(signed)], folder, name, act, signed, expected, arguments.tolkit.resolve())
        if not arguments.keep:
            shutil.rmtree(folder, ignore_errors=True)
        return name, *result

    with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
        for name, wrong, office in pool.map(one, chosen):
            counts["refused by git" if wrong is None else "wrong" if wrong else "right"] += 1
            for text in wrong or []:
                print(f"{name}: {text}", flush=True)
            command, took = max(office.times.items(), key=lambda pair: pair[1], default=("", 0))
            slowest = max(slowest, (took, f"{command} after {name}"))
    if not arguments.keep:
        shutil.rmtree(base, ignore_errors=True)
    said = ", ".join(f"{count} {word}" for word, count in counts.items())
    print(f"{len(chosen)} attacks: {said}; slowest was {slowest[1]} with {slowest[0]:.1f} s; {time.monotonic() - began:.0f} s")
    sys.exit(1 if counts["wrong"] else 0)


if __name__ == "__main__":
    main()
