"""How the window looks and what closing it does."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSystemTrayIcon

from atom_desktop.foundation.autostart import autostart_for
from atom_desktop.foundation.language import marked, tr, tr_table
from atom_desktop.foundation.settings import (
    Closing,
    Contrast,
    LanguageChoice,
    Motion,
    Theme,
    TrayIcon,
)
from atom_desktop.ui.language import own_name
from atom_desktop.ui.pages.settings.login import LoginChoice
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.widgets.buttons import button
from atom_desktop.ui.widgets.choice import Choice
from atom_desktop.ui.widgets.flow_layout import FlowLayout
from atom_desktop.ui.widgets.setting_card import SettingCard

_THEMES: Mapping[str, str] = {
    Theme.SYSTEM: marked("As the system"),
    Theme.LIGHT: marked("Light"),
    Theme.DARK: marked("Dark"),
}
_CONTRASTS: Mapping[str, str] = {
    Contrast.SYSTEM: marked("As the system"),
    Contrast.MORE: marked("More"),
}
_MOTIONS: Mapping[str, str] = {
    Motion.SYSTEM: marked("As the system"),
    Motion.LESS: marked("Less"),
}
_CLOSINGS: Mapping[str, str] = {
    Closing.TRAY: marked("Keep running in the tray"),
    Closing.QUIT: marked("Quit"),
}
_TRAY_ICONS: Mapping[str, str] = {
    TrayIcon.AUTOMATIC: marked("Automatic"),
    TrayIcon.MONOCHROME: marked("Monochrome"),
    TrayIcon.COLOUR: marked("Colour"),
}
_AUTOMATIC = marked("Automatic shows colour only where something is wrong.")
_AT_LOGIN = marked("In the tray where there is one, else as a minimized window.")
_TRAY = marked("Sign-ins are renewed only while Atom Desktop runs.")
_NO_TRAY = marked(
    "This desktop shows no tray, so closing the window always quits. Sign-ins are renewed only "
    "while Atom Desktop runs."
)


class GeneralSection(Section):
    """Colours, contrast, motion, language, closing, the welcome."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(tr("General"))
        now = parts.preferences.now
        card = SettingCard()
        self.theme = Choice(tr("Colours"), tr_table(_THEMES), now.theme)
        self.theme.chosen.connect(lambda value: parts.preferences.change(theme=Theme(value)))
        card.add(tr("Colours"), tr("Changes at once."), self.theme)
        self.contrast = Choice(tr("Contrast"), tr_table(_CONTRASTS), now.contrast)
        self.contrast.chosen.connect(
            lambda value: parts.preferences.change(contrast=Contrast(value))
        )
        card.add(tr("Contrast"), tr("More makes text and edges stand out."), self.contrast)
        self.motion = Choice(tr("Motion"), tr_table(_MOTIONS), now.motion)
        self.motion.chosen.connect(lambda value: parts.preferences.change(motion=Motion(value)))
        card.add(tr("Motion"), tr("With less, nothing turns or pulses."), self.motion)
        languages: dict[str, str] = {one: own_name(one) for one in LanguageChoice}
        self.language = Choice(tr("Language"), languages, now.language)
        self.language.chosen.connect(
            lambda value: parts.preferences.change(language=LanguageChoice(value))
        )
        card.add(tr("Language"), tr("Changes at once."), self.language)
        self.closing = Choice(tr("When the window is closed"), tr_table(_CLOSINGS), now.on_close)
        self.closing.chosen.connect(lambda value: parts.preferences.change(on_close=Closing(value)))
        has_tray = QSystemTrayIcon.isSystemTrayAvailable()
        self.closing.setEnabled(has_tray)
        meaning = _TRAY if has_tray else _NO_TRAY
        card.add(tr("When the window is closed"), tr(meaning), self.closing)
        icons = tr_table(_TRAY_ICONS)
        self.tray_icon = Choice(tr("Tray icon"), icons, now.tray_icon)
        self.tray_icon.chosen.connect(
            lambda value: parts.preferences.change(tray_icon=TrayIcon(value))
        )
        self.tray_icon.setEnabled(has_tray)
        icon_words = tr(_AUTOMATIC) if has_tray else tr("This desktop shows no tray.")
        card.add(tr("Tray icon"), icon_words, self.tray_icon)
        self.login = LoginChoice(autostart_for(parts.services.paths), parts.services.tasks)
        self.login.refused.connect(parts.preferences.refused)
        card.add(tr("When you log in"), tr(_AT_LOGIN), self.login)
        again = FlowLayout()
        self.welcome = button(tr("Show it again"), parts.show_welcome)
        again.addWidget(self.welcome)
        card.add(tr("Welcome"), tr("The first steps, as at the first start."), again)
        self.body.addWidget(card, alignment=Qt.AlignmentFlag(0))
