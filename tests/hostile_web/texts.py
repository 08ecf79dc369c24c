"""Everything that another person can write is written to harm, in a newsroom of its own; then every page is looked at."""

import json
import re
import urllib.parse

from workbench.newsroom import Newsroom
from workbench.pages import Page
from workbench.server import Workbench

from .registry import attack

# What comes out where a template takes a text for one of its own.
CALCULATED = "1337133"
TEMPLATES = "{{7*191019}}${7*191019}#{7*191019}<%=7*191019%>{%7*191019%}[[7*191019]]"
MARKUP = [
    "<script>hostile()</script>",
    '"><img src=x onerror=hostile()>',
    "'><svg onload=hostile()>",
    "</textarea><script>hostile()</script>",
    "</title><script>hostile()</script>",
    '<a href="javascript:hostile()">x</a>',
    "<!-- hostile",
    "]]><hostile/>",
    "<iframe src=//example.org></iframe>",
    '" onmouseover="hostile()" x="',
    "' onfocus='hostile()' autofocus '",
    "<hostile onclick=hostile()>",
    "&lt;script&gt;hostile()&lt;/script&gt;",
    "&quot; onclick=&quot;hostile()",
    "<base href=//example.org>",
    "<form action=//example.org><button>x",
    '\\"><hostile>',
    "<style>@import '//example.org'</style>",
    "<link rel=stylesheet href=//example.org>",
    "<meta http-equiv=refresh content=0;url=//example.org>",
    "javascript:hostile()",
    "data:text/html,<script>hostile()</script>",
    "\u202etxet fo dne\u2066",
    "<\u200bscript>hostile()</script>",
    "＜script＞",
    "+ADw-script+AD4-",
    "<scr\u0000ipt>".replace("\0", ""),
]
MARKDOWN = [
    "[x](javascript:hostile())",
    '![x](x "onerror=hostile()")',
    "<javascript:hostile()>",
    "[x]: javascript:hostile()",
    "<img src=x onerror=hostile()>",
    "<div onclick='hostile()'>x</div>",
    "`<script>`",
    "[x](data:text/html,hostile)",
    "[x](//example.org)",
    "<script>\nhostile()\n</script>",
    "<svg><animate onbegin=hostile()></svg>",
    "<math><mtext></p><style><hostile>",
    "<table><td><hostile></table>",
]
NAMES = [
    "<img src=x onerror=hostile()>",
    '"onmouseover="hostile()',
    "'onfocus='hostile()",
    "{{7*191019}}",
    "a\u202ehtg.b",
    "javascript:hostile()",
    "%3Cscript%3E",
    "&quot;hostile",
    "a?unit=b#c",
    "..;",
    "a b",
]
EVERYTHING = " ".join(MARKUP) + " " + TEMPLATES
HOSTILE = re.compile("hostile", re.IGNORECASE)
PERSON = 'Jonas" onmouseover="hostile()" \' onfocus=\'hostile() ' + TEMPLATES.replace("<", "").replace(">", "") + " \u202eanoJ"
ADDRESS = '"onclick=hostile()&quot;{{7*191019}}"@example.org'
ENOUGH = 400


def fluent(text):
    """A text as Fluent has it in one line."""
    return re.sub(r"[{}]", lambda brace: '{ "' + brace[0] + '" }', text)


