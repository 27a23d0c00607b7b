"""`python -m lifestory`: the same as the command `lifestory`."""

import sys

from lifestory.cli import main

sys.exit(main())
