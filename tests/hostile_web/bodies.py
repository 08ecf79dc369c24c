"""Bodies that are too long, end too soon, are of another kind, or hold another request."""

import socket
import struct
import time

from workbench.server import FORM, form

from .registry import FIELDS, UNREADABLE, attack

TOO_LONG = 17 * 1024 * 1024
# The server has read it, and there is no such form.
NO_FORM = (*UNREADABLE, 415, 422)


def declined(scene, what, answer):
    """Notes it if something was done that nobody could have asked for."""
    scene.requests += 1
    if answer.status not in NO_FORM:
        scene.note(f"{what}: {answer}")
    scene.harmless(what, answer)


@attack
def bodies_that_are_too_long(scene):
    ona, head = scene.ona, form(FIELDS) + b"&more="
    for address in scene.posts[:: 3 if scene.is_short else 1]:
        declined(scene, f"POST {address} of {TOO_LONG} bytes", ona.send("POST", address, ona.headers(), head + b"a" * TOO_LONG))
        chunk = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"
        chunked = b"%x\r\n%s\r\n" % (len(head), head) + chunk * 17 + b"0\r\n\r\n"
        declined(scene, f"POST {address} in pieces", ona.send("POST", address, ona.headers(Transfer_Encoding="chunked"), chunked))
        for length in [TOO_LONG, 2**63 - 1, 2**64 - 1]:
            headers = ona.headers(Content_Length=str(length))
            declined(scene, f"POST {address} that says {length}", ona.send("POST", address, headers, head, patience=0.7))
    # Strangers do not even get that far.
    scene.refused("a long one of a stranger", ona.send("POST", "/claims/claim", ona.headers(Cookie=None), b"a" * TOO_LONG), (0, 403, 413))


@attack
def bodies_cut_short(scene):
    ona = scene.ona
    for address in scene.posts:
        body = form(FIELDS)
        for sent in [0, 1, len(body) // 2, len(body) - 1]:
            for resets in [False, True]:
                head = [
                    f"POST {address} HTTP/1.1",
                    f"Host: {ona.host}",
                    *(f"{name}: {value}" for name, value in ona.headers()),
                    f"Content-Length: {len(body)}",
                    "",
                    "",
                ]
                with ona.connect() as stream:
                    stream.sendall("\r\n".join(head).encode() + body[:sent])
                    if resets:
                        stream.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    else:
                        stream.shutdown(socket.SHUT_WR)
                        stream.settimeout(2)
                        try:
                            answer = stream.recv(1 << 16)
                        except OSError:
                            answer = b""
                        if b" 303 " in answer[:20] or b" 200 " in answer[:20]:
                            scene.note(f"POST {address} cut after {sent}: {answer[:100]!r}")
                scene.requests += 1
        chunked = b"%x\r\n%s" % (len(body), body)
        for end in [b"", b"\r\n", b"\r\n0\r\n", b"\r\n5\r\nab", b"\r\nzz\r\n", b"\r\n-1\r\n", b"\r\nffffffffffffffff1\r\n"]:
            head = [
                f"POST {address} HTTP/1.1",
                f"Host: {ona.host}",
                *(f"{name}: {value}" for name, value in ona.headers()),
                "Transfer-Encoding: chunked",
                "",
                "",
            ]
            declined(
                scene,
                f"POST {address} in pieces that end with {end}",
                ona.raw("\r\n".join(head).encode() + chunked + end, patience=2, then_ends=True),
            )
    time.sleep(0.3)


@attack
def bodies_of_another_kind(scene):
    ona, body = scene.ona, form(FIELDS)
    boundary = "multipart/form-data; boundary=x"
    parts = (
        b"".join(
            b'--x\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n' % (name.encode(), value.encode())
            for name, value in FIELDS.items()
        )
        + b"--x--\r\n"
    )
    kinds = [
        ("application/json", b'{"item":"' + FIELDS["item"].encode() + b'"}'),
        ("text/plain", body),
        ("text/plain", b'{"item":"x","a":"=b"}'),
        (boundary, parts),
        (None, body),
        ("", body),
        ("application/xml", b"<item/>"),
        ("text/html", body),
        (f"x/{FORM}", body),
        ("application/octet-stream", body),
        (FORM, b"\xff\xfe=\x00"),
        (FORM, b"item=%ff%fe"),
        (FORM, b"item"),
        (FORM, b"{}"),
        (FORM, b"item=" + b"a" * 200_000),
        (FORM, b"item=" + b"%00"),
        (FORM, b"item=lt:..%2f..%2f..%2fetc%2fpasswd"),
        (FORM, b"item=a&item=b"),
        (FORM, b"item[]=a"),
        (FORM, b"&" * 100_000),
        (FORM, b"".join(b"a%d=b&" % number for number in range(50_000))),
    ]
    for address in scene.posts:
        if address.endswith("/next"):
            kinds = [(kind, data) for kind, data in kinds if kind != FORM]
        # A file comes in as browsers send files.
        own = boundary if address.startswith("/import/") else FORM
        for kind, data in kinds:
            answer = ona.send("POST", address, ona.headers(Content_Type=kind), data)
            scene.requests += 1
            scene.harmless(f"POST {address}, {kind}", answer)
            # What is a form goes to the use case, which says that there is no such item.
            if answer.status not in (NO_FORM if kind != own else (*NO_FORM, 200, 303, 409)):
                scene.note(f"POST {address}, {kind}, {data[:40]}: {answer}")


@attack
def requests_within_requests(scene):
    ona = scene.ona
    lines = lambda **changed: "".join(f"{name}: {value}\r\n" for name, value in ona.headers(**changed)).encode()
    body = form(FIELDS)
    host = f"Host: {ona.host}\r\n".encode()
    inner = b"POST /claims/claim HTTP/1.1\r\n" + host + lines() + b"Content-Length: %d\r\n\r\n" % len(body) + body
    stranger = b"POST /claims/claim HTTP/1.1\r\n" + host + lines(Origin="https://example.org", Cookie=None)
    refused = {
        "as a body": stranger + b"Content-Length: %d\r\n\r\n" % len(inner) + inner,
        "two lengths": stranger + b"Content-Length: 0\r\nContent-Length: %d\r\n\r\n" % len(inner) + inner,
        "two lengths in one": stranger + b"Content-Length: 0, %d\r\n\r\n" % len(inner) + inner,
        "length and pieces": stranger + b"Content-Length: %d\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" % (len(inner) + 5) + inner,
        "pieces of another name": stranger + b"Transfer-Encoding: xchunked\r\nContent-Length: %d\r\n\r\n" % len(inner) + inner,
        "pieces twice": stranger
        + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n%x\r\n" % len(inner)
        + inner
        + b"\r\n0\r\n\r\n",
        "a negative length": stranger + b"Content-Length: -1\r\n\r\n" + inner,
        "a length with a sign": stranger + b"Content-Length: +%d\r\n\r\n" % len(inner) + inner,
        "a length in a page": b"GET / HTTP/1.1\r\n" + host + b"Content-Length: %d\r\n\r\n" % len(inner) + inner,
        "before the end of the head": stranger + b"X: y\r\n\t" + inner,
        "expected": stranger + b"Expect: 100-continue\r\nContent-Length: %d\r\n\r\n" % len(inner) + inner,
    }
    for name, data in refused.items():
        answer = ona.raw(data, patience=1.5, then_ends=True)
        scene.requests += 1
        if b" 303 " in answer.data or b" 200 " in answer.data:
            scene.note(f"{name}: {answer.data[:300]!r}")
