"""The small closed lists of the field: kinds of people, homes, decisions, blocks.

The value is what is kept on disk and never changes; what a person reads for it is said by
`lifestory.words.kinds`.
"""

from enum import StrEnum


class NameInBook(StrEnum):
    """How much of somebody's name a book may carry."""

    FULL = "full"
    FIRST = "first"
    CALLED = "called"
    INITIAL = "initial"
    NOT_AT_ALL = "not-at-all"


class Family(StrEnum):
    """Which family a relationship belongs to; they are kept apart and shown together."""

    BIRTH = "birth"
    KIN = "kin"
    FOSTER = "foster"
    ADOPTIVE = "adoptive"
    STEP = "step"
    NONE = "none"


class Relation(StrEnum):
    """What one person is to another; `other` carries its own word."""

    MOTHER = "mother"
    FATHER = "father"
    SISTER = "sister"
    BROTHER = "brother"
    HALF_SISTER = "half-sister"
    HALF_BROTHER = "half-brother"
    GRANDMOTHER = "grandmother"
    GRANDFATHER = "grandfather"
    AUNT = "aunt"
    UNCLE = "uncle"
    COUSIN = "cousin"
    PARTNER = "partner"
    CARER = "carer"
    CARERS_CHILD = "carers-child"
    PET = "pet"
    FRIEND = "friend"
    SOCIAL_WORKER = "social-worker"
    REVIEWING_OFFICER = "reviewing-officer"
    GUARDIAN = "guardian"
    JUDGE = "judge"
    MANAGER = "manager"
    TEACHER = "teacher"
    DOCTOR = "doctor"
    OTHER = "other"


class PermanencePlan(StrEnum):
    """Where a child is meant to grow up, as far as it is decided (domain dossier 7.2)."""

    UNDECIDED = "undecided"
    HOME = "home"
    KIN = "kin"
    SPECIAL_GUARDIANSHIP = "special-guardianship"
    LONG_TERM_FOSTERING = "long-term-fostering"
    ADOPTION = "adoption"
    LEAVING_CARE = "leaving-care"


class KeyDateKind(StrEnum):
    """The dates that life-story work is timed by (domain dossier 1.2 and 1.4)."""

    CARE_BEGAN = "care-began"
    CARE_ENDED = "care-ended"
    REVIEW = "review"
    PLACED_FOR_ADOPTION = "placed-for-adoption"
    FIRST_ADOPTION_REVIEW = "first-adoption-review"
    SECOND_ADOPTION_REVIEW = "second-adoption-review"
    MEETING_BEFORE_ORDER = "meeting-before-order"
    ADOPTION_ORDER = "adoption-order"
    CELEBRATION = "celebration"
    NO_CELEBRATION = "no-celebration"
    PLACING_ENDED = "placing-ended"
    SPECIAL_GUARDIANSHIP_ORDER = "special-guardianship-order"
    HANDING_OVER = "handing-over"
    EXPLAINED = "explained"
    """No date of the child's: on this day somebody said why a flag of the overview stands."""


class HomeKind(StrEnum):
    """What kind of home a child lived in."""

    BIRTH_FAMILY = "birth-family"
    KIN = "kin"
    FOSTER = "foster"
    CHILDRENS_HOME = "childrens-home"
    ADOPTIVE = "adoptive"
    SPECIAL_GUARDIAN = "special-guardian"
    HOSPITAL = "hospital"
    OTHER = "other"


class EventKind(StrEnum):
    """What kind of thing happened."""

    BIRTH = "birth"
    MILESTONE = "milestone"
    MEMORY = "memory"
    CELEBRATION = "celebration"
    SCHOOL = "school"
    HEALTH = "health"
    FAMILY_TIME = "family-time"
    MOVE = "move"
    COURT = "court"
    OTHER = "other"


