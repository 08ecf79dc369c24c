"""Cookies, one-time addresses, and the secret that another `tolkit open` shows."""

import concurrent.futures
import json
import secrets

from workbench.server import form

from .registry import FIELDS, UNREADABLE, attack


def cookies(scene):
    ona, jonas = scene.ona, scene.jonas
    name, key = ona.cookie.split("=")
    control = note(scene, "ona")["control"]
    return {
        "none": None,
        "empty": "",
        "no key": f"{name}=",
        "no value": name,
        "wrong": f"{name}={secrets.token_hex(32)}",
        "one letter less": f"{name}={key[:-1]}",
        "one letter more": f"{name}={key}0",
        "capitals": f"{name}={key.upper()}",
        "quoted": f'{name}="{key}"',
        "another name": f"tolkit={key}",
        "a name in capitals": f"{name.upper()}={key}",
        "the name of another port": f"{jonas.cookie.split('=')[0]}={key}",
        "of another workbench": jonas.cookie,
        "its key under our name": f"{name}={jonas.cookie.split('=')[1]}",
        "a used capability": f"{name}={ona.capability}",
        "the control": f"{name}={control}",
        "a path": f"{name}=../../{key}",
        "zero": f"{name}={key[:-1]}\x00",
        "hidden": f"x=y, {name}={key}",
        "several": "; ".join(f"{name}={secrets.token_hex(32)}" for _ in range(200)),
        "huge": f"{name}=" + "a" * 60_000,
        "enormous": f"{name}=" + "a" * 2_000_000,
        "not text": f"{name}=\udcff\udcfe",
    }


def note(scene, who):
    """What is noted of a running workbench, for the owner alone."""
    return json.loads(next((scene.room.root / who / ".git/tolkit/workbench").iterdir()).read_text())


@attack
def browsers_without_a_key(scene):
    ona = scene.ona
    for name, cookie in cookies(scene).items():
        for page in [*scene.pages, "/nowhere"]:
            scene.refused(f"GET {page}, cookie: {name}", ona.get(page, Cookie=cookie), UNREADABLE)
        for address in scene.posts:
            scene.refused(f"POST {address}, cookie: {name}", ona.post(address, FIELDS, Cookie=cookie), UNREADABLE)
    # A server on another port of this computer can set cookies here; that must not lock anybody out.
    more = "; ".join([*(f"{ona.cookie.split('=')[0]}={secrets.token_hex(32)}" for _ in range(50)), "a", "=b", ona.cookie, "tolkit-1=x"])
    if ona.get("/", Cookie=more).status != 200:
        scene.note("cookies of others lock out whoever has a key")


@attack
def one_time_addresses(scene):
    ona, jonas = scene.ona, scene.jonas
    good = scene.room.tolkit("ona", "open", "--no-browser").out.split("/enter/")[1].split()[0].rstrip("/")
    theirs = scene.room.tolkit("jonas", "open", "--no-browser").out.split("/enter/")[1].split()[0].rstrip("/")
    control = note(scene, "ona")["control"]
    key = ona.cookie.split("=")[1]
    words = {
        "used": ona.capability,
        "of another workbench": theirs,
        "guessed": secrets.token_hex(32),
        "capitals": good.upper() if good.upper() != good else "A",
        "a part": good[:-1],
        "more": good + "0",
        "the control": control,
        "a key": key,
        "empty": "",
        "one letter": "0",
        "a space": f"%20{good}",
        "zero": f"{good}%00",
        "a page": f"/{good}",
        "twice": good + good,
        "dots": f"../enter/{good}",
        "query": f"?{good}",
        "another case": f"../ENTER/{good}",
        "long": "0" * 100_000,
    }
    for name, word in words.items():
        for method in ["GET", "HEAD"]:
            for headers in [[], [("Cookie", "x=y")], [("Sec-Fetch-Site", "cross-site")]]:
                scene.refused(f"{method} {name}", ona.send(method, f"/enter/{word}", headers), UNREADABLE)
    for method in ["HEAD", "OPTIONS", "POST", "PUT"]:
        for headers in [
            [],
            [("Origin", "https://example.org"), ("Sec-Fetch-Site", "cross-site")],
            [("Origin", ona.origin), ("Sec-Fetch-Site", "same-origin")],
        ]:
            scene.refused(f"{method} of a good one", ona.send(method, f"/enter/{good}", headers), UNREADABLE)
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: ona.send("GET", f"/enter/{good}"), range(20)))
    scene.requests += 20
    if sorted(answer.status for answer in answers) != [303] + [403] * 19:
        scene.note(f"twenty that come at once: {[answer.status for answer in answers]}")
    jonas.send("GET", f"/enter/{theirs}")


