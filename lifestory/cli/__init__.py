"""The same engine without a window, for IT, for tests and for batches.

Exit code 0 when done, 1 when a check found something, 2 for a wrong call or unusable input, said in
one line on standard error. Rooms are imported when a command needs them, so that the window's
passphrase field is not kept waiting.
"""

import json
import os
import sys
from collections.abc import Sequence
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

import typer

from lifestory import __version__
from lifestory.calling import (
    DONE,
    FOUND,
    Call,
    WrongCall,
    as_sentence,
    default_library,
    refuse,
    what_goes_with,
)
from lifestory.cli.exports import export
from lifestory.cli.imports import import_app
from lifestory.cli.terminal import (
    Ctx,
    Json,
    asked_passphrase,
    count,
    one_of,
    opened_library,
    progress_of,
    today,
)
from lifestory.errors import LifestoryError
from lifestory.model.stages import ReadingStage

if TYPE_CHECKING:
    from lifestory.checks import Finding
    from lifestory.library import ChildSummary, Generation, Library

app = typer.Typer(add_completion=False, invoke_without_command=True)
app.add_typer(import_app, name="import")
app.command()(export)


def main(arguments: Sequence[str]) -> int:
    """Run one command, with what goes with every command among its words; the exit code."""
    try:
        call, rest = what_goes_with(arguments)
        outcome = app(rest, standalone_mode=False, prog_name="lifestory", obj=call)
        return outcome if isinstance(outcome, int) else DONE
    except typer.TyperException as trouble:
        return refuse(f"{as_sentence(str(trouble))} Try “lifestory --help”.")
    except LifestoryError as trouble:
        return refuse(str(trouble))
    except (KeyboardInterrupt, typer.Abort):
        return refuse("Stopped. What was already kept stays kept.")


@app.callback()
def about(
    version: Annotated[bool, typer.Option("--version", help="Say which version this is.")] = False,
) -> None:
    """Life-story books for children in care: the same engine as the editor, without a window."""
    if version:
        print(f"Lifestory {__version__}")
        raise typer.Exit


@app.command()
def demo(folder: Path) -> None:
    """Make the example library, whose child is invented. Its passphrase is “example”."""
    from lifestory.example.build import make_example

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise WrongCall(f"{folder} is not empty. Name a new folder for the example library.")
    with progress_of("Making the example library") as tell:
        make_example(folder, progress=tell)
    print(f"The example library is in {folder}. Its passphrase is “example”.")


@app.command()
def new(ctx: Ctx) -> None:
    """Make a library; its recovery key is printed once."""
    from lifestory.library import Library

    call: Call = ctx.obj
    folder = call.library or default_library()
    if Library.is_library(folder):
        raise WrongCall(f"There is a library in {folder} already. Nothing was changed.")
    passphrase = asked_passphrase(call, "A new passphrase: ")
    if not passphrase.strip():
        raise WrongCall("A passphrase cannot be empty. No library was made.")
    asked = call.passphrase_fd is None and "LIFESTORY_PASSPHRASE" not in os.environ
    if asked and getpass("The same again: ") != passphrase:
        raise WrongCall("The two passphrases differ. No library was made.")
    library, recovery_key = Library.create(folder, passphrase)
    library.close()
    print(f"The library is in {folder}.")
    print("Write this recovery key down and keep it safe. It is shown only now:")
    print(recovery_key)


@app.command("add-child")
def add_child(
    ctx: Ctx,
    name: str,
    born: Annotated[str, typer.Option(help="For example 2017-04-09, 2017 or “summer 2017”.")] = "",
    full_name: Annotated[str, typer.Option(help="The name in the record.")] = "",
) -> None:
    """Begin a new child's story."""
    from lifestory.words.dates import understood

    when = understood(born, today()) if born else None
    if born and when is None:
        raise WrongCall(f"“{born}” is not a date that can be understood. No story was begun.")
    if not name.strip():
        raise WrongCall("A child needs a name to be called by. No story was begun.")
    with opened_library(ctx) as library:
        story = library.add_child(name.strip(), full_name=full_name, born=when)
        print(story.child_id)


@app.command("list")
def list_children(ctx: Ctx, as_json: Json = False) -> None:
    """The children and where their books stand."""
    with opened_library(ctx) as library:
        children = library.children()
    if as_json:
        print(json.dumps([_as_json(child) for child in children], ensure_ascii=False, indent=2))
        return
    from lifestory.model.when import When
    from lifestory.oversight import what_is_due
    from lifestory.words.dates import short
    from lifestory.words.kinds import word_for

    for child in children:
        print(f"{child.called} · {word_for(child.state)} · {child.id}")
        for due in what_is_due(child.dues):
            print(
                f"    Due {short(When.of(due.on))}, by {_FIXED_BY[due.fixed_by.value]}: {due.what}"
            )
        for book in child.books:
            stage, pages = book.stage.measures.title, count(book.pages, "planned page")
            print(f"    {book.title} · {stage} · {word_for(book.state)} · {pages}")
    if not children:
        print("No children yet. Begin with “lifestory add-child NAME”.")