class DecisionKind(StrEnum):
    """The decisions that a book may need to explain (domain dossier 3.5)."""

    PARENTS_AGREED = "parents-agreed"
    CARE_WITHOUT_COURT = "care-without-court"
    EMERGENCY = "emergency"
    INTERIM_ORDER = "interim-order"
    WHICH_HOME = "which-home"
    BROTHERS_AND_SISTERS = "brothers-and-sisters"
    FAMILY_TIME = "family-time"
    CARE_ORDER = "care-order"
    NOT_WITH_RELATIVE = "not-with-relative"
    PLAN_OF_ADOPTION = "plan-of-adoption"
    WHICH_ADOPTERS = "which-adopters"
    ADOPTION_ORDER = "adoption-order"
    SPECIAL_GUARDIANSHIP = "special-guardianship"
    LONG_TERM_MATCH = "long-term-match"
    MOVE_OF_HOME = "move-of-home"
    RETURN_HOME = "return-home"
    CHANGE_OF_PLAN = "change-of-plan"
    SCHOOL_CHANGE = "school-change"
    CHANGE_OF_WORKER = "change-of-worker"
    FAMILY_TIME_STOPPED = "family-time-stopped"
    NEW_SURNAME = "new-surname"
    HEALTH = "health"
    LEAVING_CARE = "leaving-care"
    OTHER = "other"


class KeepsakeKind(StrEnum):
    """What a keepsake is."""

    PHOTO = "photo"
    DRAWING = "drawing"
    SCAN = "scan"
    CERTIFICATE = "certificate"


class Permission(StrEnum):
    """Whether a keepsake may be used in a book; who said so is kept beside it."""

    NOT_ASKED = "not-asked"
    YES = "yes"
    NO = "no"


class DateTrust(StrEnum):
    """Where a keepsake's date comes from, most trusted first (SSDA903 specification, 7.6)."""

    TYPED = "typed"
    CAMERA = "camera"
    CAPTION_DATA = "caption-data"
    TAKEOUT = "takeout"
    DIGITISED = "digitised"
    FILE_NAME = "file-name"
    CHANGED = "changed"
    FILE_TIME = "file-time"
    UNKNOWN = "unknown"


class HowWeKnow(StrEnum):
    """How a child's voice was heard."""

    SAID = "said"
    SIGNED = "signed"
    CHOSE = "chose"
    DREW = "drew"
    WROTE = "wrote"
    OBSERVED = "observed"


class BookKind(StrEnum):
    """What a book is."""

    LIFE_STORY = "life-story"
    WORDS_AND_PICTURES = "words-and-pictures"
    LETTER = "letter"
    ALBUM = "album"


class WorkState(StrEnum):
    """Where a book, or a child's life-story work as a whole, stands."""

    NOT_STARTED = "not-started"
    GATHERING = "gathering"
    DRAFTING = "drafting"
    IN_REVIEW = "in-review"
    SIGNED_OFF = "signed-off"
    GIVEN = "given"


class BlockKind(StrEnum):
    """What a slot of a page holds. All but WORDS, PICTURE, LETTER, PANEL, QUESTION and GAP are
    made from facts when the book is read."""

    WORDS = "words"
    PICTURE = "picture"
    LETTER = "letter"
    PANEL = "panel"
    QUESTION = "question"
    GAP = "gap"
    PERSON = "person"
    VOICE = "voice"
    DECISION = "decision"
    TIMELINE = "timeline"
    HOMES = "homes"
    FAMILY_TREE = "family-tree"
    CONTENTS = "contents"
    CREDITS = "credits"
    ABOUT_ME = "about-me"
    GROWING_UP = "growing-up"
    PEOPLE_WHO_MATTER = "people-who-matter"
    FIND_OUT = "find-out"
    CERTIFICATE = "certificate"


class ChapterKind(StrEnum):
    """Front matter (cover, contents) has no number and no opening; body chapters have both."""

    FRONT = "front"
    BODY = "body"
    BACK = "back"


class PaperSize(StrEnum):
    """The sizes of paper that a book can be made for."""

    A4 = "a4"
    A5 = "a5"
    SQUARE = "square"
