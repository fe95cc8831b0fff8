"""What comes together is told together: the timing of notifications, without any clock."""

from atom_desktop.ui.notifications.telling import SETTLING, SPACING, Step, Telling, Where


def _show(telling: Telling, step: Step, now: float) -> tuple[int, ...]:
    assert step.where is Where.DESKTOP
    telling.was_shown(step.show, now, is_news=step.is_news)
    return step.show


def _step(telling: Telling, due: tuple[int, ...], now: float, true: set[int] | None = None) -> Step:
    return telling.step(due, frozenset(due if true is None else true), now, in_window=False)


def test_three_at_once_become_one() -> None:
    telling = Telling()
    assert _step(telling, (1,), 0.0) == Step(wait=SETTLING)
    assert _step(telling, (1, 2), 1.0).wait == SETTLING - 1
    step = _step(telling, (1, 2, 3), SETTLING)
    assert _show(telling, step, SETTLING) == (1, 2, 3)
    assert _step(telling, (), SETTLING, {1, 2, 3}) == Step()


def test_what_comes_soon_after_waits_and_joins_the_one_on_the_screen() -> None:
    telling = Telling()
    _step(telling, (1,), 0.0)
    _show(telling, _step(telling, (1,), 2.0), 2.0)
    assert _step(telling, (2,), 5.0, {1, 2}).wait == SPACING - 3
    assert _step(telling, (2, 3), 20.0, {1, 2, 3}).wait == SPACING - 18
    step = _step(telling, (2, 3), 2.0 + SPACING, {1, 2, 3})
    assert step.show == (1, 2, 3)
    assert step.is_news


def test_what_heals_before_it_was_shown_shows_nothing() -> None:
    telling = Telling()
    _step(telling, (1,), 0.0)
    assert _step(telling, (), 1.0) == Step()
    assert _step(telling, (2,), 10.0).wait == SETTLING


def test_the_notification_goes_when_nothing_in_it_is_true_any_more() -> None:
    telling = Telling()
    _step(telling, (1, 2), 0.0)
    _show(telling, _step(telling, (1, 2), 2.0), 2.0)
    step = _step(telling, (), 3.0, {2})
    assert (step.show, step.is_news) == ((2,), False)
    _show(telling, step, 3.0)
    assert _step(telling, (), 4.0, set()).withdraws
    telling.was_closed()
    assert _step(telling, (), 5.0, set()) == Step()


def test_what_the_person_closed_does_not_come_back_with_the_next() -> None:
    telling = Telling()
    _step(telling, (1,), 0.0)
    _show(telling, _step(telling, (1,), 2.0), 2.0)
    telling.was_closed()
    _step(telling, (2,), 100.0, {1, 2})
    assert _step(telling, (2,), 102.0, {1, 2}).show == (2,)


def test_while_the_person_looks_at_the_window_it_is_told_there_and_nothing_waits_for_long() -> None:
    telling = Telling()
    _step(telling, (1,), 0.0)
    _show(telling, _step(telling, (1,), 2.0), 2.0)
    telling.step((2,), frozenset({1, 2}), 4.0, in_window=True)
    step = telling.step((2,), frozenset({1, 2}), 6.0, in_window=True)
    assert (step.where, step.show) == (Where.WINDOW, (2,))


def test_where_nothing_can_be_shown_it_is_tried_again_later_and_not_at_once() -> None:
    telling = Telling()
    _step(telling, (1,), 0.0)
    assert _step(telling, (1,), 2.0).where is Where.DESKTOP
    telling.was_not_shown(2.0)
    assert _step(telling, (1,), 3.0).wait == SPACING - 1
    assert _step(telling, (1,), 2.0 + SPACING).show == (1,)
