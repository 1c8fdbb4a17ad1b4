"""`python -m kiosk` is the same program as the `kiosk` command."""

import sys

from kiosk.cli import main

sys.exit(main())
