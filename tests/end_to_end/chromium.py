"""A person at a real browser."""

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support import expected_conditions
from selenium.webdriver.support.wait import WebDriverWait

if TYPE_CHECKING:
    from collections.abc import Iterator

_FLAGS = (
    "--headless=new",
    "--no-sandbox",  # it refuses to start as root with one
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    # Nothing but this computer has a name or an address.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)
_PATIENCE = 20.0


class Chromium:
    """One window of Chromium, driven as a person would."""

    def __init__(self, driver: Chrome) -> None:
        self._driver = driver

    @classmethod
    @contextmanager
    def started(cls, folder: Path) -> "Iterator[Chromium]":
        """Start it with an empty profile in `folder`; it ends with the block."""
        options = ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in (*_FLAGS, f"--user-data-dir={folder}"):
            options.add_argument(flag)
        driver = Chrome(options=options, service=ChromeService("/usr/bin/chromedriver"))
        try:
            driver.set_page_load_timeout(_PATIENCE)
            yield cls(driver)
        finally:
            driver.quit()

    def open(self, address: str) -> None:
        """Type an address."""
        self._driver.get(address)

    def click(self, css: str) -> None:
        """Click what `css` names, once it is there; a page is scrolled to it as a person would."""
        found = self._find(css)
        self._driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()

    def fill(self, css: str, text: str) -> None:
        """Type into a field."""
        self._find(css).send_keys(text)

    def has(self, css: str) -> bool:
        """Tell whether the page has it now."""
        return bool(self._driver.find_elements(By.CSS_SELECTOR, css))

    def final_page(self) -> str:
        """Return the text of the page that ends a sign-in, once it is shown."""
        return self._find("main p[role=status]").find_element(By.XPATH, "..").text

    @property
    def title(self) -> str:
        """What the tab says."""
        return self._driver.title

    @property
    def address(self) -> str:
        """What the address bar says."""
        return self._driver.current_url

    def visited(self) -> list[str]:
        """Return every address in the history of this tab."""
        found: dict[str, Any] = self._driver.execute_cdp_cmd("Page.getNavigationHistory", {})
        return [str(entry["url"]) for entry in found["entries"]]

    def _find(self, css: str) -> WebElement:
        wait = WebDriverWait(self._driver, _PATIENCE)
        found: WebElement = wait.until(
            expected_conditions.element_to_be_clickable((By.CSS_SELECTOR, css))
        )
        return found
