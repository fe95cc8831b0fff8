"""Trello's older sign-in, whose token comes in the fragment and needs a script in the browser."""

import keyring_contents
import pytest
from chromium import Chromium
from command_line import CommandLine, Finished, Practice, judged
from desktop import Desktop

from atom_desktop.foundation.paths import profile_paths

pytestmark = pytest.mark.end_to_end


def test_a_token_in_the_fragment_arrives_and_the_tab_has_no_way_back_to_it(
    desktop: Desktop, practice: Practice, atomctl: CommandLine, chromium: Chromium
) -> None:
    with atomctl.started("connect", "trello", "--variant", "api_key") as process:
        chromium.open(desktop.next_opened(0))
        chromium.click("#allow")
        page = chromium.final_page()
        out, err = process.communicate(timeout=30)
    judged(Finished(code=process.returncode, out=out, err=err))
    assert process.returncode == 0, err
    assert page.startswith("Trello is connected")
    assert "ana" in err.lower()
    assert not [one for one in (*chromium.visited(), chromium.address) if "cnry" in one]
    assert chromium.address.partition("?")[0].count("/finished/") == 1
    [entry] = keyring_contents.entries(profile_paths(desktop.home).keyring_service).values()
    assert "ATTAcnry" in entry
    assert atomctl.run("disconnect", "trello", "--yes").code == 0
    assert keyring_contents.entries(profile_paths(desktop.home).keyring_service) == {}
    [grant] = practice.side.grants("trello")
    assert grant["revoked"]


def test_a_refusal_in_the_fragment_connects_nothing(
    desktop: Desktop, practice: Practice, atomctl: CommandLine, chromium: Chromium
) -> None:
    with atomctl.started("connect", "trello", "--variant", "api_key") as process:
        chromium.open(desktop.next_opened(0))
        chromium.click("#deny")
        assert "Nothing was connected" in chromium.final_page()
        process.communicate(timeout=30)
    assert process.returncode == 7
    assert keyring_contents.entries(profile_paths(desktop.home).keyring_service) == {}
