"""Kinds of input that are known to take a time out of all proportion."""

from .place import ARTICLE, SECTION, WORKFLOW
from .registry import LARGE, case, cases

PENDING = {"pending": True, "large": True, "commands": LARGE}


@cases({"stars": "locales/{locale}/" + "*a" * 12 + "b*.ftl", "many_stars": "locales/{locale}/" + "*" .join("a" * 30) + "*.ftl"}, **PENDING)
def slow_pattern(place, text):
    place.workflow(SECTION.replace("{}", text))
    for locale in ["en", "lt"]:
        place.write(f"locales/{locale}/{'a' * 120}.ftl", "title = One\n")


@cases({"directories": "**/" * 6 + "{locale}/" + "**/" * 6 + "*.ftl", "more_directories": "**/" * 40 + "{locale}.ftl"}, **PENDING)
def slow_folders(place, text):
    place.workflow(SECTION.replace("{}", text))
    for locale in ["en", "lt"]:
        place.write(f"{'a/' * 30}{locale}/{'b/' * 30}x.ftl", "title = One\n")


@case(**PENDING)
def slow_waiver(place):
    place.workflow(WORKFLOW + '[[waive]]\nrule = "stale-unit"\nitem = "' + "*a" * 25 + 'b"\nuntil = "9999-12-31"\nreason = "x"\n')
    place.write(f"locales/en/{'a' * 200}.ftl", "title = One\n")


@cases({
    "yaml": "---\n" + "".join(f"k{n}: v\n" for n in range(200_000)) + "---\n\nText.\n",
    "yaml_deep": "---\nx: " + "[" * 100_000 + "\n---\n\nText.\n",
    "yaml_long": "---\nsummary: |\n" + "  line of words\n" * 100_000 + "---\n\nText.\n",
    "toml": "+++\n" + "".join(f"k{n} = 1\n" for n in range(200_000)) + "+++\n\nText.\n",
    "paragraph": ARTICLE + "word *of* [it](x) " * 100_000 + "\n",
}, **PENDING)
def slow_article(place, text):
    place.write("articles/first.md", text)


@cases({"keys": "".join(f"k{n} = 1\n" for n in range(200_000)), "sections": "".join(f'[[fluent]]\nsection = "s{n}"\npath = "x{n}/{{locale}}.ftl"\n' for n in range(20_000))}, **PENDING)
def slow_workflow(place, text):
    place.workflow(WORKFLOW + text)


@case(**PENDING)
def slow_attributes(place):
    text = "title = One\n" + "".join(f"    .a{n} = x\n" for n in range(50_000))
    place.write("locales/en/home.ftl", text)
    place.write("locales/lt/home.ftl", text)
