"""The pages the browser shows when it comes back: plain, escaped, nothing from outside.

Only the page that hands over Trello's fragment has a script; the policy names that one script by
its hash and the others allow none.
"""

import base64
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from atom_desktop.foundation.language import marked, spoken, tr

_STYLE = """
:root { color-scheme: light dark; --back: #f6f7f9; --card: #fff; --line: #e3e6ea;
  --text: #1d2126; --dim: #5b6570; --ok: #1a7f37; --attention: #9a6700;
  --accent: #2f6fde; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --back: #17191c; --card: #1f2226;
  --line: #30343a; --text: #e8eaed; --dim: #9aa3ad; --ok: #3fb950; --attention: #d29922;
  --accent: #6ea8fe; --on-accent: #10151c; } }
body { margin: 0; min-height: 100vh; display: grid; place-items: center;
  background: var(--back); color: var(--text);
  font: 16px/24px system-ui, -apple-system, "Segoe UI", sans-serif; }
main { background: var(--card); border: 1px solid var(--line); border-radius: 12px;
  padding: 40px; max-width: 26rem; margin: 24px; }
svg { display: block; margin-bottom: 16px; }
h1 { font-size: 22px; line-height: 28px; margin: 0 0 8px; outline: none; }
p { margin: 0; color: var(--dim); overflow-wrap: anywhere; }
a { display: inline-block; margin-top: 24px; padding: 8px 16px; border-radius: 8px;
  background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 600; }
a:focus-visible { outline: 3px solid var(--text); outline-offset: 2px; }
.ok { color: var(--ok); } .attention { color: var(--attention); } .busy { color: var(--dim); }
""".strip()

_FRAGMENT_SCRIPT = """
const parts = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, "", location.pathname + location.search);
const form = document.forms[0];
form.elements["token"].value = parts.get("token") || "";
form.elements["error"].value = parts.get("error") || "";
form.submit();
""".strip()

_GLYPHS = {
    "ok": '<circle cx="20" cy="20" r="18"/><path d="M12 21l6 6 11-13"/>',
    "attention": '<path d="M20 4l17 31H3z"/><path d="M20 15v9M20 30v.01"/>',
    "busy": '<circle cx="20" cy="20" r="18" stroke-dasharray="80 40"/>',
}


# Where a page's link to another try leads; an id follows.
AGAIN_PATH = "/again/"


class PageTone(StrEnum):
    """How a page feels; its glyph differs in shape."""

    OK = "ok"
    ATTENTION = "attention"
    BUSY = "busy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says; plain text that is escaped when it is written.

    `again` is the id of a link that begins the sign-in anew.
    """

    title: str
    body: str
    tone: PageTone
    again: str | None = None


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def headers(*, script: bool = False) -> Mapping[str, str]:
    """Return the headers of every answer of the listener, errors included."""
    policy = [
        "default-src 'none'",
        f"style-src 'sha256-{_hash(_STYLE)}'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
    if script:
        policy += [f"script-src 'sha256-{_hash(_FRAGMENT_SCRIPT)}'", "form-action 'self'"]
    else:
        policy.append("form-action 'none'")
    return {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": "; ".join(policy),
        # Under no-referrer a browser would send `Origin: null` with the form, and it is checked.
        "Referrer-Policy": "same-origin" if script else "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cache-Control": "no-store",
        "Cross-Origin-Opener-Policy": "same-origin",
    }


def said(page: Page) -> Page:
    """Return one of the pages below in the language in use."""
    return Page(title=tr(page.title), body=tr(page.body), tone=page.tone)


def render(page: Page) -> bytes:
    """Return the page as HTML."""
    return _document(
        page.title,
        f'<svg class="{page.tone}" width="40" height="40" viewBox="0 0 40 40" fill="none"'
        f' stroke="currentColor" stroke-width="3" stroke-linecap="round"'
        f' aria-hidden="true">{_GLYPHS[page.tone]}</svg>'
        f'<h1 tabindex="-1" autofocus>{escape(page.title)}</h1>'
        f'<p role="status">{escape(page.body)}</p>' + _link(page.again),
    )


def _link(again: str | None) -> str:
    if again is None:
        return ""
    return f'<p><a href="{AGAIN_PATH}{escape(again)}">{escape(tr("Try again"))}</a></p>'


def render_fragment_page(action: str) -> bytes:
    """Return the page whose script posts the fragment's token to `action` on the same origin."""
    return _document(
        tr("Almost done"),
        f"<h1>{escape(tr('Almost done'))}</h1>"
        f"<p>{escape(tr('Handing over to Atom Desktop…'))}</p>"
        f'<form method="post" action="{escape(action)}">'
        '<input type="hidden" name="token"><input type="hidden" name="error"></form>'
        f"<script>{_FRAGMENT_SCRIPT}</script>",
    )


def _document(title: str, content: str) -> bytes:
    return (
        f'<!doctype html><html lang="{escape(spoken().code)}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} — Atom Desktop</title><style>{_STYLE}</style></head>"
        f"<body><main>{content}</main></body></html>"
    ).encode()


ALMOST_DONE = Page(
    title=marked("Almost done"),
    body=marked("Finishing in Atom Desktop. You can go back there now."),
    tone=PageTone.BUSY,
)
STALE = Page(
    title=marked("This sign-in link is over"),
    body=marked(
        "It was already used, has expired or belongs to something else. Start again from"
        " Atom Desktop."
    ),
    tone=PageTone.ATTENTION,
)
NOT_HERE = Page(
    title=marked("Nothing here"),
    body=marked("This address is only used while Atom Desktop waits for a sign-in."),
    tone=PageTone.ATTENTION,
)
