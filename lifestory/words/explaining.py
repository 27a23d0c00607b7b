"""Whether a hard word is explained where it stands: in its own sentence or in the next one.

Easy-read practice asks for it: a hard word may be used when the words around it say what it means.
"""

import re

from lifestory.words.sentences import sentence_spans

_CALLED_BEFORE = re.compile(
    r"(?:\b(?:called|named|known as|word for (?:this|that|it) is|name for (?:this|that|it) is|"
    r"means|word)\s+(?:an?\s+|the\s+)?)[\"“‘'*]*$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    r"^[\"”’'*]*\s*(?:,\s*)?(?:\(|whose (?:job|work)\b|the (?:person|people|group)\b|"
    r"(?:which|that|this)\s+(?:is|are|was|were|means?|meant)\b|"
    r"(?:means?|meant)\b|(?:is|are)\s+(?:an?|the|when|what|where|how|somebody|someone|people)\b|"
    r"[–—:-]\s)",
    re.IGNORECASE,
)
_SAID_NEXT = re.compile(
    r"^[\s\"”’']*(?:that|this|these|those|it|they|he|she)\s+(?:is|are|was|were|means?|meant)\s+"
    r"(?:an?|the|when|what|where|how|that|somebody|someone|people|your|who)\b",
    re.IGNORECASE,
)
_MEANS = r"\s+(?:is|are|means?|was|were|listens?|decides?|helps?)\b"


def is_explained(text: str, start: int, end: int) -> bool:
    """Whether the word from `start` to `end` is explained by the words around it."""
    spans = sentence_spans(text)
    here = next((at for at, span in enumerate(spans) if span[0] <= start < span[1]), None)
    if here is None:
        return False
    begin, close = spans[here]
    if _CALLED_BEFORE.search(text[begin:start]) or _SAID_AFTER.match(text[end:close]):
        return True
    after = text[slice(*spans[here + 1])] if here + 1 < len(spans) else ""
    again = rf"^\s*(?:an?\s+|the\s+)?{re.escape(text[start:end])}{_MEANS}"
    return bool(_SAID_NEXT.match(after) or re.match(again, after, re.IGNORECASE))
