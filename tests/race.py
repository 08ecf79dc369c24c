#!/usr/bin/env python3
"""Lets many people claim the same items at the same moment; then looks whether each item has one winner, everybody else was
told, and nothing of the ledger was lost.

    cargo build --release && tests/race.py [--processes 20] [--items 50] [--remote file|http|both] [--one-by-one]
    tests/race.py --remote file --one-clone

The remote is a bare repository at a `file://` address, and the same behind `git http-backend` on this machine. Half of the
processes claim one item with each command, the others several at once, all in random order (`--one-by-one`: all of them one
by one); some say something about random items meanwhile. With `--one-clone`, all work in one clone under different names.
"""

import argparse
import collections
import contextlib
import http.server
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import threading
import time

WORKFLOW = """[project]
locales = ["lt"]

[[fluent]]
section = "site"
path = "locales/{locale}/*.ftl"
"""
LEDGER = "refs/tolkit/root/lt"
WON, REFUSED = 0, 4
LONGEST = 600
OURS = re.compile(r"^(\S+) is yours until ", re.MULTILINE)
FIRST = re.compile(r"\(([^()\s]+)\) was first with (\S+), and has it until ")
HELD = re.compile(r"\(([^()\s]+)\) has (\S+) until ")


class Backend(http.server.BaseHTTPRequestHandler):
    """Hands requests to `git http-backend`."""

    protocol_version = "HTTP/1.1"

    def body(self):
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        while self.rfile.readline().strip():
            pass
        return body

    def answer(self):
        path, _, query = self.path.partition("?")
        body = self.body()
        environment = self.server.environment | {
            "REQUEST_METHOD": self.command,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "CONTENT_TYPE": self.headers.get("Content-Type", ""),
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_CONTENT_ENCODING": self.headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": self.headers.get("Git-Protocol", ""),
            "REMOTE_ADDR": self.client_address[0],
            "SERVER_PROTOCOL": self.request_version,
        }
        done = subprocess.run(["git", "http-backend"], input=body, env=environment, capture_output=True)
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        fields = [line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line]
        status = next((value for name, value in fields if name == "Status"), "200 OK" if fields else "500 No answer")
        service = query.removeprefix("service=") or path.rpartition("/")[2]
        self.server.count(int(status.split()[0]), f"{self.command} {service}", done.stderr)
        self.send_response(int(status.split()[0]))
        for name, value in fields:
            if name not in ["Status", "Content-Length"]:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, folder, environment):
        super().__init__(("127.0.0.1", 0), Backend)
        exported = {"GIT_PROJECT_ROOT": str(folder), "GIT_HTTP_EXPORT_ALL": "1"}
        self.environment = environment | exported
        self.requests, self.said, self.counting = collections.Counter(), [], threading.Lock()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def count(self, status, request, said):
        with self.counting:
            self.requests[f"{request} {status}"] += 1
            if status >= 400:
                self.said.append(f"{status} to {request}: {said.decode(errors='replace')}")


