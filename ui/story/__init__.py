"""One child's story: a side bar with eight parts, each a screen of its own.

`screen.StoryScreen` is the door. `part.Part` is what a part is; `list_part.ListPart` is one that
is a list with a form beside it. All writing goes through `bridge.story.edit()`; what a part shows
it reads again whenever the bridge says that something it cares for has changed.
"""
