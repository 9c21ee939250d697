"""A story's timeline as SVG: a lane an outlet, a mark an article, and who took from whom.

Places across are shares of the width, so that one drawing fits a desk and a phone; places down are pixels.
The names of the lanes stand beside the drawing as text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from markupsafe import Markup

from pipelines.inspect.lineage import Node
from pipelines.inspect.wording import ROLE_NAMES, ROLES, clock, duration, moment, short_day, time_of

LANE = 38
"""Height of a lane in pixels."""
LINE = 25
"""Where, from a lane's top, its marks stand; the name has its place above on a narrow screen."""
MOST_LANES = 40
LEFT, RIGHT = 2.5, 97.5
"""Where the first and the last article stand, in percent of the width."""
EMPTY_SHARE = 0.3
"""Share of the whole time, without an article, from which it is drawn as a break."""
BREAK = 8.0
"""Width of a break in percent."""
NAME = 12.0
"""Width of a tick's name on a phone, with some room, in percent."""
EDGE = 6.0
"""Percent from an edge within which a name would stick out, were it centred."""
_STEPS = (5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 4320, 10080, 20160, 43200)

# A mark is drawn around its own zero point; role by shape, and by colour through its class.
SHAPES = {
    "origin": '<circle r="7"/>',
    "copy": '<rect x="-5.5" y="-5.5" width="11" height="11" rx="1"/>',
    "excerpt": '<path d="M0-7 7 5.5H-7Z"/>',
    "relay": '<path d="M0-7.5 7.5 0 0 7.5-7.5 0Z"/>',
    "own": '<circle r="5" class="ring"/>',
}


@dataclass(frozen=True, slots=True)
class Lane:
    """One outlet's line."""

    outlet: str
    name: str
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The drawing and the names beside it."""

    lanes: tuple[Lane, ...]
    axis: Markup
    drawing: Markup
    height: int
    hidden_outlets: int
    """Outlets with no room in the drawing."""
    undated: int
    """Articles without a date, which have no place in time."""


class Scale:
    """Times to percent of the width; long stretches without an article are cut short."""

    def __init__(self, times: Iterable[datetime]) -> None:
        """Needs at least one time."""
        known = sorted(set(times))
        first, last = known[0], known[-1]
        total = (last - first).total_seconds()
        self.breaks: list[tuple[datetime, datetime]] = []
        if total > 0:
            # A little room is left at both ends of a break, so that no mark touches it.
            self.breaks = [
                (one, other)
                for one, other in pairwise(known)
                if (other - one).total_seconds() > EMPTY_SHARE * total and len(known) > 3
            ]
        empty = sum((b - a).total_seconds() for a, b in self.breaks)
        width = RIGHT - LEFT - BREAK * len(self.breaks)
        self.first, self.last = first, last
        self._per_second = width / (total - empty) if total > empty else 0.0

    def place(self, at: datetime) -> float:
        """Percent of the width at which a time lies; inside a break its middle."""
        if self.first == self.last:
            return (LEFT + RIGHT) / 2
        seconds = (at - self.first).total_seconds()
        shift = 0.0
        for start, end in self.breaks:
            if at >= end:
                seconds -= (end - start).total_seconds()
                shift += BREAK
            elif at > start:
                seconds -= (at - start).total_seconds()
                shift += BREAK / 2
        return LEFT + shift + seconds * self._per_second

    def ticks(self, most: int = 7) -> list[datetime]:
        """Round times to name, none inside a break and none so near another that the names meet."""
        seconds = (self.last - self.first).total_seconds()
        shown = seconds - sum((b - a).total_seconds() for a, b in self.breaks)
        step = next((s for s in _STEPS if shown / 60 / s <= most), _STEPS[-1])
        at = datetime(1970, 1, 1, tzinfo=self.first.tzinfo)
        at += timedelta(minutes=step * -(-(self.first - at).total_seconds() // (60 * step)))
        found: list[datetime] = []
        while at <= self.last and len(found) < 60:
            inside = any(start < at < end for start, end in self.breaks)
            if not inside and (not found or self._clear(found[-1], at)):
                found.append(at)
            at += timedelta(minutes=step)
        return found or [self.first]

    def _clear(self, one: datetime, other: datetime) -> bool:
        """Whether the names of two ticks keep apart on a phone; at the edges they are moved inwards."""
        left, right = self.place(one), self.place(other)
        moved = (left < EDGE) + (right > 100 - EDGE)
        return right - left >= NAME * (1 + moved / 2)


def draw_timeline(
    roots: Sequence[Node], named_first: Iterable[tuple[Node, Node]] = ()
) -> Timeline | None:
    """Draw the trees of a story; None where no article has a date.

    `named_first` are pairs of an article and the one that it names as first to report.
    """
    nodes = [
        node for root in roots for node in (root, *root.descendants()) if node.article is not None
    ]
    dated = [node for node in nodes if time_of(node.published_at) is not None]
    if not dated:
        return None
    lanes = _lanes(dated)
    shown = lanes[:MOST_LANES]
    scale = Scale(t for lane in shown for n in lane.nodes if (t := time_of(n.published_at)))
    places = _places(shown, scale)
    height = LANE * len(shown) + 8
    parts = _grid(scale, height)
    for row in range(len(shown)):
        y = row * LANE + LINE
        parts.append(f'<line class="lane" x1="0%" x2="100%" y1="{y}" y2="{y}"/>')
    parts += [*_naming(named_first, places), *_branches(dated, places)]
    for lane in shown:
        for node in lane.nodes:
            parts.append(_mark(node, *places[id(node)]))
    return Timeline(
        lanes=tuple(shown),
        axis=_axis(scale),
        drawing=Markup("\n".join(parts)),
        height=height,
        hidden_outlets=len(lanes) - len(shown),
        undated=len(nodes) - len(dated),
    )


def symbol(role: str) -> Markup:
    """A role's mark alone, for legends and lists."""
    return Markup(
        f'<svg class="symbol {role}" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true" '
        f'focusable="false">{SHAPES.get(role, SHAPES["own"])}</svg>'
    )


