"""The cases: what is laid out, and how each is run."""

class Case:
    """A repository of a stranger's."""

    def __init__(self, name, lay_out, options):
        self.name, self.lay_out = name, lay_out
        self.is_short = options.get("short", False)
        self.is_slow = options.get("slow", False)
        self.is_pending = options.get("pending", False)
        self.is_large = options.get("large", self.is_slow)
        self.item = options.get("item")
        self.commands = options.get("commands")


CASES = []
LARGE = [["check"], ["check", "-f", "json"], ["coverage", "-f", "html", "--by", "resource"], ["status", "--all"], ["diff"], ["extract", "--dry-run"],
         ["render", "--dry-run"], ["adopt", "--dry-run"], ["init", "--dry-run"]]


def case(**options):
    """Adds a case; the name is that of the function."""

    def add(lay_out):
        CASES.append(Case(lay_out.__name__, lay_out, options))
        return lay_out

    return add


def cases(values, short=(), **options):
    """Adds a case for each value, whose name is its key; those in `short` are run each time."""

    def add(lay_out):
        for name, value in values.items():
            more = options | {"short": name in short}
            CASES.append(Case(f"{lay_out.__name__}_{name}", lambda place, value=value: lay_out(place, value), more))
        return lay_out

    return add
