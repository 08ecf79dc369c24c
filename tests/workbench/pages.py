"""What a page must not have, whatever stands in the project that it shows."""

import html.parser
import re

# Attributes that lead somewhere.
LEADING = {"href", "src", "action", "formaction", "srcset", "poster", "data", "background", "cite", "ping", "manifest", "xlink:href"}
# Elements that load, run or move something; a script is looked at by itself.
FORBIDDEN = {"iframe", "frame", "object", "embed", "base", "applet", "style", "portal", "marquee"}
OWN = re.compile(r"(/(?!/|\\)|#|\?)[^\s\\]*\Z|\Z")
# Of direction: what turns a line around that a person reads.
BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Page(html.parser.HTMLParser):
    """A page: where it leads, and what is wrong with it."""

    def __init__(self, text, hostile=None):
        super().__init__()
        self.wrong, self.links, self.forms, self.open, self.hostile = [], [], [], [], hostile
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        said = f"<{tag} {' '.join(f'{name}={value!r}' for name, value in attributes)[:200]}>"
        if tag in FORBIDDEN:
            self.wrong.append(said)
        for name, value in attributes:
            value = value or ""
            if name.startswith("on") or name == "style" or name in ["srcdoc", "http-equiv"]:
                self.wrong.append(said)
            if name in LEADING and not OWN.match(value):
                self.wrong.append(f"leads elsewhere: {said}")
            if self.hostile and self.hostile.search(f"{tag} {name}"):
                self.wrong.append(f"markup of somebody else: {said}")
        values = dict(attributes)
        if tag == "script" and not (values.get("src") or "").startswith("/assets/"):
            self.wrong.append(f"a script in the page: {said}")
        if tag in ["a", "area"] and values.get("href"):
            self.links.append(values["href"])
        if tag == "form":
            self.forms.append(values.get("action") or "")
        if tag not in VOID:
            # A field has what somebody goes on writing; what readers will see is as they will see it.
            is_kept = tag == "textarea" or "data-as-it-is" in values or bool(self.open and self.open[-1][1])
            self.open.append((tag, is_kept))

    def handle_endtag(self, tag):
        while any(name == tag for name, _ in self.open):
            if self.open.pop()[0] == tag:
                return

    def handle_data(self, data):
        if any(tag == "script" for tag, _ in self.open) and data.strip():
            self.wrong.append(f"a script in the page: {data[:100]!r}")
        if BIDI.search(data) and not (self.open and self.open[-1][1]):
            self.wrong.append(f"turns around what stands beside it: {data.strip()[:200]!r}")


class Forms(html.parser.HTMLParser):
    """The forms of a page, as pairs of an address and its fields in their order; a button counts as none."""

    def __init__(self, text):
        super().__init__()
        self.forms, self.field = [], None
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag == "form":
            self.forms.append((values.get("action", ""), []))
        elif tag == "textarea" and self.forms:
            self.field = values.get("name", "")
            self.forms[-1][1].append((self.field, ""))
        elif tag == "input" and self.forms and values.get("type") not in ["checkbox", "radio"] and "name" in values:
            self.forms[-1][1].append((values["name"], values.get("value", "")))

    def handle_endtag(self, tag):
        if tag == "textarea" and self.field is not None:
            name, text = self.forms[-1][1][-1]
            # A browser passes over the line break that a field begins with.
            self.forms[-1][1][-1] = (name, text.removeprefix("\n"))
            self.field = None

    def handle_data(self, data):
        if self.field is not None:
            name, text = self.forms[-1][1][-1]
            self.forms[-1][1][-1] = (name, text + data)
