"""What git and other programs read in a tree: attributes, submodules, hooks, folders that look like repositories."""

from .place import PROGRAM
from .registry import case, cases

# What git and other programs read of a tree.
SETTINGS = {name.strip("."): name for name in [".gitignore", ".ignore", ".gitattributes", ".gitmodules", ".mailmap", "locales/.gitignore", "locales/.gitattributes"]}


@case(short=True)
def programs_of_the_repository(place):
    for name in ["git", "sh", "less", "vi", "tolkit", "hooks/pre-commit", ".githooks/pre-commit", ".husky/pre-commit", "evil"]:
        place.write(name, PROGRAM.format(name=name.replace("/", "-")))
        place.path(name).chmod(0o755)
    place.write(".gitattributes", "* filter=evil diff=evil merge=evil ident working-tree-encoding=UTF-16\n*.ftl text eol=crlf\n")
    place.write(".gitconfig", '[core]\n\thooksPath = hooks\n\tfsmonitor = ./evil\n\teditor = ./evil\n[filter "evil"]\n\tsmudge = ./evil\n\tclean = ./evil\n\trequired = true\n[diff "evil"]\n\ttextconv = ./evil\n')
    place.write(".lfsconfig", "[lfs]\n\turl = https://example.org/\n")
    place.write(".envrc", "touch ran\n")
    place.write(".editorconfig", "root = true\n")


@case(short=True)
def submodules(place):
    place.write(".gitmodules", '[submodule "../../x"]\n\tpath = locales/lt\n\turl = ext::sh -c touch% x\n[submodule "b"]\n\tpath = -u./evil\n\turl = --upload-pack=./evil\n[submodule "c"]\n\tpath = ../..\n\turl = file:///etc\n\tupdate = !./evil\n')
    place.write("locales/en/sub/.gitkeep", "")


def bare(place, at):
    """What git takes for a repository, with settings that run programs."""
    place.write(f"{at}/HEAD", "ref: refs/heads/main\n")
    place.path(f"{at}/objects/x").parent.mkdir(parents=True, exist_ok=True)
    place.write(f"{at}/objects/x", "")
    place.write(f"{at}/refs/x", "")
    evil = place.root / "evil"
    place.write("evil", PROGRAM.format(name="bare"))
    evil.chmod(0o755)
    place.write(f"{at}/hooks/pre-commit", PROGRAM.format(name="bare-hook"))
    place.path(f"{at}/hooks/pre-commit").chmod(0o755)
    place.write(f"{at}/config", f'[core]\n\trepositoryformatversion = 0\n\tbare = true\n\tfsmonitor = {evil}\n\tsshCommand = {evil}\n\teditor = {evil}\n\thooksPath = hooks\n\tgitProxy = {evil}\n\taskPass = {evil}\n[credential]\n\thelper = {evil}\n'
                f'[remote "origin"]\n\turl = ssh://example.org/x\n\tfetch = +refs/heads/*:refs/remotes/origin/*\n\tuploadpack = {evil}\n\treceivepack = {evil}\n[protocol "ext"]\n\tallow = always\n[gpg]\n\tprogram = {evil}\n[commit]\n\tgpgsign = true\n')


@case(short=True)
def a_repository_in_the_repository(place):
    bare(place, "inner")
    for path in ["workflow.toml", "locales"]:
        (place.root / path).rename(place.root / "inner" / path)
    place.start = place.root / "inner"


@cases({"here": ".", "outside": "{outside}", "up": ".."}, short=["here"])
def a_repository_with_a_work_tree_in_the_repository(place, tree):
    bare(place, "inner")
    config = place.root / "inner/config"
    tree = tree.replace("{outside}", str(place.outside))
    config.write_text(config.read_text().replace("bare = true", f"bare = false\n\tworktree = {tree}"))
    for path in ["workflow.toml", "locales"]:
        (place.root / path).rename(place.root / "inner" / path)
    place.start = place.root / "inner"


@cases(SETTINGS)
def settings_are_zeros(place, path):
    place.link(path, "/dev/zero")


@cases(SETTINGS)
def settings_are_secret(place, path):
    place.link(path, place.outside / "secret.toml")


@case()
def odd_files_of_git(place):
    place.write(".gitattributes", "[attr]x y\n" + "* text=auto eol=lf\n" * 5000 + "\x1b[2J = \x00\n" + "a" * 100_000)
    place.write(".gitignore", "*\n!**/*\n" + "[" * 10_000 + "\n" + "**/" * 5 + "x\n")
    place.write(".mailmap", "Eve <ona@example.org>\n" * 1000)
    place.write(".ignore", "!/etc\n../*\n")
