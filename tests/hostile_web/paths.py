"""Addresses of what is no page: files of this computer, and what a path can be written as."""

from .registry import ITEM, UNREADABLE, attack

UP = ["..", "%2e%2e", ".%2e", "%2E.", "%252e%252e", "..;", "%c0%ae%c0%ae", "%ef%bc%8e%ef%bc%8e", "\\..", "..%5c", "..%00", "....//.."]
FILES = ["etc/passwd", ".git/config", ".git/tolkit/workbench/root.json", "workflow.toml", "proc/self/environ"]


def paths():
    for up in UP:
        for slash in ["/", "%2f", "%5c", "//"]:
            for file in FILES:
                climb = slash.join([up] * 6 + file.split("/"))
                yield f"/{climb}"
                yield f"/assets/{climb}"
                for page in ["translate", "story", "review", "rules"]:
                    yield f"/{page}/lt:news/{climb}"
    for file in FILES:
        yield from [
            f"/{file}",
            f"//{file}",
            f"/assets//{file}",
            f"/assets/style.css/../{file}",
            f"/translate/lt:/{file}",
            f"/translate/{file}",
            f"/translate/lt:{file}",
        ]
    yield from [
        "/assets",
        "/assets/",
        "/assets/style.css/",
        "/assets/style.css%00",
        "/assets/%00",
        "/assets/STYLE.CSS",
        "/assets/style.css%2f",
        "/./assets/style.css",
        "/assets/./style.css",
    ]
    yield from [
        "//",
        "///",
        "/%",
        "/%zz",
        "/%ff",
        "/\udcff",
        "/?",
        "/??all",
        "/#",
        "/;x=y",
        "/%0d%0aSet-Cookie:%20a=b",
        f"/translate/{ITEM}%0d%0aSet-Cookie:%20a=b",
        f"/translate/{ITEM}%00",
        "/translate/",
        "/translate/lt:",
        "/translate/:",
        "/translate/" + "a" * 5000,
        "/" + "a/" * 20_000,
        "/?" + "a" * 60_000,
        "/" + "%41" * 20_000,
        "/items?" + "&".join("a=b" for _ in range(9000)),
    ]
    yield from [
        f"/translate/xx:{ITEM[3:]}",
        f"/translate/lt:{'x' * 300}/{'y' * 300}",
        "/translate/lt:news/" + "\u202e\u2066",
        "/rules/..",
        "/rules/%3Cscript%3E",
    ]


@attack
def paths_out_of_the_project(scene):
    ona = scene.ona
    kinds = list(dict.fromkeys(paths()))
    for path in kinds[:: 7 if scene.is_short else 1]:
        answer = ona.get(path)
        scene.requests += 1
        scene.harmless(path[:100], answer)
        if (
            answer.status not in [200, 303, 307, 308, *UNREADABLE]
            or answer.status == 200
            and not path.startswith(("/?", "/;", "/#", "/items?", "//"))
        ):
            scene.note(f"GET {path[:100]}: {answer}")
        for secret in ["root:x:0", "[core]", "repositoryformatversion", '"control"', "[[articles]]", "GIT_TERMINAL_PROMPT"]:
            if secret in answer.body:
                scene.note(f"GET {path[:100]} shows a file: {answer}")
        if "a=b" in str(answer.headers):
            scene.note(f"GET {path[:100]} writes a header")


@attack
def paths_of_strangers(scene):
    for path in list(dict.fromkeys(paths()))[:: 20 if scene.is_short else 5]:
        scene.refused(f"GET {path[:100]}", scene.ona.send("GET", path), UNREADABLE)
    for path in [
        "/enter/../",
        "/enter/../claims/claim",
        "/enter/%2e%2e/",
        "/enter/x/../../",
        "/enter",
        "/Enter/x",
        "//enter/x",
        "/enter//",
        "/enter/;/",
        "/enter/\\..\\",
    ]:
        for method in ["GET", "HEAD", "POST"]:
            scene.refused(f"{method} {path}", scene.ona.send(method, path), UNREADABLE)


@attack
def bytes_that_no_path_has(scene):
    ona = scene.ona
    for path in [
        b"/\x00",
        b"/a b",
        b"/\r",
        b"/\n",
        b"/\x7f",
        b"/\xff",
        b"/\t",
        b"/ HTTP/1.1\r\nHost: example.org",
        b"",
        b" /",
        b"/" + b"a" * 10_000_000,
    ]:
        head = b"GET " + path + f" HTTP/1.1\r\nHost: {ona.host}\r\nConnection: close\r\n\r\n".encode()
        scene.refused(f"{path[:40]!r}", ona.raw(head), UNREADABLE)
