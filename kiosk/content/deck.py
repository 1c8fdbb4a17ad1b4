"""The deck format: what a deck file may say. This is the one place where it is declared; the reader, the
JSON Schema, the extractor for translators and the checks are all derived from it.
"""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.content.figures import Figure, FigureName, Slug, Text

FORMAT = 1

Icon = Annotated[str, Meta(pattern="^[a-z0-9]+(-[a-z0-9]+)*$", description="A Phosphor icon, such as train.")]
Mood = Literal["steppe", "crimson"]
Arrangement = Literal[
    "left",
    "middle",
    "top",
    "top-left",
    "bottom-left",
    "bottom-right",
    "wide",
    "stagger",
    "columns",
    "couplet",
]


class Piece(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything in a deck: unknown keys are errors, and nothing changes after reading."""


class Source(Piece, frozen=True, kw_only=True):
    """Where statements and figures come from; shown small on each slide and in full on the About page."""

    title: Text
    publisher: Text | None = None
    short: Text
    """How the slide's foot names it."""


class Chapter(Piece, frozen=True, kw_only=True):
    """A part of the story; slides name it by its id."""

    id: Slug
    number: Text | None = None
    title: Text


class Fact(Piece, frozen=True, kw_only=True):
    """A short statement beside a narrative."""

    icon: Icon | None = None
    label: Text
    text: Text | None = None


class BigFigure(Piece, frozen=True, kw_only=True):
    """A figure set large. `value` may choose the spec for each language; unit and qualifier follow by themselves."""

    figure: FigureName
    value: Text | None = None
    label: Text


class Side(Piece, frozen=True, kw_only=True):
    """One end of a before/after: a figure in its own unit, or things by name.

    `when` may be left out where the figure's own date says it.
    """

    when: Text | None = None
    figure: FigureName | None = None
    value: Text | None = None
    items: Annotated[list[Text], Meta(max_length=6)] = []
    note: Text | None = None

    def __post_init__(self) -> None:
        if (self.figure is None) == (not self.items):
            raise ValueError("a side shows either a `figure` or `items`")


class Pair(Piece, frozen=True, kw_only=True):
    """A before and an after. The two ends never share an axis, so their units may differ."""

    label: Text | None = None
    before: Side
    after: Side


class Bar(Piece, frozen=True, kw_only=True):
    """A bar of a chart. A goal is drawn as a goal, not as something reached."""

    figure: FigureName
    value: Text | None = None
    label: Text
    goal: bool = False


class Card(Piece, frozen=True, kw_only=True):
    """One of a few things of the same kind."""

    icon: Icon | None = None
    title: Text
    text: Text | None = None


class Voice(Piece, frozen=True, kw_only=True):
    """A person and the point that the person makes, in reported speech."""

    name: Text
    role: Text
    point: Text


class Slide(Piece, frozen=True, kw_only=True, tag_field="layout"):
    """What every slide has, whatever its layout."""

    id: Slug
    title: Text
    chapter: Slug | None = None
    scene: Slug | None = None
    """A picture of the deck's folder: <scene>.landscape.svg and <scene>.portrait.svg."""
    image: str | None = None
    """A picture file of the deck's folder that takes the scene's place."""
    source: Slug | None = None
    body: Text | None = None


class Cover(Slide, frozen=True, kw_only=True, tag="cover"):
    """Opens or closes a story."""

    kicker: Text | None = None
    subtitle: Text | None = None


class Statement(Slide, frozen=True, kw_only=True, tag="statement"):
    """One sentence that stands alone."""

    kicker: Text | None = None


class Narrative(Slide, frozen=True, kw_only=True, tag="narrative"):
    """A paragraph with a few facts."""

    facts: Annotated[list[Fact], Meta(min_length=1, max_length=4)]


class Figures(Slide, frozen=True, kw_only=True, tag="figures"):
    """One to four figures, large."""

    figures: Annotated[list[BigFigure], Meta(min_length=1, max_length=4)]


class Change(Slide, frozen=True, kw_only=True, tag="change"):
    """Before and after, once or up to three times."""

    pairs: Annotated[list[Pair], Meta(min_length=1, max_length=3)]


class Chart(Slide, frozen=True, kw_only=True, tag="chart"):
    """Bars on one axis from zero, all in one unit; `share` draws the second inside the first."""

    kind: Literal["bars", "share"] = "bars"
    bars: Annotated[list[Bar], Meta(min_length=2, max_length=5)]

    def __post_init__(self) -> None:
        if self.kind == "share" and len(self.bars) != 2:
            raise ValueError("a share chart has two bars: the whole and its part")


class Cards(Slide, frozen=True, kw_only=True, tag="cards"):
    """Two to eight things of the same kind."""

    numbered: bool = False
    cards: Annotated[list[Card], Meta(min_length=2, max_length=8)]


class Voices(Slide, frozen=True, kw_only=True, tag="voice"):
    """One to three people and their points."""

    voices: Annotated[list[Voice], Meta(min_length=1, max_length=3)]


class Countdown(Slide, frozen=True, kw_only=True, tag="countdown"):
    """Days left until a yearly day, counted afresh each day."""

    figure: FigureName
    facts: Annotated[list[Fact], Meta(max_length=3)] = []


class Poster(Slide, frozen=True, kw_only=True, tag="poster"):
    """A slogan as a poster: the title is the slogan; `origin` names a quotation's book."""

    kicker: Text | None = None
    origin: Text | None = None
    arrangement: Arrangement = "left"
    """Where the slogan stands on its picture. `columns` and `couplet` set Chinese upright, from right to left."""
    ground: Literal["scene", "paper"] = "scene"
    """`paper`: the picture is light where the slogan stands, which is then set in red."""


class Wall(Slide, frozen=True, kw_only=True, tag="wall"):
    """All posters of the deck side by side; a touch brings one to the full screen."""


AnySlide: TypeAlias = (
    Cover | Statement | Narrative | Figures | Change | Chart | Cards | Voices | Countdown | Poster | Wall
)


class Deck(Piece, frozen=True, kw_only=True):
    """A story: its sources, figures, chapters and slides, in the order of showing."""

    format: Literal[1]
    id: Slug
    language: Annotated[str, Meta(pattern="^[a-z]{2,3}(_[A-Z][A-Za-z]+)*$", description="A locale, as zh_CN.")]
    order: int = 0
    """Where the story stands on the start page; less comes first."""
    mood: Mood = "steppe"
    title: Text
    subtitle: Text | None = None
    scene: Slug | None = None
    source: dict[Slug, Source] = {}
    unit: dict[str, Text] = {}
    """The words for units: train = "列". Translations give their plural forms."""
    figure: dict[FigureName, Figure] = {}
    chapter: list[Chapter] = []
    slide: Annotated[list[AnySlide], Meta(min_length=1)]

    def chapter_of(self, slide: Slide) -> Chapter | None:
        """The chapter that a slide names, or None."""
        return next((c for c in self.chapter if c.id == slide.chapter), None)
