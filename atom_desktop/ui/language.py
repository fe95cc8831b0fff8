"""The window's language: Qt's translation files, and the times of the system's region."""

import logging
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTime, QTranslator

from atom_desktop.foundation.language import ENGLISH, English, speak, tr
from atom_desktop.foundation.resources import resource_bytes
from atom_desktop.foundation.settings import LanguageChoice

CONTEXT = "Atom Desktop"
_log = logging.getLogger(__name__)
_OF_QT = "Qt's own texts"
_SHORT = QLocale.FormatType.ShortFormat


class RegionalEnglish(English):
    """English with the clock of the system's region."""

    def __init__(self, region: QLocale) -> None:
        self._region = region

    def time_of_day(self, local: datetime) -> str:
        """Return "14:05" or "2:05 PM", as the region has it."""
        return _clock(self._region, local)


class TranslatedLanguage:
    """A language of `resources/translations/`.

    Raises:
        FileNotFoundError: there is no file for it.
    """

    def __init__(self, code: str, region: QLocale) -> None:
        self.code = code
        self._region = region
        self._translator = QTranslator()
        self._data = resource_bytes(f"translations/atom-desktop_{code}.qm")
        if not self._translator.load(self._data):
            raise FileNotFoundError(f"the translation {code} cannot be read")

    def text(self, source: str, about: str, number: int) -> str:
        """Return `source` in this language; what has no translation stays English."""
        found = self._translator.translate(CONTEXT, source, about or None, number)
        return found or source

    def time_of_day(self, local: datetime) -> str:
        """Return the time as the region writes it."""
        return _clock(self._region, local)

    def day(self, local: date, *, with_year: bool) -> str:
        """Return "19. Februar", with the year after it where it is wanted."""
        pattern = tr("d MMMM", about="a day, in Qt's letters")
        if with_year:
            pattern = tr("d MMMM yyyy", about="a day with its year, in Qt's letters")
        return QLocale(self.code).toString(QDate(local.year, local.month, local.day), pattern)


def _clock(region: QLocale, local: datetime) -> str:
    return region.toString(QTime(local.hour, local.minute), _SHORT)


def own_name(choice: LanguageChoice) -> str:
    """Return what a language calls itself: whoever lost the way can read one of them."""
    match choice:
        case LanguageChoice.SYSTEM:
            return tr("As the system")
        case LanguageChoice.ENGLISH:
            return "English"  # Qt would say which English
        case _:
            return QLocale(choice.value).nativeLanguageName()


def wanted_code(choice: LanguageChoice) -> str:
    """Return the language that was chosen, or the first of the system's that there is."""
    if choice is not LanguageChoice.SYSTEM:
        return choice.value
    known = {one.value for one in LanguageChoice} - {LanguageChoice.SYSTEM}
    wanted = (tag.split("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wanted if code in known), ENGLISH.code)


def use_language(application: QCoreApplication, choice: LanguageChoice) -> None:
    """Speak the language of `choice` from now on, Qt's own dialogs and menus included."""
    code = wanted_code(choice)
    system = QLocale.system()
    is_regional = system.name().split("_")[0] == code
    region = system if is_regional else QLocale(code)
    old = application.findChild(QTranslator, _OF_QT)
    if old is not None:
        application.removeTranslator(old)
        old.setParent(None)  # gone at once, or it would be found again
    if code == ENGLISH.code:
        speak(RegionalEnglish(region) if is_regional else ENGLISH)
        return
    try:
        speak(TranslatedLanguage(code, region))
    except FileNotFoundError as error:
        _log.warning("%s; it stays English", error)
        speak(ENGLISH)
        return
    own = QTranslator(application)
    own.setObjectName(_OF_QT)
    if own.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(own)
