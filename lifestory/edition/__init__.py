"""The hinge: a book as one reader reads it, in frozen values.

`resolve.edition_of(story, book_id)` is the one door from rows to values; `values` holds the shapes.
`facts` leaves out what may not be told; `telling` says names, dates and ages for the book's reader;
`blocks` makes each block with `journey`, `people`, `decisions` and `voices`. Nothing after this
room knows a database.
"""
