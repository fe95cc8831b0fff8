"""Where sign-ins are kept, moving them, and taking them along."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from atom_desktop.connections.ports import PlaceKind
from atom_desktop.foundation.language import marked, tr
from atom_desktop.foundation.secret import Secret
from atom_desktop.foundation.settings import KeepIn
from atom_desktop.foundation.wording import words_for_code
from atom_desktop.storage.vault_key import SHORTEST_PASSPHRASE, KeyKind
from atom_desktop.ui.pages.carry import CarrySection
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.relocation import Relocation
from atom_desktop.ui.widgets.buttons import TextButton, button
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.frames import clear, column
from atom_desktop.ui.widgets.labels import label
from atom_desktop.ui.widgets.secret_field import SecretField
from atom_desktop.ui.widgets.setting_card import SettingCard

_WHERE = {
    PlaceKind.KEYRING: marked("Your system's keyring. It opens when you log in."),
    PlaceKind.VAULT: marked(
        "An encrypted file in the profile's folder, behind a passphrase or a key in the keyring."
    ),
    PlaceKind.MEMORY: marked("In memory, for this run only: no keyring was found."),
}
_PRACTICE = marked("Practice sign-ins stay where they are.")
_PAUSE = marked(
    "Atom Desktop closes its connections for a moment, copies every sign-in, reads each one back, "
    "and only then deletes it at the old place."
)
_NEW = marked(
    "Choose a passphrase of at least {shortest} characters. Nobody can open the vault without it."
)
_OTHER = marked("The two passphrases differ.")
_SHORT = marked("A passphrase has at least {shortest} characters.")


class KeyCard(QFrame):
    """Asks for a passphrase once or twice, or only for a yes; `given` carries a Secret."""

    given = Signal(object)
    left = Signal()

    def __init__(self, title: str, words: str, go: str, names: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(title)
        layout = column(self, gap=8, margins=16)
        layout.addWidget(label(title, "strong", wrap=True))
        layout.addWidget(label(words, wrap=True))
        self.fields = [SecretField(name) for name in names]
        for field, name in zip(self.fields, names, strict=True):
            field.edit.setPlaceholderText(name)
            field.submitted.connect(self._give)
            layout.addWidget(field)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        layout.addWidget(self.problem)
        buttons = FlowLayout()
        self.go = TextButton(go, "primary")
        self.go.clicked.connect(self._give)
        buttons.addWidget(self.go)
        buttons.addWidget(button(tr("Cancel"), self.left.emit))
        layout.addSpacing(4)
        layout.addLayout(buttons)

    def _give(self) -> None:
        values = [field.value() for field in self.fields]
        is_new = len(values) > 1
        if any(other != values[0] for other in values):
            self._refuse(tr(_OTHER))
        elif is_new and len(values[0].reveal()) < SHORTEST_PASSPHRASE:
            self._refuse(tr(_SHORT, shortest=SHORTEST_PASSPHRASE))
        elif all(values):
            for field in self.fields:
                field.edit.clear()
            self.go.setEnabled(False)
            self.given.emit(values[0] if values else Secret(""))

    def _refuse(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()
        self.fields[0].edit.setFocus()


class StorageSection(Section):
    """Says where sign-ins are; each change is asked for once more in a card."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(tr("Security and storage"))
        self._parts = parts
        self.card: KeyCard | None = None
        place = parts.services.manager.safekeeping.place
        state = words_for_code(place.trouble).title if place.trouble else tr("Ready.")
        card = SettingCard()
        buttons = FlowLayout()
        if not parts.services.practice:
            for one in self._buttons(place.kind):
                buttons.addWidget(one)
        self._place = column(gap=0)
        card.add(
            tr("Sign-ins are kept in: {place}", place=parts.services.storage_words),
            tr(_PRACTICE) if parts.services.practice else f"{tr(_WHERE[place.kind])} {state}",
            buttons,
            self._place,
        )
        self.body.addWidget(card)
        self.body.addSpacing(12)
        self.carry = CarrySection(parts.carrying)
        self.body.addWidget(self.carry)

    def _buttons(self, kind: PlaceKind) -> list[TextButton]:
        if kind is not PlaceKind.VAULT:
            return [button(tr("Move to an encrypted vault…"), self.ask_for_vault)]
        return [
            button(tr("Move to the keyring…"), self._ask_for_keyring),
            button(tr("Change passphrase…"), self.ask_for_passphrase),
        ]

    def ask_for_vault(self) -> KeyCard:
        """Ask for the passphrase of a new vault."""
        card = KeyCard(
            tr("Move to an encrypted vault"),
            f"{tr(_PAUSE)} {_new()}",
            tr("Move"),
            (tr("Passphrase"), tr("Passphrase again")),
        )
        card.given.connect(
            lambda passphrase: self._parts.move(
                Relocation(target=KeepIn.VAULT, passphrase=passphrase)
            )
        )
        return self._show(card)

    def ask_for_keyring(self, *, locked: bool) -> KeyCard:
        """Ask whether to move, and for the passphrase where there is one."""
        names = (tr("Passphrase of the vault"),) if locked else ()
        card = KeyCard(tr("Move to the keyring"), tr(_PAUSE), tr("Move"), names)
        card.given.connect(
            lambda passphrase: self._parts.move(
                Relocation(target=KeepIn.KEYRING, passphrase=passphrase or None)
            )
        )
        return self._show(card)

    def ask_for_passphrase(self) -> KeyCard:
        """Ask for another passphrase."""
        card = KeyCard(
            tr("Change the passphrase"),
            _new(),
            tr("Change"),
            (tr("Passphrase"), tr("Passphrase again")),
        )
        card.given.connect(self._change)
        return self._show(card)

    def _ask_for_keyring(self) -> None:
        async def work() -> None:
            kind = await self._parts.services.places.vault.kind()
            self.ask_for_keyring(locked=kind is KeyKind.PASSPHRASE)

        self._parts.commands.run(work(), name="vault-kind")

    def _change(self, passphrase: Secret) -> None:
        async def work() -> None:
            try:
                await self._parts.services.places.vault.change_passphrase(passphrase)
                self._parts.commands.said.emit(tr("The vault has another passphrase."))
            finally:
                self._close()

        self._parts.commands.run(work(), name="change-passphrase")

    def _show(self, card: KeyCard) -> KeyCard:
        self._close()
        card.left.connect(self._close)
        self.card = card
        self._place.addSpacing(12)
        self._place.addWidget(card)
        (card.fields[0].edit if card.fields else card.go).setFocus()
        return card

    def _close(self) -> None:
        clear(self._place)
        self.card = None


def _new() -> str:
    return tr(_NEW, shortest=SHORTEST_PASSPHRASE)
