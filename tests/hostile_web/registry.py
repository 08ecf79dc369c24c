"""The attacks, and how their answers are judged."""

import re

from workbench.newsroom import changes
from workbench.routes import routes

ATTACKS = []
ITEM = "lt:events/2027-winter-school"
# What nobody may learn who is not let in.
SECRETS = ["lt:", "Onait", "Jonait", "ordic", "winter-school", "example.org", "workflow.toml", "root:x:0", "[core]"]
FORBIDDEN = (403,)
# A request that the server cannot read is not looked at further.
UNREADABLE = (0, 400, 403, 404, 405, 411, 413, 414, 431, 501, 505)
FIELDS = {"item": ITEM, "unit": "title", "text": "Blogas", "why": "x", "reason": "x", "verdict": "approve", "action": "approve"}


def attack(play):
    """Adds an attack: a function of a scene."""
    ATTACKS.append((play.__name__.replace("_", " "), play))
    return play


class Scene:
    """Two workbenches of one newsroom, each with a browser that was let in, and what is wrong with them."""

    def __init__(self, room, ona, jonas, is_short):
        self.room, self.ona, self.jonas, self.is_short = room, ona, jonas, is_short
        self.wrong, self.requests, self.attack = [], 0, ""
        found = routes(ITEM)
        self.pages = [address for method, address in found if method == "GET" and not address.startswith("/enter/")]
        self.posts = [address for method, address in found if method == "POST" and address != "/capability"]
        self.before = room.state()

    def note(self, text):
        self.wrong.append(f"{self.attack}: {text}")

    def refused(self, what, answer, statuses=FORBIDDEN):
        """Notes what is wrong with an answer that must say no, and nothing else."""
        self.requests += 1
        if answer.status not in statuses:
            self.note(f"{what}: {answer}")
        self.harmless(what, answer)
        if found := [secret for secret in SECRETS if secret in answer.data.decode(errors="replace")]:
            self.note(f"{what}: says {found}: {answer}")
        if answer.header("set-cookie"):
            self.note(f"{what}: gives a cookie")
        if answer.status == 403 and "default-src 'none'" not in answer.header("content-security-policy"):
            self.note(f"{what}: has no policy")

    def harmless(self, what, answer):
        """Notes what no answer may have."""
        for name, value in answer.headers:
            if name.startswith("access-control-") or name == "upgrade":
                self.note(f"{what}: {name}: {value}")
        if answer.status == 101 or answer.count() > 1:
            self.note(f"{what}: more than one answer, or another protocol: {answer}")
        if answer.header("location") and not re.match(r"/(?![/\\])[^\s\\]*$", answer.header("location")):
            self.note(f"{what}: leads to {answer.header('location')!r}")

    def unchanged(self):
        """Notes what was written since the last look."""
        if found := changes(self.before, self.room.state()):
            self.note(f"has written: {found[:8]}")

    def answers(self, longest=5):
        """Notes it if the desk does not answer those who are let in."""
        for workbench in [self.ona, self.jonas]:
            answer = workbench.get("/")
            if answer.status != 200 or answer.took > longest:
                self.note(f"the desk of {workbench.who} answers in {answer.took:.1f} s: {answer}")
            if workbench.process.poll() is not None:
                raise RuntimeError(f"the workbench has ended: {workbench.said()}")

    def play(self, name, play):
        self.attack = name
        play(self)
        self.unchanged()
        self.answers()
        # Whoever looks at their desk has heard of what is on it.
        self.before = self.room.state()
