"""A pure function from an edition, a theme and a paper to laid pages with their boxes.

No database, no clock, no file but typefaces. `marks` holds the shapes of what lies on a page.
"""
