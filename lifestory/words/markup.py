"""The small Markdown that a book's words are written in, and back again.

Paragraphs, **bold**, *italic*, bullet and numbered lists, hard line breaks, and tokens that stand
for the child, a person, a home or an age. Everything else is what it looks like: HTML, links,
underscores, hashes and lone asterisks stay as typed. Nothing typed is lost but the marks.

The parsing is markdown-it's, with three rules of ours that are stricter or plainer than its own:
a list item needs words after its marker, keeps the number that was typed and holds no other list;
an asterisk marks words wherever it touches them, but never between two digits; a backslash only
hides a mark.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from uuid import UUID

from markdown_it import MarkdownIt
from markdown_it.rules_block.state_block import StateBlock
from markdown_it.rules_inline.state_inline import Delimiter, StateInline
from markdown_it.token import Token as MarkToken

from lifestory.words.prose import Paragraph, ParagraphKind, Prose, Run


class TokenKind(StrEnum):
    """What a token stands for."""

    CHILD = "child"
    PERSON = "person"
    HOME = "home"
    AGE = "age"


@dataclass(frozen=True, slots=True)
class Token:
    """Something in a text that is said when it is read: a name, a home, an age at an event.

    `str(token)` is how it is written. `id` is None for the child only.
    """

    kind: TokenKind
    id: UUID | None = None

    def __str__(self) -> str:
        return f"{{{self.kind}:{self.id}}}" if self.id else f"{{{self.kind}}}"


Resolve = Callable[[Token], str]
"""What a token says in one book."""

_UUID = r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
_TOKEN = re.compile(rf"\{{(?:(child)|(person|home|age):({_UUID}))\}}")
_ITEM = re.compile(r"(?:[-*]|\d{1,2}[.)])[ \t]+(?=\S)")
_LINE_ENDS = re.compile(r"\r\n?|\x0b|\u2028")
_BREAK = re.compile(r"\s*\n\s*")
_WORD = re.compile(r"[^\W_]+(?:[’'\-.][^\W_]+)*")
_AFTER_A_SENTENCE = re.compile(r"(?:^|[.!?…][\"'”’)]*\s+|\n)[\"'“‘(]*$")


def parse(text: str, resolve: Resolve | None = None) -> Prose:
    """Read a text into runs.

    Args:
        text: what was typed.
        resolve: what each token says; without it tokens stay as they are written. A token that
            opens a sentence gets a capital letter.
    """
    prose = tuple(_paragraphs(text))
    if resolve is None or "{" not in text:
        return prose
    return tuple(
        replace(paragraph, runs=tuple(_resolved(paragraph.runs, resolve))) for paragraph in prose
    )


def unparse(prose: Prose) -> str:
    """Write some prose as text again; `parse` gives the same runs back.

    Emphasis on spaces alone is not written, and of emphasis that overlaps within one word only
    what the marks can say.
    """
    written = ""
    before: ParagraphKind | None = None
    for paragraph in prose:
        words = _marked(paragraph)
        if not words:
            continue
        if before is not None:
            in_list = before is paragraph.kind is not ParagraphKind.TEXT
            written += "\n" if in_list else "\n\n"
        written += words
        before = paragraph.kind
    return written


def word_count(words: str | Prose) -> int:
    """How many words there are; a name with a hyphen or an apostrophe is one."""
    if isinstance(words, str):
        words = parse(words, lambda _token: "token")
    return sum(len(_WORD.findall(paragraph.text)) for paragraph in words)


def tokens_in(text: str) -> tuple[Token, ...]:
    """The tokens of a text in their order, each as often as it is there."""
    return tuple(_token(found) for found in _TOKEN.finditer(text))


def token_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where in a text each token begins and ends."""
    return tuple(found.span() for found in _TOKEN.finditer(text))


def plainly(text: str, resolve: Resolve | None = None) -> str:
    """A text without its marks on one line, for titles and labels."""
    return " ".join(" ".join(p.text.split()) for p in parse(text, resolve))


# --- reading ------------------------------------------------------------------------------


