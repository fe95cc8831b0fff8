"""What `make translations` finds in the code, what it refuses and what it keeps."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
import translations
from translations import Text, texts_of_code

from atom_desktop.providers.registry import load_registry


def _found(code: str) -> list[Text]:
    return list(texts_of_code(code, "somewhere.py"))


def test_literals_are_found_wherever_they_stand() -> None:
    assert _found('x = f(tr("One {name}", name=1))') == [Text("One {name}")]
    assert _found('tr("Open", about="a state")') == [Text("Open", about="a state")]
    assert _found('T = {1: (marked("Later"), "no")}') == [Text("Later")]
    assert _found('tr_many("{number} key", "{number} keys", n)') == [
        Text("{number} keys", is_counted=True)
    ]
    assert _found('language.tr("By its module")') == [Text("By its module")]


def test_literals_side_by_side_are_one_text() -> None:
    assert _found('tr("First half,"\n   " second half.")') == [Text("First half, second half.")]


def test_what_comes_from_a_table_was_found_in_the_table() -> None:
    assert _found("tr(title)\ntr(words.title)\ntr(TABLE[key])\ntr(words_of(key))") == []


@pytest.mark.parametrize(
    "code",
    [
        'tr(f"Hello {name}")',
        'tr("Hello " + name)',
        'tr("Hello {}".format(name) + "")',
        'tr("Open" if ready else "Closed")',
        'tr("Open", about=kind)',
        "marked(words)",
        'tr_many("{number} key", keys, n)',
        'tr_many(key, "{number} keys", n)',
    ],
)
def test_a_text_that_nobody_could_translate_is_refused_with_its_place(code: str) -> None:
    with pytest.raises(SystemExit, match=r"^somewhere\.py:2: "):
        _found(f"\n{code}")


def test_every_way_to_sign_in_to_a_service_is_read() -> None:
    registry = load_registry(None)
    variants = [one for spec in registry.specs() for one in registry.variants(spec.id)]
    titles = {step.title for spec in variants for step in spec.setup.steps}
    names = {spec.variant_name for spec in variants} - {""}
    assert len(names) == 2
    assert {Text(source) for source in titles | names} <= translations.all_texts().keys()


def _update(folder: Path, monkeypatch: pytest.MonkeyPatch, texts: list[Text]) -> str:
    places = dict.fromkeys(texts, "somewhere.py")
    monkeypatch.setattr(translations, "all_texts", lambda: places)
    monkeypatch.setattr(translations, "LANGUAGES", ["de"])
    translations.update(folder)
    return (folder / "atom-desktop_de.ts").read_text("utf-8")


def test_a_new_text_is_one_more_message_between_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = [Text("One"), Text("Two", about="a number"), Text("{number} keys", is_counted=True)]
    before = _update(tmp_path, monkeypatch, old)
    translated = before.replace(
        '<translation type="unfinished"></translation>', "<translation>Eins</translation>", 1
    )
    (tmp_path / "atom-desktop_de.ts").write_text(translated, "utf-8")
    after = _update(tmp_path, monkeypatch, [old[0], Text("New"), *old[1:]])
    added = "".join(line for line in after.splitlines(True) if line not in translated)
    assert added.strip() == "<source>New</source>"
    assert after.index("Eins") < after.index("New") < after.index("Two")
    assert _update(tmp_path, monkeypatch, [old[0], Text("New"), *old[1:]]) == after


def test_a_text_that_is_gone_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _update(tmp_path, monkeypatch, [Text("One"), Text("Two")])
    translated = before.replace(' type="unfinished">', ">Zwei")
    (tmp_path / "atom-desktop_de.ts").write_text(translated, "utf-8")
    assert "Two" not in _update(tmp_path, monkeypatch, [Text("One")])


def test_one_text_about_two_things_is_two_messages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [Text("Open"), Text("Open", about="a state"), Text("Open", about="an order")]
    assert _update(tmp_path, monkeypatch, texts).count("<source>Open</source>") == 3


def test_what_qt_would_take_for_markup_comes_back_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = _update(tmp_path, monkeypatch, [Text('A\\B "C" <b> & more\nof it')])
    assert "<source>A\\B &quot;C&quot; &lt;b&gt; &amp; more\nof it</source>" in written


def test_a_text_of_the_code_that_the_file_does_not_have_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    more = {**translations.all_texts(), Text("Nobody has translated this yet"): "somewhere.py"}
    monkeypatch.setattr(translations, "all_texts", lambda: more)
    assert "atom-desktop_de.ts" in translations.stale()


def test_a_text_with_and_without_a_number_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(code: str, where: str) -> list[Text]:
        return [Text("{number} keys", is_counted=True), Text("{number} keys")]

    monkeypatch.setattr(translations, "texts_of_code", both)
    with pytest.raises(SystemExit, match="without a number"):
        translations.all_texts()
