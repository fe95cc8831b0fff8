"""The public home of the project, as far as there is one, in the places that name it."""

import shutil
import tomllib
from html import escape
from urllib.parse import urlsplit

from places import HERE, ROOT, WORK

# Texts below the two pictures, in English and German.
_CAPTIONS = {
    "light": ("Every service with its state and one button", "Jeder Dienst mit Zustand und Knopf"),
    "dark": ("The same in the dark", "Dasselbe in Dunkel"),
}


def homepage() -> str:
    """Return the address that `publisher.toml` gives, without a slash at its end, or nothing.

    Raises:
        SystemExit: it is none that a browser could open over https.
    """
    given: object = tomllib.loads((HERE / "publisher.toml").read_text("utf-8")).get("homepage", "")
    return checked(given)


def checked(given: object) -> str:
    """Return `given` as `homepage()` does."""
    if given == "":
        return ""
    try:
        parts = urlsplit(given if isinstance(given, str) else "")
        is_address = parts.scheme == "https" and "." in (parts.hostname or "")
    except ValueError:
        is_address = False
    plain = isinstance(given, str) and given.isascii() and given.isprintable() and " " not in given
    if not is_address or not plain or parts.query or parts.fragment:
        raise SystemExit(
            f"packaging/publisher.toml: homepage is {given!r}; it must be empty or an address "
            "such as https://example.org/atom-desktop"
        )
    return str(given).rstrip("/")


def fill_metainfo(text: str, home: str) -> str:
    """Return AppStream data with the address and the pictures below it, or without both."""
    return text.replace("@HOME@\n", _elements(home) if home else "")


def lay_out_pictures(home: str) -> None:
    """Copy the pictures to where they can be uploaded from; none without a home."""
    folder = WORK / "screenshots"
    shutil.rmtree(folder, ignore_errors=True)
    if not home:
        return
    folder.mkdir(parents=True)
    for scheme in _CAPTIONS:
        picture = ROOT / "docs" / "screens" / f"home-{scheme}-ltr-100.png"
        shutil.copyfile(picture, folder / f"{scheme}.png")


def _elements(home: str) -> str:
    lines = [f'  <url type="homepage">{escape(home)}</url>', "  <screenshots>"]
    for scheme, (english, german) in _CAPTIONS.items():
        kind = ' type="default"' if scheme == "light" else ""
        lines += [
            f"    <screenshot{kind}>",
            f"      <caption>{english}</caption>",
            f'      <caption xml:lang="de">{german}</caption>',
            f"      <image>{escape(home)}/screenshots/{scheme}.png</image>",
            "    </screenshot>",
        ]
    return "\n".join([*lines, "  </screenshots>\n"])
