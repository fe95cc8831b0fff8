import base64
import hashlib
import re

import pytest

from atom_desktop.oauth import pages
from atom_desktop.oauth.pages import Page, PageTone

HOSTILE = "<script>alert('x')</script> & \"quoted\" <b>bold</b>"


def _hash(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.mark.parametrize("tone", list(PageTone))
def test_everything_a_page_says_is_escaped(tone: PageTone) -> None:
    html = pages.render(Page(title=HOSTILE, body=HOSTILE, tone=tone)).decode()
    for mark in ("<script", "<b>", '"quoted"', "alert('x')"):
        assert mark not in html
    assert html.count("&lt;script&gt;") == 3  # the title, the heading, the text


def test_the_address_the_fragment_is_posted_to_is_escaped() -> None:
    html = pages.render_fragment_page('/token?nonce=n&x="><script>evil()</script>').decode()
    assert 'action="/token?nonce=n&amp;x=&quot;&gt;&lt;script&gt;' in html
    assert html.count("<script>") == 1


def test_the_policy_names_the_one_script_and_style_by_their_hash() -> None:
    html = pages.render_fragment_page("/token").decode()
    [script] = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    policy = pages.headers(script=True)["Content-Security-Policy"].split("; ")
    assert f"script-src 'sha256-{_hash(script)}'" in policy
    assert f"style-src 'sha256-{_hash(style)}'" in policy
    assert "form-action 'self'" in policy


def test_other_pages_have_neither_script_nor_form() -> None:
    policy = pages.headers()["Content-Security-Policy"]
    assert "script-src" not in policy
    assert "form-action 'none'" in policy
    for page in (pages.ALMOST_DONE, pages.STALE, pages.NOT_HERE):
        html = pages.render(page).decode()
        assert "<script" not in html
        assert "<form" not in html
        assert "<a " not in html


def test_nothing_on_a_page_is_fetched_from_elsewhere() -> None:
    for html in (pages.render(pages.STALE), pages.render_fragment_page("/token")):
        for mark in (b"http:", b"https:", b"url(", b"@import", b"src=", b"<link"):
            assert mark not in html


def test_a_page_is_readable_for_everyone() -> None:
    html = pages.render(pages.STALE).decode()
    assert '<html lang="en">' in html
    assert "color-scheme: light dark" in html
    assert 'role="status"' in html
    assert "autofocus>This sign-in link is over</h1>" in html
