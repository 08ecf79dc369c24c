"""Patterns and other values of `workflow.toml` and `l10n.toml` that mean harm."""

from .output import INJECTED
from .place import ARTICLE, L10N, MOZILLA, NASTY, SECTION, WORKFLOW
from .registry import case, cases

ARTICLES = '[project]\nlocales = ["lt"]\n\n[[articles]]\nsection = "news"\nsource = "articles/*.md"\npath = "{}"\noutput = "{}"\n'
PATTERNS = {
    "up": "../{locale}/*.ftl",
    "up_inside": "locales/../../{locale}.ftl",
    "absolute": "/etc/{locale}/*.ftl",
    "home": "~/{locale}/*.ftl",
    "of_git": ".git/{locale}/*.ftl",
    "of_git_hidden": ".*/{locale}*.ftl",
    "of_git_token": ".git/token*{locale}.ftl",
    "of_git_large": ".GIT/{locale}.ftl",
    "of_git_everywhere": "{locale}/.git/*.ftl",
    "windows_drive": "C:/{locale}/*.ftl",
    "backslashes": "locales\\\\{locale}\\\\..\\\\..\\\\*.ftl",
    "stars": "locales/{locale}/*a*b*c*.ftl",
    "braces": "{a,{b,{c,{locale}}}}/*.ftl",
    "unclosed": "{locale/*.ftl",
    "nothing": "",
    "dot": "./{locale}/*.ftl",
    "doubled": "locales//{locale}/*.ftl",
    "control": "locales/{locale}/\\u001b[2J\\u202e*.ftl",
    "newline": "locales/{locale}/a\\nb/*.ftl",
    "nul": "locales/{locale}/a\\u0000b/*.ftl",
    "windows_names": "CON/{locale}/aux.ftl",
    "trailing": "locales /{locale}./*.ftl",
    "percent": "locales/{locale}/%0A::error::*.ftl",
    "only_locale": "{locale}.ftl",
    "long": "a" * 5000 + "/{locale}/*.ftl",
    "long_path": "abc/" * 3000 + "{locale}.ftl",
}


@cases(PATTERNS, short=["up", "of_git", "of_git_hidden", "control"])
def pattern(place, text):
    place.workflow(SECTION.replace("{}", text))


@cases({name: text.replace(".ftl", ".md") for name, text in PATTERNS.items()})
def output(place, text):
    place.workflow(ARTICLES.replace("{}", "l10n/{locale}/*.ftl", 1).replace("{}", text))


@cases({
    "workflow": "{locale}/../workflow*.md",
    "readme": "*{locale}.md",
    "source": "articles/*.md",
    "itself": "articles/{locale}/../*.md",
    "github": ".github/{locale}/*.md",
    "state": ".tolkit/records/{locale}/*.md",
    "resources": "l10n/{locale}/*.md",
})
def output_over(place, text):
    place.workflow(ARTICLES.replace("{}", "l10n/{locale}/*.ftl", 1).replace("{}", text))


@cases({"locales": '["../..", ".git", "a/b", "\\u001b[2J", "lt\\n::error::x", "", "-l", "=cmd()"]', "many": str([f"l{n:x}" for n in range(3000)])})
def locales(place, text):
    place.replaced('["lt"]', text.replace("'", '"'))


@cases({"up": "../..", "slash": "a/b", "newline": "a\\nb", "control": "\\u001b[2Jx\\u202e", "dash": "-rf", "formula": "=cmd()", "git": ".git",
        "long": "s" * 5000, "nul": "a\\u0000b", "device": "CON", "dots": "..", "html": f"<script>{INJECTED}</script>"})
def section(place, name):
    place.replaced('"site"', f'"{name}"')


@case(short=True)
def project_name(place):
    escaped = "".join(c if " " <= c <= "~" and c not in '"\\' else f"\\u{ord(c):04x}" for c in NASTY)
    place.replaced('"Ordinary"', f'"{escaped}\\n::error::x"\nid = "../../heads/main"')


@cases({"slash": "a/b", "dots": "a..b", "lock": "a.lock", "git": ".git", "at": "@{-1}", "long": "i" * 300, "newline": "a\\nb", "dash": "-u"})
def project_id(place, text):
    place.replaced('"Ordinary"', f'"Ordinary"\nid = "{text}"')


@cases({
    "namespace": '[workflow]\nnamespace = "refs/heads/main"',
    "namespace_up": '[workflow]\nnamespace = "refs/tolkit/../heads"',
    "lease": '[workflow]\nlease = "99999999999999999999d"',
    "lease_negative": '[workflow]\nlease = "-1d"',
    "lease_large": '[workflow]\nlease = "65535d"',
    "rules": '[rules]\n"../../x" = "off"\n"\\u001b[2J" = "error"\nstale-unit = "note"\n"" = "off"',
    "rules_twice": '[rules]\nstale-unit = "off"\nstale-unit = "error"',
    "team": '[team.lt]\ntranslators = ["\\u001b[2J <a@b>", "--upload-pack=touch x", "a\\nb <c>"]\nreviewers = ["ona@example.org"]',
    "team_of_others": '[team."../.."]\nreviewers = ["x"]',
    "waive": '[[waive]]\nrule = "stale-unit"\nitem = "*"\nuntil = "9999-12-31"\nreason = "\\u001b[2J\\u202e\\n::error::x"',
    "waive_stars": '[[waive]]\nrule = "stale-unit"\nitem = "' + "*a" * 12 + 'b"\nuntil = "9999-12-31"\nreason = "x"',
    "unknown": '["\\u001b[2J\\u202e"]\n"\\n::error::" = 1',
    "numbers": "[review]\nown = 99999999999999999999999",
    "syntax": 'x = "\x1b[2J\u202e',
    "dates": "[[waive]]\nrule = 'stale-unit'\nitem = '*'\nuntil = 9999-99-99\nreason = 'x'",
}, short=["namespace", "rules", "team", "waive", "syntax"])
def settings(place, text):
    place.workflow(f"{WORKFLOW}\n{text}\n")


