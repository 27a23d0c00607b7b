"""Everything that a life-story book is, without a window.

Facts become a draft, a draft becomes an edition, an edition becomes laid pages, laid pages become
a PDF. Each step is a package of its own that knows only the steps before it; `ui` is the only
package that a person touches, and nothing in here knows of it.
"""

__version__ = "0.1.0"
