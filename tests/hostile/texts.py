"""Texts that steer what shows them, and texts of a depth or size that nobody writes by hand."""

import os

from .output import INJECTED
from .place import ARTICLE, DEEP, NASTY, WORKFLOW
from .registry import LARGE, case, cases

@case(short=True)
def texts_that_steer(place):
    lines = [f"u{n} = { {0: NASTY, 1: '<b>' + NASTY, 2: '{ $' + 'x } ' + NASTY}[n % 3]}" for n in range(9)]
    place.write("locales/en/home.ftl", "\n".join(lines).replace("<b>", "") + "\ntitle = Front page\n")
    place.write("locales/lt/home.ftl", "\n".join(lines) + f"\ntitle = {NASTY}\n    .{INJECTED} = x\nbroken = {{ {NASTY}\n-term = {NASTY}\n")
    place.write("articles/first.md", f"---\ntitle: \"{INJECTED}\"\nsummary: |\n  {NASTY}\n---\n\n# {NASTY}\n\n{NASTY} ::error::x\n\n::error::y\n\n<script>{INJECTED}</script>\n")


@case(short=True)
def texts_at_the_beginning_of_lines(place):
    place.write("locales/lt/home.ftl", "::error file=x::y\n##[error]x\n::stop-commands::x\n::add-mask::e\ntitle = ::error::x\n    ::error::y\nlead =\n    ::set-output name=x::y\n")
    place.write("articles/first.md", "::error::x\n\n- ::error::y\n")


@cases({"record": ".tolkit/records/lt/site/home"})
def record_of_strangers(place, path):
    text = place.path(path).read_text().splitlines()
    place.write(path, "\n".join([text[0], f"title {NASTY}", f"{NASTY} {NASTY}", *text[1:], *text[1:]]) + "\n")


@cases({
    "placeables": ("locales/lt/home.ftl", "title = " + "{" * DEEP + '""' + "}" * DEEP + "\n"),
    "calls": ("locales/lt/home.ftl", "title = { " + "F(" * DEEP + ")" * DEEP + " }\n"),
    "selects": ("locales/lt/home.ftl", "title = " + "{ $x ->\n  *[a] " * 20000 + "\n" + "}" * 20000 + "\n"),
    "terms": ("locales/lt/home.ftl", "title = { -t(a: " * 2000 + "\n"),
    "quotes": ("articles/first.md", ARTICLE + "> " * DEEP + "x\n"),
    "lists": ("articles/first.md", ARTICLE + "".join(" " * (2 * n) + "- x\n" for n in range(1500))),
    "emphasis": ("articles/first.md", ARTICLE + "*a **b " * 50000 + "\n"),
    "links": ("articles/first.md", ARTICLE + "[" * DEEP + "x" + "](y)" * DEEP + "\n"),
    "images": ("articles/first.md", ARTICLE + "![" * 50000 + "\n"),
    "backticks": ("articles/first.md", ARTICLE + "".join("`" * n + " " for n in range(1, 1500)) + "\n"),
    "html": ("articles/first.md", ARTICLE + "<div>" * DEEP + "\n"),
    "comments": ("articles/first.md", ARTICLE + "<!-- " * DEEP + "\n"),
    "footnotes": ("articles/first.md", ARTICLE + "".join(f"[^{n}]: [^{n + 1}]\n" for n in range(5000))),
    "references": ("articles/first.md", ARTICLE + "[a]: b\n" * 20000 + "[a]" * 20000 + "\n"),
    "tables": ("articles/first.md", ARTICLE + "|a" * 5000 + "|\n" + "|-" * 5000 + "|\n" + "|b" * 5000 + "|\n"),
    "toml": ("workflow.toml", WORKFLOW + "x = " + "[" * DEEP + "\n"),
    "toml_tables": ("workflow.toml", WORKFLOW + "".join(f"[{'.'.join(['a'] * n)}]\n" for n in range(1, 300))),
    "toml_inline": ("workflow.toml", WORKFLOW + "x = " + "{a=" * DEEP + "\n"),
    "toml_key": ("workflow.toml", WORKFLOW + "a." * DEEP + "a = 1\n"),
    "toml_front_matter": ("articles/first.md", "+++\nx = " + "[" * DEEP + "\n+++\nText\n"),
    "record": (".tolkit/records/lt/site/home", "x" * (1 << 20)),
})
def deep(place, value):
    path, text = value
    place.write(path, text)


@cases({
    "yaml_brackets": "x: " + "[" * 3000 + "]" * 3000,
    "yaml_maps": "".join(" " * n + "a:\n" for n in range(1000)),
    "yaml_aliases": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)),
    "yaml_cycle": "a: &a [*a]",
    "yaml_tags": "a: !!python/object/apply:os.system ['touch x']\nb: !<tag:x> y",
    "yaml_documents": "a: b\n--- \nc: d\n...\n",
    "yaml_merge": "<<: [*x]\ntitle: &x y\n",
    "yaml_keys": "? [a, b]\n: c\n? {d: e}\n: f\ntitle: x\ntitle: y\n",
    "yaml_directives": "%YAML 9.9\n%TAG ! tag:x,2000:\n",
    "yaml_anchor_date": "date: &d 2026-11-20\ndeadline: *d",
})
def front_matter(place, text):
    place.write("articles/first.md", f"---\ntitle: An article\n{text}\n---\n\nText.\n")


@case(large=True, commands=LARGE)
def many_units(place):
    text = "".join(f"u{n} = Text {n}\n" for n in range(200_000))
    place.write("locales/en/home.ftl", text)
    place.write("locales/lt/home.ftl", text.replace("Text", "Tekstas"))


@case(large=True, commands=LARGE)
def one_id_many_times(place):
    place.write("locales/en/home.ftl", "u = Text\n" * 100_000)
    place.write("locales/lt/home.ftl", "u = Tekstas\n" * 100_000)


@case(large=True, commands=LARGE)
def long_lines(place):
    place.write("locales/lt/home.ftl", "title = " + "žodis <b " * 1_000_000 + "\n")
    place.write("articles/first.md", ARTICLE + "word " * 400_000 + "\n")


@case(large=True, commands=LARGE)
def errors_without_end(place):
    place.write("locales/lt/home.ftl", "not fluent {\n" * 100_000)


@case(large=True, commands=LARGE)
def references_in_circles(place):
    text = "".join(f"u{n} = {{ u{n + 1} }}{{ u{n + 1} }}\n-t{n} = {{ -t{n + 1} }}{{ -t{n + 1} }}\n" for n in range(60))
    for locale in ["en", "lt"]:
        place.write(f"locales/{locale}/home.ftl", text + "a = { b }\nb = { a }\n-t60 = { -t0 }\n")
    place.write("articles/first.md", ARTICLE.replace("Words", "Words {-t0}"))
    place.write("l10n/lt/first.ftl", place.path("l10n/lt/first.ftl").read_text().replace("Pradžia", "{ -t0 }{ u0 }"))


@case(large=True, commands=LARGE)
def many_paragraphs(place):
    place.write("articles/first.md", ARTICLE + "".join(f"Paragraph {n} with some words.\n\n" for n in range(20_000)))


@case(slow=True, commands=LARGE)
def many_files(place):
    for number in range(100_000):
        path = place.root / f"locales/en/{number // 1000}"
        path.mkdir(exist_ok=True)
        (path / f"{number}.ftl").write_text("title = One\n")


@case(slow=True, commands=LARGE)
def folders_without_end(place):
    here = os.open(place.root / "locales/lt", os.O_RDONLY)
    for _ in range(3000):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(here)
