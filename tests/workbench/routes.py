"""The addresses that the workbench has, read from its source."""

import pathlib
import re

SOURCE = pathlib.Path(__file__).resolve().parent.parent.parent / "src/web/routes.rs"
# What stands for the parts of an address that differ.
ACTIONS = {"/claims/{action}": ["claim", "renew", "release", "takeover", "next"]}
PARTS = {"name": "style.css", "way": "x", "locale": "lt", "rule": "stale-unit"}


def routes(item):
    """The addresses, as pairs of `GET` or `POST` and one address of the kind; `item` stands where an item does."""
    text = SOURCE.read_text()
    found = re.findall(r'\.route\(\s*"([^"]+)",\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)', text)
    pairs = []
    for address, handlers in found:
        if not address.startswith("/"):
            continue
        actions = ACTIONS.get(address, [None])
        for method in re.findall(r"\b(get|post)\(", handlers):
            for action in actions:
                part = lambda match: action or PARTS.get(match[1], item)
                pairs.append((method.upper(), re.sub(r"\{\*?(\w+)\}", part, address)))
    if len(pairs) < 6:
        raise RuntimeError(f"{SOURCE} is not written as expected")
    return pairs
