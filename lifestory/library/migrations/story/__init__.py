"""Revisions of `story.db`."""
