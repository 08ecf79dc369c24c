#!/usr/bin/env python3
"""Kills `tolkit commit` and `tolkit sync` at random moments, with the git programs that they started; then looks whether
anything was lost, done twice, or left behind.

    cargo build --release && tests/kill_workflow.py [--kills 300] [--only commit|sync] [--seed N] [--keep]

A translator and an editor share a remote, which a small web server of this script serves (`git http-backend`): so a kill hits
only what runs on a person's own computer. Both clones have staged, unstaged and untracked files of their own. After every kill,
one command is left alone; then these files are what they were, no lock is left, every submission is one commit at most, and
now and then `git fsck --strict` looks at everything. In the end every submission, comment and commit is in the ledger once.
"""

import argparse
import collections
import http.server
import json
import os
import pathlib
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

WORKFLOW = """[project]
locales = ["lt"]

[[fluent]]
section = "site"
path = "locales/{locale}/site/*.ftl"

[[articles]]
section = "news"
source = "articles/*.md"
path = "locales/{locale}/news/*.ftl"
output = "site/{locale}/*.md"

[review]
own = false
"""
TRAILERS = "%(trailers:key=Submission,valueonly,separator=%x2C)"
RECOVERED = "An interrupted command"
REFUSED = 4
JOURNAL = ".git/tolkit/journals/root"


class Wrong(Exception):
    """What is not as it should be."""


def ensure(holds, said):
    if not holds:
        raise Wrong(said() if callable(said) else said)


