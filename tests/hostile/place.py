"""Where a case is laid out: an ordinary project, and beside it what nobody may read."""

import os
import shutil
import socket

from .output import INJECTED, SECRET

WORKFLOW = """[project]
name = "Ordinary"
source = "en"
locales = ["lt"]

[[fluent]]
section = "site"
path = "locales/{locale}/**/*.ftl"
require = "reviewed"

[[articles]]
section = "news"
source = "articles/**/*.md"
path = "l10n/{locale}/**/*.ftl"
output = "public/{locale}/**/*.md"
partial = "source"
set = { lang = "{locale}" }
"""
MOZILLA = """[project]
locales = ["lt"]

[[fluent]]
section = "site"
config = "l10n.toml"
"""
L10N = """basepath = "."
locales = ["lt"]
[[paths]]
reference = "locales/en/**/*.ftl"
l10n = "locales/{locale}/**/*.ftl"
"""
SECTION = '[project]\nlocales = ["lt"]\n\n[[fluent]]\nsection = "site"\npath = "{}"\n'
ARTICLE = "---\ntitle: An article\ndate: 2026-11-20\n---\n\n# A heading\n\nWords of *it* and [a link](https://example.org).\n"
# What begins a formula, ends an attribute, a cell, a line; what steers a terminal, hides, turns around; what CI takes for a command.
NASTY = (
    f"=cmd()|'/c calc'!A1 \"><script>{INJECTED}</script><img src=x onerror={INJECTED}> ]]> &amp; [x](javascript:{INJECTED}) `*_|\\ "
    "\x1b[2J\x1b]0;owned\x07\x9b31m\u202eright\u2066\u200f\x7f\x08 %0A::error::x ##[add-mask]x"
)
PROGRAM = '#!/bin/sh\ntouch "$HOSTILE_RAN/{name}"\ncat\n'
DEEP = 200_000


class Place:
    """Where a case is laid out: an ordinary project, a home and a folder beside it whose files nobody may read."""

    def __init__(self, folder, template):
        self.root, self.outside, self.home, self.ran = (folder / name for name in ["root", "outside", "home", "ran"])
        shutil.copytree(template, self.root, symlinks=True)
        for made in [self.outside, self.home, self.ran]:
            made.mkdir()
        self.start = self.root
        (self.home / "secret").write_text(f"title = {SECRET}-home\n")
        (self.outside / "secret.ftl").write_text(f"title = {SECRET}-outside\n# {SECRET}\n")
        (self.outside / "secret.md").write_text(f"---\ntitle: {SECRET}-article\n---\n\n{SECRET}\n")
        (self.outside / "secret.toml").write_text(f"[project]\nname = '{SECRET}-config'\n{SECRET} = [\n")
        (self.outside / "folder").mkdir()
        (self.outside / "folder/home.ftl").write_text(f"title = {SECRET}-folder\n")

    def path(self, path):
        full = self.root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        return full

    def write(self, path, content):
        full = self.path(path)
        self.remove(full)
        full.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape"))

    def workflow(self, text):
        self.write("workflow.toml", text)

    def replaced(self, old, new):
        assert old in WORKFLOW, old
        self.workflow(WORKFLOW.replace(old, new))

    def remove(self, full):
        if full.is_symlink() or full.is_file():
            full.unlink()
        elif full.is_dir():
            shutil.rmtree(full)

    def link(self, path, target):
        full = self.path(path)
        self.remove(full)
        full.symlink_to(target)

    def fifo(self, path):
        full = self.path(path)
        self.remove(full)
        os.mkfifo(full)

    def socket(self, path):
        full = self.path(path)
        self.remove(full)
        here = os.open(full.parent, os.O_RDONLY)
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(f"/proc/self/fd/{here}/{full.name}")
        os.close(here)


def lay_out_ordinary(root):
    for path, text in {
        "workflow.toml": WORKFLOW,
        "locales/en/home.ftl": "title = Home page\nlead = Welcome { $name }\n    .alt = More\n",
        "locales/lt/home.ftl": "title = Pradžia\nlead = Sveiki { $name }\n    .alt = Daugiau\n",
        "articles/first.md": ARTICLE,
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


def translate_ordinary(root):
    (root / "l10n/lt").mkdir(parents=True)
    text = (root / "l10n/en/first.ftl").read_text()
    (root / "l10n/lt/first.ftl").write_text(text.replace("An article", "Pradžia"))


def change_ordinary(root):
    """What is translated is stale from here on."""
    home = root / "locales/en/home.ftl"
    home.write_text(home.read_text().replace("Home page", "Front page"))
