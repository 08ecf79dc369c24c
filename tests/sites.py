#!/usr/bin/env python3
"""Takes the small sites of tests/sites through `tolkit`, and builds them with the programs that they are for.

    cargo build && tests/sites.py [--short] [--tolkit PATH] [--tools DIR [--install]] [--keep DIR] [SITE …]

In each: `init`, `extract`; `adopt --articles` and `render` lose no word of the page that is translated; then every unit gets its own text as translation, and `render` must give the article back, byte for byte;
then every unit gets accents on every letter outside code, links, tags and braces, and in what `render` writes

- words in = words out: without the accents, it is the article, but for where lines break;
- no line of syntax is changed;
- where the site's program is installed: the built page has the structure of the English one, no syntax shows that does not show
  there, and every visible word was changed.

Programs are looked for in DIR (bin/, venv/bin/, NAME/node_modules), then on PATH; --install puts those from PyPI and npm there. A
program that is missing is said, and its site is not built. --short builds nothing. What fails is listed, and ends with 1.
"""

import argparse
import collections
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LOCALE = "lt"

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "áƀćďéƒǵĥíĵḱĺḿńóṕʠŕśťúṽẃẍýźÁɃĆĎÉƑǴĤÍĴḰĹḾŃÓṔɊŔŚŤÚṼẂẌÝŹ"
ACCENT, STRIP = str.maketrans(PLAIN, ACCENTED), str.maketrans(ACCENTED, PLAIN)

# What no translator changes within a text.
KEPT = re.compile(
    r"(`+)(?:.*?)\1|\]\((?:\{%.*?%\}|\{\{.*?\}\}|[^)\s])*|\{\{.*?\}\}|\{%.*?%\}|\{[^{}]*\}|\]\[[^\]]*\]|\[\^[^\]]+\]|<[^>]+?\btext=\"|<[^>]+>|https?://\S+"
    r"|&#?\w+;",
    re.DOTALL,
)

# Lines that carry syntax, or what of them does, by the kind of site.
SYNTAX = {
    "hugo": [r"\{\{[<%].*?[>%]\}\}", r"\{#\w+\}"],
    "zola": [r"\{%.*?%\}", r"\{\{.*?\}\}", r"^<!-- more -->$"],
    "jekyll": [r"\{%.*?%\}", r"^\{:.*\}$", r"^\* TOC$", r"^\*\[HTML\]: ", r"\{: \.\w+\}", r"^: "],
    "docusaurus": [r"^:::(note)?", r"^(import|export) .*$", r"^</?(Tabs|TabItem|details|summary)", r"<!-- truncate -->", r"\{#\w+\}"],
    "mkdocs": [r"^(!!!|\?\?\?|===|///)( note| tip)?", r"\{ ?[.#][\w-]+ ?\}", r"^\*\[HTML\]: ", r"^:   "],
    "starlight": [r"^:::(tip)?", r"^import .*$", r"</?Card(Grid)?"],
    "vitepress": [r"^:::( tip| details)?", r"<Badge type=\"tip\"", r"\{\{.*?\}\}", r"\{#\w+\}"],
    "mdbook": [r"\{\{#\w+", r"^```.*$"],
    "folders": [],
}

# What shows of syntax that was not understood.
LITERAL = re.compile(r":::|!!!|\?\?\?|///|===|\{%|%\}|\{\{|\}\}|\{:|\{#|\{ ?\.|\[\^|\]\(|\]\[|\*\*|\|-|(?m:^\s*: )")

FENCE = re.compile(r"^(```|~~~).*?^\1", re.DOTALL | re.MULTILINE)


def pseudo(text):
    """The text with accents on every letter that a translator would change."""
    out, at = [], 0
    for kept in KEPT.finditer(text):
        out += [text[at : kept.start()].translate(ACCENT), kept.group()]
        at = kept.end()
    return "".join(out) + text[at:].translate(ACCENT)


# -- Fluent: the texts of articles have neither references nor choices.


def units(resource):
    """The id and the text of each unit."""
    found = []
    for line in resource.splitlines():
        if line.startswith("    ") and found:
            found[-1][1].append(line[4:])
        elif not line.startswith("#") and (match := re.match(r"([\w-]+) =(?: (.*))?$", line)):
            found.append((match[1], [match[2]] if match[2] is not None else []))
    literal = re.compile(r'\{ ?"((?:[^"\\]|\\.)*)" ?\}')
    said = lambda match: re.sub(r"\\(u[0-9A-F]{4}|.)", lambda m: chr(int(m[1][1:], 16)) if m[1][0] == "u" else m[1], match[1])
    return [(unit, literal.sub(said, "\n".join(lines))) for unit, lines in found]


