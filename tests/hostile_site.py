#!/usr/bin/env python3
"""Plays the hostile web against a workbench (`tolkit open`) that is running in the newsroom of `tolkit demo`.

    cargo build --release && tests/hostile_site.py [--tolkit PATH] [--short] [--only WORD] [--keep]

Names of others that lead here, pages of other sites, browsers without a key, used addresses, paths out of the project, bodies that are
too long or end too soon, connections without end: each is answered with 403 or the like, says nothing of the project, and changes
nothing: refs, index, work tree and what tolkit keeps are compared. The desk answers its own people all the while. In a newsroom of its
own, everything that another person can write is written to harm: no page has an element, a script or a link of it.

The attacks are in `hostile_web/`; the addresses are read from `src/web/routes.rs`.
"""

import argparse
import pathlib
import shutil
import sys
import tempfile
import time

from hostile_web import addresses, bodies, connections, keys, origins, paths, registry, texts  # noqa: F401 (they note their attacks)
from workbench.newsroom import Newsroom
from workbench.server import Workbench, form


def works_for_its_own(scene):
    """What was refused all the time is done for a page of ours: otherwise, no attack has shown anything."""
    answer = scene.ona.send("POST", "/claims/claim", scene.ona.headers(), form(registry.FIELDS))
    if answer.status != 303 or registry.ITEM not in scene.room.tolkit("ona", "status", "--mine").out:
        scene.wrong.append(f"nobody can claim anything: {answer}")


def main():
    project = pathlib.Path(__file__).resolve().parent.parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tolkit", type=pathlib.Path, default=project / "target" / "release" / "tolkit")
    parser.add_argument("--short", action="store_true", help="smaller crowds, and some of the paths")
    parser.add_argument("--only", default="", metavar="WORD", help="the attacks whose names have this word")
    parser.add_argument("--keep", action="store_true", help="keep the newsroom")
    arguments = parser.parse_args()
    folder, began = pathlib.Path(tempfile.mkdtemp(prefix="hostile-site-")), time.monotonic()
    room = Newsroom(folder / "first", arguments.tolkit)
    scene = registry.Scene(room, Workbench(room, "ona"), Workbench(room, "jonas"), arguments.short)
    attacks = [(name, play) for name, play in registry.ATTACKS if arguments.only in name]
    try:
        for workbench in [scene.ona, scene.jonas]:
            if workbench.come_in().status != 303:
                raise SystemExit(f"nobody is let in: {workbench.said()}")
        scene.answers()
        scene.before = room.state()
        for name, play in attacks:
            start, found = time.monotonic(), len(scene.wrong)
            scene.play(name, play)
            for text in scene.wrong[found:][:20]:
                print(text, flush=True)
            if time.monotonic() - start > 20:
                print(f"  ({name}: {time.monotonic() - start:.0f} s)", flush=True)
        works_for_its_own(scene)
        said = [workbench.said() for workbench in [scene.ona, scene.jonas]]
        scene.wrong += [f"a workbench has said: {text[-1000:]}" for text in said if "panicked" in text]
    finally:
        for workbench in [scene.ona, scene.jonas]:
            workbench.kill()
    print(
        f"{len(attacks)} attacks, {scene.requests} requests, {len(scene.posts)} addresses that change something; {len(scene.wrong)} wrong; {time.monotonic() - began:.0f} s"
    )
    if arguments.keep:
        print(f"See {folder}")
    else:
        shutil.rmtree(folder)
    sys.exit(1 if scene.wrong else 0)


if __name__ == "__main__":
    main()
