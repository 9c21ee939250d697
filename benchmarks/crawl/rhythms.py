"""When invented outlets publish: by day and seldom at night, all at six in the morning, with breaking news."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random
from typing import Literal

Habit = Literal["by day", "at six"]
HOUR = timedelta(hours=1)
AT_SIX = 40
"""Articles that an outlet with that habit publishes from about six o'clock on, within 40 minutes."""
BREAKING = 0.3
"""Days of an outlet in which a third of what its feed holds is published within one hour."""


def day_of(
    dice: Random, habit: Habit, a_day: int, slots: int, midnight: datetime
) -> list[datetime]:
    """Return the times at which an outlet publishes in a day, unsorted; `slots` entries are in its feed."""
    if habit == "at six":
        six = midnight + timedelta(hours=6, minutes=dice.uniform(-10, 10))
        return [six + timedelta(minutes=dice.uniform(0, 40)) for _ in range(AT_SIX)]
    times = []
    for _ in range(round(a_day * dice.uniform(0.7, 1.3))):
        by_day = dice.random() < 0.9
        hour = dice.triangular(0, 24, 10) if by_day else dice.uniform(0, 24)
        times.append(midnight + hour * HOUR)
    if dice.random() < BREAKING:
        begin = midnight + dice.uniform(0, 23) * HOUR
        times += [begin + HOUR * dice.random() for _ in range(slots // 3)]
    return times
