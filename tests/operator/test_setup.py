"""What the operator's settings mean for the exhibit."""

import datetime as dt

import pytest

from kiosk.language.catalogs import Catalogs
from kiosk.operator.counts import DAYS_KEPT
from kiosk.operator.settings import (
    DisplaySettings,
    LanguageSettings,
    ScheduleSettings,
    Settings,
    VisitSettings,
)
from kiosk.operator.setup import Setup, setup_of
from kiosk.operator.supervision import MEMORY_MIB
from kiosk.stage.visit import Patience, Presence, State


def setup(catalogs: Catalogs, settings: Settings, attract: bool | None = None) -> Setup:
    return setup_of(settings, catalogs, attract, None)


def test_settings_at_their_defaults_change_nothing(built_in_catalogs):
    assert setup(built_in_catalogs, Settings()) == setup_of(None, built_in_catalogs, None, None)
    assert Settings().operator.days_kept == DAYS_KEPT
    assert Settings().operator.memory_mib == MEMORY_MIB


def test_what_is_set_reaches_the_exhibit(built_in_catalogs):
    made = setup(
        built_in_catalogs,
        Settings(
            display=DisplaySettings(rotation=90, width_mm=1200, viewing_distance_m=1.5),
            language=LanguageSettings(["en"], "en"),
            visit=VisitSettings(quiet_s=20, warning_s=10),
            schedule=ScheduleSettings(monday="09:00-17:00", closed=[dt.date(2027, 1, 1)]),
        ),
    )
    assert (made.rotation, made.width_mm, made.viewing_distance_m) == (90, 1200, 1.5)
    assert (made.offered, made.default) == (("en",), "en")
    assert made.patience == Patience(20, warning=10)
    assert made.hours is not None
    assert not made.hours.is_open(dt.datetime(2026, 11, 30, 20, tzinfo=dt.datetime.now().astimezone().tzinfo))


@pytest.mark.parametrize(
    ("said", "set_so", "attract"),
    [(None, True, None), (None, False, False), (True, False, True), (False, True, False)],
)
def test_the_command_line_goes_before(built_in_catalogs, said, set_so, attract):
    assert setup(built_in_catalogs, Settings(visit=VisitSettings(attract=set_so)), said).attract is attract


@pytest.mark.parametrize("settings", [None, Settings(visit=VisitSettings(quiet_s=20, warning_s=10))])
def test_where_nobody_is_idle_a_visit_never_ends_and_the_loop_comes_only_where_it_is_asked_for(
    built_in_catalogs, settings
):
    made = setup_of(settings, built_in_catalogs, None, None, idle=False)
    assert made.attract is False
    asked_for = setup_of(settings, built_in_catalogs, True, None, idle=False)
    assert asked_for.attract is True
    for patience in (made.patience, asked_for.patience):
        somebody = Presence(0.0, patience)
        assert not somebody.look(24 * 3600.0)
        assert somebody.state is State.VISIT


def test_hours_that_cannot_be_leave_it_open(built_in_catalogs, caplog):
    made = setup(built_in_catalogs, Settings(schedule=ScheduleSettings(sunday="09:00-09:00")))
    assert made.hours is None
    assert "the exhibit stays open" in caplog.text
