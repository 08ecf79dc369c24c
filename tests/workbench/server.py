"""`tolkit open` in the background, and requests to it, byte by byte."""

import re
import resource
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse

FORM = "application/x-www-form-urlencoded"
# How long an answer may take.
PATIENCE = 30


class Answer:
    """What the workbench answered; the status is 0 if it only hung up."""

    def __init__(self, data, took=0.0):
        self.data, self.took = data, took
        head, _, body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        match = re.match(r"HTTP/1\.[01] (\d{3})\b", lines[0])
        self.status = int(match[1]) if match else 0
        self.headers = [(name.lower(), value) for name, _, value in (line.partition(": ") for line in lines[1:])]
        self.body = body.decode(errors="replace")

    def header(self, name):
        """The value of a header; empty if it is not there."""
        return next((value for known, value in self.headers if known == name), "")

    def count(self):
        """How many answers there are in what came."""
        return len(re.findall(rb"(?m)^HTTP/1\.[01] \d{3}", self.data))

    def __repr__(self):
        return f"{self.status} {self.body[:200]!r}"


class Workbench:
    """A workbench that is running, and one browser that may come in."""

    def __init__(self, room, who, *arguments, most_files=None):
        self.who, self.cookie = who, ""
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most_files, most_files))) if most_files else None
        self.errors = tempfile.TemporaryFile()
        self.began = time.monotonic()
        self.process = subprocess.Popen(
            [room.program, "open", "--no-browser", *arguments],
            cwd=room.root / who,
            env=room.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            preexec_fn=limit,
            start_new_session=True,
        )
        line = self.process.stdout.readline().decode()
        match = re.search(r"http://(127\.0\.0\.1:(\d+))(/enter/([0-9a-f]{64})(/\S*))", line)
        if not match:
            raise RuntimeError(f"`tolkit open` does not say where: {line!r} {self.said()}")
        self.host, self.port, self.entrance, self.capability, self.page = match[1], int(match[2]), match[3], match[4], match[5]
        self.origin = f"http://{self.host}"

    def said(self):
        """What it wrote where a person sees it."""
        self.errors.seek(0)
        return self.errors.read().decode(errors="replace")

    # Requests

    def connect(self):
        stream = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return stream

    def raw(self, data, patience=PATIENCE, then_ends=False):
        """Sends bytes, and returns what comes until the other side ends, or is silent for too long."""
        began, answer = time.monotonic(), b""
        with self.connect() as stream:
            stream.settimeout(patience)
            try:
                stream.sendall(data)
                if then_ends:
                    stream.shutdown(socket.SHUT_WR)
            except OSError:
                pass  # What refuses a request need not read all of it.
            try:
                while piece := stream.recv(1 << 16):
                    answer += piece
            except OSError:
                pass
        return Answer(answer, time.monotonic() - began)

    def send(self, method, target, headers=(), body=b"", host=None, patience=PATIENCE):
        """Sends a request with these headers, `Host` and the body's length (unless they are among them)."""
        named = {name.lower() for name, _ in headers}
        lines = [f"{method} {target} HTTP/1.1"]
        if "host" not in named:
            lines.append(f"Host: {self.host if host is None else host}")
        lines += [f"{name}: {value}" for name, value in headers]
        if (body or method == "POST") and not named & {"content-length", "transfer-encoding"}:
            lines.append(f"Content-Length: {len(body)}")
        lines += ["Connection: close", "", ""]
        return self.raw("\r\n".join(lines).encode("utf-8", "surrogateescape") + body, patience)

    def come_in(self, entrance=None):
        """Takes the one-time address for a cookie; the answer."""
        answer = self.send("GET", entrance or self.entrance)
        if answer.status == 303:
            self.cookie = answer.header("set-cookie").split(";")[0]
        return answer

    def headers(self, **changed):
        """The headers of a form that a page of the workbench sends; a name that is None is left out, `_` stands for a dash."""
        headers = {"Cookie": self.cookie, "Origin": self.origin, "Sec-Fetch-Site": "same-origin", "Content-Type": FORM}
        headers |= {name.replace("_", "-"): value for name, value in changed.items()}
        return [(name, value) for name, value in headers.items() if value is not None]

    def get(self, path, **changed):
        """Gets a page as a person does who follows a link."""
        return self.send("GET", path, self.headers(**({"Origin": None, "Content_Type": None} | changed)))

    def post(self, path, fields, **changed):
        """Sends a form as a page of the workbench does."""
        return self.send("POST", path, self.headers(**changed), form(fields))

    def follow(self, path, fields):
        """Sends a form, and gets the page that it leads to."""
        answer = self.post(path, fields)
        return self.get(answer.header("location")) if answer.status == 303 else answer

    # Its end

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def interrupt(self):
        """Ends it as Ctrl+C does; how it ended, and after how many seconds."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(timeout=PATIENCE)
        self.process.stdout.close()
        return code, time.monotonic() - began


def form(fields):
    """Fields, a dictionary or pairs, as a browser writes them."""
    return urllib.parse.urlencode(list(fields.items()) if isinstance(fields, dict) else fields).encode()
