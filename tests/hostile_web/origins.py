"""Pages of other sites: what they send, and what a browser says of them."""

from workbench.server import form

from .registry import FIELDS, ITEM, UNREADABLE, attack


def origins(workbench):
    port, ours = workbench.port, workbench.origin
    return [
        None,
        "",
        "null",
        "https://example.org",
        f"http://example.org:{port}",
        "http://127.0.0.1",
        f"https://127.0.0.1:{port}",
        f"http://localhost:{port}",
        f"http://127.0.0.1:{port + 1}",
        f"http://127.0.0.1:{port}/",
        f"{ours}.example.org",
        f"http://ona@127.0.0.1:{port}",
        f"http://127.1:{port}",
        f"http://[::1]:{port}",
        f"{ours} https://example.org",
        f"https://example.org {ours}",
        f"{ours}, {ours}",
        f"HTTP://127.0.0.1:{port}",
        "file://",
        "chrome-extension://aaaaaaaaaaaaaaaa",
        "data:",
        "about:blank",
        "*",
        ours[:-1],
        ours + "0",
    ]


@attack
def forms_of_other_origins(scene):
    ona = scene.ona
    for address in scene.posts:
        for origin in origins(ona):
            answer = ona.send("POST", address, ona.headers(Origin=origin), form(FIELDS))
            scene.refused(f"POST {address} from {origin!r}", answer)
        for several in [
            [ona.origin, ona.origin],
            [ona.origin, "https://example.org"],
            ["https://example.org", ona.origin],
            ["null", ona.origin],
        ]:
            headers = ona.headers(Origin=None) + [("Origin", origin) for origin in several]
            scene.refused(f"POST {address} from {several}", ona.send("POST", address, headers, form(FIELDS)))
        # A referrer is no origin.
        headers = ona.headers(Origin=None) + [("Referer", ona.origin + "/")]
        scene.refused(f"POST {address} with a referrer", ona.send("POST", address, headers, form(FIELDS)))


SITES = [
    None,
    "",
    "cross-site",
    "same-site",
    "none",
    "SAME-ORIGIN",
    "same-origin, cross-site",
    "same_origin",
    "same-origin;",
    '"same-origin"',
    "?1",
]


@attack
def forms_of_other_sites(scene):
    ona = scene.ona
    for address in scene.posts:
        for site in SITES:
            scene.refused(f"POST {address}, {site!r}", ona.send("POST", address, ona.headers(Sec_Fetch_Site=site), form(FIELDS)))
        for several in [["same-origin", "cross-site"], ["cross-site", "same-origin"], ["same-origin", "same-origin"]]:
            headers = ona.headers(Sec_Fetch_Site=None) + [("Sec-Fetch-Site", site) for site in several]
            scene.refused(f"POST {address}, {several}", ona.send("POST", address, headers, form(FIELDS)))


@attack
def pages_read_by_other_sites(scene):
    ona = scene.ona
    for page in scene.pages:
        for method in ["GET", "HEAD"]:
            for site in SITES[1:]:
                if site != "none":
                    scene.refused(f"{method} {page}, {site!r}", ona.send(method, page, ona.headers(Sec_Fetch_Site=site, Origin=None)))
            headers = ona.headers(Sec_Fetch_Site=None, Origin=None) + [("Sec-Fetch-Site", "none"), ("Sec-Fetch-Site", "cross-site")]
            scene.refused(f"{method} {page}, two", ona.send(method, page, headers))
            # A browser that does not say the site says the origin, where a script asks.
            for origin in ["null", "https://example.org", f"http://127.0.0.1:{ona.port + 1}"]:
                answer = ona.send(method, page, ona.headers(Sec_Fetch_Site=None, Origin=origin))
                scene.refused(f"{method} {page} from {origin}", answer)


