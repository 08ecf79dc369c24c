"""What a command may write, whatever stands in a repository: judged from its bytes."""

import csv
import html.parser
import io
import json
import re
import xml.etree.ElementTree

# In every file that no command may show, and in nothing else.
SECRET = "hostile-secret-4711"
# What texts of strangers try to have run.
INJECTED = "hostile()"
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]|\r(?!\n)")
# Of direction, of lines; what turns a line around that a person reads.
HIDDEN = re.compile("[\u200e\u200f\u2028-\u202e\u2066-\u2069\u061c]")
COLORS = re.compile(r"\x1b\[[0-9;]*m")
DATA = ["json", "gitlab", "sarif", "junit", "csv"]
MOST = 256 << 20
FORMULA = re.compile("[=+\\-@\t\r＝＋－＠]")


def problems(command, stdout, stderr, is_terminal):
    """What is wrong with what a command has written."""
    form = command[command.index("-f") + 1] if "-f" in command else "text"
    written = stdout + stderr
    for secret in [SECRET.encode(), b"root:x:0:0"]:
        if secret in written:
            yield f"shows what is outside or below .git: {context(written, written.index(secret))}"
    if len(written) > MOST:
        yield f"writes {len(written)} bytes"
        return
    for name, stream in [("stdout", stdout), ("stderr", stderr)]:
        try:
            text = stream.decode()
        except UnicodeDecodeError as error:
            yield f"{name} is not UTF-8: {context(stream, error.start)}"
            continue
        if is_terminal:
            text = COLORS.sub("", text).replace("\r\n", "\n")
        # The text of a file goes into a pipe as it is.
        is_copy = not is_terminal and name == "stdout" and command[:2] == ["edit", "--dry-run"]
        if not is_copy and (found := CONTROL.search(text)):
            yield f"{name} has a control character: {context(text, found.start())}"
        is_data = name == "stdout" and (is_copy or form in DATA)
        if not is_data and (found := HIDDEN.search(text)):
            yield f"{name} has a hidden character: {context(text, found.start())}"
    text = stdout.decode(errors="replace")
    judge = FORMS.get(form)
    if judge and text and not is_terminal:
        yield from judge(text)
    if command[0] == "check":
        # A CI shows both.
        shown = stderr if form != "text" else written
        yield from commands_of_ci(shown.decode(errors="replace"), False)


def is_json(text):
    try:
        json.loads(text)
    except ValueError as error:
        yield f"is no JSON: {error}"


def is_xml(text):
    try:
        tree = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        yield f"is no XML: {error}"
        return
    for element in tree.iter():
        name = element.tag.rpartition("}")[2].lower()
        if name in ["script", "img", "foreignobject"] or any(key.lower().startswith("on") for key in element.attrib):
            yield f"has an element of a text: {element.tag} {element.attrib}"


class Page(html.parser.HTMLParser):
    """What of a page came out of texts."""

    def __init__(self):
        super().__init__()
        self.wrong, self.is_script = [], False

    def handle_starttag(self, tag, attributes):
        self.is_script = tag in ["script", "style"]
        for name, value in attributes:
            is_run = name.startswith("on") or (name in ["href", "src", "action", "style"] and INJECTED in (value or ""))
            if is_run or (value or "").strip().lower().startswith(("javascript:", "data:text")):
                self.wrong.append(f"{tag} {name}={value!r}")
        if tag in ["img", "iframe", "object", "embed", "base"]:
            self.wrong.append(tag)

    def handle_data(self, data):
        if self.is_script and INJECTED in data:
            self.wrong.append(f"a script or style with a text in it: {data[:80]!r}")

    def handle_endtag(self, tag):
        self.is_script = False


def is_page(text):
    page = Page()
    page.feed(text)
    page.close()
    yield from (f"has in its page: {found}" for found in page.wrong)


def is_table(text):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for row in rows:
        if len(row) != len(rows[0]):
            yield f"has a row of {len(row)} fields: {row[:4]}"
        for field in row:
            if FORMULA.match(field):
                yield f"has a formula: {field[:60]!r}"


def is_markdown(text):
    """Whether names in a table stay text in their cell."""
    bars = None
    for line in text.splitlines():
        plain = re.sub(r"\\.", "", line)
        if found := re.search(r"[<`]|\]\(|!\[", plain):
            yield f"has Markdown of a name: {line[:100]!r} ({found.group()})"
        if plain.startswith("|"):
            if bars not in [None, plain.count("|")]:
                yield f"has a row with other cells: {line[:100]!r}"
            bars = plain.count("|")


# How a check ended: counts, and nothing that a repository says.
TOTALS = re.compile(
    r"(\d+ errors?, \d+ warnings?, \d+ notes? in \d+ items?|All is well: \d+ units? in \d+ items?, and nothing to mend"
    r"|Nothing to check: there is no item in what you asked about\.)(; \d+ [a-z ]+)*"
)


def commands_of_ci(text, is_result=True):
    """Whether GitHub would take commands of a text's from these lines."""
    lines = text.splitlines()
    if is_result and lines and TOTALS.fullmatch(lines[-1]):
        lines.pop()
    for line in lines:
        is_ours = is_result and re.match(r"::(error|warning|notice) file=[^:]*::", line)
        if (re.match(r"\s*::[a-z-]+[^:]*::", line) or "##[" in line) and not is_ours:
            yield f"has a command for CI: {line[:100]!r}"
        if is_result and not is_ours:
            yield f"has a line that is no command: {line[:100]!r}"


FORMS = {
    "json": is_json,
    "gitlab": is_json,
    "sarif": is_json,
    "junit": is_xml,
    "svg": is_xml,
    "html": is_page,
    "csv": is_table,
    "markdown": is_markdown,
    "github": commands_of_ci,
}


def first_item(stdout):
    """The first item that `status -f json` has; none if it has none."""
    try:
        items = json.loads(stdout)["items"]
    except (ValueError, KeyError):
        return None
    return items[0]["item"] if items else None


def context(text, at):
    return repr(text[max(at - 40, 0) : at + 40])


def shortened(said):
    return said.decode(errors="replace").strip()[:300]


def printable(text):
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
