"""The golden queries: one file a language, `what somebody types > page, or page, …`."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Query:
    text: str
    wanted: tuple


def read(language):
    """The queries of a language; none where it has no file."""
    path = FOLDER / f"{language}.txt"
    if not path.is_file():
        return []
    lines = [line for line in path.read_text("utf-8").splitlines() if ">" in line]
    parts = [line.rsplit(" > ", 1) for line in lines if not line.startswith("#")]
    return [Query(text, tuple(page.strip() for page in pages.split(","))) for text, pages in parts]