def glyphs(counts: Mapping[str, int], most: int = 24) -> Markup | None:
    """A mark for each article of a story in a row; None where there are too many for one."""
    marks = [role for role in ROLES for _ in range(counts.get(role, 0))]
    if not marks or len(marks) > most:
        return None
    drawn = "".join(
        f'<g class="mark {role}" transform="translate({9 + 14.5 * place:.1f} 9) scale(.8)">{SHAPES[role]}</g>'
        for place, role in enumerate(marks)
    )
    return Markup(drawn)


def _lanes(nodes: Sequence[Node]) -> list[Lane]:
    """Lanes in the order of the trees, so that branches lie beside their trunk."""
    by_outlet: dict[str, list[Node]] = {}
    for node in nodes:
        by_outlet.setdefault(node.outlet, []).append(node)
    return [
        Lane(outlet, found[0].name, tuple(sorted(found, key=lambda n: n.published_at or "")))
        for outlet, found in by_outlet.items()
    ]


def _places(lanes: Sequence[Lane], scale: Scale) -> dict[int, tuple[float, int]]:
    """(percent, pixel) of each mark; marks of one lane keep clear of each other."""
    places: dict[int, tuple[float, int]] = {}
    for row, lane in enumerate(lanes):
        free = 0.0
        for node in lane.nodes:
            at = time_of(node.published_at)
            assert at is not None
            x = min(max(scale.place(at), free), 99.0)
            free = x + 2.2
            places[id(node)] = (x, row * LANE + LINE)
    return places


