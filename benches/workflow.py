#!/usr/bin/env python3
"""Measures the workflow side by side with what git itself takes, in one run; prints ratios.

    cargo build --release && benches/workflow.py [--rounds 31] [--events 100000] [--items 100]

- A claim that nobody contests, against a bare `git push` of one commit to the same `file://` remote, in turn.
- Reading a ledger of many events: for the first time, from its first event, and from the cache, against `git fetch` of it; as the difference to
  the same command in a clone without a ledger.
- `tolkit commit` of many approved items.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

WORKFLOW = '[project]\nlocales = ["lt"]\n\n[[fluent]]\nsection = "site"\npath = "locales/{locale}/*.ftl"\n'
NOON = 1_795_435_200_000


def run(command, cwd, env, **options):
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, **options)
    if done.returncode not in options.get("ok", (0,)) and done.returncode:
        sys.exit(f"{command}: {done.stdout.decode()}{done.stderr.decode()}")
    return done.stdout.decode()


def timed(command, cwd, env):
    began = time.perf_counter()
    done = subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    took = time.perf_counter() - began
    if done.returncode:
        sys.exit(f"{command}: {done.stdout.decode()}{done.stderr.decode()}")
    return took * 1000


class Office:
    def __init__(self, root, tolkit, items):
        self.root, self.tolkit = root, str(tolkit)
        home = root / "home"
        home.mkdir(parents=True)
        self.env = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "GIT_CONFIG_NOSYSTEM": "1",
            "LANG": "C.UTF-8",
        }
        self.git(root, "init", "-q", "--bare", "-b", "main", "remote.git")
        self.git(root, "init", "-q", "-b", "main", "seed")
        seed = root / "seed"
        (seed / "locales/en").mkdir(parents=True)
        (seed / "workflow.toml").write_text(WORKFLOW)
        for number in range(items):
            (seed / f"locales/en/{number}.ftl").write_text("title = Text\nlead = More\n")
        self.git(seed, "add", "-A")
        self.git(seed, "-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-q", "-m", "Office")
        self.git(seed, "push", "-q", "../remote.git", "main")

    def git(self, cwd, *arguments, **options):
        return run(["git", *arguments], cwd, self.env, **options)

    def clone(self, name):
        self.git(self.root, "clone", "-q", f"file://{self.root}/remote.git", name)
        clone = self.root / name
        self.git(clone, "config", "user.name", name)
        self.git(clone, "config", "user.email", f"{name}@example.org")
        return clone

    def run(self, clone, *arguments):
        return run([self.tolkit, *arguments], clone, self.env)


def claim_and_push(root, tolkit, rounds):
    office = Office(root, tolkit, rounds + 5)
    clone, other = office.clone("ona"), office.clone("git")
    claims, pushes = [], []
    for number in range(rounds + 5):
        office.git(other, "commit", "-q", "--allow-empty", "-m", "One")
        pushes.append(timed(["git", "push", "-q", "origin", "main"], other, office.env))
        claims.append(timed([office.tolkit, "claim", f"lt:site/{number}"], clone, office.env))
    claim, push = statistics.median(claims[5:]), statistics.median(pushes[5:])
    print(f"claim, uncontended: {claim:.1f} ms; bare git push of one commit: {push:.1f} ms; {claim / push:.2f} x (at most 2)")
    return claim / push <= 2


def events(count, under_way):
    """Events of people who claim, hand in, approve and commit; with the state that they come to after each. So many items of a
    thousand stop in the middle of that."""
    items, clock, seq = {}, NOON, 0
    lease = 604800
    number = 0
    while seq < count:
        item, number = f"lt:site/{number}", number + 1
        stop = 1 + number % 3 if number % 1000 < under_way else 4
        submission = None
        for kind in ["claim", "submit", "review", "commit"][:stop]:
            seq, clock = seq + 1, clock + 1000
            who = {"claim": "ona", "submit": "ona"}.get(kind, "jonas")
            person = {"name": who, "email": f"{who}@example.org"}
            event = {"v": 1, "id": str(uuid.UUID(int=seq)), "kind": kind, "clock": clock, "item": item, "by": person["email"]}
            entry = items.setdefault(item, {})
            if kind == "claim":
                event["lease"] = lease
                entry["claim"] = {"by": person, "since": clock, "until": clock + lease * 1000, "lease": lease}
            elif kind == "submit":
                submission = event["id"]
                entry["claim"]["until"] = clock + lease * 1000
                entry["submission"] = {"id": submission, "commit": None, "by": person, "clock": clock}
                entry["authors"] = [person]
            elif kind == "review":
                event.update(about=submission, verdict="approve")
                entry["approval"] = {"about": submission, "id": event["id"], "parts": [[person, None]], "whole": True, "clock": clock}
                entry["conversation"] = [{"id": event["id"], "by": person, "clock": clock, "kind": "approve"}]
            else:
                event.update(about=submission, text="0" * 40)
                del items[item]
            yield seq, clock, event, person, items


def big_ledger(clone, office, count, under_way):
    """Writes a ledger of so many events with git fast-import: submissions have a text."""
    process = subprocess.Popen(["git", "fast-import", "--quiet", "--export-marks=marks"], cwd=clone, env=office.env, stdin=subprocess.PIPE)
    out = process.stdin

    def data(text):
        encoded = text.encode()
        out.write(b"data %d\n" % len(encoded) + encoded + b"\n")

    out.write(b"blob\nmark :1\n")
    data("title = Tekstas\nlead = Daugiau\n")
    ledger = "refs/tolkit/root/lt"
    mark, last, written = 10, None, 0

    def commit(person, clock, message, files):
        nonlocal mark, last
        mark += 1
        out.write(f"commit {ledger}\nmark :{mark}\n".encode())
        for role in ["author", "committer"]:
            out.write(f"{role} {person['name']} <{person['email']}> {clock // 1000} +0000\n".encode())
        data(message)
        if last:
            out.write(f"from :{last}\n".encode())
        out.write(b"deleteall\n" + files)
        last = mark
        return mark

    carried = []
    for seq, clock, event, person, _ in events(count, under_way):
        if event["kind"] == "commit":
            carried.append(event["about"])
        event["seq"] = seq
        files = b"M 100644 :1 target.ftl\n" if event["kind"] == "submit" else b""
        commit(person, clock, f"{event['kind']} {event['item']}\n\n{json.dumps(event)}\n", files)
        written += 1
    # A commit event counts once the branch has a commit that carries the text.
    for number, about in enumerate(carried):
        out.write(b"commit refs/heads/main\n" + b"committer x <x@example.org> %d +0000\n" % (NOON // 1000 + number))
        data(f"Translate\n\nSubmission: {about}\n")
        if number == 0:
            out.write(b"from refs/heads/main^0\n")
    out.close()
    process.wait()
    office.git(clone, "push", "-q", "origin", "main")
    office.git(clone, "gc", "-q")
    return written


def load(root, tolkit, rounds, count, under_way):
    office = Office(root, tolkit, 1)
    without, clone = office.clone("without"), office.clone("with")
    written = big_ledger(clone, office, count, under_way)
    command = [office.tolkit, "status", "-f", "json"]
    cache = clone / ".git/tolkit/cache"
    office.git(clone, "push", "-q", "origin", "refs/tolkit/root/lt")
    cold, warm, bare, fetches = [], [], [], []
    for number in range(rounds):
        subprocess.run(["rm", "-rf", str(cache)])
        bare.append(timed(command, without, office.env))
        cold.append(timed(command, clone, office.env))
        warm.append(timed(command, clone, office.env))
        if number < 3:
            other = office.clone(f"other-{number}")
            fetches.append(timed(["git", "fetch", "-q", "origin", "refs/tolkit/*:refs/tolkit/*"], other, office.env))
    bare, cold, warm, fetch = (statistics.median(times) for times in (bare, cold, warm, fetches))
    size = sum(file.stat().st_size for file in cache.rglob("*") if file.is_file())
    first = cold - bare
    print(
        f"a ledger of {written} events, {under_way} items under way: `git fetch` of it {fetch:.0f} ms, read for the first time {first:.0f} ms "
        f"({first / fetch:.2f} of that, at most 1), from the cache {warm - bare:.1f} ms (at most 15); the command itself {bare:.1f} ms; "
        f"cache {size // 1024} KiB"
    )
    return first <= fetch and warm - bare <= 15


def commit(root, tolkit, count):
    office = Office(root, tolkit, count)
    ona, jonas = office.clone("ona"), office.clone("jonas")
    (ona / "locales/lt").mkdir(parents=True)
    for number in range(count):
        (ona / f"locales/lt/{number}.ftl").write_text("title = Tekstas\nlead = Daugiau\n")
    office.git(ona, "remote", "set-url", "origin", "file:///nowhere")
    subprocess.run([office.tolkit, "submit", *[f"lt:site/{number}" for number in range(count)]], cwd=ona, env=office.env, capture_output=True)
    office.git(ona, "remote", "set-url", "origin", f"file://{root}/remote.git")
    office.run(ona, "sync")
    office.run(jonas, "sync")
    for number in range(count):
        office.run(jonas, "review", f"lt:site/{number}")
        office.run(jonas, "review", f"lt:site/{number}", "--approve")
    took = timed([office.tolkit, "commit"], jonas, office.env)
    made = office.git(jonas, "rev-list", "--count", "HEAD").strip()
    print(f"commit of {count} approved items: {took / 1000:.2f} s (at most 3), {made} commits on the branch")
    return took <= 3000 and made == str(count + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=31)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--under-way", type=int, default=40, help="items of a thousand that are not finished")
    parser.add_argument("--items", type=int, default=100)
    parser.add_argument("--tolkit", default=pathlib.Path(__file__).resolve().parent.parent / "target/release/tolkit")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        root, tolkit = pathlib.Path(directory), pathlib.Path(arguments.tolkit).resolve()
        fast = [
            claim_and_push(root / "claim", tolkit, arguments.rounds),
            load(root / "load", tolkit, arguments.rounds, arguments.events, arguments.under_way),
            commit(root / "commit", tolkit, arguments.items),
        ]
    sys.exit(0 if all(fast) else 1)


if __name__ == "__main__":
    main()
