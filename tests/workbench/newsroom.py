"""The newsroom of `tolkit demo`, and what is written in it."""

import hashlib
import os
import pathlib
import subprocess

# Every run that does not end is stopped.
LONGEST = 120
# What comes and goes without anybody having done anything: who runs, who waits for whom, when the
# remote was asked.
PASSING = ("workbench/", "synced/", "lock")


class Newsroom:
    """Ona translates into Lithuanian, Jonas reviews; their clones and their remote are on this computer."""

    def __init__(self, folder, tolkit):
        self.folder, self.program = pathlib.Path(folder).resolve(), str(pathlib.Path(tolkit).resolve())
        (self.folder / "home").mkdir(parents=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_TERMINAL_PROMPT": "0",
            "LC_ALL": "C.UTF-8",
        }
        self.run(self.folder, self.program, "demo", "room")
        self.root = self.folder / "room"

    def run(self, at, *command, codes=(0,), data=None):
        done = subprocess.run(
            command,
            cwd=at,
            env=self.environment,
            input=data,
            capture_output=True,
            timeout=LONGEST,
            stdin=None if data else subprocess.DEVNULL,
        )
        done.out, done.err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        if codes is not None and done.returncode not in codes:
            raise RuntimeError(f"{' '.join(map(str, command))[:200]} ended with {done.returncode}: {done.out[-1000:]}{done.err[-1000:]}")
        return done

    def git(self, who, *arguments, codes=(0,), data=None):
        return self.run(self.root / who, "git", *arguments, codes=codes, data=data).out

    def tolkit(self, who, *arguments, codes=(0,)):
        return self.run(self.root / who, self.program, *arguments, codes=codes)

    def state(self, *clones):
        """What is written: refs, index, work tree and what tolkit keeps, of everybody, as names with their contents."""
        found = {}
        for who in clones or ["ona", "jonas"]:
            clone = self.root / who
            found[f"{who}: refs"] = self.git(who, "for-each-ref", "--format=%(refname) %(objectname)") + self.git(
                who, "symbolic-ref", "HEAD"
            )
            found[f"{who}: index"] = self.git(who, "ls-files", "--stage")
            found[f"{who}: config"] = (clone / ".git/config").read_bytes()
            for path in files_below(clone):
                found[f"{who}: {path.relative_to(clone)}"] = hashlib.sha256(path.read_bytes()).hexdigest()
            kept = clone / ".git/tolkit"
            for path in files_below(kept) if kept.is_dir() else []:
                if not str(path.relative_to(kept)).startswith(PASSING):
                    found[f"{who}: .git/tolkit/{path.relative_to(kept)}"] = path.read_bytes()
        found["remote: refs"] = self.git("remote.git", "for-each-ref", "--format=%(refname) %(objectname)")
        return found


def files_below(folder):
    for path in sorted(folder.rglob("*")):
        if path.is_file() and ".git" not in path.relative_to(folder).parts:
            yield path


def changes(before, after):
    """The names of what differs between two states."""
    return sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
