#!/usr/bin/env python3
"""Drafts by any endpoint that speaks OpenAI's chat completions: a service, or a model on this computer (llama.cpp, Ollama, vLLM).

`[pretranslate] command = ["./engines/openai.py", "--url", "http://localhost:11434/v1", "--model", "NAME"]`. The key, if there is one, is in
the environment variable OPENAI_API_KEY, and not in workflow.toml. Everything that is asked leaves this computer for that address.
"""

import argparse
import json
import os
import sys
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

SYSTEM = """You translate news texts of a public office from {source} into {target} (BCP 47 tags). Answer with the translation alone.
Keep every mark such as ⟦1⟧ exactly once: it stands for code, a link or a name, in the place where your sentence needs it.
Add no line breaks, notes or quotation marks of your own. Write as an experienced editor of {target} would."""


def prompt(asked):
    """What the model is told of a text: what helps, and then the text."""
    parts = []
    if asked.get("original"):
        parts.append(f"The English original, for the meaning:\n{asked['original']}")
    for term in asked.get("terms", []):
        forms = ", ".join(f"{form['text']} (write it as {form['reference']})" for form in term["forms"])
        parts.append(f"Term: {term['about']}" + (f"\nForms: {forms}" if forms else ""))
    for match in asked.get("matches", []):
        parts.append(f"An earlier translation, {match['percent']} % alike:\n{match['source']}\n{match['target']}")
    if asked.get("previous"):
        before = asked["previous"]
        parts.append(f"The text was changed. Before:\n{before.get('source', '')}\n{before['target']}")
    if asked.get("variant"):
        variant = asked["variant"]
        numbers = f", as with {variant['numbers']}" if variant.get("numbers") else ""
        parts.append(f"Write the form “{variant['key']}” for {variant['selector']}{numbers}.")
    parts.append(f"Translate:\n{asked['text']}")
    return "\n\n".join(parts)


def answer(asked, options):
    """The answer to a text: a draft, or why there is none."""
    system = SYSTEM.format(source=asked["source_locale"], target=asked["target_locale"])
    messages = [{"role": "system", "content": system}, {"role": "user", "content": prompt(asked)}]
    body = json.dumps({"model": options.model, "temperature": 0, "messages": messages}).encode()
    headers = {"Content-Type": "application/json"}
    if key := os.environ.get("OPENAI_API_KEY"):
        headers["Authorization"] = f"Bearer {key}"
    request = urllib.request.Request(options.url.rstrip("/") + "/chat/completions", body, headers)
    try:
        with urllib.request.urlopen(request, timeout=options.timeout) as response:
            said = json.load(response)
        return {"id": asked["id"], "text": said["choices"][0]["message"]["content"].strip(), "model": said.get("model", options.model)}
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        return {"id": asked["id"], "error": f"{type(error).__name__}: {error}"}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--url", default="https://api.openai.com/v1")
    parser.add_argument("--model", required=True)
    parser.add_argument("--at-once", type=int, default=4)
    parser.add_argument("--timeout", type=float, default=50, help="seconds for one text")
    options = parser.parse_args()
    print(json.dumps({"engine": "openai-compatible", "model": options.model}), flush=True)
    with ThreadPoolExecutor(options.at_once) as pool:
        for said in pool.map(lambda line: answer(json.loads(line), options), sys.stdin):
            print(json.dumps(said, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()