def letters(number):
    """A number in letters: rules look at digits."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))


class Server:
    """Serves bare repositories below a folder; everybody has an address of their own, which can be paused."""

    def __init__(self, folder, environment):
        self.paused = set()
        server = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                server.answer(self, folder, environment)

            do_POST = do_GET

            def log_message(self, *_):
                pass

        class Quiet(http.server.ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *_):
                pass  # whoever asked was killed

        self.http = Quiet(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def address(self, who):
        return f"http://127.0.0.1:{self.http.server_address[1]}/{who}/remote.git"

    def answer(self, request, folder, environment):
        path, _, query = request.path.partition("?")
        who, _, rest = path.lstrip("/").partition("/")
        if who in self.paused:
            request.send_error(503)
            return
        headers = request.headers
        variables = {
            **environment,
            "GIT_PROJECT_ROOT": str(folder),
            "GIT_HTTP_EXPORT_ALL": "1",
            "REQUEST_METHOD": request.command,
            "PATH_INFO": "/" + rest,
            "QUERY_STRING": query,
            "CONTENT_TYPE": headers.get("Content-Type", ""),
            "HTTP_CONTENT_ENCODING": headers.get("Content-Encoding", ""),
            "GIT_PROTOCOL": headers.get("Git-Protocol", ""),
            "REMOTE_USER": who,
            "REMOTE_ADDR": "127.0.0.1",
        }
        length = int(headers.get("Content-Length") or 0)
        body = request.rfile.read(length)
        if len(body) < length:
            return
        variables["CONTENT_LENGTH"] = str(length)
        done = subprocess.run(["git", "http-backend"], input=body, capture_output=True, env=variables)
        head, _, content = done.stdout.partition(b"\r\n\r\n")
        fields = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        request.send_response(int(fields.pop("Status", "200").split()[0]))
        for name, value in fields.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(content)


class Person:
    """Somebody with a clone, and with work of their own in it."""

    def __init__(self, office, name):
        self.office, self.name, self.root = office, name, office.folder / name
        office.run(office.folder, "git", "clone", "--quiet", office.server.address(name), str(self.root))
        for key, value in {
            "user.name": name.title(),
            "user.email": f"{name}@example.org",
            "tolkit.locale": "lt",
            "http.postBuffer": "100000000",
        }.items():
            self.git("config", key, value)

    def git(self, *arguments, codes=(0,)):
        return self.office.run(self.root, "git", *arguments, codes=codes).stdout

    def tolkit(self, *arguments, codes=(0,)):
        return self.office.run(self.root, self.office.program, *arguments, codes=codes)

    def offline(self, is_offline):
        (self.office.server.paused.add if is_offline else self.office.server.paused.discard)(self.name)

    def litter(self):
        """Leaves staged, unstaged and untracked work lying about; whatever happens, it stays as it is."""
        (self.root / "notes.txt").write_text(f"staged by {self.name}\n")
        (self.root / "both.txt").write_text(f"staged by {self.name}\n")
        (self.root / "new.txt").write_text(f"staged and new, by {self.name}\n")
        self.git("add", "notes.txt", "both.txt", "new.txt")
        self.git("rm", "--quiet", "--cached", "gone.txt")
        (self.root / "both.txt").write_text(f"and changed again by {self.name}\n")
        (self.root / "plan.txt").write_text(f"changed by {self.name}, not staged\n")
        (self.root / "untracked.txt").write_bytes(os.urandom(1000))
        (self.root / "locales/lt/site/own.ftl").write_text(f"first = ne visai baigta, {self.name}\n")
        self.litter_is = self.look()

    def look(self):
        names = ["notes.txt", "both.txt", "new.txt", "gone.txt", "plan.txt", "untracked.txt", "locales/lt/site/own.ftl"]
        status = self.git("--no-optional-locks", "status", "--porcelain", "--untracked-files=all").splitlines()
        strays = [line[3:] for line in status if re.match(r"\?\? (.*/)?\.tolkit-\w{6}$", line)]
        for path in strays:  # told in the end
            (self.root / path).unlink()
        self.office.strays += strays
        return {
            **{name: (self.root / name).read_bytes() for name in names},
            "staged": self.git("diff", "--cached", "--binary"),
            "status": "\n".join(line for line in status if line[3:] not in strays),
        }

    def ensure_whole(self, after, with_fsck):
        now = self.look()
        for name, was in self.litter_is.items():
            ensure(now[name] == was, lambda: f"{name} of {self.name} is not as it was:\n{was}\n---\n{now[name]}")
        directory = self.root / ".git"
        locks = [str(path.relative_to(directory)) for path in directory.rglob("*.lock")]
        if after == "status":  # it only looks: locks on our own refs wait for whoever writes there
            locks = [lock for lock in locks if not re.match(r"refs/tolkit(-local)?/", lock)]
        ensure(not locks, f"{self.name} has locks left: {locks}")
        ensure(not (self.root / JOURNAL).exists(), f"{self.name} has a journal left")
        if with_fsck:
            self.git("fsck", "--strict", "--no-dangling", "--no-progress")
            if random.random() < 0.5:  # as `git gc` does, now and then
                self.git("pack-refs", "--all")

    def kill(self, arguments, wait):
        """Starts a command, and kills it and all that it started; tells whether there was something to kill."""
        running = subprocess.Popen(
            [self.office.program, *arguments],
            cwd=self.root,
            env=self.office.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        wait(running)
        os.killpg(running.pid, signal.SIGKILL)
        return running.wait() == -signal.SIGKILL

    def story(self, item):
        return json.loads(self.tolkit("log", item, "-f", "json").stdout)["events"]


class Office:
    """A remote and two clones of it."""

    def __init__(self, folder, program, items):
        self.folder, self.program = folder, str(program)
        (folder / "home").mkdir()
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder / "home"),
            "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
            "no_proxy": "*",
        }
        self.strays = []
        self.remote = folder / "served" / "remote.git"
        self.run(folder, "git", "init", "--quiet", "--bare", "-b", "main", str(self.remote))
        for key, value in {"http.receivepack": "true", "gc.auto": "0", "receive.fsckObjects": "true"}.items():
            self.run(self.remote, "git", "config", key, value)
        self.server = Server(self.remote.parent, self.environment)
        self.editor = Person(self, "jonas")
        self.publish(items)
        self.translator = Person(self, "ona")
        self.items = [f"lt:site/page-{letters(number)}" for number in range(0, items, 2)]
        self.items += [f"lt:news/article-{letters(number)}" for number in range(1, items, 2)]
        self.spoken = collections.Counter()
        self.recoveries = 0

    def publish(self, items):
        root = self.editor.root
        self.editor.git("checkout", "--quiet", "-B", "main")
        (root / "workflow.toml").write_text(WORKFLOW)
        for name in ["notes.txt", "both.txt", "gone.txt", "plan.txt"]:
            (root / name).write_text("as it was published\n")
        for folder in ["articles", "locales/en/site", "locales/lt/site"]:
            (root / folder).mkdir(parents=True)
        for number in range(items):
            name = letters(number)
            units = "".join(f"{unit} = Words of the {unit} unit of page {name}\n" for unit in ["first", "second", "third"])
            (root / f"locales/en/site/page-{name}.ftl").write_text(units)
            text = f"The text of article {name}, which is here.\n\n- some item of it\n- another\n"
            text = f"---\ntitle: Article {name}\n---\n\n{text}"
            (root / f"articles/article-{name}.md").write_text(text)
        (root / "locales/en/site/own.ftl").write_text("first = This is translated by everybody\n")
        (root / "locales/lt/site/own.ftl").write_text("first = Šitą verčia visi\n")
        self.editor.tolkit("extract")
        self.editor.git("add", ".")
        self.editor.git("commit", "--quiet", "-m", "The articles")
        self.editor.git("push", "--quiet", "-u", "origin", "main")

    def run(self, folder, *command, codes=(0,)):
        """Runs a command that is left alone."""
        done = subprocess.run(
            command, cwd=folder, env=self.environment, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120
        )
        said = f"{' '.join(map(str, command))[:200]} ended with {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        ensure(done.returncode in codes, said)
        return done

    def translate(self, item, edition):
        """Writes the translator's text of an item; returns what is in it and in no other."""
        path = item.removeprefix("lt:")
        units = (self.translator.root / f"locales/en/{path}.ftl").read_text().splitlines()
        units = [unit for unit in units if " = " in unit and not unit.startswith("#")]
        target = self.translator.root / f"locales/lt/{path}.ftl"
        target.parent.mkdir(parents=True, exist_ok=True)
        mark = f"leidimas {letters(edition)} lietuviškai"
        target.write_text("".join(unit.replace(" = ", f" = {mark} ") + "\n" for unit in units))
        return mark

    def comment(self, person, item):
        text = f"Word {sum(self.spoken.values())} of {person.name} about {item}"
        person.tolkit("comment", item, text)
        self.spoken[text] += 1

    def submissions(self, item):
        return [event["id"] for event in self.translator.story(item) if event["kind"] == "submit"]

    def recover(self, person, arguments, codes=(0,)):
        self.recoveries += RECOVERED in person.tolkit(*arguments, codes=codes).stderr

    def ensure_ledger(self, person):
        """The ledger that everybody has: every event once, in one line, and nothing else."""
        self.run(self.remote, "git", "fsck", "--strict", "--no-dangling", "--no-progress")
        person.tolkit("log", "--verify")
        ledger = ["refs/tolkit/root/lt"]
        merges = self.run(self.remote, "git", "rev-list", "--min-parents=2", *ledger).stdout
        ensure(not merges, f"the ledger has merges: {merges}")
        messages = self.run(self.remote, "git", "log", "--format=%B%x00", *ledger).stdout.split("\0")
        events = [json.loads(message.strip().splitlines()[-1]) for message in messages if message.strip()]
        twice = [id for id, count in collections.Counter(event["id"] for event in events).items() if count > 1]
        ensure(not twice, f"the ledger has events twice: {twice}")
        comments = collections.Counter(event["text"] for event in events if event["kind"] == "comment")
        ensure(comments == self.spoken, lambda: f"comments: {comments - self.spoken} too many, {self.spoken - comments} lost")
        for item in self.items:
            comments.subtract(event["text"] for event in person.story(item) if event["kind"] == "comment")
        ensure(not any(comments.values()), lambda: f"comments that `tolkit log` does not have once: {+comments} {-comments}")
        return events


