"""How libraries of older versions are brought up to date: one folder a kind of database.

A revision speaks of tables as they were when it was written, so it uses nothing of
`lifestory.model`.
"""
