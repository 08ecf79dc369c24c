#!/usr/bin/env python3
"""Drafts by Apertium, on this computer: `[pretranslate] command = ["./engines/apertium.py"]`.

Debian has pairs of near languages: apertium-nno-nob, apertium-dan-nor, apertium-swe-dan, apertium-swe-nor, apertium-isl-swe. So what is
translated is a sibling's text: `[pretranslate.nn]` with `from = "nb"`. `apertium -l` lists what is installed.
"""

import itertools
import json
import re
import subprocess
import sys

# What Apertium calls languages.
CODES = {"da": "dan", "nb": "nob", "nn": "nno", "no": "nob", "sv": "swe", "is": "isl", "en": "eng", "fo": "fao", "se": "sme"}


# So many texts go through Apertium at once: it takes longer to begin than to translate.
BATCH = 200


def translate(pair, texts):
    """Texts in the other language. A zero byte ends each, and a full stop in an empty blank ends its last sentence."""
    # These have a meaning in Apertium's own format.
    escaped = (re.sub(r"([\[\]{}^$/\\@<>])", r"\\\1", text) + ".[][\n]\0" for text in texts)
    command = ["apertium", "-z", "-u", "-f", "none", pair]
    said = subprocess.run(command, input="".join(escaped).encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    parts = (part.strip().removesuffix(".[][\n]") for part in said.split("\0"))
    return [re.sub(r"\\(.)", r"\1", part) for part in parts][: len(texts)]


def main():
    installed = subprocess.run(["apertium", "-l"], capture_output=True, text=True, check=True).stdout.split()
    say = lambda answer: print(json.dumps(answer, ensure_ascii=False), flush=True)
    say({"engine": "apertium"})
    asked = map(json.loads, sys.stdin)
    while batch := list(itertools.islice(asked, BATCH)):
        by_pair = {}
        for one in batch:
            source, target = (re.split("[-_]", one[key])[0] for key in ("source_locale", "target_locale"))
            by_pair.setdefault(f"{CODES.get(source, source)}-{CODES.get(target, target)}", []).append(one)
        for pair, ones in by_pair.items():
            if pair not in installed:
                for one in ones:
                    say({"id": one["id"], "error": f"Apertium has no {pair} here"})
                continue
            for one, text in zip(ones, translate(pair, [one["text"] for one in ones])):
                say({"id": one["id"], "text": text, "model": pair})


if __name__ == "__main__":
    main()
