"""What strangers' repositories have in them, for `tests/hostile_repository.py`: a function for each case lays it out."""

from . import files, names, pending, repositories, settings, texts  # noqa: F401: each adds its cases.
