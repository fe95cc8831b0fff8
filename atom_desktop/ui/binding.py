"""Import this before anything else: what the Qt binding does at every import, and need not.

While PySide6 is loaded it has the source of each module that is imported read and kept, to find out
whether the module may ask for one of its optional spellings (`from __feature__ import …`). Nobody
does here. Ten megabytes of source would stay in memory, and every file be read twice at a start.
"""

import sys

import PySide6.QtCore  # noqa: F401  # what follows is loaded with it

_QUESTION = "_mod_uses_pyside"


def _take_it_for_granted(_module: object) -> bool:
    """Answer without a look: it decides nothing as long as nobody asks for a spelling."""
    return True


_feature = sys.modules.get("shibokensupport.feature")
if hasattr(_feature, _QUESTION):
    setattr(_feature, _QUESTION, _take_it_for_granted)
