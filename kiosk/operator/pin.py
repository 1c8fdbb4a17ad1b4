"""The operator's PIN: its hash for the settings, and the lock that makes guessing it hopeless. Knows no clock.

Waits are measured by the time the program itself has run, and by nothing else: the wall clock is wrong after a flat
battery, and whoever can set it forward could guess on. A wait that is not over when the program ends therefore begins
anew with its next start, at most an hour; one that is over is noted as such and never comes back.
"""

import base64
import binascii
import hashlib
import hmac
import itertools
import json
import logging
import os
import re
from pathlib import Path
from typing import NamedTuple

from kiosk.content.reading import replace_file

COST, BLOCK, PARALLEL = 2**14, 8, 1
"""scrypt's n, r and p: about 50 ms and 16 MiB."""
SALT, KEY = 16, 32
"""Bytes."""
MOST_MEMORY = 256 * 1024 * 1024
"""Bytes that a hash from elsewhere may ask for."""

FREE = 3
"""Wrong PINs until the first wait."""
FIRST_WAIT, LONGEST_WAIT = 30.0, 3600.0
"""Seconds; each further wrong PIN doubles the wait."""

log = logging.getLogger(__name__)


class Hash(NamedTuple):
    """What is kept of a PIN."""

    cost: int
    block: int
    parallel: int
    salt: bytes
    key: bytes


def read_hash(text: str) -> Hash:
    """Reads "scrypt$n$r$p$salt$hash". Raises ValueError, in one line."""
    match = re.fullmatch(r"scrypt\$(\d{1,8})\$(\d{1,2})\$(\d{1,2})\$([\w+/=]+)\$([\w+/=]+)", text.strip(), re.ASCII)
    if match is None:
        raise ValueError("this is no PIN's hash; run kiosk pin, and copy its line")
    cost, block, parallel = (int(part) for part in match.groups()[:3])
    try:
        salt, key = (base64.b64decode(part, validate=True) for part in match.groups()[3:])
    except binascii.Error:
        raise ValueError("the PIN's hash is cut short; run kiosk pin, and copy its whole line") from None
    if (len(salt), len(key)) != (SALT, KEY):
        raise ValueError("the PIN's hash is cut short; run kiosk pin, and copy its whole line")
    if cost < 2 or cost & (cost - 1) or not block or not parallel or 128 * block * cost > MOST_MEMORY:
        raise ValueError("the PIN's hash asks for what scrypt cannot do; run kiosk pin, and copy its line")
    return Hash(cost, block, parallel, salt, key)


def _key(pin: str, salt: bytes, cost: int = COST, block: int = BLOCK, parallel: int = PARALLEL) -> bytes:
    memory = 128 * block * (cost + parallel + 2) + 1024 * 1024
    return hashlib.scrypt(pin.encode(), salt=salt, n=cost, r=block, p=parallel, maxmem=memory, dklen=KEY)


def hash_pin(pin: str) -> str:
    """What the settings keep of a PIN. Raises ValueError for one that is none, or is guessed at once."""
    if reason := why_not(pin):
        raise ValueError(reason)
    salt = os.urandom(SALT)
    key = _key(pin, salt)
    return "$".join(
        ["scrypt", str(COST), str(BLOCK), str(PARALLEL), *(base64.b64encode(b).decode() for b in (salt, key))]
    )


def verify(pin: str, hashed: str) -> bool:
    """Whether a PIN is the one that was hashed. Takes as long for a wrong one. Raises ValueError for no hash."""
    kept = read_hash(hashed)
    return hmac.compare_digest(_key(pin, kept.salt, kept.cost, kept.block, kept.parallel), kept.key)


def why_not(pin: str) -> str:
    """Why a PIN is refused, in one line; empty for one that will do."""
    if not re.fullmatch(r"[0-9]{4,12}", pin):
        return "a PIN is 4 to 12 digits"
    digits = [int(digit) for digit in pin]
    if len({(after - before) % 10 for before, after in itertools.pairwise(digits)}) == 1:
        return "this PIN is among the first to be guessed: take one whose digits are not all the same nor in a row"
    if re.fullmatch(r"([0-9]+)\1+", pin):
        return "this PIN is among the first to be guessed: take one that does not repeat itself"
    return ""


def wait_after(wrong: int) -> float:
    """Seconds from a wrong PIN, the how-manieth in a row, until the next may be tried."""
    return 0.0 if wrong < FREE else min(FIRST_WAIT * 2.0 ** min(wrong - FREE, 16), LONGEST_WAIT)


class Lock:
    """Counts wrong PINs, and how long must be waited. All times are seconds of a clock that cannot be set.

    The count outlives the program in a small file. Where that cannot be written, the lock still works until the end.
    """

    def __init__(self, file: Path, now: float) -> None:
        self._file = file
        self._wrong, self._waiting = self._read()
        self._began = now

    def left(self, now: float) -> float:
        """Seconds until the next PIN may be tried."""
        return max(0.0, self._began + wait_after(self._wrong) - now) if self._waiting else 0.0

    def begin(self, now: float) -> bool:
        """Takes note that a PIN is tried; False if it may not be yet.

        It counts as wrong from here on, so that nothing is won by switching the machine off before it is known.
        """
        if self.left(now) > 0:
            return False
        self._wrong += 1
        self._began = now
        self._waiting = wait_after(self._wrong) > 0
        self._write()
        return True

    def right(self) -> None:
        """Takes note that the PIN was right: everything is forgotten."""
        self._wrong, self._waiting = 0, False
        self._write()

    def look(self, now: float) -> None:
        """Notes a wait that is over, so that it does not begin anew with the next start."""
        if self._waiting and self.left(now) <= 0:
            self._waiting = False
            self._write()

    def _read(self) -> tuple[int, bool]:
        try:
            kept = json.loads(self._file.read_bytes())
            wrong, waiting = kept["wrong"], kept["waiting"]
            if type(wrong) is int and wrong >= 0 and type(waiting) is bool:
                return wrong, waiting
        except FileNotFoundError:
            return 0, False
        except OSError as error:
            log.warning("%s: cannot be read: %s; wrong PINs are counted from none", self._file, error.strerror or error)
            return 0, False
        except (ValueError, KeyError, TypeError):
            pass
        log.warning("%s: is damaged; the operator has to wait for %d s", self._file, FIRST_WAIT)
        return FREE, True

    def _write(self) -> None:
        try:
            replace_file(self._file, json.dumps({"wrong": self._wrong, "waiting": self._waiting}).encode())
        except OSError as error:
            log.warning("%s: cannot be written: %s; a restart forgets wrong PINs", self._file, error.strerror or error)
