"""Links, pipes, devices and odd bytes in the place of every file and folder that tolkit reads or writes."""

import os
import pathlib

from .place import L10N, MOZILLA, NASTY
from .registry import case, cases

# Every file that tolkit reads or writes, by what it is.
FILES = {
    "workflow": "workflow.toml",
    "l10n": "l10n.toml",
    "include": "more.toml",
    "source": "locales/en/home.ftl",
    "target": "locales/lt/home.ftl",
    "article": "articles/first.md",
    "extracted": "l10n/en/first.ftl",
    "translated_article": "l10n/lt/first.ftl",
    "output": "public/lt/first.md",
    "record": ".tolkit/records/lt/site/home",
}
FOLDERS = {
    "locales": "locales",
    "source_folder": "locales/en",
    "target_folder": "locales/lt",
    "articles": "articles",
    "extracted_folder": "l10n/en",
    "output_folder": "public/lt",
    "state": ".tolkit",
    "records": ".tolkit/records",
    "record_folder": ".tolkit/records/lt/site",
}


def with_configurations(place, path):
    """Mozilla's configuration, where that is what is replaced."""
    if path in ["l10n.toml", "more.toml"]:
        place.workflow(MOZILLA)
        place.write("l10n.toml", L10N + '[[includes]]\npath = "more.toml"\n')
        place.write("more.toml", L10N)


def outside_of(path):
    return {".toml": "secret.toml", ".md": "secret.md"}.get(pathlib.Path(path).suffix, "secret.ftl")


@cases(FILES, short=["workflow", "include", "target", "output", "record"])
def link_outside(place, path):
    with_configurations(place, path)
    place.link(path, place.outside / outside_of(path))


@cases(FILES)
def link_to_passwd(place, path):
    with_configurations(place, path)
    place.link(path, "/etc/passwd")


@cases(FILES)
def link_home(place, path):
    with_configurations(place, path)
    place.link(path, os.path.relpath(place.home / "secret", place.path(path).parent))


@cases(FILES, short=["workflow", "source", "record"])
def link_to_git(place, path):
    with_configurations(place, path)
    up = "../" * path.count("/")
    place.link(path, f"{up}.git/token{pathlib.Path(path).suffix or '.ftl'}")


@cases(FILES, short=["include", "article"])
def link_to_zero(place, path):
    with_configurations(place, path)
    place.link(path, "/dev/zero")


@cases(FILES)
def link_to_folder(place, path):
    with_configurations(place, path)
    place.link(path, "..")


@cases(FILES)
def link_to_itself(place, path):
    with_configurations(place, path)
    place.link(path, pathlib.Path(path).name)


@cases(FILES, short=["target", "output", "extracted", "record"])
def fifo(place, path):
    with_configurations(place, path)
    place.fifo(path)


@cases(FILES)
def link_to_fifo(place, path):
    with_configurations(place, path)
    place.fifo("pipe.ftl")
    place.link(path, place.root / "pipe.ftl")


@cases(FILES)
def socket_for(place, path):
    with_configurations(place, path)
    place.socket(path)


@cases(FILES)
def device(place, path):
    with_configurations(place, path)
    full = place.path(path)
    place.remove(full)
    try:
        os.mknod(full, 0o600 | 0o020000, os.makedev(1, 5))
    except PermissionError:  # Only root can.
        place.fifo(path)


@cases(FILES)
def folder_for(place, path):
    with_configurations(place, path)
    place.remove(place.path(path))
    place.write(f"{path}/inside.ftl", "title = Inside\n")


@cases(FILES, short=["workflow", "target", "article", "record"])
def odd_bytes(place, path):
    with_configurations(place, path)
    text = place.path(path).read_bytes() if place.path(path).exists() else b"title = x\n"
    place.write(path, text + b"\n\0 \xff\xfe \xc3( = \x1b[2J \n" + NASTY.encode())


@cases(FILES)
def utf_16(place, path):
    with_configurations(place, path)
    text = place.path(path).read_text() if place.path(path).exists() else "title = x\n"
    place.write(path, text.encode("utf-16"))


@cases(FILES)
def byte_order_mark(place, path):
    with_configurations(place, path)
    text = place.path(path).read_bytes() if place.path(path).exists() else b"title = x\n"
    place.write(path, b"\xef\xbb\xbf" * 3 + text)


@cases(FILES)
def empty(place, path):
    with_configurations(place, path)
    place.write(path, b"")


@cases(FILES)
def zeros(place, path):
    with_configurations(place, path)
    place.write(path, bytes(1 << 16))


@cases(FOLDERS, short=["target_folder", "output_folder", "records"])
def folder_outside(place, path):
    place.link(path, place.outside / "folder")


@cases(FOLDERS)
def folder_up(place, path):
    place.link(path, "../" * path.count("/") + "..")


@cases(FOLDERS, short=["target_folder", "output_folder"])
def folder_of_git(place, path):
    place.link(path, "../" * path.count("/") + ".git")


@cases(FOLDERS)
def folder_that_has_itself(place, path):
    place.link(f"{path}/again", ".")
    place.link(f"{path}/up", "..")
    place.link(f"{path}/a", "b")
    place.link(f"{path}/b", "a")


@cases(FOLDERS)
def folder_is_file(place, path):
    place.write(path, "no folder")


@case(short=True)
def links_in_place_of_what_is_written(place):
    """What render and extract write into: the folders are links, the files are missing."""
    for path in ["public", "l10n/en", "l10n/lt"]:
        place.link(path, place.outside / "folder")


@case()
def links_by_the_thousand(place):
    for number in range(2000):
        place.link(f"locales/lt/link-{number}.ftl", f"link-{number + 1}.ftl")
    place.link("locales/lt/link-2000.ftl", place.outside / "secret.ftl")
