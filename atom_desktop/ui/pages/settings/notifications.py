"""What may pop up: the same section as beside the list of alerts."""

from atom_desktop.foundation.language import tr
from atom_desktop.foundation.settings import Settings
from atom_desktop.ui.pages.notification_settings import NotificationSettings
from atom_desktop.ui.pages.settings.parts import Parts, Section
from atom_desktop.ui.widgets.frames import column, frame


class NotificationSection(Section):
    """Notifications, quiet hours, and services that are muted."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(tr("Notifications"))
        names = {spec.id: spec.name for spec in parts.services.registry.specs()}
        self.settings = NotificationSettings(parts.preferences.now, names, titled=False)
        self.settings.wanted.connect(lambda wish: parts.preferences.change(**wish))
        parts.preferences.changed.connect(self._show)
        card = frame("card")
        column(card, margins=16).addWidget(self.settings)
        self.body.addWidget(card)

    def _show(self, settings: Settings) -> None:
        self.settings.show_settings(settings)
