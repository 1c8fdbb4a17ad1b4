"""The deck format: what a deck file may say. This is the one place where it is declared; the reader, the
JSON Schema, the extractor for translators and the checks are all derived from it.
"""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.content.figures import Figure, FigureName, Slug, Text
from kiosk.content.quiz import Question

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
    span: Text | None = None
    """The time in which its marks are counted: a month, a day."""

    def __post_init__(self) -> None:
        if (self.figure is None) == (not self.items):
            raise ValueError("a side shows either a `figure` or `items`")


class Pair(Piece, frozen=True, kw_only=True):
    """A before and an after. The two ends never share an axis, so their units may differ."""

    label: Text | None = None
    before: Side
    after: Side


class Amount(Piece, frozen=True, kw_only=True):
    """A figure drawn as an area. A goal is an empty outline, not something reached."""

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


Place = Annotated[
    list[Annotated[int, Meta(ge=0, le=24)]],
    Meta(min_length=2, max_length=2, description="Column and row of a plan's grid, counted from the upper left."),
]


class Stop(Piece, frozen=True, kw_only=True):
    """A stop of a line plan. It stands `at` a place of the plan, and `upright` at one of an upright screen's."""

    id: Slug
    name: Text
    at: Place
    upright: Place
    abroad: bool = False
    """Beyond the border: a name in a direction, no place of ours."""
    opens: Slug | None = None
    """The slide that a touch goes to."""
    figure: FigureName | None = None
    value: Text | None = None
    label: Text | None = None


class Line(Piece, frozen=True, kw_only=True):
    """A line of a plan, from stop to stop; its routes are its branches. Trains run on a `track`."""

    name: Text
    drawn: Literal["track", "band", "dots"] = "track"
    routes: Annotated[list[Annotated[list[Slug], Meta(min_length=2)]], Meta(min_length=1, max_length=4)]


class Slide(Piece, frozen=True, kw_only=True, tag_field="layout"):
    """What every slide has, whatever its layout."""

    id: Slug
    title: Text
    chapter: Slug | None = None
    scene: Slug | None = None
    """A picture of the deck's folder: <scene>.landscape.svg and <scene>.portrait.svg."""
    image: str | None = None
    """A picture of the deck's folder, an SVG, PNG or JPEG, that takes the scene's place."""
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
    """Before and after, once or up to three times: in words, as bars, or as marks to count."""

    pairs: Annotated[list[Pair], Meta(min_length=1, max_length=3)]
    bars: bool = False
    """Draws each pair as two bars on an axis of its own."""
    mark: Icon | None = None
    """Draws one pair as so many marks on either side, each side in its own `span` of time."""

    def __post_init__(self) -> None:
        if self.mark and (self.bars or len(self.pairs) > 1):
            raise ValueError("a `mark` draws one pair, and no bars")


class Clock(Slide, frozen=True, kw_only=True, tag="clock"):
    """Hours on a dial of a day and a night."""

    figure: FigureName
    value: Text | None = None
    label: Text
    icon: Icon | None = None
    """What goes round the dial."""


class Share(Slide, frozen=True, kw_only=True, tag="share"):
    """A part of a whole, on a ring that is the whole."""

    whole: BigFigure
    part: BigFigure


class Scale(Slide, frozen=True, kw_only=True, tag="scale"):
    """Amounts of very different size as areas, true to scale; a goal comes last."""

    amounts: Annotated[list[Amount], Meta(min_length=2, max_length=4)]


class Cards(Slide, frozen=True, kw_only=True, tag="cards"):
    """Two to eight things of the same kind."""

    numbered: bool = False
    cards: Annotated[list[Card], Meta(min_length=2, max_length=8)]


class Corridor(Slide, frozen=True, kw_only=True, tag="corridor"):
    """Stops and lines as a schematic, like a metro's line plan: never a map."""

    stops: Annotated[list[Stop], Meta(min_length=2, max_length=12)]
    lines: Annotated[list[Line], Meta(min_length=1, max_length=4)]


class Wheel(Slide, frozen=True, kw_only=True, tag="wheel"):
    """Numbered things on a dial to turn; what `count` counts stands as so many marks around the hub."""

    entries: Annotated[list[Text], Meta(min_length=3, max_length=9)]
    count: BigFigure


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
    Cover
    | Statement
    | Narrative
    | Figures
    | Change
    | Clock
    | Share
    | Scale
    | Cards
    | Corridor
    | Wheel
    | Voices
    | Countdown
    | Poster
    | Wall
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
    quiz: list[Question] = []

    def chapter_of(self, slide: Slide) -> Chapter | None:
        """The chapter that a slide names, or None."""
        return next((c for c in self.chapter if c.id == slide.chapter), None)
