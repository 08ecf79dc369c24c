#!/usr/bin/env python3
"""The recipes of examples/engines, really run: Apertium where it is installed, an OpenAI-compatible endpoint against a stand-in on loopback.

    tests/engines.py --tolkit target/debug/tolkit
"""

import argparse
import http.server
import json
import os
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

ENGINES = Path(__file__).resolve().parent.parent / "examples" / "engines"
MARKDOWN = "articles/plan.md"
ARTICLE = "---\ntitle: New projects\n---\n\n# New projects\n\nThe office supports **new projects** in [Oslo](https://example.org/oslo) every year.\n"
NB = {
    "title": "Nye prosjekter",
    "heading": "Nye prosjekter",
    "text": "Kontoret støtter **nye prosjekter** i [Oslo](https://example.org/oslo) hvert år.",
}


class StandIn(http.server.BaseHTTPRequestHandler):
    """An endpoint that answers with its request's last line, changed a little; the fourth request fails."""

    asked = []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        StandIn.asked.append((self.headers.get("Authorization"), body))
        text = body["messages"][1]["content"].rsplit("Translate:\n", 1)[1]
        if "FAIL" in text:
            self.send_error(503)
            return
        said = json.dumps({"model": "stand-in-1", "choices": [{"message": {"content": f"» {text}\n"}}]}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    def log_message(self, *_):
        pass


class Desk:
    """A project in a folder of its own."""

    def __init__(self, tolkit, folder, config):
        self.tolkit, self.folder = tolkit, Path(folder)
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1", "OPENAI_API_KEY": "a-key",
            "no_proxy": "*",
        }
        for role in ("AUTHOR", "COMMITTER"):
            self.environment |= {f"GIT_{role}_NAME": "Ona", f"GIT_{role}_EMAIL": "ona@example.org"}
        self.write("workflow.toml", config)
        shutil.copytree(ENGINES, self.folder / "engines")
        self.run("git", "init", "-q", "-b", "main")

    def write(self, path, text):
        path = self.folder / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run(self, *command, code=0):
        ran = subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=120)
        assert ran.returncode == code, f"{command}: {ran.returncode}\n{ran.stdout}{ran.stderr}"
        return ran.stdout + ran.stderr

    def commit(self):
        self.run("git", "add", "-A")
        self.run("git", "commit", "-qm", "Texts")

    def __call__(self, *arguments, code=0):
        return self.run(self.tolkit, *arguments, code=code)


def openai(tolkit):
    """Drafts of an interface by the stand-in."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/v1"
    config = f"""[project]
locales = ["lt"]
[[fluent]]
section = "site"
path = "locales/{{locale}}/*.ftl"
[pretranslate]
command = ["./engines/openai.py", "--url", "{url}", "--model", "small"]
"""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(tolkit, folder, config)
        desk.write("locales/en/terms.ftl", "-office = Nordic Office\n")
        desk.write("locales/lt/terms.ftl", "-office = { $case ->\n   *[nominative] Biuras\n    [genitive] Biuro\n}\n")
        source = "a = Welcome to { -office }\nb = FAIL here\nc = Write to <b>us</b> today\nd = Read the Nordic Office news\n"
        desk.write("locales/en/home.ftl", source)
        desk.commit()
        said = desk("pretranslate", "--allow-command", "lt:site/home")
        assert "3 by openai-compatible (stand-in-1)" in said and "503" in said, said
        text = desk("edit", "-n", "lt:site/home")
        assert "a = » Welcome to { -office }\n" in text and "c = » Write to <b>us</b> today\n" in text, text
    server.shutdown()
    assert all(key == "Bearer a-key" for key, _ in StandIn.asked)
    prompts = "\n".join(body["messages"][1]["content"] for _, body in StandIn.asked)
    assert '{ -office(case: "genitive") }' in prompts and "Write to ⟦1⟧us⟦2⟧ today" in prompts, prompts
    print(f"openai.py: {len(StandIn.asked)} requests, as expected")


def apertium(tolkit):
    """Nynorsk from reviewed Bokmål, in an article."""
    config = """[project]
locales = ["nb", "nn"]
[[articles]]
section = "news"
source = "articles/*.md"
path = "locales/{locale}/news/*.ftl"
[pretranslate.nn]
command = ["./engines/apertium.py"]
from = "nb"
"""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(tolkit, folder, config)
        desk.write(MARKDOWN, ARTICLE)
        desk("extract")
        units = [line.split(" = ", 1) for line in (desk.folder / "locales/en/news/plan.ftl").read_text().splitlines() if " = " in line]
        texts = [NB["title"] if name == "title" else NB["heading"] if said == "New projects" else NB["text"] for name, said in units]
        lines = [f"{name} = {text}\n" for (name, _), text in zip(units, texts)]
        desk.write("locales/nb/news/plan.ftl", "".join(lines))
        desk.commit()
        assert "no reviewed translation into nb" in desk("pretranslate", "--allow-command", "nn:news/plan")
        desk("adopt", "--as", "reviewed", "-l", "nb")
        desk.commit()
        said = desk("pretranslate", "--allow-command", "nn:news/plan")
        assert "3 by apertium (nob-nno), from nb" in said, said
        text = desk("edit", "-n", "nn:news/plan")
        drafted = " = Kontoret støttar **nye prosjekt** i [Oslo](https://example.org/oslo) kvart år.\n"
        assert drafted in text, text
    print("apertium.py: three texts from Bokmål, as expected")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--tolkit", default="target/debug/tolkit")
    tolkit = str(Path(parser.parse_args().tolkit).resolve())
    openai(tolkit)
    if shutil.which("apertium"):
        apertium(tolkit)
    else:
        print("apertium.py: left out, Apertium is not installed")


if __name__ == "__main__":
    main()
