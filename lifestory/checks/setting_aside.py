"""Advice that somebody knowingly does not follow: told apart from what is still to be heard.

A finding is set aside for as long as it says the same of the same place. When its words change,
because the page did, it comes back.
"""

from collections.abc import Iterable
from uuid import UUID

from lifestory.checks.book import Finding
from lifestory.layout.marks import LaidBook
from lifestory.model import SetAside


def subject_of(finding: Finding, laid: LaidBook) -> UUID | None:
    """What a finding is about: its block, its fact, or the planned page."""
    if finding.block is not None or finding.fact is not None:
        return finding.block or finding.fact
    return next((page.page for page in laid.pages if page.number == finding.page), None)


def still_heard(
    findings: Iterable[Finding], aside: Iterable[SetAside], laid: LaidBook
) -> tuple[Finding, ...]:
    """The findings that nobody has set aside, in their order."""
    known = {(row.check, row.subject, row.words) for row in aside}
    return tuple(
        finding
        for finding in findings
        if (finding.check, subject_of(finding, laid), finding.message) not in known
    )
