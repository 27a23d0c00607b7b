"""The words for every closed list of `lifestory.model.kinds`, in one place.

`word_for(kind)` is what a worker reads; `word_for(kind, child=True)` what a child may read, where
the two differ. Professional words appear only on the worker's side.
"""

from enum import StrEnum
from typing import Any

from lifestory.model.kinds import (
    BlockKind,
    BookKind,
    ChapterKind,
    DateTrust,
    DecisionKind,
    EventKind,
    Family,
    HomeKind,
    HowWeKnow,
    KeepsakeKind,
    KeyDateKind,
    NameInBook,
    PaperSize,
    PermanencePlan,
    Permission,
    Relation,
    WorkState,
)
from lifestory.model.stages import ReadingStage

_WORDS: tuple[dict[Any, str], ...] = (
    {
        NameInBook.FULL: "full name",
        NameInBook.FIRST: "first name only",
        NameInBook.CALLED: "what the child calls them",
        NameInBook.INITIAL: "an initial only",
        NameInBook.NOT_AT_ALL: "not named at all",
    },
    {
        Family.BIRTH: "birth family",
        Family.KIN: "wider family who care",
        Family.FOSTER: "foster family",
        Family.ADOPTIVE: "adoptive family",
        Family.STEP: "step-family",
        Family.NONE: "not family",
    },
    {
        Relation.MOTHER: "mother",
        Relation.FATHER: "father",
        Relation.SISTER: "sister",
        Relation.BROTHER: "brother",
        Relation.HALF_SISTER: "half-sister",
        Relation.HALF_BROTHER: "half-brother",
        Relation.GRANDMOTHER: "grandmother",
        Relation.GRANDFATHER: "grandfather",
        Relation.AUNT: "aunt",
        Relation.UNCLE: "uncle",
        Relation.COUSIN: "cousin",
        Relation.PARTNER: "partner",
        Relation.CARER: "carer",
        Relation.CARERS_CHILD: "carer’s child",
        Relation.PET: "pet",
        Relation.FRIEND: "friend",
        Relation.SOCIAL_WORKER: "social worker",
        Relation.REVIEWING_OFFICER: "independent reviewing officer",
        Relation.GUARDIAN: "children’s guardian",
        Relation.JUDGE: "judge",
        Relation.MANAGER: "manager",
        Relation.TEACHER: "teacher",
        Relation.DOCTOR: "doctor",
        Relation.OTHER: "somebody else",
    },
    {
        PermanencePlan.UNDECIDED: "not decided yet",
        PermanencePlan.HOME: "home with parents",
        PermanencePlan.KIN: "with relatives or friends",
        PermanencePlan.SPECIAL_GUARDIANSHIP: "special guardianship",
        PermanencePlan.LONG_TERM_FOSTERING: "long-term foster care",
        PermanencePlan.ADOPTION: "adoption",
        PermanencePlan.LEAVING_CARE: "leaving care",
    },
    {
        KeyDateKind.CARE_BEGAN: "coming into care",
        KeyDateKind.CARE_ENDED: "leaving care",
        KeyDateKind.REVIEW: "review",
        KeyDateKind.PLACED_FOR_ADOPTION: "placing with adopters",
        KeyDateKind.FIRST_ADOPTION_REVIEW: "first adoption review",
        KeyDateKind.SECOND_ADOPTION_REVIEW: "second adoption review",
        KeyDateKind.MEETING_BEFORE_ORDER: "meeting before the order",
        KeyDateKind.ADOPTION_ORDER: "adoption order",
        KeyDateKind.CELEBRATION: "celebration",
        KeyDateKind.NO_CELEBRATION: "no celebration will be held",
        KeyDateKind.PLACING_ENDED: "end of the placing",
        KeyDateKind.SPECIAL_GUARDIANSHIP_ORDER: "special guardianship order",
        KeyDateKind.HANDING_OVER: "handing over the book",
        KeyDateKind.EXPLAINED: "explanation",
    },
    {
        HomeKind.BIRTH_FAMILY: "birth family’s home",
        HomeKind.KIN: "home with relatives or friends",
        HomeKind.FOSTER: "foster home",
        HomeKind.CHILDRENS_HOME: "children’s home",
        HomeKind.ADOPTIVE: "adoptive home",
        HomeKind.SPECIAL_GUARDIAN: "special guardian’s home",
        HomeKind.HOSPITAL: "hospital",
        HomeKind.OTHER: "another home",
    },
    {
        EventKind.BIRTH: "birth",
        EventKind.MILESTONE: "milestone",
        EventKind.MEMORY: "memory",
        EventKind.CELEBRATION: "celebration",
        EventKind.SCHOOL: "school",
        EventKind.HEALTH: "health",
        EventKind.FAMILY_TIME: "family time",
        EventKind.MOVE: "move",
        EventKind.COURT: "court",
        EventKind.OTHER: "something else",
    },
    {
        DecisionKind.PARENTS_AGREED: "parents agreed to care",
        DecisionKind.CARE_WITHOUT_COURT: "care without a court",
        DecisionKind.EMERGENCY: "emergency protection",
        DecisionKind.INTERIM_ORDER: "interim order",
        DecisionKind.WHICH_HOME: "which home",
        DecisionKind.BROTHERS_AND_SISTERS: "brothers and sisters together or apart",
        DecisionKind.FAMILY_TIME: "family time",
        DecisionKind.CARE_ORDER: "care order",
        DecisionKind.NOT_WITH_RELATIVE: "not living with a relative",
        DecisionKind.PLAN_OF_ADOPTION: "plan of adoption",
        DecisionKind.WHICH_ADOPTERS: "which adopters",
        DecisionKind.ADOPTION_ORDER: "adoption order",
        DecisionKind.SPECIAL_GUARDIANSHIP: "special guardianship",
        DecisionKind.LONG_TERM_MATCH: "long-term match",
        DecisionKind.MOVE_OF_HOME: "move of home",
        DecisionKind.RETURN_HOME: "return home",
        DecisionKind.CHANGE_OF_PLAN: "change of plan",
        DecisionKind.SCHOOL_CHANGE: "change of school",
        DecisionKind.CHANGE_OF_WORKER: "change of social worker",
        DecisionKind.FAMILY_TIME_STOPPED: "family time paused or stopped",
        DecisionKind.NEW_SURNAME: "new surname",
        DecisionKind.HEALTH: "health",
        DecisionKind.LEAVING_CARE: "leaving care",
        DecisionKind.OTHER: "another decision",
    },
    {
        KeepsakeKind.PHOTO: "photo",
        KeepsakeKind.DRAWING: "drawing",
        KeepsakeKind.SCAN: "scan",
        KeepsakeKind.CERTIFICATE: "certificate",
    },
    {
        Permission.NOT_ASKED: "not asked yet",
        Permission.YES: "may be used",
        Permission.NO: "may not be used",
    },
    {
        DateTrust.TYPED: "typed in by somebody",
        DateTrust.CAMERA: "from the camera",
        DateTrust.CAPTION_DATA: "from the photo’s caption",
        DateTrust.TAKEOUT: "from an online album",
        DateTrust.DIGITISED: "when it was scanned",
        DateTrust.FILE_NAME: "from the file’s name",
        DateTrust.CHANGED: "when the photo was last changed",
        DateTrust.FILE_TIME: "from the file’s date",
        DateTrust.UNKNOWN: "not known",
    },
    {
        HowWeKnow.SAID: "said",
        HowWeKnow.SIGNED: "signed",
        HowWeKnow.CHOSE: "chose",
        HowWeKnow.DREW: "drew",
        HowWeKnow.WROTE: "wrote",
        HowWeKnow.OBSERVED: "somebody saw it",
    },
    {
        BookKind.LIFE_STORY: "life-story book",
        BookKind.WORDS_AND_PICTURES: "words and pictures",
        BookKind.LETTER: "later-life letter",
        BookKind.ALBUM: "album",
    },
    {
        WorkState.NOT_STARTED: "not started",
        WorkState.GATHERING: "gathering",
        WorkState.DRAFTING: "drafting",
        WorkState.IN_REVIEW: "in review",
        WorkState.SIGNED_OFF: "signed off",
        WorkState.GIVEN: "given",
    },
    {
        BlockKind.WORDS: "words",
        BlockKind.PICTURE: "picture",
        BlockKind.LETTER: "letter",
        BlockKind.PANEL: "panel of words and pictures",
        BlockKind.QUESTION: "question with space",
        BlockKind.GAP: "what we do not know",
        BlockKind.PERSON: "person",
        BlockKind.VOICE: "the child’s own words",
        BlockKind.DECISION: "decision",
        BlockKind.TIMELINE: "timeline",
        BlockKind.HOMES: "homes",
        BlockKind.FAMILY_TREE: "family tree",
        BlockKind.CONTENTS: "contents",
        BlockKind.CREDITS: "who helped",
        BlockKind.ABOUT_ME: "all about the child",
        BlockKind.GROWING_UP: "growing up",
        BlockKind.PEOPLE_WHO_MATTER: "people who matter",
        BlockKind.FIND_OUT: "where to find out more",
        BlockKind.CERTIFICATE: "certificate",
    },
    {
        ChapterKind.FRONT: "front pages",
        ChapterKind.BODY: "chapter",
        ChapterKind.BACK: "back pages",
    },
    {
        PaperSize.A4: "A4",
        PaperSize.A5: "A5",
        PaperSize.SQUARE: "square",
    },
    {stage: stage.measures.title for stage in ReadingStage},
)

