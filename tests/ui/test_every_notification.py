"""What a notification says for every cause there is, in both languages."""

import re

from every_notification import every_notification
from german_screens import german
from PySide6.QtWidgets import QApplication

from atom_desktop.foundation.wording import words_for_code
from atom_desktop.ui.notifications.content import FIX

_LONGEST_BUTTON = 24
# What only people who wrote the program would say.
_JARGON = re.compile(
    r"\b(\d{4}-\d\d-\d\d|tokens?|OAuth|HTTP|scopes?|refresh|null|None|exception|tenant)\b",
    re.IGNORECASE,
)


def test_every_cause_is_told_whole_in_plain_words_with_a_button_that_helps() -> None:
    told = list(every_notification())
    assert len({one.code for one in told}) > 30
    for one in told:
        note, where = one.notification, (one.spec.id, one.code)
        for text in (note.title, note.body):
            assert text == text.strip(), where
            assert not re.search(r"[{}…]|  ", text), (where, text)  # no gap, and nothing cut off
            assert not _JARGON.search(text), (where, text)
        assert note.title.startswith(one.spec.name), where
        assert note.body.startswith("ana@example.com · "), where
        assert len(note.body) > len("ana@example.com · "), where
        labels = dict(note.buttons)
        assert labels[FIX], where
        assert max(map(len, labels.values())) <= _LONGEST_BUTTON, (where, labels)


def test_the_words_are_those_of_the_cause() -> None:
    known = {"session_ended", "session_idle", "password_changed"}  # age may tell more
    for one in every_notification():
        if one.code in known:
            continue
        title = words_for_code(
            one.code, service=one.spec.name, company=one.spec.company, storage="GNOME Keyring"
        ).title
        assert title in one.notification.body or "{" in title, (one.spec.id, one.code)


def test_in_german_nothing_is_cut_off(qapp: QApplication) -> None:
    english = [one.notification.title for one in every_notification()]
    with german(qapp):
        for one, before in zip(every_notification(), english, strict=True):
            note, where = one.notification, (one.spec.id, one.code)
            assert note.title != before, where
            assert not re.search(r"[{}…]|  ", note.title + note.body), (where, note)
            assert max(len(words) for _, words in note.buttons) <= _LONGEST_BUTTON + 8, where
