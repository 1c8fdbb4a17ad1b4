"""What makes the screen comfortable for the visitor: text size, contrast, motion, real sizes."""

import math

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QScreen

TEXT_SIZES = (1.0, 1.25, 1.5)
FALLBACK_PIXELS_PER_MM = 96 / 25.4
READING_DISTANCE_M = 0.6
"""How far a visitor's eyes are from a touch screen."""
PLAUSIBLE_PIXELS_PER_MM = (0.5, 12.0)
"""From a 4 m wide wall to a dense tablet; a display that claims anything else does not know its size."""


class Comfort(QObject):
    """The visitor's own settings and the display's scale."""

    changed = Signal()

    def __init__(
        self, pixels_per_mm: float = FALLBACK_PIXELS_PER_MM, viewing_distance_m: float = READING_DISTANCE_M
    ) -> None:
        super().__init__()
        self._text_size = 1.0
        self._high_contrast = False
        self._reduced_motion = False
        self._pixels_per_mm = pixels_per_mm
        self._viewing_distance_m = viewing_distance_m

    @Property(float, notify=changed)
    def textSize(self) -> float:
        """The factor on text: 1.0, 1.25 or 1.5."""
        return self._text_size

    @textSize.setter  # type: ignore[no-redef]
    def textSize(self, factor: float) -> None:
        self.choose_text_size(factor)

    def choose_text_size(self, factor: float) -> None:
        """Sets one of TEXT_SIZES; any other changes nothing."""
        if factor in TEXT_SIZES and factor != self._text_size:
            self._text_size = factor
            self.changed.emit()

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Whether scenes give way to plain grounds and every text pair reaches 7:1 (WCAG 2.2, 1.4.6)."""
        return self._high_contrast

    @highContrast.setter  # type: ignore[no-redef]
    def highContrast(self, on: bool) -> None:
        if on != self._high_contrast:
            self._high_contrast = on
            self.changed.emit()

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Whether pages change at once (WCAG 2.2, 2.3.3)."""
        return self._reduced_motion

    @reducedMotion.setter  # type: ignore[no-redef]
    def reducedMotion(self, on: bool) -> None:
        self.reduce_motion(on)

    def reduce_motion(self, on: bool) -> None:
        """Stills the screen, or lets it move."""
        if on != self._reduced_motion:
            self._reduced_motion = on
            self.changed.emit()

    @Property(float, constant=True)
    def pixelsPerMm(self) -> float:
        """Device-independent pixels a millimetre on this display."""
        return self._pixels_per_mm

    @Property(float, constant=True)
    def readingMm(self) -> float:
        """The size of type in millimetres whose capitals are 0.7 degrees high for the visitor (EN 301 549, 5.1.4).

        Noto Sans SC's capitals are 0.733 em high.
        """
        return 1000 * self._viewing_distance_m * math.tan(math.radians(0.7)) / 0.733

    @Slot()
    def reset(self) -> None:
        """Back to the defaults, as at the end of a visit."""
        self._text_size, self._high_contrast, self._reduced_motion = 1.0, False, False
        self.changed.emit()


def pixels_per_mm(screen: QScreen) -> float:
    """What a display says of its own scale, or a desktop's usual one if it cannot be believed."""
    told = screen.physicalDotsPerInch() / 25.4 / screen.devicePixelRatio()
    low, high = PLAUSIBLE_PIXELS_PER_MM
    return told if low <= told <= high else FALLBACK_PIXELS_PER_MM