def entry(unit, text):
    """A unit as Fluent has it."""
    literal = lambda said: '{ "' + said.replace("\\", "\\\\").replace('"', '\\"') + '" }'
    lines = [re.sub(r"[{}]", lambda brace: literal(brace[0]), line) for line in text.split("\n")]
    if len(lines) == 1:
        return f"{unit} = {lines[0]}\n"
    lines = [re.sub(r"^[.*\[]", lambda first: literal(first[0]), line) for line in lines]
    return f"{unit} =\n" + "".join(f"    {line}\n" for line in lines)


# -- Pages


class Region(html.parser.HTMLParser):
    """The tags and the visible words of one element of a page."""

    VOID = {"img", "br", "hr", "input", "meta", "link", "source", "wbr"}

    def __init__(self, is_region):
        super().__init__()
        self.is_region, self.open, self.tags, self.words, self.text = is_region, [], [], [], []
        self.is_found = False

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if not self.open and not (self.is_region(tag, values) and not self.is_found):
            return
        self.is_found = True
        if self.open:
            self.tags.append(tag)
        if tag not in self.VOID:
            # Code stays, and so does what only programs read.
            hidden = {"code", "pre", "script", "style", "svg", "button", "template"}
            self.open.append((tag, tag in hidden or "anchor" in (values.get("class") or "") or "headerlink" in (values.get("class") or "")))

    def handle_endtag(self, tag):
        while self.open and tag in [name for name, _ in self.open]:
            if self.open.pop()[0] == tag:
                return

    def handle_data(self, data):
        if self.open and not any(hidden for _, hidden in self.open):
            self.text.append(data)
            self.words += [word for word in re.findall(r"\w+", data) if re.search(r"[^\W\d_]", word)]


def region(path, is_region):
    parser = Region(is_region)
    parser.feed(path.read_text())
    return parser


def element(name, css=None):
    return lambda tag, values: tag == name and (css is None or css in (values.get("class") or "").split())


class Generator:
    """A program that builds a site: its command, and where the pages are. `own` are words that are its own."""

    def __init__(self, program, command, out, english, translated, is_region, own=()):
        self.program, self.command, self.out = program, command, out
        self.english, self.translated, self.is_region, self.own = english, translated, is_region, set(own)


GENERATORS = {
    "hugo": Generator("hugo", ["hugo", "--quiet", "-d", "out"], "out", "en/**/*.html", lambda p: f"{LOCALE}/{p[3:]}", element("main")),
    "zola": Generator(
        "zola", ["zola", "build", "-o", "out"], "out", "[!l]*/index.html", lambda p: f"{LOCALE}/{p}", element("main")
    ),
    "jekyll": Generator(
        "jekyll", ["jekyll", "build", "-q", "-d", "out"], "out", "[!l]*/**/*.html", lambda p: f"{LOCALE}/{p}", element("main")
    ),
    "mkdocs": Generator(
        "mkdocs",
        ["mkdocs", "build", "-q", "-d", "out"],
        "out",
        "**/*.html",
        lambda p: f"{LOCALE}/{p}",
        element("article"),
        # The title of a box that has none.
        own=["Tip"],
    ),
    "vitepress": Generator(
        "vitepress", ["vitepress", "build", "docs"], "docs/.vitepress/dist", "**/*.html", lambda p: f"{LOCALE}/{p}", element("div", "vp-doc")
    ),
    "docusaurus": Generator(
        "docusaurus", ["docusaurus", "build"], "build", "**/*.html", lambda p: f"{LOCALE}/{p}", element("div", "markdown")
    ),
    "starlight": Generator(
        "astro", ["astro", "build"], "dist", "**/*.html", lambda p: f"{LOCALE}/{p}", element("div", "sl-markdown-content")
    ),
    "mdbook": Generator("mdbook", ["mdbook", "build", "-d", "out"], "out", "*.html", lambda p: p, element("main")),
}
NODE = {
    "vitepress": ["vitepress"],
    "docusaurus": ["@docusaurus/core", "@docusaurus/preset-classic", "react", "react-dom"],
    "starlight": ["astro@5", "@astrojs/starlight@0.36", "sharp"],
}
PYTHON = ["mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pymdown-extensions"]


