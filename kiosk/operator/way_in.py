"""The operator's door with its PIN and its lock, as the exhibit and the plain page have it."""

import logging
import time
from collections.abc import Callable

from kiosk import places
from kiosk.stage.operator_door import OperatorDoor

log = logging.getLogger(__name__)


def operator_door(
    hashed: str,
    clock: Callable[[], float] = time.monotonic,
    *,
    place: Callable[[], str] = lambda: "",
    entering: Callable[[], None] = lambda: None,
) -> OperatorDoor:
    """The door that a PIN's hash opens; one that stays shut where there is none, or none that can be read."""
    if hashed:
        from functools import partial

        from kiosk.operator.pin import Lock, read_hash, verify

        try:
            read_hash(hashed)
        except ValueError as error:
            log.error("operator: %s; until then nobody can come in", error)
        else:
            lock = Lock(places.data() / "pin.json", clock())
            return OperatorDoor(partial(verify, hashed=hashed), lock, clock=clock, place=place, entering=entering)
    door = OperatorDoor()
    door.refused.connect(lambda: log.warning("operator: no PIN is set, so nobody can come in; run kiosk pin"))
    return door
