"""`python -m lifestory`: the same as the command `lifestory`."""

import multiprocessing
import sys

from lifestory.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # photos are decoded apart; a frozen program needs this first
    sys.exit(main())