def lay_out(room):
    """Jonas and somebody with a strange address write what they can; what is refused to them cannot harm."""
    jonas, ona = room.root / "jonas", room.root / "ona"
    workflow = jonas / "workflow.toml"
    workflow.write_text(workflow.read_text().replace('"Nordic-Baltic newsroom"', json.dumps(EVERYTHING, ensure_ascii=False)))
    units = "".join(f"unit-{number} = {fluent(text)}\n" for number, text in enumerate([*MARKUP, TEMPLATES, *MARKDOWN]) if "\n" not in text)
    for name in NAMES:
        (jonas / f"locales/en/interface/{name}.ftl").write_text(f"### {EVERYTHING}\n\n# {EVERYTHING}\n{units}")
    article = "---\ntitle: >-\n  {}\n---\n\n# {}\n\n{}\n\n- {}\n".format(
        EVERYTHING, EVERYTHING, "\n\n".join(MARKUP + MARKDOWN), "\n- ".join(MARKUP)
    )
    for name in NAMES:
        (jonas / f"articles/news/{name}.md").write_text(article)
    room.git("jonas", "config", "user.name", PERSON)
    room.tolkit("jonas", "extract", codes=None)
    room.git("jonas", "add", "-A")
    room.git("jonas", "commit", "-qm", EVERYTHING)
    room.git("jonas", "push", "-q", "origin", "main")
    room.git("ona", "pull", "-q")
    listed = json.loads(room.tolkit("ona", "status", "--locale", "lt", "-f", "json").out)["items"]
    items = [found["item"] for found in listed]
    hostile = [item for item in items if any(name in item for name in NAMES)]
    for number, item in enumerate(hostile):
        section, _, name = item.removeprefix("lt:").partition("/")
        target = ona / f"locales/lt/{section}/{name}.ftl"
        source = (ona / f"locales/en/{section}/{name}.ftl").read_text()
        target.parent.mkdir(exist_ok=True)
        target.write_text("\n".join(line.replace(" = ", " = Ž ", 1) for line in source.splitlines() if not line.startswith("#")) + "\n")
        room.tolkit("ona", "claim", item, codes=None)
        room.tolkit("ona", "submit", item, "-m", EVERYTHING, *(["--draft"] if number % 3 == 0 else []), codes=None)
    room.tolkit("jonas", "sync", codes=None)
    for number, item in enumerate(hostile):
        room.tolkit("jonas", "comment", item, EVERYTHING, codes=None)
        room.tolkit("jonas", "review", item, codes=None)
        if number % 3 == 1:
            room.tolkit("jonas", "review", item, "--return", EVERYTHING, codes=None)
        elif number % 3 == 2:
            room.tolkit("jonas", "review", item, "--approve", "-m", EVERYTHING, codes=None)
    room.tolkit("jonas", "assign", "--to", "ona@example.org", "-m", EVERYTHING, "lt:news/2015-forum", codes=None)
    room.tolkit("jonas", "release", "-m", EVERYTHING, "lt:news/2015-forum", codes=None)
    room.git("jonas", "config", "user.email", ADDRESS)
    for item in hostile[:6] + ["lt:events/2027-winter-school"]:
        room.tolkit("jonas", "comment", item, EVERYTHING, codes=None)
        room.tolkit("jonas", "claim", item, codes=None)
    room.git("jonas", "config", "user.email", "jonas@example.org")
    # The English goes on, so that differences are shown.
    for path in [*jonas.glob("articles/news/*.md"), *jonas.glob("locales/en/interface/*.ftl")]:
        path.write_text(path.read_text().replace("x onerror", "y onerror").replace("onload", "ONLOAD"))
    room.tolkit("jonas", "extract", codes=None)
    room.git("jonas", "commit", "-qam", f"{PERSON}: {EVERYTHING}")
    room.git("jonas", "push", "-q", "origin", "main")
    room.git("ona", "pull", "-q", codes=None)
    room.tolkit("ona", "sync", codes=None)
    return items, hostile


def addresses(items, hostile):
    """The pages to begin with; their links are followed."""
    quoted = lambda text: urllib.parse.quote(text)
    yield from ["/", "/?all", "/items", "/items?locale=all", "/coverage", "/reviews", "/commit", "/help", "/rules", "/nowhere"]
    for item in hostile[::2] + [item for item in items if item not in hostile][:4]:
        for page in ["translate", "review", "story", "preview"]:
            yield f"/{page}/{quoted(item)}"
    for text in [EVERYTHING, *MARKUP[:6], TEMPLATES]:
        yield from [
            f"/items?q={quoted(text)}",
            f"/items?locale={quoted(text)}&section={quoted(text)}&state={quoted(text)}",
            f"/translate/{quoted(text)}",
            f"/rules/{quoted(text)}",
            f"/{quoted(text)}",
        ]
        yield f"/translate/{quoted(hostile[0])}?unit={quoted(text)}"
        yield f"/preview/{quoted(hostile[-1])}?unit={quoted(text)}"


