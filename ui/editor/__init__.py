"""The book editor: pages as they will be printed, written on and arranged in place.

`editor.BookEditor` is the screen. `canvas` shows the page and makes its pictures, `inspector` knows
what is selected, `commands` is all that can be done to a book. The screen never reads or writes the
story on the window's thread: that is the pipeline's business.
"""

from ui.editor.editor import BookEditor

__all__ = ["BookEditor"]