def at_random(longest):
    """Waits for any moment up to here."""
    return lambda _: time.sleep(random.uniform(0, longest))


def once_there(path, longest):
    """Waits until a file is there, then for any moment up to here: most happens then."""

    def wait(running):
        # It is not reaped yet, so that its number is still its own.
        options = os.WEXITED | os.WNOHANG | os.WNOWAIT
        while not path.exists() and os.waitid(os.P_PID, running.pid, options) is None:
            time.sleep(0.0002)
        time.sleep(random.uniform(0, longest))

    return wait


def seconds(done):
    before = time.monotonic()
    done()
    return time.monotonic() - before


class Commits:
    """Kills `tolkit commit` in the editor's clone."""

    def __init__(self, office):
        self.office, self.editor, self.translator = office, office.editor, office.translator
        self.editions = 0
        self.carried = {}  # the item and edition of every submission
        self.editor.litter()
        self.translator.litter()
        self.typical = {}

    def prepare(self):
        """Hands in and approves a new edition of everything."""
        self.translator.git("pull", "--quiet", "--ff-only")
        self.base = self.editor.git("rev-parse", "main").strip()
        marks = {self.office.translate(item, self.editions) for item in self.office.items}
        [self.mark] = marks
        self.translator.offline(True)
        self.translator.tolkit("submit", *self.office.items)
        self.office.comment(self.translator, random.choice(self.office.items))
        self.translator.offline(False)
        self.translator.tolkit("sync")
        self.editor.tolkit("sync")
        self.editor.offline(True)
        for item in self.office.items:
            self.editor.tolkit("review", item)
            self.editor.tolkit("review", item, "--approve")
        self.office.comment(self.editor, random.choice(self.office.items))
        self.editor.offline(False)
        self.editor.tolkit("sync")
        self.submissions = {}
        for item in self.office.items:
            ids = self.office.submissions(item)
            ensure(len(ids) == self.editions + 1, f"{item} was handed in {self.editions + 1} times, the ledger has {ids}")
            self.submissions[ids[-1]] = item
            self.carried[ids[-1]] = item
        self.editions += 1

    def done(self):
        """Returns the items of this edition that are committed, each once and with its files."""
        log = self.editor.git("log", f"--format=%x00{TRAILERS}", "--name-only", f"{self.base}..main")
        done = []
        for commit in log.split("\0")[1:]:
            submission, *paths = [line for line in commit.splitlines() if line]
            ensure(submission in self.submissions, f"a commit of {submission}, which is no submission of this edition")
            item = self.submissions[submission]
            path = item.removeprefix("lt:")
            expected = {f"locales/lt/{path}.ftl", f".tolkit/records/lt/{path}"}
            if path.startswith("news/"):
                expected.add(f"site/lt/{path.removeprefix('news/')}.md")
                expected.add(f".tolkit/rendered/lt/{path}.page")
            ensure(set(paths) == expected, f"the commit of {item} has {paths}")
            done.append(item)
        twice = [item for item, count in collections.Counter(done).items() if count > 1]
        ensure(not twice, f"committed twice: {twice}")
        return set(done)

    def finish(self):
        """Commits what is left of an edition, pushes it, and looks whether it is all there."""
        self.office.recover(self.editor, ["commit", "--push"])
        self.office.recover(self.editor, ["sync"])
        self.editor.ensure_whole("sync", True)
        ensure(self.done() == set(self.office.items), lambda: f"not committed: {set(self.office.items) - self.done()}")
        here = self.editor.git("rev-parse", "main")
        there = self.office.run(self.office.remote, "git", "rev-parse", "main").stdout
        ensure(here == there, "the remote has another branch")
        for item in self.office.items:
            path = item.removeprefix("lt:")
            text = (self.editor.root / f"locales/lt/{path}.ftl").read_text()
            ensure(text.count(self.mark) == (3 if path.startswith("site/") else 4), f"{item} has another text:\n{text}")
        waiting = self.editor.git("rev-list", "--count", "refs/tolkit-local/root/lt", "^refs/tolkit/root/lt").strip()
        ensure(waiting == "0", f"{waiting} events still wait after everything was pushed")

    def kill(self, number):
        done = self.done()
        open_items = [item for item in self.office.items if item not in done]
        if len(open_items) < 8:
            self.finish()
            self.prepare()
            open_items = list(self.office.items)
        random.shuffle(open_items)
        count = random.choice([1, 2, 4, 6])
        chosen, other = open_items[:count], open_items[count]
        push = ["--push"] * (random.random() < 0.4)
        key = (count, bool(push))
        if key not in self.typical:
            self.typical[key] = seconds(lambda: self.editor.tolkit("commit", *push, *chosen))
            return False
        if random.random() < 0.5:
            wait = at_random(1.1 * self.typical[key])
        else:
            wait = once_there(self.editor.root / JOURNAL, random.choice([0.002, 0.02, 0.1]))
        hit = self.editor.kill(["commit", *push, *chosen], wait)
        self.typical[key] *= 1.02 if hit else 0.96  # other programs come and go
        if hit and random.random() < 0.3:  # so is what puts it right
            self.editor.kill(["status"], at_random(0.1))
        after = ["status", "sync", "commit"][number % 3]
        self.office.recover(self.editor, [after, other] if after == "commit" else [after])
        self.editor.ensure_whole(after, number % 10 == 9)
        self.done()
        return hit

    def end(self):
        self.finish()
        fresh = Person(self.office, "fresh")
        fresh.tolkit("sync")
        for person in [fresh, self.editor, self.translator]:
            person.tolkit("sync")
            events = self.office.ensure_ledger(person)
        handed_in = {event["id"] for event in events if event["kind"] == "submit"}
        ensure(handed_in == set(self.carried), lambda: f"the ledger has other submissions: {handed_in ^ set(self.carried)}")
        for item in self.office.items:
            commits = [event for event in fresh.story(item) if event["kind"] == "commit"]
            abouts = collections.Counter(event["about"] for event in commits)
            expected = collections.Counter(id for id, carried in self.carried.items() if carried == item)
            ensure(abouts == expected, lambda: f"{item} has commit events {abouts}, and should have {expected}")
            ensure(all(event["effective"] for event in commits), f"{item} has commit events without effect")
        trailers = fresh.git("log", f"--format={TRAILERS}", "main").split()
        ensure(sorted(trailers) == sorted(self.carried), "the branch does not have every submission once")
        return f"{len(self.carried)} submissions committed"