class Reader:
    """Looks at pages as a browser takes them apart."""

    def __init__(self, scene, workbench):
        self.scene, self.workbench, self.seen, self.shown = scene, workbench, set(), 0

    def judge(self, path, answer):
        scene, shown = self.scene, path[:120]
        scene.requests += 1
        kind = answer.header("content-type")
        # The page's script is told by 500 that something was not kept, and why.
        if answer.status == 0 or answer.status == 500 and kind != "application/json":
            scene.note(f"{self.workbench.who}: {shown}: {answer}")
        if (
            answer.header("x-content-type-options") != "nosniff"
            or "unsafe" in answer.header("content-security-policy")
            or not answer.header("content-security-policy")
        ):
            scene.note(f"{self.workbench.who}: {shown} lacks headers")
        if CALCULATED in answer.body:
            scene.note(f"{self.workbench.who}: {shown} calculates")
        if not kind.startswith("text/html"):
            if kind.split(";")[0] not in ["application/json", "text/css", "text/javascript", "image/svg+xml", "text/plain", ""]:
                scene.note(f"{self.workbench.who}: {shown} is {kind}")
            return []
        page = Page(answer.body, HOSTILE)
        self.shown += "hostile" in answer.body
        for wrong in list(dict.fromkeys(page.wrong))[:5]:
            scene.note(f"{self.workbench.who}: {shown}: {wrong}")
        return page.links

    def read(self, first):
        left = list(first)
        while left and len(self.seen) < (ENOUGH // 3 if self.scene.is_short else ENOUGH):
            path = left.pop(0)
            if path in self.seen:
                continue
            self.seen.add(path)
            links = self.judge(path, self.workbench.get(path))
            left += [link.partition("#")[0] for link in links if link.startswith("/")]

    def post(self, path, fields, **changed):
        self.judge(f"POST {path}", answer := self.workbench.post(path, fields, **changed))
        if answer.status == 303:
            self.judge(f"{answer.header('location')} after {path}", self.workbench.get(answer.header("location")))


@attack
def texts_of_others(scene):
    room = Newsroom(scene.room.folder.parent / "texts", scene.room.program)
    items, hostile = lay_out(room)
    if len(hostile) < 8:
        scene.note(f"only {hostile} are items")
    for who in ["ona", "jonas"]:
        workbench = Workbench(room, who)
        workbench.come_in()
        reader = Reader(scene, workbench)
        reader.read(addresses(items, hostile))
        for item in [hostile[0], hostile[-1], EVERYTHING]:
            place = urllib.parse.quote(item)
            for action in ["claim", "renew", "release", "takeover"]:
                reader.post(f"/claims/{action}", {"item": item, "why": EVERYTHING})
            for accept in ["application/json", "text/html"]:
                reader.post(
                    f"/save/{place}",
                    {"unit": EVERYTHING, "source": "0" * 16, "digest": EVERYTHING, "target": EVERYTHING, "f:": EVERYTHING, "n:": "plain"},
                    Accept=accept,
                )
                reader.post(
                    f"/save/{place}", {"unit": "unit-1", "source": "0" * 16, "digest": "", "f:": EVERYTHING, "n:": "plain"}, Accept=accept
                )
            reader.post("/comments", {"item": item, "text": EVERYTHING, "unit": EVERYTHING})
            reader.post("/comments", {"item": item, "text": EVERYTHING, "unit": ""})
            reader.post(f"/submit/{place}", {"note": EVERYTHING})
            reader.post(f"/decide/{place}", {"verdict": EVERYTHING, "shown": EVERYTHING, "text": EVERYTHING, "unit": EVERYTHING})
            reader.post("/withdraw", {"item": item, "why": EVERYTHING})
            reader.post("/commit", {"item": item})
        reader.read(["/?", "/items?", "/reviews?", "/story/" + urllib.parse.quote(hostile[0])])
        if reader.shown < 20:
            scene.note(f"only {reader.shown} pages of {who} show what others wrote")
        if "panicked" in workbench.said():
            scene.note(f"{who}: {workbench.said()[-800:]}")
        workbench.kill()
