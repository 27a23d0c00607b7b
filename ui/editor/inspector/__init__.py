"""The pane on the right: what is known of the page, or of what is selected on it.

`pane.Inspector` is the door and shows one part at a time; each part knows one kind of thing and
changes the story through `ui.editor.doing.Do`.
"""
