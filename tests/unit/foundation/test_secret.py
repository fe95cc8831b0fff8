import copy
import pickle

import pytest

from atom_desktop.foundation.secret import Secret

CANARY = "cnry-8f3a"


def test_no_way_of_printing_shows_the_value() -> None:
    secret = Secret(CANARY)
    shown = f"{secret} {secret!r} {secret!s} {[secret]} {{'a': {secret}}}" + "%s %r" % (  # noqa: UP031
        secret,
        secret,
    )
    assert CANARY not in shown
    assert secret.reveal() == CANARY


def test_it_is_not_pickled() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(CANARY))


def test_equal_values_are_equal_and_hash_alike() -> None:
    assert Secret(CANARY) == Secret(CANARY)
    assert hash(Secret(CANARY)) == hash(Secret(CANARY))
    assert Secret(CANARY) != Secret("other")
    assert Secret(CANARY) != CANARY
    assert Secret("ü") == Secret("ü")


def test_an_empty_one_is_false_and_a_copy_is_the_same() -> None:
    secret = Secret(CANARY)
    assert not Secret("")
    assert secret
    assert copy.deepcopy(secret) is secret
