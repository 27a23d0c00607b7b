"""Revisions of `keepsakes.db`."""
