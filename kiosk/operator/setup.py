"""How an exhibit is set up, and what the operator's settings mean for that.

A setting that is sound by itself and still means nothing here, such as a language that there is not, is named in the
log, and the exhibit does without it.
"""

import datetime as dt
import logging
import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kiosk.language.catalogs import Catalogs
from kiosk.stage.comfort import READING_DISTANCE_M
from kiosk.stage.language import choices
from kiosk.stage.opening import Hours, utc_now
from kiosk.stage.visit import Patience

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.operator.counts import Counts
    from kiosk.operator.settings import ScheduleSettings, Settings

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Setup:
    """What is the operator's to decide about an exhibit."""

    attract: bool | None = False
    """How it goes to its attract loop, see Visit."""
    patience: Patience = field(default_factory=Patience)
    """How long a visitor is waited for."""
    offered: Sequence[str] = ()
    """The languages of the switcher; all there are if empty."""
    default: str = ""
    """In which each visit begins; the first on offer if empty."""
    rotation: int = 0
    """Degrees clockwise by which the picture is turned: 0, 90, 180 or 270."""
    width_mm: float = 0.0
    """How wide the picture is; 0 believes what the display says of itself."""
    viewing_distance_m: float = READING_DISTANCE_M
    """How far the visitors' eyes are from it."""
    hours: Hours | None = None
    """When the exhibit is open; always, without them."""
    pin: str = ""
    """The hash of the operator's PIN, without which nobody comes in."""
    counts: "Counts | None" = None
    """Where what happens is counted, if it is."""
    file: "Path | None" = None
    """The settings' file, which the operator's panel reads and writes; none where there is no operator."""
    clock: Callable[[], float] = time.monotonic
    """How much time has passed, in seconds."""
    moment: Callable[[], dt.datetime] = utc_now
    """The time of day, with its zone; the hours go by it."""


USUAL = Setup()
"""That of an exhibit without settings, which never leaves the visitor."""


def setup_of(
    settings: "Settings | None",
    catalogs: Catalogs,
    attract: bool | None,
    counts: "Counts | None",
    idle: bool = True,
) -> Setup:
    """The set-up that settings ask for; `attract` None leaves that to them.

    With `idle` False a visit never ends by itself, and the attract loop is shown only where it is asked for.
    """
    patience = Patience(settings.visit.quiet_s, warning=settings.visit.warning_s) if settings else Patience()
    if not idle:
        attract = attract or False
        patience = replace(patience, quiet=math.inf)
    if settings is None:
        return Setup(attract, patience, counts=counts)
    known = catalogs.locales()
    offered = tuple(code for code in settings.language.offered if code in known)
    if lost := [code for code in settings.language.offered if code not in known]:
        log.warning("language.offered: there is no %s; known are %s", ", ".join(lost), ", ".join(known))
    default, spoken = settings.language.default, choices([*offered] or known)
    if default and default not in spoken:
        log.warning("language.default: “%s” is not offered; known are %s", default, ", ".join(spoken))
        default = ""
    return Setup(
        False if attract is None and not settings.visit.attract else attract,
        patience,
        offered,
        default,
        settings.display.rotation,
        settings.display.width_mm,
        settings.display.viewing_distance_m,
        _hours(settings.schedule),
        settings.operator.pin,
        counts,
    )


def _hours(settings: "ScheduleSettings") -> Hours | None:
    from kiosk.operator.schedule import WEEKDAYS, Schedule

    hours = {day: getattr(settings, day) for day in WEEKDAYS}
    if not any(hours.values()) and not settings.closed:
        return None
    try:
        return Schedule(hours, settings.closed)
    except ValueError as error:
        log.warning("schedule: %s; the exhibit stays open", error)
        return None
