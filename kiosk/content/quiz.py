"""A story's quiz: questions whose answers stand on its slides."""

import datetime as dt
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.content.figures import Figure, FigureName, Slug, Text

ROUND = 5
"""Questions in a round."""


class OtherDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A wrong date, or a wrong yearly day."""

    date: dt.date | None = None
    annual: str | None = None


Range = Annotated[list[int | float], Meta(min_length=2, max_length=2)]  # msgspec 0.22 crashes on a tuple in a union
Wrong: TypeAlias = int | float | Range | OtherDay | Text
"""A number, a range as [low, high] or a day, told as the true figure is; or words."""


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A question whose answer is a figure, set as a `BigFigure` sets it, or words; and the slide where it stands."""

    id: Slug
    question: Text
    slide: Slug
    figure: FigureName | None = None
    value: Text | None = None
    answer: Text | None = None
    wrong: Annotated[list[Wrong], Meta(min_length=2, max_length=3)]

    def __post_init__(self) -> None:
        if (self.figure is None) == (self.answer is None):
            raise ValueError("a question has either a `figure` or an `answer`")
        if self.value is not None and self.figure is None:
            raise ValueError("`value` sets a `figure`")
        if any(isinstance(wrong, str) != (self.figure is None) for wrong in self.wrong):
            raise ValueError("wrong choices are words beside an `answer`, numbers or days beside a `figure`")


def other_figure(figure: Figure, wrong: Wrong) -> Figure:
    """The figure with a wrong value in place of the true one. Raises ValueError where it is of another kind."""
    if isinstance(wrong, OtherDay):
        fits = (figure.date is not None, figure.annual is not None) == (
            wrong.date is not None,
            wrong.annual is not None,
        )
        changes: dict[str, object] = {"date": wrong.date, "annual": wrong.annual}
    elif isinstance(wrong, list):
        fits = figure.low is not None
        changes = {"low": wrong[0], "high": wrong[1]}
    else:
        fits = figure.value is not None and not isinstance(wrong, str)
        changes = {"value": wrong}
    if not fits:
        raise ValueError("is of another kind than the figure")
    return msgspec.structs.replace(figure, **changes)