_FIXED_BY = {"law": "law", "agency": "the agency’s choice"}


def _as_json(child: "ChildSummary") -> dict[str, Any]:
    from lifestory.oversight import what_is_due

    return {
        "id": str(child.id),
        "name": child.called,
        "born": str(child.born) if child.born else None,
        "state": child.state.value,
        "due": child.due.isoformat() if child.due else None,
        "dues": [
            {
                "rule": due.rule,
                "what": due.what,
                "on": due.on.isoformat(),
                "latest": due.is_latest,
                "fixed_by": due.fixed_by.value,
                "how": due.how,
            }
            for due in what_is_due(child.dues)
        ],
        "books": [
            {
                "id": str(book.id),
                "title": book.title,
                "kind": book.kind.value,
                "stage": book.stage.value,
                "state": book.state.value,
                "pages": book.pages,
            }
            for book in child.books
        ],
    }


@app.command()
def draft(
    ctx: Ctx,
    child: str,
    plan: Annotated[str, typer.Option(help="A plan in templates/plans, as family-friendly.")],
    stage: Annotated[str, typer.Option(help="A reading stage, as early-reader.")],
    theme: Annotated[str, typer.Option(help="How the book looks; what fits it otherwise.")] = "",
    paper: Annotated[str, typer.Option(help="a4, a5 or square.")] = "a4",
    title: Annotated[str, typer.Option(help="The book's title.")] = "",
) -> None:
    """Make a first draft of a book; prints its id and what to find out."""
    from lifestory.drafting import draft as make_draft
    from lifestory.drafting import plans
    from lifestory.model.kinds import PaperSize
    from lifestory.template.themes import all_themes

    chosen = one_of(stage, [each.value for each in ReadingStage], "reading stage")
    sheet = one_of(paper, [each.value for each in PaperSize], "paper")
    one_of(plan, list(plans()), "plan")
    if theme:
        one_of(theme, list(all_themes()), "theme")
    with opened_library(ctx) as library:
        story = library.story(library.find_child(child))
        drafted = make_draft(
            story,
            plan,
            ReadingStage(chosen),
            theme=theme,
            paper=PaperSize(sheet),
            title=title or None,
        )
    print(drafted.book_id)
    for line in drafted.to_find_out:
        print(f"To find out: {line}", file=sys.stderr)


@app.command()
def check(ctx: Ctx, book: str, as_json: Json = False) -> int:
    """What stands between a book and the child."""
    from lifestory.checks import look_over

    with opened_library(ctx) as library:
        child_id, book_id = library.find_book(book)
        found = look_over(library.story(child_id), book_id, today=today())
    if as_json:
        print(json.dumps([_finding_as_json(each) for each in found], ensure_ascii=False, indent=2))
    else:
        for each in found:
            place = f"page {each.page}: " if each.page else ""
            print(f"{place}{each.message}")
        if not found:
            print("Nothing was found.")
    return FOUND if found else DONE


def _finding_as_json(finding: "Finding") -> dict[str, Any]:
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "page": finding.page,
        "block": str(finding.block) if finding.block else None,
        "fact": str(finding.fact) if finding.fact else None,
    }


@app.command()
def verify(ctx: Ctx) -> int:
    """Look whether everything that was kept is whole."""
    with opened_library(ctx) as library:
        troubles = library.verify()
    for trouble in troubles:
        print(trouble)
    if not troubles:
        print("Everything is whole.")
    return FOUND if troubles else DONE


@app.command()
def restore(ctx: Ctx, child: str) -> None:
    """Bring a child's story back from its newest whole backup; what it was is set aside."""
    from lifestory.errors import Damaged, NotFound

    with opened_library(ctx) as library:
        child_id = _child_who_may_be_lost(library, child)
        kept = library.backups_of(child_id)
        if not kept:
            raise NotFound(
                "There is no backup of this story in the library. Nothing was changed. "
                "If you keep a copy of the library elsewhere, open that one with --library."
            )
        for generation in kept:
            try:
                library.restore_story(child_id, generation)
            except Damaged as trouble:
                print(f"{_moment_of(generation)}: {trouble}", file=sys.stderr)
                continue
            print(
                f"The story is as it was on {_moment_of(generation)}. What it was until now is "
                "set aside in the library’s folder “stories”."
            )
            return
        raise Damaged("No backup of this story is whole. Nothing was changed.")


def _child_who_may_be_lost(library: "Library", text: str) -> UUID:
    """A child by id, also when nothing of the story but its backups is left, or by name."""
    try:
        return UUID(text)
    except ValueError:
        return library.find_child(text)


def _moment_of(generation: "Generation") -> str:
    made = generation.made
    return f"{made.day} {made:%B %Y, %H:%M} (UTC)"
