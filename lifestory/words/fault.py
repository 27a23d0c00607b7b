"""Whether some words tell a child that it was not because of them."""

import re

NOT_YOUR_FAULT = re.compile(
    r"\b(?:not\b[^.]{0,40}?\b(?:fault|because of (?:you|anything)|cause)|nothing wrong|"
    r"because of (?:grown-ups|adults), not|did not (?:do anything|cause)|"
    r"none of (?:it|this) was (?:because of )?you|never (?:because of you|your fault))",
    re.IGNORECASE,
)
"""Ways in which an explanation says that the child is not at fault."""
