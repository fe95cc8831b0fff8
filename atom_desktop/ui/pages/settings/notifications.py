"""What may pop up: the same section as beside the list of alerts."""

from atom_desktop.foundation.language import tr
from atom_desktop.foundation.settings import Settings
from atom_desktop.ui.pages.notification_settings import NotificationSettings
from atom_desktop.ui.pages.settings.parts import Parts, Section


class NotificationSection(Section):
    """Notifications, quiet hours, and services that are muted."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(tr("Alerts on the desktop"))
        names = {spec.id: spec.name for spec in parts.services.registry.specs()}
        self.settings = NotificationSettings(parts.preferences.now, names)
        self.settings.wanted.connect(lambda wish: parts.preferences.change(**wish))
        parts.preferences.changed.connect(self._show)
        self.body.addWidget(self.settings)

    def _show(self, settings: Settings) -> None:
        self.settings.show_settings(settings)
