"""Whether the keyring may ask for its password now.

Yes for what a person has just asked for; whatever runs in the background sets it to False for
itself and for every task that it starts. The keyring's worker thread sees its caller's value.
"""

from contextvars import ContextVar

may_prompt: ContextVar[bool] = ContextVar("may_prompt", default=True)
