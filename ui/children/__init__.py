"""Home: every child as a card or a row, with what is due, what is missing and how far the work is.

`screen.ChildrenScreen` is the door. `model` holds the children as values, `cards` paints them,
`sentences` says what a card says. Works with a thousand children, since only what is seen is drawn.
"""