def _item(state: StateBlock, line: int, last: int, silent: bool) -> bool:
    """One item of a list: a marker with words after it, up to a blank line or the next item.

    Within a paragraph only the number 1 opens a list, so that a date at a line's start does not.
    """
    found = _item_at(state, line)
    if found is None:
        return False
    number = found[0].rstrip()[:-1]
    if silent:
        return number in ("", "1")
    next_line = line + 1
    while next_line < last and not state.isEmpty(next_line) and not _item_at(state, next_line):
        next_line += 1
    state.push("list_item_open", "li", 1).info = number
    token = state.push("inline", "", 0)
    token.content = state.src[found.end() : state.eMarks[next_line - 1]]
    state.push("list_item_close", "li", -1)
    state.line = next_line
    return True


def _item_at(state: StateBlock, line: int) -> re.Match[str] | None:
    return _ITEM.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _asterisks(state: StateInline, silent: bool) -> bool:
    """Asterisks open where words follow and close where words came before."""
    source, begin = state.src, state.pos
    if silent or source[begin] != "*":
        return False
    end = begin
    while end < state.posMax and source[end] == "*":
        end += 1
    before = source[begin - 1] if begin else " "
    after = source[end] if end < state.posMax else " "
    sum_of_numbers = before.isdigit() and after.isdigit()
    opens = not after.isspace() and not sum_of_numbers
    closes = not before.isspace() and not sum_of_numbers
    for _ in range(begin, end):
        state.push("text", "", 0).content = "*"
        at = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord("*"), end - begin, at, -1, opens, closes))
    state.pos = end
    return True


def _backslash(state: StateInline, silent: bool) -> bool:
    """A backslash hides an asterisk, a backslash, or the marker of a list at a line's start."""
    source, at = state.src, state.pos
    if source[at] != "\\" or at + 1 >= state.posMax:
        return False
    hidden = source[at + 1]
    if hidden in "-.)":
        head = source[source.rfind("\n", 0, at) + 1 : at].strip()
        if head if hidden == "-" else not re.fullmatch(r"\d{1,2}", head):
            return False
    elif hidden not in "*\\":
        return False
    if not silent:
        state.append_pending(hidden)
    state.pos = at + 2
    return True


def _reader() -> MarkdownIt:
    reader = MarkdownIt("zero")
    reader.block.ruler.at("list", _item, {"alt": ["paragraph"]})
    reader.inline.ruler.at("emphasis", _asterisks)
    reader.inline.ruler.at("escape", _backslash)
    return reader.enable(["list", "emphasis", "escape", "newline"])


_READER = _reader()


def _paragraphs(text: str) -> Iterator[Paragraph]:
    source = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    if "\n" not in source and _ITEM.match(source.lstrip()) is None:
        runs = _runs(source)  # a label or a title: nothing for a block parser to find
        if runs:
            yield Paragraph(runs)
        return
    tokens: list[MarkToken] = []
    _READER.block.parse(source, _READER, {}, tokens)
    kind, number = ParagraphKind.TEXT, 0
    for token in tokens:
        if token.type == "list_item_open":
            kind = ParagraphKind.NUMBERED if token.info else ParagraphKind.BULLET
            number = int(token.info or 0)
        elif token.type == "list_item_close":
            kind, number = ParagraphKind.TEXT, 0
        elif token.type == "inline":
            runs = _runs(token.content)
            if runs:
                yield Paragraph(runs, kind, number)


def _runs(content: str) -> tuple[Run, ...]:
    if "*" not in content and "\\" not in content:
        words = _BREAK.sub("\n", content.strip())
        return (Run(words),) if words else ()
    return _settled(_inline(content))


def _inline(content: str) -> Iterator[Run]:
    tokens: list[MarkToken] = []
    _READER.inline.parse(content, _READER, {}, tokens)
    bold = italic = 0
    for token in tokens:
        if token.type in ("strong_open", "strong_close"):
            bold += token.nesting
        elif token.type in ("em_open", "em_close"):
            italic += token.nesting
        else:
            words = "\n" if token.type in ("softbreak", "hardbreak") else token.content
            yield Run(words, bold > 0, italic > 0)


