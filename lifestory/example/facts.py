"""The example child's facts, from their TOML files into a story."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from lifestory.library import Edit, Story
from lifestory.model import (
    DateTrust,
    Decision,
    DecisionKind,
    Event,
    EventKind,
    EventPerson,
    Explanation,
    Family,
    Home,
    HomeKind,
    HomePerson,
    HowWeKnow,
    Keepsake,
    KeepsakeKind,
    KeepsakePerson,
    NameInBook,
    Permission,
    Person,
    ReadingStage,
    Relation,
    Relationship,
    Stay,
    Voice,
    When,
)

_HERE = Path(__file__).parent
_NAMED = re.compile(r"\{(person|home):([a-z-]+)\}")
_BEATS = ("needs", "happening", "noticed", "decided", "who", "why", "not_you", "after")

Toml = dict[str, Any]


def read_toml(name: str) -> Toml:
    """One of the files beside this one."""
    return tomllib.loads((_HERE / name).read_text("utf-8"))


class Facts:
    """Writes the facts of `story.toml` and `decisions.toml`, with ids for their keys."""

    def __init__(self, pictures: dict[str, UUID]) -> None:
        self._story = read_toml("story.toml")
        self._decisions = read_toml("decisions.toml")["decisions"]
        self._pictures = pictures
        self._ids: dict[tuple[str, str], UUID] = {}

    @property
    def called(self) -> str:
        """The name the child is called by."""
        return str(self._story["child"]["called"])

    @property
    def full_name(self) -> str:
        """The name in the record."""
        return str(self._story["child"]["full_name"])

    @property
    def born(self) -> When:
        """The day of birth."""
        return When(self._story["child"]["born"])

    def write(self, story: Story) -> None:
        """All facts, as one edit."""
        with story.edit("Write down what is known") as edit:
            self._child(edit)
            self._people(edit)
            self._homes(edit)
            self._events(edit)
            self._decided(edit)
            self._voices(edit)
            self._keepsakes(edit)

    def id_of(self, kind: str, key: str) -> UUID:
        """The id that a key of the files has in this library; made when it is first asked for."""
        return self._ids.setdefault((kind, key), uuid4())

    def told(self, text: str) -> str:
        """Words with tokens in the place of `{person:key}` and `{home:key}`."""
        return _NAMED.sub(lambda found: f"{{{found[1]}:{self.id_of(found[1], found[2])}}}", text)

    def _named(self, text: str) -> str:
        """Words for places that take no token: the name itself."""
        people = self._story["people"]
        return _NAMED.sub(
            lambda found: str(people[found[2]].get("called") or people[found[2]]["name"]), text
        )

    def _when(self, facts: Toml, key: str) -> When | None:
        return When(facts[key]) if key in facts else None

    def _picture(self, facts: Toml) -> UUID | None:
        return self._pictures.get(facts.get("portrait", ""))

    def _child(self, edit: Edit) -> None:
        facts, child = self._story["child"], edit.child
        for key in (
            "birth_place", "pronouns", "languages", "faith", "culture", "communicates", "likes",
            "living_situation", "source",
        ):  # fmt: skip
            setattr(child, key, facts[key])
        child.reading_stage = ReadingStage(facts["reading_stage"])
        child.portrait_id = self._picture(facts)

    def _people(self, edit: Edit) -> None:
        for key, facts in self._story["people"].items():
            edit.add(
                Person(
                    id=self.id_of("person", key),
                    name=facts["name"],
                    called=facts.get("called", ""),
                    name_in_book=NameInBook(facts.get("name_in_book", "called")),
                    born=self._when(facts, "born"),
                    like=self.told(facts.get("like", "")),
                    gave=facts.get("gave", ""),
                    portrait_id=self._picture(facts),
                )
            )
        for key, facts in self._story["people"].items():
            for link in facts.get("relations", ()):
                self._relate(edit, key, None, link)
        for link in self._story["between"]:
            self._relate(edit, link["person"], link["to"], link)

    def _relate(self, edit: Edit, person: str, to: str | None, link: Toml) -> None:
        edit.add(
            Relationship(
                person_id=self.id_of("person", person),
                to_id=self.id_of("person", to) if to else None,
                relation=Relation(link["relation"]),
                family=Family(link["family"]),
            )
        )

    def _homes(self, edit: Edit) -> None:
        for key, facts in self._story["homes"].items():
            home_id = self.id_of("home", key)
            edit.add(
                Home(
                    id=home_id,
                    name=self._named(facts["name"]),
                    kind=HomeKind(facts["kind"]),
                    place=facts["place"],
                    like=self.told(facts["like"]),
                    portrait_id=self._picture(facts),
                )
            )
            for person in facts.get("who", ()):
                edit.add(HomePerson(home_id=home_id, person_id=self.id_of("person", person)))
        for key, facts in self._story["stays"].items():
            edit.add(
                Stay(
                    id=self.id_of("stay", key),
                    home_id=self.id_of("home", facts["home"]),
                    inside_id=self.id_of("stay", facts["inside"]) if "inside" in facts else None,
                    start=self._when(facts, "start"),
                    end=self._when(facts, "end"),
                    why_started=facts.get("why_started", ""),
                    why_started_told=self.told(facts.get("why_started_told", "")),
                    why_ended=facts.get("why_ended", ""),
                    why_ended_told=self.told(facts.get("why_ended_told", "")),
                    source="Placement record",
                )
            )

    def _events(self, edit: Edit) -> None:
        for key, facts in self._story["events"].items():
            event_id = self.id_of("event", key)
            edit.add(
                Event(
                    id=event_id,
                    title=facts["title"],
                    kind=EventKind(facts["kind"]),
                    when=self._when(facts, "when"),
                    place=facts.get("place", ""),
                    told=self.told(facts["told"]),
                    home_id=self.id_of("home", facts["home"]) if "home" in facts else None,
                )
            )
            for person in facts.get("people", ()):
                edit.add(EventPerson(event_id=event_id, person_id=self.id_of("person", person)))

    def _decided(self, edit: Edit) -> None:
        for key, facts in self._decisions.items():
            stay = facts.get("stay")
            decision = edit.add(
                Decision(
                    id=self.id_of("decision", key),
                    question=facts["question"],
                    kind=DecisionKind(facts["kind"]),
                    when=self._when(facts, "when"),
                    manager_when=self._when(facts, "manager_when"),
                    stay_id=self.id_of("stay", stay) if stay else None,
                    checked_on=facts.get("checked_on"),
                    **{
                        name: facts.get(name, "")
                        for name in (
                            "decided", "decided_by", "considered", "reasons", "child_wanted",
                            "child_wanted_done", "manager", "manager_why", "source", "checked_by",
                        )
                    },
                )
            )  # fmt: skip
            for stage, beats in facts.get("told", {}).items():
                told = edit.add(Explanation(decision_id=decision.id, stage=ReadingStage(stage)))
                for beat in _BEATS:
                    setattr(told, beat, self.told(beats.get(beat, "")))

    def _voices(self, edit: Edit) -> None:
        for facts in self._story["voices"]:
            about = facts.get("decision")
            edit.add(
                Voice(
                    words=facts["words"],
                    when=self._when(facts, "when"),
                    how=HowWeKnow(facts["how"]),
                    noted_by=facts["noted_by"],
                    place=facts["place"],
                    about_decision_id=self.id_of("decision", about) if about else None,
                )
            )

    def _keepsakes(self, edit: Edit) -> None:
        for scene, facts in self._facts_of_pictures():
            keepsake = edit.get(Keepsake, self._pictures[scene])
            keepsake.kind = KeepsakeKind(facts.get("kind", "photo"))
            keepsake.caption = self.told(facts.get("caption", ""))
            keepsake.credit = facts.get("credit", "")
            if "when" in facts:
                keepsake.when, keepsake.when_trust = When(facts["when"]), DateTrust.TYPED
            keepsake.given_by = facts.get("given_by", "")
            keepsake.permission = Permission(facts["permission"])
            keepsake.permission_by = facts.get("permission_by", "")
            keepsake.home_id = self.id_of("home", facts["home"]) if "home" in facts else None
            keepsake.event_id = self.id_of("event", facts["event"]) if "event" in facts else None
            for name in facts["people"]:
                person = self._person_called(name)
                if person is not None or name == self.called:
                    edit.add(KeepsakePerson(keepsake_id=keepsake.id, person_id=person))

    def _person_called(self, name: str) -> UUID | None:
        for key, facts in self._story["people"].items():
            if name.casefold() in (key, facts["name"].casefold(), facts["called"].casefold()):
                return self.id_of("person", key)
        return None

    def _facts_of_pictures(self) -> Iterator[tuple[str, Toml]]:
        from lifestory.example.art import SCENES

        said = self._story["keepsakes"]
        captions = {each["scene"]: each for each in said["captions"]}
        for scene in self._pictures:
            facts: Toml = {**said["default"], "people": SCENES[scene].people}
            for group in said["groups"]:
                if scene in group["scenes"]:
                    facts |= {name: value for name, value in group.items() if name != "scenes"}
            yield scene, facts | captions.get(scene, {})