class Race:
    def __init__(self, folder, arguments, remote):
        self.folder, self.arguments, self.remote = folder, arguments, remote
        self.items = [f"lt:site/{number:02}" for number in range(arguments.items)]
        self.people = [f"p{number}@example.org" for number in range(arguments.processes)]
        (folder / "home").mkdir()
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C.UTF-8",
        }
        self.wrong, self.writing = [], threading.Lock()
        self.winners, self.told = collections.defaultdict(list), collections.defaultdict(dict)
        self.comments, self.codes, self.longest = [], collections.Counter(), 0.0
        self.bare, self.server = folder / "remote.git", None
        self.clones = self.lay_out()

    def note(self, text):
        with self.writing:
            self.wrong.append(text)

    def git(self, *arguments, at=None, more=None):
        environment = self.environment | (more or {})
        command = ["git", "-C", str(at or self.folder), *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{' '.join(command)} ended with {done.returncode}\n{done.stderr}")
        return done.stdout

    def name(self, at, number):
        self.git("config", "user.name", f"person {number}", at=at)
        self.git("config", "user.email", f"p{number}@example.org", at=at)

    def lay_out(self):
        desk = self.folder / "desk"
        (desk / "locales/en").mkdir(parents=True)
        (desk / "workflow.toml").write_text(WORKFLOW)
        for item in self.items:
            (desk / "locales/en" / f"{item.split('/')[1]}.ftl").write_text("a = Text\n")
        self.git("init", "--quiet", "--initial-branch=main", at=desk)
        self.git("config", "user.name", "desk", at=desk)
        self.git("config", "user.email", "desk@example.org", at=desk)
        self.git("add", ".", at=desk)
        self.git("commit", "--quiet", "--message=Begin", at=desk)
        self.git("clone", "--quiet", "--bare", str(desk), str(self.bare))
        self.git("config", "http.receivepack", "true", at=self.bare)
        self.address = f"file://{self.bare}"
        if self.remote == "http":
            self.server = Server(self.folder, self.environment)
            self.address = f"http://127.0.0.1:{self.server.server_port}/remote.git"
        clones = [self.folder / "clone"] * len(self.people)
        if not self.arguments.one_clone:
            clones = [self.folder / f"clone-{number}" for number in range(len(self.people))]
        for number, clone in enumerate(clones):
            if not clone.exists():
                self.git("clone", "--quiet", self.address, str(clone))
                self.name(clone, number)
        return clones

    def tolkit(self, at, *arguments, more=None):
        command = [str(self.arguments.tolkit), "-C", str(at), *arguments]
        try:
            environment = self.environment | (more or {})
            return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=LONGEST)
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, "no end", "", "")

    def run_of(self, number, barrier):
        """What one person does in the race."""
        try:
            self.race(number, barrier)
        except Exception as error:  # Whatever it is, it must not go unseen.
            self.note(f"p{number}: {error!r}")

    def race(self, number, barrier):
        chance = random.Random(f"{self.arguments.seed}-{number}")
        more = {}
        if self.arguments.one_clone:
            for role in ["AUTHOR", "COMMITTER"]:
                more |= {f"GIT_{role}_NAME": f"person {number}", f"GIT_{role}_EMAIL": self.people[number]}
        items, said = chance.sample(self.items, len(self.items)), 0
        barrier.wait()
        while items:
            count = 1 if self.arguments.one_by_one or number % 2 == 0 else chance.randint(2, 10)
            some, items = items[:count], items[count:]
            self.claim(number, some, more)
            if number % 3 == 0 and chance.random() < (0.2 if count == 1 else 0.8):
                item, text, said = chance.choice(self.items), f"text-{number}-{said}", said + 1
                with self.writing:
                    self.comments.append((item, text))
                done = self.timed(self.clones[number], "comment", item, text, more=more)
                if done.returncode != 0:
                    self.note(f"p{number}: comment {item} ended with {done.returncode}\n{done.stdout}{done.stderr}")

    def timed(self, *arguments, more):
        start = time.monotonic()
        done = self.tolkit(*arguments, more=more)
        with self.writing:
            self.codes[f"{arguments[1]} {done.returncode}"] += 1
            self.longest = max(self.longest, time.monotonic() - start)
        return done

    def claim(self, number, items, more):
        done = self.timed(self.clones[number], "claim", *items, more=more)
        won = set(OURS.findall(done.stdout))
        said = done.stderr.splitlines()
        told = {item: by for line in said for by, item in FIRST.findall(line) + HELD.findall(line)}
        with self.writing:
            for item in won:
                self.winners[item].append(self.people[number])
            for item, by in told.items():
                self.told[item][self.people[number]] = by
        expected = WON if won == set(items) else REFUSED
        if done.returncode != expected or won | told.keys() != set(items) or won & told.keys():
            words = f"{done.stdout}{done.stderr}"
            self.note(f"p{number}: claim {' '.join(items)} ended with {done.returncode}, not {expected}\n{words}")

    def start(self):
        barrier = threading.Barrier(len(self.people) + 1)
        threads = [threading.Thread(target=self.run_of, args=(number, barrier)) for number in range(len(self.people))]
        [thread.start() for thread in threads]
        barrier.wait()
        start = time.monotonic()
        [thread.join() for thread in threads]
        return time.monotonic() - start

    def check(self):
        fresh = self.folder / "fresh"
        self.git("clone", "--quiet", self.address, str(fresh))
        self.name(fresh, 1000)
        synced = self.tolkit(fresh, "sync")
        if synced.returncode != 0:
            self.note(f"sync ended with {synced.returncode}\n{synced.stdout}{synced.stderr}")
        self.check_claims(fresh)
        self.check_ledger(fresh)
        self.check_comments(fresh)
        self.check_repositories()
        if self.server:
            [self.note(f"the server said {said.strip()}") for said in self.server.said]

    def check_claims(self, fresh):
        status = json.loads(self.tolkit(fresh, "status", "-f", "json").stdout)
        claims = {item["item"]: item["claim"] for item in status["items"]}
        if claims.keys() != set(self.items):
            self.note(f"status lists {len(claims)} items")
        for item in self.items:
            holder = (claims.get(item) or {}).get("by")
            winners, told = self.winners[item], self.told[item]
            if winners != [holder]:
                self.note(f"{item}: won by {winners}, and {holder} has it")
            if told.keys() != set(self.people) - {holder}:
                self.note(f"{item}: {len(told)} were told, {sorted(set(self.people) - {holder} - told.keys())} were not")
            wrongly = {person: by for person, by in told.items() if by != holder}
            if wrongly:
                self.note(f"{item}: {holder} has it, but told was {wrongly}")

    def check_ledger(self, fresh):
        log = self.git("log", "--reverse", "--format=%P%x00%ae%x00%B%x01", LEDGER, at=self.bare)
        commits = [entry.strip("\n").split("\0") for entry in log.split("\1") if entry.strip()]
        events = [json.loads(message.strip().splitlines()[-1]) for _, _, message in commits]
        self.kinds = collections.Counter(event["kind"] for event in events)
        count = int(self.git("rev-list", "--count", LEDGER, at=self.bare))
        expected = {"claim": len(self.items), "comment": len(self.comments)}
        if dict(self.kinds) != {k: n for k, n in expected.items() if n}:
            self.note(f"the ledger has {dict(self.kinds)}, expected are {expected}")
        if count != len(events):
            self.note(f"the ledger has {count} commits and {len(events)} events")
        forks = [parents for parents, _, _ in commits if len(parents.split()) > 1]
        if forks or sum(1 for parents, _, _ in commits if not parents) != 1:
            self.note(f"the ledger is not linear: {forks}")
        if [event["seq"] for event in events] != list(range(1, len(events) + 1)):
            self.note(f"the places in the ledger are {[event['seq'] for event in events]}")
        clocks = [event["clock"] for event in events]
        if any(later <= earlier for earlier, later in zip(clocks, clocks[1:])):
            self.note("a clock in the ledger goes back")
        if len({event["id"] for event in events}) != len(events):
            self.note("an event is in the ledger twice")
        for (_, author, _), event in zip(commits, events):
            if author != event["by"]:
                self.note(f"{event['kind']} {event['seq']} is by {event['by']}, its commit by {author}")
        verified = self.tolkit(fresh, "log", "--verify")
        if verified.returncode != 0 or f"lt: {count} entries, " not in verified.stdout:
            self.note(f"log --verify ended with {verified.returncode}\n{verified.stdout}{verified.stderr}")

    def check_comments(self, fresh):
        texts = collections.Counter()
        for item in self.items:
            log = json.loads(self.tolkit(fresh, "log", item, "-f", "json").stdout)
            texts.update((item, event["text"]) for event in log["events"] if event["kind"] == "comment")
        expected = collections.Counter(self.comments)
        for item, text in sorted((texts - expected) | (expected - texts)):
            self.note(f"{item}: {text} is there {texts[item, text]} times")

    def check_repositories(self):
        checked = subprocess.run(
            ["git", "-C", str(self.bare), "fsck", "--strict", "--no-dangling", "--no-progress"],
            env=self.environment,
            capture_output=True,
            text=True,
        )
        if checked.returncode != 0 or checked.stdout or checked.stderr:
            self.note(f"git fsck ended with {checked.returncode}\n{checked.stdout}{checked.stderr}")
        for lock in sorted(self.folder.rglob("*.lock")):
            self.note(f"left behind: {lock.relative_to(self.folder)}")
        for clone in sorted(set(self.clones)):
            # What waits in a clone must be in the remote's ledger by now.
            refs = self.git("for-each-ref", "--format=%(objectname)", "refs/tolkit", "refs/tolkit-local", at=clone).split()
            ids = self.git("log", "--format=%B", *refs, at=clone) if refs else ""
            known = self.git("log", "--format=%B", LEDGER, at=self.bare)
            lines = [json.loads(line) for line in ids.splitlines() if line.startswith("{")]
            lost = [event for event in lines if event["kind"] == "comment" and event["id"] not in known]
            [self.note(f"{clone.name}: {event['text']} is only here") for event in lost]