def _settled(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The one way to write the same words: equal neighbours joined, no emphasis on the spaces at
    a run's ends, no spaces at a line's ends."""
    pieces: list[Run] = []
    for (bold, italic), group in groupby(runs, key=lambda run: (run.bold, run.italic)):
        text = "".join(run.text for run in group)
        core = text.strip() if bold or italic else ""
        if not core:
            pieces.append(Run(text))
            continue
        lead = text[: len(text) - len(text.lstrip())]
        tail = text[len(text.rstrip()) :]
        pieces += [Run(lead), Run(core, bold, italic), Run(tail)]
    joined = [
        Run(_BREAK.sub("\n", "".join(run.text for run in group)), bold, italic)
        for (bold, italic), group in groupby(
            (piece for piece in pieces if piece.text), key=lambda run: (run.bold, run.italic)
        )
    ]
    if joined:
        joined[0] = replace(joined[0], text=joined[0].text.lstrip())
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip())
    return tuple(run for run in joined if run.text)


# --- tokens -------------------------------------------------------------------------------


def _token(found: re.Match[str]) -> Token:
    if found[1]:
        return Token(TokenKind.CHILD)
    return Token(TokenKind(found[2]), UUID(found[3]))


def _resolved(runs: Iterable[Run], resolve: Resolve) -> Iterator[Run]:
    before = ""
    for run in runs:
        text, end = "", 0
        for found in _TOKEN.finditer(run.text):
            text += run.text[end : found.start()]
            said = resolve(_token(found))
            if said and said[0].islower() and _AFTER_A_SENTENCE.search((before + text)[-8:]):
                said = said[0].upper() + said[1:]
            text += said
            end = found.end()
        text += run.text[end:]
        before += text
        if text:
            yield replace(run, text=text)


# --- writing ------------------------------------------------------------------------------

_BOLD, _ITALIC = "**", "*"


def _marked(paragraph: Paragraph) -> str:
    runs = _settled(paragraph.runs)
    words = _lines_hidden(_first_faithful(runs))
    if paragraph.kind is ParagraphKind.TEXT or not words:
        return words
    head = "- " if paragraph.kind is ParagraphKind.BULLET else f"{paragraph.number}. "
    return head + words.replace("\n", "\n" + " " * len(head))


def _first_faithful(runs: tuple[Run, ...]) -> str:
    """The first way of setting the marks that reads back as the same runs."""
    ways = [
        _with_marks(runs, outer=_BOLD),
        _with_marks(runs, outer=_ITALIC),
        _with_marks(_settled(replace(run, italic=False) for run in runs), outer=_BOLD),
        _with_marks(_settled(replace(run, bold=False) for run in runs), outer=_ITALIC),
    ]
    for written in ways:
        if _runs(_lines_hidden(written)) == runs:
            return written
    return _with_marks(_settled(Run(run.text) for run in runs), outer=_BOLD)


def _with_marks(runs: tuple[Run, ...], outer: str) -> str:
    written, open_marks = "", list[str]()
    for index, run in enumerate(runs):
        wanted = {mark for mark in (_BOLD, _ITALIC) if _has(run, mark)}
        while not set(open_marks) <= wanted:
            written += open_marks.pop()
        longest_first = sorted(
            wanted - set(open_marks),
            key=lambda mark: (-_length(runs, index, mark), mark != outer),
        )
        written += "".join(longest_first) + _hidden(run.text, alone=len(runs) == 1)
        open_marks += longest_first
    return written + "".join(reversed(open_marks))


def _has(run: Run, mark: str) -> bool:
    return run.bold if mark == _BOLD else run.italic


def _length(runs: tuple[Run, ...], start: int, mark: str) -> int:
    length = 0
    while start + length < len(runs) and _has(runs[start + length], mark):
        length += 1
    return length


def _hidden(text: str, alone: bool) -> str:
    """The words with a backslash before what would be read as a mark."""
    edge = " " if alone else "x"
    written = ""
    for found in re.finditer(r"\*+|\\|[^*\\]+", text):
        piece = found[0]
        before = text[found.start() - 1] if found.start() else edge
        after = text[found.end()] if found.end() < len(text) else edge
        if piece[0] == "*" and not (before.isspace() and after.isspace()):
            piece = "\\*" * len(piece)
        elif piece == "\\" and (after in "*\\-.)" or found.end() == len(text)):
            piece = "\\\\"
        written += piece
    return written


def _lines_hidden(written: str) -> str:
    """The same lines, with a backslash where one would open a list."""
    lines = written.split("\n")
    for index, line in enumerate(lines):
        found = _ITEM.match(line)
        if found:
            at = len(found[0].rstrip()) - 1
            lines[index] = f"{line[:at]}\\{line[at:]}"
    return "\n".join(lines)
