"""Connections without end: hundreds that say little, and slowly."""

import socket
import time

from workbench.server import Workbench, form

from .registry import FIELDS, attack

# What a computer may have open in one program, where nobody has set it otherwise.
MOST_FILES = 1024


class Crowd:
    """Connections that are held open, and send a byte now and then."""

    def __init__(self, workbench, count, begin, drip=b"X"):
        self.streams, self.drip = [], drip
        for number in range(count):
            try:
                stream = socket.create_connection(("127.0.0.1", workbench.port), timeout=1)
                stream.setblocking(False)
                stream.send(begin(number))
                self.streams.append(stream)
            except OSError:
                continue  # It does not take more.

    def send(self):
        for stream in self.streams:
            try:
                stream.send(self.drip)
            except OSError:
                pass

    def end(self):
        for stream in self.streams:
            stream.close()


def besiege(scene, what, begin, drip=b"X", count=None):
    """Lets a crowd stand before a workbench of its own, and looks whether the person at it is still answered."""
    scene.jonas.interrupt()
    count = count or (1300 if scene.is_short else 3000)
    scene.jonas = workbench = Workbench(scene.room, "jonas", most_files=MOST_FILES)
    workbench.come_in()
    crowd = Crowd(workbench, count, lambda number: begin(workbench, number), drip)
    worst = 0.0
    for _ in range(3 if scene.is_short else 10):
        crowd.send()
        for page in ["/", "/assets/style.css"]:
            try:
                answer = workbench.get(page)
                scene.requests += 1
                worst = max(worst, answer.took)
                if answer.status != 200:
                    scene.note(f"{what}: {answer}")
            except OSError as error:
                scene.note(f"{what}: {error}")
                crowd.end()
                return
        time.sleep(0.2)
    crowd.end()
    if worst > 3:
        scene.note(f"{what}: the desk takes {worst:.1f} s")


def head(workbench, method="GET", target="/", **changed):
    lines = [
        f"{method} {target} HTTP/1.1",
        f"Host: {workbench.host}",
        *(f"{name}: {value}" for name, value in workbench.headers(**changed)),
    ]
    return "\r\n".join([*lines, ""]).encode()


@attack
def connections_that_say_nothing(scene):
    besiege(scene, "silent", lambda workbench, number: b"", drip=b"")


@attack
def heads_that_do_not_end(scene):
    besiege(scene, "slow heads", lambda workbench, number: f"GET /?{number} HTTP/1.1\r\nHost: {workbench.host}\r\nX: ".encode())


@attack
def bodies_that_do_not_end(scene):
    besiege(
        scene,
        "slow bodies",
        lambda workbench, number: head(workbench, "POST", "/claims/claim", Cookie=None) + b"Content-Length: 1000\r\n\r\nitem=",
        b"x",
    )


@attack
def connections_that_stay(scene):
    """Each of them asks like a stranger, and stays."""
    besiege(scene, "kept", lambda workbench, number: head(workbench, Cookie=None) + b"\r\n", drip=b"")


@attack
def answers_that_nobody_reads(scene):
    one = lambda workbench: f"GET / HTTP/1.1\r\nHost: {workbench.host}\r\n\r\n".encode()
    besiege(scene, "unread", lambda workbench, number: one(workbench) * 200, drip=b"", count=300)


@attack
def changes_that_are_waited_for(scene):
    """Somebody has very many tabs open."""
    besiege(
        scene,
        "tabs",
        lambda workbench, number: head(workbench, target="/events", Origin=None, Content_Type=None) + b"\r\n",
        drip=b"",
        count=100,
    )


@attack
def many_at_once(scene):
    crowd = Crowd(
        scene.ona,
        200,
        lambda number: head(scene.ona, "POST", "/claims/claim", Origin="https://example.org")
        + b"Content-Length: %d\r\n\r\n" % len(form(FIELDS))
        + form(FIELDS),
    )
    scene.answers()
    crowd.end()
