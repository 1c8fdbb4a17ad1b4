"""The real bundle on a machine without Python, fonts and network, as nobody, from a folder that is read-only."""

import pytest

from tests.packaging.bundle.smoke import Smoke

STEPS = (
    "lists",
    "imports",
    "checks",
    "says",
    "exports",
    "examines",
    "shows",
    "opens_no_socket",
    "shows_by_gpu",
    "shows_on_wayland",
)


@pytest.mark.parametrize("step", [*STEPS, "shows_on_wayland_by_gpu"])
def test_it_does_what_it_has_to(smoke_of, bundle, step):
    getattr(smoke_of(bundle), step)()


def test_no_step_is_left_out(smoke_of, bundle):
    smoke: Smoke = smoke_of(bundle)
    assert [step.__name__ for step in smoke.steps()] == [*STEPS, "shows_on_wayland_by_gpu"]
