"""The frame around the screens: navigation, foot, menu, undo and redo, locking, crash report.

`shell.Shell` is shown while a library is open. Screens know nothing of each other; each says with a
signal where the person wants to go, and the shell goes there.
"""
