"""The way in: the passphrase, the recovery key, and the first start.

`UnlockScreen` asks for the passphrase; `first_start` makes a library in two steps. Both only ask:
opening and making are done by `ui.app`, on a background thread. Imports nothing heavy: this is what
stands between starting the program and typing.
"""