class Syncs:
    """Kills `tolkit sync` in the translator's clone, which has written offline, while the editor writes."""

    def __init__(self, office):
        self.office, self.editor, self.translator = office, office.editor, office.translator
        self.editor.litter()
        self.translator.litter()
        self.handed_in = collections.Counter()
        self.typical = None

    def prepare(self):
        """Everything is written between the kills."""

    def write(self, number):
        self.translator.offline(True)
        for _ in range(random.choice([1, 1, 2, 4])):
            self.office.comment(self.translator, random.choice(self.office.items))
        if number % 3 == 0:
            item, note = random.choice(self.office.items), f"note {sum(self.handed_in.values())}"
            self.office.translate(item, number)
            self.translator.tolkit("submit", item, "-m", note)
            self.handed_in[note] += 1
        if number % 5 == 0:
            # Both want it; who is first has it, until it is given back.
            contested = random.choice(self.office.items)
            self.translator.tolkit("claim", contested, codes=(0, REFUSED))
            self.editor.tolkit("claim", contested, codes=(0, REFUSED))
            self.editor.tolkit("release", contested, codes=(0, REFUSED))
        elif number % 2 == 0:
            self.office.comment(self.editor, random.choice(self.office.items))
        self.translator.offline(False)

    def kill(self, number):
        self.write(number)
        if self.typical is None:
            self.typical = seconds(lambda: self.translator.tolkit("sync", codes=(0, REFUSED)))
            return False
        meanwhile = None
        if number % 3 == 1:
            item = random.choice(self.office.items)
            meanwhile = threading.Thread(target=self.office.comment, args=(self.editor, item))
            meanwhile.start()
        hit = self.translator.kill(["sync"], at_random(1.2 * self.typical))
        self.typical *= 1.02 if hit else 0.96  # other programs come and go
        if number % 4 == 3:  # the next thing that is done need not be to sync
            self.office.comment(self.translator, random.choice(self.office.items))
        self.office.recover(self.translator, ["sync"], codes=(0, REFUSED))
        if meanwhile:
            meanwhile.join()
            self.translator.tolkit("sync", codes=(0, REFUSED))
        self.translator.ensure_whole("sync", number % 10 == 9)
        waiting = self.translator.git("rev-list", "--count", "refs/tolkit-local/root/lt", "^refs/tolkit/root/lt").strip()
        ensure(waiting == "0", f"{waiting} events still wait after a sync")
        return hit

    def end(self):
        fresh = Person(self.office, "fresh")
        for person in [fresh, self.editor, self.translator]:
            person.tolkit("sync")
            person.git("fsck", "--strict", "--no-dangling", "--no-progress")
            events = self.office.ensure_ledger(person)
            told = [event["text"] for item in self.office.items for event in person.story(item) if event["kind"] == "submit"]
            ensure(collections.Counter(told) == self.handed_in, lambda: f"{person.name} has submissions {told}")
        handed_in = collections.Counter(event["text"] for event in events if event["kind"] == "submit")
        more, less = handed_in - self.handed_in, self.handed_in - handed_in
        ensure(not more and not less, f"submissions: {more} too many, {less} lost")
        return f"{len(events)} events, {sum(self.handed_in.values())} submissions, {sum(self.office.spoken.values())} comments"


