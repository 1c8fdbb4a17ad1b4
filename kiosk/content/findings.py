"""What is wrong with a deck or a catalog, said in one line: where, what, and what to do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing to mend.

    `place` is a path such as `ftz/erenhot-trains/title` (deck, slide, field), or the deck alone where the
    whole file is meant; `file` names the file to open.
    """

    place: str
    problem: str
    remedy: str = ""
    file: str = ""

    def __str__(self) -> str:
        head = f"{self.file}: {self.place}" if self.file else self.place
        return f"{head}: {self.problem}" + (f"; {self.remedy}" if self.remedy else "")


class DeckError(Exception):
    """A deck that cannot be shown, with everything found wrong in it."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings
