"""Words for files that carry a profile elsewhere: code -> title, sentence, next step."""

from collections.abc import Mapping

FILES: Mapping[str, tuple[str, str, str]] = {
    "archive_sealed": (
        "That file did not open",
        "The passphrase is another one, or the file was changed on its way. Nothing was taken.",
        "Try the passphrase again",
    ),
    "archive_damaged": (
        "That file cannot be used",
        "It was not made by Atom Desktop's export, or is damaged. Nothing was taken.",
        "Choose another file",
    ),
    "archive_newer": (
        "That file belongs to a newer Atom Desktop",
        "It was made by a newer version. Nothing was taken.",
        "Install the newer version",
    ),
    "archive_mismatch": (
        "That file is of another kind",
        "Of the file and this profile, one is for practice services and one is real.",
        "Choose another file or another profile",
    ),
    "archive_exists": (
        "There is a file of that name already",
        "{path} was left as it is.",
        "Choose another name",
    ),
    "archive_unwritable": (
        "The file could not be written",
        "{path}: {reason}.",
        "Choose another place",
    ),
    "archive_unreadable": (
        "The file could not be read",
        "{path}: {reason}.",
        "Choose another file",
    ),
    "archive_timeout": (
        "The file did not answer",
        "{path} is on a disk that takes too long.",
        "Try again",
    ),
}