def install(tools):
    tools.mkdir(parents=True, exist_ok=True)
    if not (tools / "venv").is_dir():
        subprocess.run([sys.executable, "-m", "venv", tools / "venv"], check=True)
        subprocess.run([tools / "venv/bin/pip", "install", "-q", *PYTHON], check=True)
    for site, packages in NODE.items():
        if shutil.which("npm") and not (tools / site).is_dir():
            (tools / site).mkdir()
            subprocess.run(["npm", "install", "-s", "--prefix", tools / site, *packages], check=True)


class Site:
    def __init__(self, name, folder, arguments):
        self.name, self.folder, self.arguments, self.failures = name, folder, arguments, []
        shutil.copytree(HERE / "sites" / name, folder, dirs_exist_ok=True)
        subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
        self.tolkit("init", "--ci", "none", "--locale", LOCALE)
        self.plain = (folder / "workflow.toml").read_text()
        # What is set differs on purpose.
        self.bare = re.sub(r"(?m)^(set|links) = .*\n", "", self.plain)

    def tolkit(self, *words, may_fail=False):
        ran = subprocess.run(
            [self.arguments.tolkit, "-C", self.folder, *words], capture_output=True, text=True, env=os.environ | {"LANG": "C.UTF-8"}
        )
        if ran.returncode and not may_fail:
            raise SystemExit(f"{self.name}: tolkit {' '.join(words)}: {ran.stdout}{ran.stderr}")
        return ran

    def fail(self, check, what):
        self.failures.append(f"{check}: {what}")

    def articles(self):
        """The path of each article, and that of its resource."""
        found = {}
        for path in sorted(self.folder.glob("*/en/**/*.ftl")):
            if match := re.search(r"(?m)^### From (.*), by `tolkit extract`", path.read_text()):
                found[match[1]] = path
        return found

    def patterns(self):
        """The source and the output of each section."""
        return re.findall(r'(?m)^source = "(.*\.mdx?)"\n(?:.*\n)*?output = "(.*)"', self.plain)

    def outputs(self):
        """The article and the rendered file of each."""
        pairs = {}
        for source, output in self.patterns():
            as_regex = lambda pattern: re.escape(pattern).replace(r"\*\*/", "(?:(.*)/)?").replace(r"\*", "([^/]*)")
            for article in self.articles():
                if match := re.fullmatch(as_regex(source), article):
                    captures = iter(match.groups())
                    fill = lambda wild: ((next(captures) or "") + ("/" if wild[0] == "**/" else "")).lstrip("/")
                    pairs[article] = re.sub(r"\*\*/|\*", fill, output).replace("{locale}", LOCALE)
        return pairs

    def translate(self, change):
        """Translates every unit, and renders; whatever was rendered or translated before is gone."""
        for translated in self.outputs().values():
            (self.folder / translated).unlink(missing_ok=True)
        shutil.rmtree(self.folder / ".tolkit", ignore_errors=True)
        for resource in self.articles().values():
            path = pathlib.Path(str(resource).replace("/en/", f"/{LOCALE}/", 1))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(entry(unit, change(text)) for unit, text in units(resource.read_text())))
        self.tolkit("adopt")
        ran = self.tolkit("render", may_fail=True)
        if ran.returncode:
            self.fail("render", (ran.stdout + ran.stderr).strip().replace("\n", "\n      "))

    def texts(self, check):
        """The articles with what was rendered of them."""
        for article, translated in self.outputs().items():
            path = self.folder / translated
            if path.is_file():
                yield article, (self.folder / article).read_text(), path.read_text()
            elif (self.folder / article).read_text() and units(self.articles()[article].read_text()):
                self.fail(check, f"{article}: {translated} was not rendered")

    def check_adoption(self):
        """Adopting what is translated, and rendering it, loses no word of it."""
        before = {path: (self.folder / path).read_text() for path in self.outputs().values() if (self.folder / path).is_file()}
        self.tolkit("adopt", "--articles", may_fail=True)
        self.tolkit("render", may_fail=True)
        for path, text in before.items():
            left = collections.Counter((self.folder / path).read_text().split())
            if lost := collections.Counter(text.split()) - left:
                self.fail("adoption", f"{path}: lost {' '.join(list(lost)[:8])}")
        if not before:
            self.fail("adoption", "no page is translated")

    def check_identity(self):
        (self.folder / "workflow.toml").write_text(self.bare)
        self.translate(lambda text: text)
        for article, source, rendered in self.texts("identity"):
            if source != rendered:
                self.fail("identity", article)

    def check_words(self):
        self.translate(pseudo)
        for article, source, rendered in self.texts("words"):
            if rendered.translate(STRIP).split() != source.split():
                self.fail("words", f"{article}: {first_difference(source.split(), rendered.translate(STRIP).split())}")
            for pattern in SYNTAX[self.name]:
                ours, theirs = (re.findall(pattern, FENCE.sub("", text) if "`" not in pattern else text, re.MULTILINE) for text in (source, rendered))
                if ours != theirs:
                    self.fail("syntax", f"{article}: {pattern}: {len(ours)} before, {len(theirs)} after")
        (self.folder / "workflow.toml").write_text(self.plain)
        self.translate(pseudo)

    def build(self):
        generator = GENERATORS.get(self.name)
        if generator is None:
            return "nothing builds it"
        environment, program = os.environ.copy(), None
        if tools := self.arguments.tools:
            places = [tools / "bin", tools / "venv/bin", tools / self.name / "node_modules/.bin"]
            environment["PATH"] = os.pathsep.join([*map(str, places), environment["PATH"]])
            if (tools / self.name / "node_modules").is_dir():
                os.symlink(tools / self.name / "node_modules", self.folder / "node_modules")
        program = shutil.which(generator.command[0], path=environment["PATH"])
        if program is None:
            return f"{generator.program} is not installed"
        environment |= {"ASTRO_TELEMETRY_DISABLED": "1", "NO_COLOR": "1", "CI": "1"}
        roots = [self.folder] if self.name != "mdbook" else [self.folder, self.folder / LOCALE]
        for root in roots:
            ran = subprocess.run([program, *generator.command[1:]], cwd=root, env=environment, capture_output=True, text=True)
            if ran.returncode:
                self.fail("build", (ran.stdout + ran.stderr).strip()[-1200:].replace("\n", "\n      "))
                return None
        self.compare(generator, self.folder / generator.out, roots[-1] / generator.out)
        return None

    def compare(self, generator, english, translated):
        pages = 0
        for path in sorted(english.glob(generator.english)):
            name = path.relative_to(english).as_posix()
            if name.startswith(f"{LOCALE}/") or "404" in name:
                continue
            ours, other = region(path, generator.is_region), translated / generator.translated(name)
            if not ours.is_found:
                continue
            if not other.is_file():
                self.fail("pages", f"{name} has no page in {LOCALE}")
                continue
            theirs = region(other, generator.is_region)
            pages += 1
            if ours.tags != theirs.tags:
                self.fail("structure", f"{name}: {first_difference(ours.tags, theirs.tags)}")
            shown = [LITERAL.findall("".join(page.text)) for page in (ours, theirs)]
            if shown[0] != shown[1]:
                self.fail("literal syntax", f"{name}: {shown[1]} instead of {shown[0]}")
            same = [word for word in theirs.words if not any(letter in ACCENTED for letter in word) and word not in generator.own]
            if same:
                self.fail("visible words", f"{name}: not changed: {' '.join(same[:12])}")
        if not pages:
            self.fail("pages", "no page was built that could be compared")


