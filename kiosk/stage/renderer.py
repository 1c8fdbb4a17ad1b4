"""Which way to draw: OpenGL where a real GPU does it, Qt Quick's software renderer where none would.

Emulated OpenGL costs about three times the processor time of the software renderer for the same picture.
"""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QOffscreenSurface, QOpenGLContext

EMULATED = ("llvmpipe", "softpipe", "swrast", "software", "swiftshader", "basic render")


def draw_at_once() -> None:
    """Spares the 5 ms that Qt waits for more changes before it draws (QPlatformWindow::requestUpdate)."""
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")


def _draw_by_software() -> None:
    # By the environment: PySide6.QtQuick, which could be told directly, takes 6 ms to import.
    os.environ["QT_QUICK_BACKEND"] = "software"


def prepare_renderer(wish: str) -> None:
    """For the wish `auto`, `gpu` or `software`, before the application object is made: no OpenGL where none is needed.

    A machine without a graphics device is not asked twice, which saves it memory and start-up time.
    """
    if wish == "software" or (wish == "auto" and not _has_gpu_device()):
        os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")
        _draw_by_software()


def settle_renderer(wish: str) -> None:
    """With the application object and before any window: asks the driver, and does without one that only emulates."""
    if wish == "auto" and _has_gpu_device() and is_emulated(driver_name()):
        _draw_by_software()


def _has_gpu_device() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(Path("/dev/dri").glob("card*")) or Path("/dev/nvidiactl").exists()


def driver_name() -> str:
    """What the OpenGL driver calls itself; empty where there is none. Needs an application object."""
    context = QOpenGLContext()
    if not context.create():
        return ""
    surface = QOffscreenSurface()
    surface.create()
    if not context.makeCurrent(surface):
        return ""
    name = context.functions().glGetString(0x1F01)  # GL_RENDERER
    context.doneCurrent()
    return str(name or "")


def is_emulated(driver: str) -> bool:
    """Whether a driver's name is that of OpenGL done by the processor."""
    return not driver or any(word in driver.lower() for word in EMULATED)
