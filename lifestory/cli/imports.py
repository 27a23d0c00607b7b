"""`lifestory import …`: what already exists, brought in without a window.

What was found is said before anything is added, and only what `--add` asks for is. An import that
left something out ends with 0 and says what and why on standard error; one that could bring in
nothing ends with 2.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lifestory.calling import DONE, UNUSABLE, WrongCall
from lifestory.cli.terminal import Ctx, Json, count, opened_library, progress_of, today

if TYPE_CHECKING:
    from lifestory.importing.adding import Added
    from lifestory.importing.offers import Level, Offer

import_app = typer.Typer(help="Bring in what already exists.")
Add = Annotated[
    str,
    typer.Option(help="auto: what is ticked by itself; all: what is not ticked too."),
]


@import_app.command("photos")
def import_photos_command(ctx: Ctx, child: str, folder: Path) -> int:
    """Bring in the photos of a folder with their dates."""
    from lifestory.importing.photos import import_photos

    if not folder.exists():
        raise WrongCall(f"There is no folder {folder}. Nothing was brought in.")
    with opened_library(ctx) as library:
        story = library.story(library.find_child(child))
        with progress_of("Bringing in photos") as tell:
            result = import_photos(story, folder, progress=tell)
    for left in result.left_out:
        print(left.sentence, file=sys.stderr)
    for name in result.already:
        print(f"Already there: {name}", file=sys.stderr)
    print(f"{count(len(result.added), 'photo')} brought in.")
    return UNUSABLE if not result.added and not result.already else DONE


@import_app.command("ssda903")
def import_return_command(
    ctx: Ctx,
    child: str,
    folder: Path,
    child_id: Annotated[str, typer.Option("--id", help="The child’s ID in the return.")],
    add: Add = "",
    as_json: Json = False,
) -> int:
    """Homes, events and decisions of one child from yearly returns (SSDA903)."""
    from lifestory.importing import returns

    level = _level(add)
    if not folder.exists():
        raise WrongCall(f"There is no folder or file {folder}. Nothing was brought in.")
    with opened_library(ctx) as library:
        story = library.story(library.find_child(child))
        with progress_of("Reading the return") as tell:
            found = returns.read_returns(folder, child_id, today=today(), progress=tell)
        preview = returns.preview_return(story, found, today=today())
        left_out = [file.problem for file in found.files if file.problem]
        for line in (*left_out, *preview.warnings, preview.wrong_child):
            _beside(line)
        _show(preview.offers, as_json)
        if level is None:
            return DONE
        makings = preview.wanted(level)
        added = returns.add_return(story, preview, makings)
    _beside(returns.CHECK_EVERY_LINE)
    _say_added(added, bool(makings), as_json)
    return UNUSABLE if preview.wrong_child and not makings else DONE


@import_app.command("chronology")
def import_chronology_command(
    ctx: Ctx, child: str, file: Path, add: Add = "", as_json: Json = False
) -> int:
    """Events from a chronology: a CSV or XLSX file with a column of dates and one of words."""
    from lifestory.importing import chronology
    from lifestory.importing.adding import add_offers
    from lifestory.importing.offers import wanted

    level = _level(add)
    if not file.is_file():
        raise WrongCall(f"There is no file {file}. Nothing was brought in.")
    with opened_library(ctx) as library:
        story = library.story(library.find_child(child))
        sheet = chronology.read_chronology(file)
        if not sheet.is_clear:
            dates, words = sheet.columns[sheet.dates], sheet.columns[sheet.words]
            _beside(f"Read as dates: “{dates}”; read as what happened: “{words}”.")
        offers = chronology.preview_chronology(story, sheet, today=today())
        _show(offers, as_json)
        if level is None:
            return DONE
        makings = wanted(offers, level)
        added = add_offers(story, makings, chronology.LABEL)
    _say_added(added, bool(makings), as_json)
    return DONE


def _level(add: str) -> "Level | None":
    from lifestory.importing.offers import Level

    levels = {"": None, "auto": Level.AUTO, "all": Level.ASK}
    if add not in levels:
        raise WrongCall(f"--add takes auto or all, not “{add}”. Nothing was brought in.")
    return levels[add]


def _beside(line: str) -> None:
    if line:
        print(line, file=sys.stderr)


def _show(offers: "Sequence[Offer]", as_json: bool) -> None:
    from lifestory.importing.saying import as_values, lines_of

    if as_json:
        values = [as_values(offer) for offer in offers]
        print(json.dumps(values, ensure_ascii=False, indent=2))
        return
    for line in lines_of(offers):
        print(line)


def _say_added(added: "Added", any_wanted: bool, as_json: bool) -> None:
    from lifestory.importing.saying import added_said

    said = added_said(added)
    if not any_wanted:
        said = "Nothing is ticked by itself, so nothing was added. Look at each line, or --add all."
    print(said, file=sys.stderr if as_json else sys.stdout)