def first_difference(ours, theirs):
    at = next((at for at, (a, b) in enumerate(zip(ours, theirs)) if a != b), min(len(ours), len(theirs)))
    return f"{' '.join(ours[at : at + 6])!r} became {' '.join(theirs[at : at + 6])!r}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=HERE.parent / "target/debug/tolkit")
    parser.add_argument("--tools", type=pathlib.Path)
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the sites, to look at them afterwards")
    parser.add_argument("sites", nargs="*")
    arguments = parser.parse_args()
    arguments.tolkit = arguments.tolkit.resolve()
    arguments.tools = arguments.tools and arguments.tools.resolve()
    if arguments.install:
        install(arguments.tools)
    failed = 0
    with tempfile.TemporaryDirectory() as temporary:
        into = arguments.keep.resolve() if arguments.keep else pathlib.Path(temporary)
        for name in arguments.sites or sorted(path.name for path in (HERE / "sites").iterdir() if path.is_dir()):
            site = Site(name, into / name, arguments)
            site.tolkit("extract")
            site.check_adoption()
            site.check_identity()
            site.check_words()
            not_built = "not built: --short" if arguments.short else site.build()
            failed += bool(site.failures)
            print(f"{name}: {'FAILED' if site.failures else 'ok'}{f' ({not_built})' if not_built else ''}")
            for failure in site.failures:
                print(f"  {failure}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