def _branches(nodes: Sequence[Node], places: dict[int, tuple[float, int]]) -> list[str]:
    """From each article down from its parent's mark, and along to its own."""
    parts: list[str] = []
    trunks: dict[tuple[int, str], list[int]] = {}
    for node in nodes:
        parent = node.parent
        if parent is None or id(parent) not in places or id(node) not in places:
            continue
        x, y = places[id(node)]
        px, py = places[id(parent)]
        kind = "relay" if node.role == "relay" else "copy"
        trunks.setdefault((id(parent), kind), []).append(y)
        parts.append(
            f'<line class="branch {kind}" x1="{px:.2f}%" x2="{x:.2f}%" y1="{y}" y2="{y}"/>'
        )
    for (parent_id, kind), ys in trunks.items():
        px, py = places[parent_id]
        for end in {min(*ys, py), max(*ys, py)} - {py}:
            parts.append(
                f'<line class="branch {kind}" x1="{px:.2f}%" x2="{px:.2f}%" y1="{py}" y2="{end}"/>'
            )
    return parts


def _naming(pairs: Iterable[tuple[Node, Node]], places: dict[int, tuple[float, int]]) -> list[str]:
    """From an article to the one that it names as first."""
    parts: list[str] = []
    for node, first in pairs:
        if id(node) in places and id(first) in places:
            (x, y), (fx, fy) = places[id(node)], places[id(first)]
            parts += [
                f'<line class="naming" x1="{fx:.2f}%" x2="{fx:.2f}%" y1="{fy}" y2="{y}"/>',
                f'<line class="naming" x1="{fx:.2f}%" x2="{x:.2f}%" y1="{y}" y2="{y}"/>',
            ]
    return parts


def _mark(node: Node, x: float, y: int) -> str:
    assert node.article is not None
    label = Markup("{}: {}, {} UTC").format(
        ROLE_NAMES[node.role], node.name, moment(node.published_at)
    )
    return (
        f'<svg x="{x:.2f}%" y="{y}" overflow="visible"><a href="#a{node.article["id"]}" '
        f'aria-label="{label}"><title>{label}</title><circle class="hit" r="12"/>'
        f'<g class="mark {node.role}">{SHAPES[node.role]}</g></a></svg>'
    )


def _grid(scale: Scale, height: int) -> list[str]:
    parts = [
        f'<line class="grid" x1="{scale.place(tick):.2f}%" x2="{scale.place(tick):.2f}%" y1="0" y2="{height}"/>'
        for tick in scale.ticks()
    ]
    for start, _ in scale.breaks:
        x = scale.place(start)
        parts.append(
            f'<rect class="break" x="{x + 1.5:.2f}%" y="0" width="{BREAK - 3:.2f}%" height="{height}"/>'
        )
    return parts


def _rounded(minutes: float) -> float:
    """A break's length in hours or days alone: its name must be short."""
    unit = 1 if minutes < 60 else 60 if minutes < 48 * 60 else 1440
    return round(minutes / unit) * unit


def _axis(scale: Scale) -> Markup:
    """Times above the drawing; the day where it changes, the length of each break."""
    parts: list[str] = []
    before = ""
    days_only = (scale.last - scale.first) > timedelta(days=10)
    for tick in scale.ticks():
        x = scale.place(tick)
        anchor = "start" if x < EDGE else "end" if x > 100 - EDGE else "middle"
        today = short_day(tick)
        if not days_only:
            text = clock(tick.strftime("%Y-%m-%dT%H:%M:%SZ"))
            parts.append(f'<text x="{x:.2f}%" y="32" text-anchor="{anchor}">{text}</text>')
        if today != before:
            parts.append(
                f'<text class="day" x="{x:.2f}%" y="14" text-anchor="{anchor}">{today}</text>'
            )
            before = today
    named = -NAME
    for start, end in scale.breaks:
        x = scale.place(start) + BREAK / 2
        if x - named >= NAME:
            text = duration(_rounded((end - start).total_seconds() / 60))
            parts.append(
                f'<text class="gap" x="{x:.2f}%" y="32" text-anchor="middle">{text}</text>'
            )
            named = x
    return Markup("\n".join(parts))
