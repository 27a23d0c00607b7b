"""Home: every child as a card or a row, with what is due, what is missing and how far the work is.

`screen.ChildrenScreen` is the door. `model` holds the children as values in an order, `cards` and
`table` paint them (`columns` and `sentences` say what is said of each, `faces` reads the pictures),
`filters` and `orders` choose among them, `why` says what cannot wait, `explaining` keeps a reason
for it. Works with a thousand children, since only what is seen is drawn.
"""
