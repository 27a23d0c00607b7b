"""Bringing in what exists, in three steps: choose, read, add.

`screen.BringingIn` is the door. `sources` knows what was chosen and asks the engine, on a worker
thread and without a widget; `offer_list` shows what it found, line by line, to be ticked. What a
return, a chronology or a photograph means is said in `lifestory.importing`.
"""
