"""Reviewing: comments on a draft, a named person's sign-off, and whether it still holds.

Enter by `signing` and `comments`. What a check says is `lifestory.checks`'s business; who may sign
is an organisation's.
"""
