"""What already exists comes in: photographs, the yearly return, a chronology.

Every importer works as `read → preview → apply`: reading turns files into values and touches
nothing, a preview shows what would come in so that a person can tick it, and applying is one edit
of the story, one step of undo. The entries are `photos.import_photos`, `returns.preview_return` and
`chronology.preview_chronology`. What they share is in `offers`: a line to be ticked, and the facts
that it would make; `adding` writes those, each once and never over somebody's own work.

What is read is hostile until shown otherwise: content decides and never a name, limits are checked
before anything large is made, and what cannot be read is left out with one sentence while the
others come in. How a page looks does not belong here.
"""