_CHILDS: tuple[dict[Any, str], ...] = (
    {
        Family.BIRTH: "the family you were born into",
        Family.KIN: "family who look after you",
        Family.FOSTER: "people who looked after you",
        Family.ADOPTIVE: "the family you joined by adoption",
        Family.STEP: "your step-family",
        Family.NONE: "friends and helpers",
    },
    {
        Relation.MOTHER: "mum",
        Relation.FATHER: "dad",
        Relation.GRANDMOTHER: "grandma",
        Relation.GRANDFATHER: "grandad",
        Relation.CARER: "foster carer",
        Relation.CARERS_CHILD: "foster carer’s child",
        Relation.REVIEWING_OFFICER: "reviewing officer",
        Relation.OTHER: "someone you know",
    },
    {
        HomeKind.BIRTH_FAMILY: "home with your birth family",
        HomeKind.KIN: "home with family or friends",
        HomeKind.FOSTER: "foster home",
        HomeKind.ADOPTIVE: "home with your adoptive family",
        HomeKind.SPECIAL_GUARDIAN: "home with your special guardian",
    },
)

_Words = dict[tuple[type[StrEnum], StrEnum], str]


def _by_list(groups: tuple[dict[Any, str], ...]) -> _Words:
    """One dictionary; lists share values ("birth" is a family, an event and a home), so the list
    itself is part of the key."""
    return {(type(kind), kind): words for group in groups for kind, words in group.items()}


_FOR_WORKERS = _by_list(_WORDS)
_FOR_CHILDREN = _FOR_WORKERS | _by_list(_CHILDS)


def word_for(kind: StrEnum, *, child: bool = False) -> str:
    """The words for one entry of a closed list, in lower case unless a name.

    Raises:
        KeyError: the entry belongs to no list of the model.
    """
    return (_FOR_CHILDREN if child else _FOR_WORKERS)[type(kind), kind]
