"""Pictures read back by OCR: what a slide should say is what an eye can read on it."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk import places
from kiosk.content.reading import read_deck
from kiosk.language.catalogs import Catalogs
from kiosk.language.telling import Teller
from kiosk.language.typesetting import plain

ONE_THREAD = dict(os.environ, OMP_THREAD_LIMIT="1")
READINGS = {
    "zh_CN": [("chi_sim", 1700), ("chi_sim", 900), ("eng", 1250)],
    "en": [("eng", 1700), ("eng", 900)],
}
"""Tesseract's models and the width in pixels: near for small type, far for large, digits by the English one."""
SLIDES = [
    ("ftz", "ecommerce"),
    ("ftz", "fields"),
    ("ftz", "meaning"),
    ("ftz", "areas"),
    ("ftz", "erenhot-trains"),
    ("ftz", "clearance"),
    ("ftz", "border-market"),
    ("ftz", "manzhouli-trains"),
    ("ftz", "turbines"),
    ("ftz", "data"),
    ("ftz", "yingshi"),
    ("day", "what"),
    ("day", "poster-everyone"),
]


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("pictures")
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "export", "--format", "png", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return out


def read_by_eye(picture: Path, language: str, folder: Path) -> str:
    """The words of a picture, white space left out."""
    read = []
    for model, width in READINGS[language]:
        image = QImage(str(picture)).scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        prepared = folder / f"{width}.png"
        ink_only(image).save(str(prepared))
        words = ["tesseract", str(prepared), "-", "-l", model, "--psm", "11"]
        done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60, env=ONE_THREAD)
        read += done.stdout.split()
    return "".join(read)


def ink_only(image: QImage) -> QImage:
    """White and gold as black ink, the scenes' darker tones as paper."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    image.invertPixels()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    table = [min(255, max(0, (level - 40) * 3)) for level in range(256)]
    data = bytes(grey.constBits()).translate(bytes(table))
    return QImage(data, grey.width(), grey.height(), grey.bytesPerLine(), QImage.Format.Format_Grayscale8).copy()


def letters(text: str) -> Counter[str]:
    return Counter(char.lower() for char in plain(text) if char.isalnum())


def shown_values(told: object) -> list[str]:
    """Every figure's number that a told slide draws."""
    if isinstance(told, dict):
        own = [told["shown"]["value"]] if "shown" in told else []
        return own + [value for part in told.values() for value in shown_values(part)]
    if isinstance(told, list):
        return [value for part in told for value in shown_values(part)]
    return []


@pytest.mark.parametrize("language", READINGS)
@pytest.mark.parametrize(("deck", "slide"), SLIDES)
def test_title_and_figures_can_be_read_from_the_picture(pictures, tmp_path, deck, slide, language):
    teller = Teller(read_deck(places.DECKS / deck), Catalogs(places.TRANSLATIONS))
    told = teller.slide(next(s for s in teller.deck.slide if s.id == slide), language)
    picture = next(pictures.glob(f"{deck}-*-{slide}.{language}.png"))
    seen = read_by_eye(picture, language, tmp_path)
    title = letters(told["title"])
    share = (title & letters(seen)).total() / title.total()
    assert share >= 0.85, f"of “{plain(told['title'])}” read: {seen}"
    digits = "".join(char for char in seen if char.isalnum())
    for value in shown_values(told):
        wanted = "".join(char for char in plain(value) if char.isdigit())
        assert wanted in digits, f"{value} is not in: {seen}"