def run(arguments, remote):
    with tempfile.TemporaryDirectory(prefix="tolkit-race-") as folder, contextlib.ExitStack() as stack:
        race = Race(pathlib.Path(folder).resolve(), arguments, remote)
        if race.server:
            stack.callback(race.server.shutdown)
        elapsed = race.start()
        race.check()
        commands = sum(race.codes.values())
        codes = ", ".join(f"{count} × {code}" for code, count in sorted(race.codes.items()))
        events = ", ".join(f"{count} {kind}s" for kind, count in sorted(race.kinds.items()))
        print(
            f"{remote}{', one clone' if arguments.one_clone else ''}: {arguments.processes} processes × {arguments.items} items, "
            f"{commands} commands ({codes}) in {elapsed:.1f} s, the longest {race.longest:.1f} s; ledger: {events}; "
            f"{len(race.wrong)} wrong",
            flush=True,
        )
        if race.server:
            print("  " + ", ".join(f"{count} × {request}" for request, count in sorted(race.server.requests.items())))
        print("".join(f"{text[:600].strip()}\n" for text in race.wrong[:20]), end="", flush=True)
        return not race.wrong


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--processes", type=int, default=20)
    parser.add_argument("--items", type=int, default=50)
    parser.add_argument("--remote", choices=["file", "http", "both"], default="both")
    parser.add_argument("--one-by-one", action="store_true")
    parser.add_argument("--one-clone", action="store_true")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    arguments = parser.parse_args()
    arguments.tolkit = arguments.tolkit.resolve()
    remotes = ["file", "http"] if arguments.remote == "both" else [arguments.remote]
    went_well = [run(arguments, remote) for remote in remotes]
    sys.exit(0 if all(went_well) else 1)


if __name__ == "__main__":
    main()
