"""The page on the screen: where it lies, how it becomes pixels, and what is drawn over it.

- `geometry`: points of a page and pixels of the screen; nothing else knows both.
- `worker`: one background thread with lanes, where the newest request wins.
- `pipeline`: story → edition → laid pages → PDF → picture, on that thread.
- `view`: the pages on their ground, and what the mouse and the keys do there.
- `overlays`: frames, labels and invitations painted over a page.
"""
