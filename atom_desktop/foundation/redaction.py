"""Takes secrets out of text, as a net under everything that is written to a log.

The first defence is `Secret`; this one catches what a library or a traceback lets through. It
knows secrets by the name they follow and by the shapes the services give their tokens, and would
rather hide too much.
"""

import re

HIDDEN = "[hidden]"

# Names whose value is always a secret, also at the end of a longer one (`new_refresh_token`).
_TELLING = (
    r"(?:access_?token|refresh_?token|id_?token|client_?secret|code_?verifier|device_?code"
    r"|oauth_token|oauth_token_secret|oauth_signature|oauth_verifier|client_?assertion"
    r"|api_?token|token_?secret|passw(?:or)?d|passphrase|cookie|proxy-authorization)"
)
# Names that are everyday words too: only where they are clearly a parameter.
_EVERYDAY = r"(?:code|state|token|secret|nonce|assertion)"

_QUOTE = r"(?:\\*[\"']|%22|%27)"
_QUOTED_VALUE = r"(?:\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')"
_BARE_VALUE = r"(?:(?!%26|%22|%2C|&amp;)[^\s&\"'\\,;(){}\[\]<>])+"
_VALUE = rf"(?:b?{_QUOTED_VALUE}|b?{_QUOTE}?{_BARE_VALUE})"
_SEPARATOR = r"\s*(?:=|%3D|:|%3A)\s*"
_QUOTED_SEPARATOR = rf"{_QUOTE}\s*(?:=|:|%3A|,|%2C)\s*"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            rf"({_TELLING}[\w-]{{0,20}}(?:{_QUOTED_SEPARATOR}|{_SEPARATOR}))(?:{_VALUE})",
            re.IGNORECASE,
        ),
        rf"\1{HIDDEN}",
    ),
    (
        re.compile(
            rf"((?<![\w-]){_EVERYDAY}(?:{_QUOTED_SEPARATOR}|\s*(?:=|%3D)\s*))(?:{_VALUE})",
            re.IGNORECASE,
        ),
        rf"\1{HIDDEN}",
    ),
    # Percent-encoded inside another URL: a letter of the escape stands before the name.
    (re.compile(rf"((?:%26|%3F){_EVERYDAY}%3D)(?:{_VALUE})", re.IGNORECASE), rf"\1{HIDDEN}"),
    (re.compile(r"\b(Bearer\s+)[A-Za-z0-9._~+/=-]{4,}", re.IGNORECASE), rf"\1{HIDDEN}"),
    (
        re.compile(r"(authorization\W{1,8})(?:(?:Basic|OAuth|DPoP)\s+)?[^\s\"'].*", re.IGNORECASE),
        rf"\1{HIDDEN}",
    ),
    *(
        (re.compile(shape), HIDDEN)
        for shape in (
            r"\bya29\.[\w.-]+",
            r"\b1//[\w-]{10,}",
            r"\b4/0[\w-]{10,}",
            r"\bGOCSPX-[\w-]+",
            r"\bxox[a-z](?:\.xox[a-z])?-[\w-]+",
            r"\bxapp-[\w-]+",
            r"\bgh[opusr]_\w+",
            r"\bgithub_pat_\w+",
            r"\bATTA\w{8,}",
            r"\bsl\.(?:[A-Za-z]\.)?[\w-]{10,}",
            r"\b(?:ntn|secret)_\w{20,}",
            r"\beyJ[\w-]{6,}\.[\w-]+(?:\.[\w-]*){0,3}",
        )
    ),
)


def redact(text: str) -> str:
    """Return `text` with every value that looks like a secret replaced by `[hidden]`."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text
