"""The hinge: a book as one reader reads it, in frozen values.

`resolve.edition_of(story, book_id)` is the one door from rows to values; `values` holds the shapes.
Nothing after it knows a database.
"""
