"""Everything that a person touches: the one package that knows Qt.

`bridge` carries the library's changes to the window and work to background threads;
`shell` is the frame around the screens; each other folder is one screen; `widgets` are
the controls that more than one screen uses. Screens meet only through the shell. What a
book *is* stays in `lifestory`.
"""
