"""What already exists comes in: photographs now, records and other books later.

Every importer works as `read → preview → apply`: reading turns files into values and touches
nothing, a preview shows what would come in so that a person can tick it, and applying is one edit
of the story, one step of undo. The entry for photographs is `photos.import_photos`.

What is read is hostile until shown otherwise: content decides and never a name, limits are checked
before anything large is made, and what cannot be read is left out with one sentence while the
others come in. How a page looks does not belong here.
"""
