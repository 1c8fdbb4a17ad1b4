"""Where a bundle's program begins: what `python -m kiosk` is elsewhere."""

import sys

from kiosk.cli import main

sys.exit(main())
