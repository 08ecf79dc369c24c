"""Names that lead to this computer: DNS rebinding, and requests that say where they go in another way."""

from workbench.server import form

from .registry import FIELDS, UNREADABLE, attack

HOSTS = [
    "",
    "example.org",
    "example.org:PORT",
    "localhost",
    "localhost:PORT",
    "LOCALHOST:PORT",
    "localhost.:PORT",
    "workbench.localhost:PORT",
    "127.0.0.1",
    "127.0.0.1:",
    "127.0.0.1:80",
    "127.0.0.1:1PORT",
    "127.0.0.1:0PORT",
    "127.0.0.1.:PORT",
    "127.0.0.1:PORT.",
    "127.0.0.1:PORT:PORT",
    "127.1:PORT",
    "127.0.0.2:PORT",
    "0.0.0.0:PORT",
    "2130706433:PORT",
    "0x7f000001:PORT",
    "0177.0.0.1:PORT",
    "[::1]:PORT",
    "[::ffff:127.0.0.1]:PORT",
    "127.0.0.1:PORT@example.org",
    "ona@127.0.0.1:PORT",
    "example.org#127.0.0.1:PORT",
    "127.0.0.1:PORT/",
    "127.0.0.1:PORT,example.org",
    "example.org, 127.0.0.1:PORT",
    "127.0.0.1:PORT 127.0.0.1:PORT",
    "http://127.0.0.1:PORT",
    "127.0.0.1.example.org:PORT",
    "127.0.0.1:PORT.example.org",
    "127.0.0.1\u3002example.org:PORT",
    "１27.0.0.1:PORT",
    "127.0.0.1:PORT\x00",
    "127.0.0.1:PORT\\",
    "127.0.0.1:+PORT",
    "127%2e0.0.1:PORT",
]


@attack
def names_of_others(scene):
    ona = scene.ona
    for host in (host.replace("PORT", str(ona.port)) for host in HOSTS):
        for page in scene.pages:
            scene.refused(f"GET {page} of {host!r}", ona.send("GET", page, ona.headers(), host=host), UNREADABLE)
        for address in scene.posts:
            origins = [ona.origin, f"http://{host}"]
            for origin in origins:
                answer = ona.send("POST", address, ona.headers(Origin=origin), form(FIELDS), host=host)
                scene.refused(f"POST {address} of {host!r} from {origin!r}", answer, UNREADABLE)


@attack
def a_capability_is_not_taken_under_another_name(scene):
    second = scene.room.tolkit("ona", "open", "--no-browser").out.split("/enter/")[1].split()[0]
    for host in ["example.org", f"localhost:{scene.ona.port}", f"example.org:{scene.ona.port}", ""]:
        for method in ["GET", "HEAD", "POST"]:
            scene.refused(f"{method} of {host!r}", scene.ona.send(method, f"/enter/{second}", host=host), UNREADABLE)
    if scene.ona.send("GET", f"/enter/{second}").status != 303:
        scene.note("whoever knows a capability under another name takes it away")


@attack
def several_hosts(scene):
    ona = scene.ona
    ours, theirs = f"Host: {ona.host}", "Host: example.org"
    cases = [
        [],
        [ours, theirs],
        [theirs, ours],
        [ours, ours],
        [theirs, f"X-Forwarded-Host: {ona.host}", f"Forwarded: host={ona.host}"],
        [theirs, f"X-Host: {ona.host}", f"X-Original-Host: {ona.host}"],
        [f"Host : {ona.host}"],
        [f" Host: {ona.host}"],
        [f"Host:\r\n {ona.host}"],
        [theirs, f" , {ona.host}"],
        [f"Host\x00: {ona.host}"],
        [f"X: y\rHost: {ona.host}"],
    ]
    for lines in cases:
        for method in ["GET", "POST"]:
            head = [
                f"{method} / HTTP/1.1",
                *lines,
                *(f"{name}: {value}" for name, value in ona.headers()),
                "Content-Length: 0",
                "Connection: close",
                "",
                "",
            ]
            scene.refused(f"{method} with {lines}", ona.raw("\r\n".join(head).encode()), UNREADABLE)


@attack
def targets_that_name_another_host(scene):
    ona = scene.ona
    targets = [
        "http://example.org/",
        f"http://example.org:{ona.port}/",
        f"http://localhost:{ona.port}/",
        f"http://ona@{ona.host}/",
        "https://example.org/",
        "example.org:80",
        "*",
        f"http://{ona.host}.example.org/",
        "file:///etc/passwd",
        "//example.org",
        "javascript:x",
    ]
    for target in targets:
        for method in ["GET", "HEAD", "CONNECT", "OPTIONS", "POST"]:
            scene.refused(f"{method} {target}", ona.send(method, target, ona.headers(Origin="http://example.org")), UNREADABLE)
        scene.refused(f"GET {target}", ona.send("GET", target, ona.headers(Origin=None)), UNREADABLE)
    for target in [f"http://{ona.host}/", "/"]:
        scene.refused(f"GET {target} of another host", ona.send("GET", target, ona.headers(), host="example.org"))


@attack
def other_addresses_of_this_computer(scene):
    """It listens on one address."""
    import socket

    _, _, addresses = socket.gethostbyname_ex(socket.gethostname())
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        # Nothing is sent: this asks the system which address it would send from.
        probe.connect(("192.0.2.1", 9))
        addresses.append(probe.getsockname()[0])
    except OSError:
        pass
    finally:
        probe.close()
    for address in {address for address in addresses if address != "127.0.0.1"} | {"127.0.0.2", "::1"}:
        try:
            with socket.create_connection((address, scene.ona.port), timeout=2):
                scene.note(f"it listens on {address}")
        except OSError:
            scene.requests += 1
