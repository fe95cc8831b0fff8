"""Files that ship with the app: icons and pictures."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def resource_bytes(name: str) -> bytes:
    """Return the contents of resource `name`, a path such as `icons/clock.svg`.

    A wheel carries the resources inside the package; in a source checkout they lie in the
    top-level `resources` folder.

    Raises:
        FileNotFoundError: there is no such resource.
    """
    packaged = files("atom_desktop") / "resources"
    if packaged.is_dir():
        return (packaged / name).read_bytes()
    checkout = Path(__file__).resolve().parents[2] / "resources"
    return (checkout / name).read_bytes()
