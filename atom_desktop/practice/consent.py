"""The pages a person sees at a practice service: consent and refusal. No scripts, no images.

The buttons stay in sight however long the list is, and Enter means the first of them: Allow.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from atom_desktop.practice.people import PEOPLE, Person
from atom_desktop.practice.wire import Response, html_response

CONSENT_PATH = "/practice/consent"

_STYLE = """
:root { color-scheme: light dark; --line: #d5d9e2; --soft: #5b6272; --accent: #2f5bd7;
  --page: #eef1f7; --card: #fff; --text: #1b1f2a; --wrong: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4050; --soft: #a3abbd; --accent: #7f9cf5;
  --page: #14171f; --card: #1e222c; --text: #eef0f5; --wrong: #f2b8b5; } }
html { scroll-padding-bottom: 7rem; } /* what has the focus is not under the buttons */
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px 16px;
  background: var(--page); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { width: min(34rem, 100%); padding: 32px; background: var(--card);
  border: 1px solid var(--line); border-radius: 16px; overflow-wrap: anywhere; }
h1 { margin: 0 0 4px; font-size: 1.5rem; line-height: 1.25; }
h1 span { color: var(--soft); font-weight: 400; }
p { margin: 0 0 20px; color: var(--soft); }
fieldset { margin: 0 0 20px; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: 8px; font-weight: 600; }
fieldset label, li { display: flex; gap: 12px; align-items: flex-start; padding: 12px;
  border: 1px solid var(--line); border-radius: 10px; margin-bottom: 8px; }
fieldset input { margin: 4px 0 0; flex: none; accent-color: var(--accent); }
div.field { margin: 0 0 16px; }
div.field label { display: block; font-weight: 600; margin-bottom: 6px; }
div.field input, div.field textarea { width: 100%; padding: 10px 12px; font: inherit;
  color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 10px; }
p.problem { color: inherit; padding: 12px; border: 1px solid var(--wrong); border-radius: 10px; }
a { color: var(--accent); }
ul { list-style: none; margin: 0; padding: 0; }
small { display: block; color: var(--soft); }
div.buttons { display: flex; gap: 12px; position: sticky; bottom: 0; margin: 0 -32px -32px;
  padding: 16px 32px; background: var(--card); border-top: 1px solid var(--line);
  border-radius: 0 0 16px 16px; }
button { font: inherit; padding: 10px 22px; border-radius: 10px; border: 1px solid var(--line);
  background: transparent; color: inherit; cursor: pointer; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--card); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A permission on the page; `optional` ones have a box, `ticked` or not."""

    value: str
    words: str
    optional: bool = False
    ticked: bool = True


def consent_page(service: str, items: Sequence[Item], chosen: int, ticket: str) -> Response:
    """Return the page on which a person picks an account and allows or denies.

    Element ids are fixed: `account-0` to `account-2`, `scope-<n>` (counted over the boxes),
    `allow` and `deny`.
    """
    accounts = "".join(_account(i, person, i == chosen) for i, person in enumerate(PEOPLE))
    fixed = "".join(f"<li><span>{escape(i.words)}</span></li>" for i in items if not i.optional)
    boxes = "".join(_box(n, item) for n, item in enumerate(i for i in items if i.optional))
    nothing = "<p>Only who you are: nothing more is asked for.</p>" if not items else ""
    return page(
        f"{service} Practice",
        f"<h1>{escape(service)} <span>Practice</span></h1>"
        "<p>This is a practice service on your own computer. The people below are made up.</p>"
        f'<form method="post" action="{CONSENT_PATH}">'
        f'<input type="hidden" name="ticket" value="{escape(ticket)}">'
        f"<fieldset><legend>Choose an account</legend>{accounts}</fieldset>"
        "<fieldset><legend>Atom Desktop asks to</legend>"
        f"{nothing}<ul>{fixed}</ul>{boxes}</fieldset>"
        '<div class="buttons">'
        '<button id="allow" class="main" name="decision" value="allow">Allow</button>'
        '<button id="deny" name="decision" value="deny">Deny</button>'
        "</div></form>",
    )


def notice_page(service: str, title: str, text: str, status: int = 400) -> Response:
    """Return a page that ends the attempt in the browser: nothing reaches the application."""
    return page(
        f"{service} Practice",
        f"<h1>{escape(service)} <span>Practice</span></h1>"
        f"<p>{escape(title)}</p><div>{escape(text)}</div>",
        status,
    )


def _account(index: int, person: Person, checked: bool) -> str:  # noqa: FBT001  # one call above
    mark = " checked" if checked else ""
    return (
        f'<label for="account-{index}"><input type="radio" id="account-{index}" name="account"'
        f' value="{index}"{mark}><span>{escape(person.name)}'
        f"<small>{escape(person.email)}</small></span></label>"
    )


def _box(number: int, item: Item) -> str:
    mark = " checked" if item.ticked else ""
    return (
        f'<label for="scope-{number}"><input type="checkbox" id="scope-{number}" name="scope"'
        f' value="{escape(item.value)}"{mark}><span>{escape(item.words)}</span></label>'
    )


def page(title: str, body: str, status: int = 200) -> Response:
    """Return a page in the style of all practice services; `body` is HTML."""
    return html_response(
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f"<body><main>{body}</main></body></html>",
        status,
        Content_Security_Policy="default-src 'none'; style-src 'unsafe-inline'",
        Referrer_Policy="no-referrer",
        X_Frame_Options="DENY",
    )