def torment(kind, arguments, folder):
    office = Office(folder, arguments.tolkit.resolve(), arguments.items)
    begun = time.monotonic()
    loop = kind(office)
    number = hits = 0
    try:
        loop.prepare()
        while hits < arguments.kills:
            hits += loop.kill(number)
            number += 1
        result = loop.end()
    except (Wrong, subprocess.TimeoutExpired) as wrong:
        print(f"{kind.__name__}: wrong after {number} attempts, {hits} kills:\n{wrong}\nSee {folder}", file=sys.stderr)
        return False
    finally:
        office.server.http.shutdown()
    took = time.monotonic() - begun
    strays = f", {len(office.strays)} temporary files left, such as {office.strays[0]}" if office.strays else ""
    counts = f"{hits} kills in {number} attempts, {office.recoveries} recoveries"
    print(f"{kind.__name__}: {counts}, {result}{strays}, {took:.0f} s", flush=True)
    return not office.strays


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--kills", type=int, default=300, help="of each command, of a program that still ran")
    parser.add_argument("--items", type=int, default=40)
    parser.add_argument("--only", choices=["commit", "sync"])
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--keep", action="store_true", help="keep the clones")
    arguments = parser.parse_args()
    random.seed(arguments.seed)
    fine = True
    for name, kind in {"commit": Commits, "sync": Syncs}.items():
        if arguments.only in [None, name]:
            folder = pathlib.Path(tempfile.mkdtemp(prefix=f"kill-{name}-"))
            whole = torment(kind, arguments, folder)
            fine &= whole
            if whole and not arguments.keep:
                shutil.rmtree(folder)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
