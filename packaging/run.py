#!/usr/bin/env python3
"""Starts Lifestory, and makes it ready first where that is needed.

    python3 packaging/run.py              opens the editor
    python3 packaging/run.py --help       what else it can do

Everything behind `run.py` is handed on to `python -m lifestory`.
"""
# Only what any Python can read: an old one must get as far as the sentence below.

import sys

if sys.version_info < (3, 11):
    sys.exit("Lifestory needs Python 3.11 or newer; this one is %d.%d." % sys.version_info[:2])

import os
import subprocess

import prepare


def main():
    try:
        python = prepare.prepare()
    except prepare.Trouble as trouble:
        return str(trouble)
    # -P: a folder called "lifestory" where the person stands is not taken for the program.
    command = [str(python), "-P", "-m", "lifestory"] + sys.argv[1:]
    environment = prepare.clean_environment(os.environ)
    if os.name == "posix":
        os.execve(command[0], command, environment)
    return subprocess.call(command, env=environment)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