@cases({
    "due_late": 'due = "9999-12-31"', "due_early": 'due = "-9999-01-01"', "due_days": 'due = "65535d"', "due_more": 'due = "65536d"',
    "due_wrong": 'due = "\\u001b[2J"', "priority": "priority = 18446744073709551616", "priority_most": "priority = 9223372036854775807",
    "priority_negative": "priority = -1", "require": 'require2 = { "../.." = "reviewed" }', "config": 'config = "/etc/passwd"',
})
def section_settings(place, text):
    place.replaced('require = "reviewed"', text)


@cases({
    "set_nasty": 'set = { lang = "\\u001b[2J\\n---\\nx: y", "a-b" = 1 }', "set_many": "set = {" + ", ".join(f"k{n} = {n}" for n in range(5000)) + "}",
    "set_key": 'set = { "a\\nb" = "x", "../.." = 1 }', "set_date": "set = { d = 9999-12-31, t = 23:59:60 }",
})
def article_settings(place, text):
    place.replaced('set = { lang = "{locale}" }', text)


@cases({"due_after": ("due = \"65535d\"", "9999-12-31"), "ask_for": ("ask_for = \"65535d\"", "9999-12-31"), "ask_for_early": ("ask_for = \"65535d\"", "-9999-01-01"),
        "nasty": ("due = \"1d\"", "\x1b[2J\u202e")})
def article_dates(place, value):
    setting, date = value
    place.replaced('partial = "source"', f'partial = "source"\n{setting}')
    place.write("articles/first.md", ARTICLE.replace("2026-11-20", date))


@cases({
    "outside": ('path = "../outside/secret.toml"', ""), "absolute": ('path = "/etc/passwd"', ""), "itself": ('path = "l10n.toml"', ""),
    "each_other": ('path = "more.toml"', '[[includes]]\npath = "l10n.toml"\n'), "git": ('path = ".git/config"', ""), "nasty": ('path = "\\u001b[2J\\n"', ""),
    "folder": ('path = "locales"', ""), "env": ('path = "{HOME}/secret"', "[env]\nHOME = '/root'\n"),
}, short=["itself", "git"])
def include(place, value):
    path, more = value
    place.workflow(MOZILLA)
    place.write("l10n.toml", f"{L10N}[[includes]]\n{path}\n")
    place.write("more.toml", more)


@cases({
    "up": ('"../{locale}/*.ftl"', "/etc/*.ftl"), "git": ('".git/{locale}*.ftl"', ".git/*.ftl"), "git_token": ('"locales/{locale}/*.ftl"', ".git/*.ftl"),
    "up_by_value": ('"{up}/{locale}/*.ftl"', "{up}/*.ftl"), "up_by_star": ('"locales/**/../../../{locale}.ftl"', "locales/**/../../../en.ftl"),
    "repeated": ('"{a}{a}{a}{a}/{locale}/*.ftl"', "{a}{a}{a}{a}/en/*.ftl"), "stars": ('"' + "*a" * 40 + '{locale}*.ftl"', "*a" * 40 + "en*.ftl"),
    "unset": ('"' + "{a}{b}{c}{d}{e}{f}" * 3 + '{locale}.ftl"', "{a}{b}{c}{d}{e}{f}" * 3 + "en.ftl"),
})
def project_paths(place, value):
    l10n, reference = value
    place.workflow(MOZILLA)
    place.write("l10n.toml", f'basepath = "."\nlocales = ["lt"]\n[env]\nup = ".."\n[[paths]]\nl10n = {l10n}\nreference = "{reference}"\n')


@cases({"group": "re:" + "(" * 300 + ")" * 300, "repeat": "re:(a{1000}){1000}", "stars": "re:(a*)*(a*)*b", "open": "re:("})
def filter_keys(place, key):
    place.workflow(MOZILLA)
    place.write("l10n.toml", f'{L10N}[[filters]]\npath = "**"\nkey = "{key}"\naction = "ignore"\n')


@case()
def includes_by_the_hundred(place):
    place.workflow(MOZILLA)
    place.write("l10n.toml", L10N + "".join(f'[[includes]]\npath = "c/{n}.toml"\n' for n in range(300)))
    for number in range(300):
        others = "".join(f'[[includes]]\npath = "{n}.toml"\n' for n in range(number + 1, 300))
        place.write(f"c/{number}.toml", L10N.replace('basepath = "."', 'basepath = ".."') + others)
