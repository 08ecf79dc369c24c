"""Names of files and folders that steer a terminal, a page, a shell or a CI, or that some systems cannot have."""

import shutil

from .output import INJECTED
from .place import ARTICLE
from .registry import CASES, Case, case, cases

NAMES = {
    "newline": "a\nb", "escape": "a\x1b[2J\x1b]0;x\x07b", "c1": "a\x9b31mb", "bidi": "a\u202eltf.b\u2066", "longest": "n" * 250, "dashes": "--help", "short_option": "-n",
    "spaces": "  a  b  ", "quotes": "a'b\"c`d$(touch x)", "formula": "=cmd()", "formula_at": "@sum(1)", "html": f"<img src=x onerror={INJECTED}>", "markdown": "[x](javascript:y)|`*_<b>",
    "percent": "%0A::error::x", "command": "::error::x", "ci_mask": "##[add-mask]x", "nfc": "\u00e9", "nfd": "e\u0301", "device": "CON", "aux": "aux", "dot_end": "a.", "stream": "a:b", "backslash": "a\\..\\..\\b",
    "invalid": "a\udcff\udcfeb", "zero_width": "a\u200bb\ufeff", "tab": "a\tb", "return": "a\rb", "delete": "a\x7fb", "star": "a*b", "question": "a?b", "braces": "{locale}", "tilde": "~root", "record": ".record",
    "git_like": "git~1", "colon": "lt:site", "emoji": "👩‍🚀", "template": "{{7*7}}${x}%{y}", "comma": "a,b;c", "xml": "]]>&x;", "noncharacter": "a\ufdd0b", "tags": "a\U000e0041b",
}
SHORT_NAMES = ["newline", "escape", "html", "formula", "invalid"]


def lay_out_named(place, name):
    for locale, text in [("en", "title = One\n"), ("lt", "title = { $x } <b>\n")]:
        place.write(f"locales/{locale}/{name}.ftl", text)
        place.write(f"locales/{locale}/{name}/{name}.ftl", text)
    place.write(f"articles/{name}.md", ARTICLE)
    place.write(f"articles/{name}/{name}.md", ARTICLE)


for shown, value in NAMES.items():
    CASES.append(Case(f"name_{shown}", lambda place, value=value: lay_out_named(place, value), {"short": shown in SHORT_NAMES}))
    CASES.append(Case(f"name_alone_{shown}", lambda place, value=value: (
        shutil.rmtree(place.root / "locales"), lay_out_named(place, value)), {}))


@case()
def names_that_differ_by_case_or_form(place):
    for name in ["Home", "HOME", "home", "\u00e9", "e\u0301", "home.", "home "]:
        place.write(f"locales/en/{name}.ftl", "title = One\n")
        place.write(f"locales/lt/{name}.ftl", "title = Du\n")
        place.write(f"articles/{name}.md", ARTICLE)


@cases({"plain": "sub", "escape": "a\x1b[2Jb", "option": "-x", "dots": "a..b", "lock": "a.lock", "at": "@{x}", "newline": "a\nb", "space": "a b~^:?*["})
def folder_of_project(place, name):
    """The ledger's refs have the name of the folder."""
    for path in list(place.root.iterdir()):
        place.path(f"{name}/x")
        if path.name != name:
            path.rename(place.root / name / path.name)
    place.start = place.root / name
