"""Notifications where there is no D-Bus: the tray icon's own messages, without buttons."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSystemTrayIcon

from atom_desktop.ui.notifications.notifier import OPEN, Notification

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOWN_MS = 10_000


class TrayMessages:
    """Qt shows them as Windows toasts and in macOS' notification centre; it cannot take them back.

    https://doc.qt.io/qt-6/qsystemtrayicon.html#showMessage
    """

    def __init__(self, icon: QSystemTrayIcon) -> None:
        self._icon = icon
        self.on_pressed: Callable[[str], None] = lambda _: None
        self.on_closed: Callable[[], None] = lambda: None
        icon.messageClicked.connect(self._clicked)

    async def show(self, notification: Notification) -> bool:
        """Show a message if the icon is there and the system takes any."""
        if not (self._icon.isVisible() and QSystemTrayIcon.supportsMessages()):
            return False
        picture = self._icon.icon()
        self._icon.showMessage(notification.title, notification.body, picture, _SHOWN_MS)
        return True

    async def withdraw(self) -> None:
        """Leave it: it goes by itself."""

    async def close(self) -> None:
        """Leave it: it goes by itself."""

    def _clicked(self) -> None:
        self.on_pressed(OPEN)