@attack
def where_an_address_leads(scene):
    """Nowhere else, and it says nothing more."""
    pages = [
        "//example.org",
        "/\\example.org",
        "%2f%2fexample.org",
        "%5c%5cexample.org",
        "https://example.org",
        "/%09/example.org",
        "%0d%0aSet-Cookie:%20a=b",
        "/..//example.org",
        "%0a//example.org",
        "javascript:x",
        "?x=//example.org",
        "%E2%80%AE//example.org",
        ".%2e/%2e./example.org",
        "@example.org",
        "/%2e%2e%2f%2fexample.org",
        "/%ff%fe",
    ]
    for page in pages:
        capability = scene.room.tolkit("ona", "open", "--no-browser").out.split("/enter/")[1].split()[0].rstrip("/")
        answer = scene.ona.send("GET", f"/enter/{capability}/{page}")
        scene.requests += 1
        scene.harmless(page, answer)
        if answer.status not in [303, 400, 403] or answer.status == 303 and not answer.header("location"):
            scene.note(f"{page}: {answer}")
        if "a=b" in str(answer.headers):
            scene.note(f"{page}: writes a header")


@attack
def the_control_of_others(scene):
    ona = scene.ona
    control, theirs = note(scene, "ona")["control"], note(scene, "jonas")["control"]
    good = ("Authorization", f"Bearer {control}")
    cases = [
        [],
        [("Authorization", "")],
        [("Authorization", "Bearer ")],
        [("Authorization", f"Bearer {secrets.token_hex(32)}")],
        [("Authorization", f"Bearer {theirs}")],
        [("Authorization", control)],
        [("Authorization", f"Bearer {control}0")],
        [("Authorization", f"Bearer {control[:-1]}")],
        [("Authorization", f"Bearer {control.upper()}")],
        [("Authorization", f"Basic {control}")],
        [("Authorization", f"Bearer {ona.cookie.split('=')[1]}")],
        [good, good],
        [good, ("Authorization", "Bearer x")],
        [good, ("Origin", "https://example.org")],
        [good, ("Origin", ona.origin)],
        [good, ("Origin", "null")],
        [good, ("Host", "example.org")],
        [good, ("Host", f"localhost:{ona.port}")],
        ona.headers(),
        [("X-Authorization", f"Bearer {control}")],
        [("Cookie", f"control={control}")],
    ]
    for headers in cases:
        scene.refused(f"POST with {[name for name, _ in headers]}", ona.send("POST", "/capability", headers), UNREADABLE)
    for method in ["GET", "HEAD", "PUT", "OPTIONS"]:
        scene.refused(f"{method}", ona.send(method, "/capability", [good]), UNREADABLE)
    for target in [
        f"/capability?control={control}",
        f"/capability?authorization=Bearer%20{control}",
        "/capability/",
        "//capability",
        "/Capability",
    ]:
        scene.refused(target, ona.send("POST", target, [] if "?" in target else [good], form({"control": control})), UNREADABLE)
    answer = ona.send("POST", "/capability", [good])
    if answer.status != 200 or len(answer.body) != 64 or answer.header("set-cookie"):
        scene.note(f"the right one: {answer}")