@attack
def questions_before_a_request(scene):
    """CORS preflights, as a page of another site makes a browser send them."""
    ona = scene.ona
    for address in ["/", "/capability", *scene.posts]:
        for origin in ["https://example.org", "null", f"http://127.0.0.1:{ona.port + 1}"]:
            headers = [
                ("Origin", origin),
                ("Sec-Fetch-Site", "cross-site"),
                ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "authorization,content-type"),
                ("Access-Control-Request-Private-Network", "true"),
            ]
            scene.refused(f"OPTIONS {address} from {origin}", ona.send("OPTIONS", address, headers))


@attack
def other_protocols(scene):
    ona = scene.ona
    socket = [
        ("Connection", "Upgrade"),
        ("Upgrade", "websocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA=="),
    ]
    for page in [*scene.pages, "/claims/claim"]:
        headers = ona.headers(Origin="https://example.org", Sec_Fetch_Site="cross-site") + socket
        scene.refused(f"a socket to {page}", ona.send("GET", page, headers), UNREADABLE)
        scene.refused(
            f"a socket of an old browser to {page}",
            ona.send("GET", page, ona.headers(Origin="https://example.org", Sec_Fetch_Site=None) + socket),
            UNREADABLE,
        )
    answer = ona.send(
        "GET", "/assets/style.css", ona.headers(Origin=None) + [("Upgrade", "h2c"), ("HTTP2-Settings", "AAMAAABkAAQAAP__"), *socket[:1]]
    )
    scene.harmless("HTTP/2 instead", answer)
    cookie = f"Cookie: {ona.cookie}\r\n"
    good = f"{cookie}Origin: {ona.origin}\r\nSec-Fetch-Site: same-origin\r\n"
    unreadable = {
        "HTTP/0.9": b"GET /\r\n",
        "HTTP/1.0 without a host": f"GET / HTTP/1.0\r\n{cookie}\r\n".encode(),
        "HTTP/1.0 with another host": f"POST /claims/claim HTTP/1.0\r\nHost: example.org\r\n{good}Content-Length: 0\r\n\r\n".encode(),
        "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(9),
        "HTTP/3.0": f"GET / HTTP/3.0\r\nHost: {ona.host}\r\n{cookie}\r\n".encode(),
        "TLS": bytes.fromhex("16030100") + b"\xa5\x01\x00\x00\xa1\x03\x03" + bytes(160),
        "SMTP": b"EHLO example.org\r\nMAIL FROM:<eve@example.net>\r\n",
        "zeros": bytes(10_000),
        "no words": b"\r\n" * 1000,
        "a long word": b"A" * 1_000_000,
        "no end": f"GET / HTTP/1.1\r\nHost: {ona.host}\r\n".encode() + b"X: y\r\n" * 20_000,
    }
    for name, data in unreadable.items():
        scene.refused(name, ona.raw(data, patience=3, then_ends=True), UNREADABLE)


@attack
def methods_with_effects(scene):
    """Whatever changes something is a POST, and no other word for one."""
    ona = scene.ona
    words = ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "POSTED", "PROPFIND", "LOCK", "QUERY"]
    for address in scene.posts:
        query = form(FIELDS).decode()
        for method in words:
            for target in [address, f"{address}?{query}", f"{address}?_method=POST&{query}"]:
                headers = ona.headers() + [("X-HTTP-Method-Override", "POST"), ("X-Method-Override", "POST")]
                answer = ona.send(method, target, headers, b"" if method in ["GET", "HEAD"] else form(FIELDS))
                scene.requests += 1
                is_page = method in ["GET", "HEAD"] and address in scene.pages
                if answer.status not in ([200, 303, 400] if is_page else [400, 403, 404, 405, 501]):
                    scene.note(f"{method} {target}: {answer}")
                scene.harmless(f"{method} {target}", answer)
    for page in scene.pages:
        if page in scene.posts or page == "/events":
            continue
        answer = ona.post(page, FIELDS)
        scene.requests += 1
        if answer.status not in [404, 405]:
            scene.note(f"POST {page}: {answer}")
    if ITEM in scene.room.tolkit("ona", "status", "--mine").out:
        scene.note("the item is claimed")
