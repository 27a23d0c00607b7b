"""The one figure everybody is drawn from: a skeleton in picture units, posed by a few verbs.

``Side`` is as the viewer sees it. ``k`` is picture units per centimetre, so people in one scene
share a scale. Ground contact is at (x, y). Verbs return the figure, so that they can be chained.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from . import palette as p
from .faces import Face
from .people import Look
from .shapes import Pt, joint, lerp

Side = Literal["left", "right"]
SIDES: tuple[Side, Side] = ("left", "right")


@dataclass(frozen=True)
class Outfit:
    """Clothes. ``sleeve`` and ``leg`` are the share of the limb they cover."""

    top: str = p.MUSTARD
    bottom: str = p.DENIM
    shoes: str | None = p.OAK
    kind: str = "jumper"
    legs: str = "trousers"
    pattern: str = ""
    accent: str = p.CREAM
    sleeve: float = 0.92
    hat: str = ""
    hat_colour: str = p.CORAL
    scarf: str | None = None

    def but(self, **changes: object) -> Outfit:
        """The same clothes with something changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def sign(side: Side) -> int:
    """-1 for left, 1 for right."""
    return -1 if side == "left" else 1


class Figure:
    """A person at one moment; draw it with ``dress.draw`` or in parts."""

    def __init__(
        self,
        look: Look,
        age: float,
        x: float,
        y: float,
        k: float,
        wear: Outfit,
        mood: str = "smile",
        turn: float = 0.0,
        nod: float = 0.0,
        lean: float = 0.0,
        tilt: float = 0.0,
    ) -> None:
        self.look, self.age, self.wear = look, age, wear
        self.x, self.y, self.k = x, y, k
        self.face = Face(mood, turn, nod)
        self.lean, self.tilt = lean, tilt
        self.H = look.height(age) * k
        self.head = self.H / look.heads(age)
        g = min(1.0, age / 17)
        self.leg = self.H * (0.335 + 0.14 * min(1.0, age / 10))
        neck = self.head * (0.02 + 0.13 * g)
        self.neck = neck
        self.torso = self.H - self.leg - neck - self.head
        self.shoulder = self.H * (0.113 - 0.003 * g) * look.build**0.5 * look.broad
        self.waist = self.H * (0.086 - 0.013 * g) * look.build
        self.hips = self.H * (0.088 - 0.003 * g) * look.build
        self.arm = self.H * (0.29 + 0.035 * g)
        self.thick = self.H * (0.034 - 0.0075 * g) * look.build**0.6
        self.hip: Pt = (x, y + self.leg)
        self.knees: dict[Side, Pt] = {}
        self.feet: dict[Side, Pt] = {}
        self.toes: dict[Side, float] = {"left": -0.35, "right": 0.35}
        self.hands: dict[Side, Pt] = {}
        self.elbows: dict[Side, Pt] = {}
        self.behind: set[Side] = set()
        self.grounded = True
        self.seated = False
        self.legless = False
        self.feet_hidden = False
        self.facing = 0
        self.stand()

    # --- skeleton -------------------------------------------------------------------------

    def place(self, across: float, up: float) -> Pt:
        """A point of the body: ``across`` from the spine and ``up`` from the hips, leaning."""
        a = math.radians(self.lean)
        c, s = math.cos(a), math.sin(a)
        return self.hip[0] + across * c + up * s, self.hip[1] - across * s + up * c

    def shoulder_at(self, side: Side) -> Pt:
        """Where the arm begins."""
        return self.place(sign(side) * (self.shoulder - self.thick * 0.8), self.torso * 0.85)

    def head_at(self) -> Pt:
        """The middle of the head."""
        x, y = self.place(0, self.torso + self.neck + self.head * 0.47)
        return x - math.sin(math.radians(self.tilt)) * self.head * 0.3, y

    def hip_at(self, side: Side) -> Pt:
        """Where the leg begins."""
        x, y = self.hip
        return x + sign(side) * self.hips * (0.25 if self.facing else 0.52), y

    def reach(self, side: Side, x: float, y: float, elbow: int | None = None) -> Figure:
        """Put a hand at a place in the picture (as far as the arm goes)."""
        a = self.shoulder_at(side)
        d = math.hypot(x - a[0], y - a[1])
        longest = self.arm * 1.06
        to = (x, y) if d <= longest else lerp(a, (x, y), longest / d)
        half = max(self.arm / 2, min(d, longest) / 2 + 0.5)
        options = joint(a, to, half, half)
        s = sign(side)
        if elbow is None:
            self.elbows[side] = max(options, key=lambda o: s * o[0] - 0.7 * o[1])
        else:
            self.elbows[side] = max(options, key=lambda o: elbow * o[0])
        self.hands[side] = to
        return self

    def by(self, side: Side, across: float, up: float, elbow: int | None = None) -> Figure:
        """Put a hand by its shoulder; outwards and upwards, in arm lengths."""
        a = self.shoulder_at(side)
        return self.reach(side, a[0] + sign(side) * across * self.arm, a[1] + up * self.arm, elbow)

    def step(self, side: Side, x: float, y: float, bend: int | None = None) -> Figure:
        """Put a foot somewhere; the knee bends towards ``bend`` (-1 left, 1 right)."""
        a = self.hip_at(side)
        half = (self.leg - self.H * 0.028) * 0.5
        options = joint(a, (x, y), half, half)
        way = bend if bend is not None else (self.facing or sign(side))
        self.knees[side] = max(options, key=lambda o: way * o[0] + 0.25 * o[1])
        d = math.hypot(x - a[0], y - a[1])
        self.feet[side] = (x, y) if d <= self.leg * 1.02 else lerp(a, (x, y), self.leg / d)
        return self

    # --- poses ----------------------------------------------------------------------------

    def stand(self) -> Figure:
        """Upright, arms a little away from the body."""
        sole = self.H * 0.028
        for side in SIDES:
            s = sign(side)
            a = self.hip_at(side)
            self.feet[side] = (self.x + s * self.hips * 0.62, self.y + sole)
            self.knees[side] = lerp(a, self.feet[side], 0.5)
            self.by(side, 0.2, -0.965)
        return self

    def walk(self, way: int, stride: float = 1.0) -> Figure:
        """A step to the left (-1) or right (1)."""
        self.facing = way
        sole = self.H * 0.028
        self.hip = (self.x, self.y + self.leg * 0.97)
        ahead: Side = "right" if way > 0 else "left"
        after: Side = "left" if way > 0 else "right"
        self.step(ahead, self.x + way * self.leg * 0.3 * stride, self.y + sole, way)
        self.step(after, self.x - way * self.leg * 0.32 * stride, self.y + sole * 1.5, way)
        self.toes = {"left": way * 1.0, "right": way * 1.0}
        self.by(ahead, 0.25, -0.9)
        self.by(after, 0.3, -0.85)
        return self

    def sit(self, seat: float, facing: int = 0, drop: float | None = None) -> Figure:
        """On something ``seat`` high (a height in the picture), feet down to the ground."""
        self.hip = (self.x, seat + self.hips * 0.5)
        self.facing, self.grounded, self.seated = facing, False, True
        shin = self.leg * 0.5 if drop is None else drop
        for side in SIDES:
            s = sign(side)
            a = self.hip_at(side)
            if facing:
                far = 0.93 if s == facing else 0.84
                knee = (a[0] + facing * self.leg * 0.5 * far, a[1] + self.H * 0.012)
                foot = (
                    knee[0] + facing * self.H * 0.012,
                    knee[1] - shin * (1 if s == facing else 0.97),
                )
                self.toes[side] = facing * 1.0
            else:
                knee = (a[0] + s * self.hips * 0.42, a[1] - self.leg * 0.13)
                foot = (knee[0] + s * self.hips * 0.02, knee[1] - shin)
            self.knees[side], self.feet[side] = knee, foot
            self.by(side, 0.12, -0.9)
        return self

    def sit_floor(self, apart: float = 1.0) -> Figure:
        """Cross-legged on the ground, facing us."""
        self.hip = (self.x, self.y + self.hips * 0.62)
        self.seated = self.feet_hidden = True
        for side in SIDES:
            s = sign(side)
            self.knees[side] = (self.x + s * self.leg * 0.5 * apart, self.y + self.H * 0.062)
            self.feet[side] = (self.x - s * self.leg * 0.06, self.y + self.H * 0.03)
            self.toes[side] = -s * 1.0
            self.by(side, 0.2, -0.85)
        return self

    def sit_legs_out(self, way: int) -> Figure:
        """On the ground with the legs stretched to one side."""
        self.hip = (self.x, self.y + self.hips * 0.62)
        self.facing, self.seated = way, True
        for side in SIDES:
            lift = 0.13 if sign(side) == way else 0.2
            a = self.hip_at(side)
            self.knees[side] = (a[0] + way * self.leg * 0.46, self.y + self.H * lift)
            self.feet[side] = (a[0] + way * self.leg * 0.86, self.y + self.H * 0.032)
            self.toes[side] = way * 0.9
            self.by(side, 0.2, -0.85)
        return self

    def crouch(self, way: int) -> Figure:
        """Down on the haunches, turned to one side."""
        self.hip = (self.x, self.y + self.leg * 0.3)
        self.facing = way
        for side in SIDES:
            near = 1.0 if sign(side) == way else 0.75
            a = self.hip_at(side)
            self.feet[side] = (a[0] + way * self.leg * 0.22 * near, self.y + self.H * 0.028)
            self.knees[side] = (a[0] + way * self.leg * 0.43 * near, self.y + self.leg * 0.44)
            self.toes[side] = way * 1.0
            self.by(side, 0.3, -0.8)
        return self

    def wave(self, side: Side) -> Figure:
        """One hand up."""
        return self.by(side, 0.42, 0.62)

    def cheer(self) -> Figure:
        """Both arms up."""
        return self.by("left", 0.4, 0.78).by("right", 0.4, 0.78)

    def akimbo(self, side: Side) -> Figure:
        """A hand on the hip."""
        x, y = self.place(sign(side) * self.hips * 1.05, self.torso * 0.12)
        return self.reach(side, x, y)

    def clasp(self, across: float = 0.0, up: float = 0.25) -> Figure:
        """Hands together before the body, ``up`` in torso lengths."""
        for side in SIDES:
            x, y = self.place((across + sign(side) * 0.16) * self.shoulder, self.torso * up)
            self.reach(side, x, y)
        return self

    def cradle(self, side: Side, up: float = 0.42) -> Figure:
        """Arms that hold a baby whose head lies towards ``side``."""
        other: Side = "left" if side == "right" else "right"
        s = sign(side)
        x, y = self.place(-s * self.shoulder * 0.35, self.torso * up)
        self.reach(side, x, y)
        x, y = self.place(s * self.shoulder * 0.5, self.torso * (up - 0.16))
        return self.reach(other, x, y)

    def away(self, *sides: Side) -> Figure:
        """Draw these arms behind the body."""
        self.behind.update(sides)
        return self
