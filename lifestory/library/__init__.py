"""Keeping: a library of children, and one child's story in an encrypted database of its own."""
