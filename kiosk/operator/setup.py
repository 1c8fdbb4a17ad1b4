"""The operator's settings in the terms of the exhibit: what `build_exhibit` is told.

A setting that is sound by itself and still means nothing here, such as a language that there is not, is named in the
log, and the exhibit does without it.
"""

import logging
from typing import Any

from kiosk.language.catalogs import Catalogs
from kiosk.operator.schedule import WEEKDAYS, Schedule
from kiosk.operator.settings import ScheduleSettings, Settings
from kiosk.stage.language import choices
from kiosk.stage.visit import Patience

log = logging.getLogger(__name__)


def setup_of(settings: Settings, catalogs: Catalogs) -> dict[str, Any]:
    """Keyword arguments of `build_exhibit`."""
    known = catalogs.locales()
    offered = [code for code in settings.language.offered if code in known]
    if lost := [code for code in settings.language.offered if code not in known]:
        log.warning("language.offered: there is no %s; known are %s", ", ".join(lost), ", ".join(known))
    default = settings.language.default
    if default and default not in choices(offered or known):
        log.warning(
            "language.default: “%s” is not offered; known are %s", default, ", ".join(choices(offered or known))
        )
        default = ""
    return {
        "offered": offered,
        "default": default,
        "patience": Patience(settings.visit.quiet_s, warning=settings.visit.warning_s),
        "width_mm": settings.display.width_mm,
        "viewing_distance_m": settings.display.viewing_distance_m,
        "hours": _schedule(settings.schedule),
        "pin": settings.operator.pin,
    }


def _schedule(settings: ScheduleSettings) -> Schedule | None:
    hours = {day: getattr(settings, day) for day in WEEKDAYS}
    if not any(hours.values()) and not settings.closed:
        return None
    try:
        return Schedule(hours, settings.closed)
    except ValueError as error:
        log.warning("schedule: %s; the exhibit stays open", error)
        return None
