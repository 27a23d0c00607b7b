"""Language about a child: dates and ages in words, names, reading measures, small Markdown.

Values in, words out; nothing in here knows a library or a page. `prose` holds the shape of words
that are ready to be set, `markup` reads what was typed, `typography` sets its marks. `dates`,
`ages`, `names` and `kinds` say facts; `reading` and `jargon` look at words that were written.
"""
