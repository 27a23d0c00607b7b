"""Making PDFs from the command line."""

import os
from getpass import getpass
from pathlib import Path
from typing import Annotated

import typer

from lifestory.calling import WrongCall
from lifestory.cli.terminal import (
    Ctx,
    asked_secret,
    count,
    one_of,
    opened_library,
    progress_of,
    today,
)
from lifestory.errors import CouldNotWrite


def export(
    ctx: Ctx,
    book: str,
    out: Path,
    purpose: Annotated[
        str, typer.Option("--for", help="screen, print, shop or archive.")
    ] = "print",
    binder: Annotated[
        bool, typer.Option("--binder", help="Printed: clear of a binder’s holes.")
    ] = False,
    booklet: Annotated[
        bool, typer.Option("--booklet", help="Printed: two pages a side, to be folded.")
    ] = False,
    large_print: Annotated[
        bool, typer.Option("--large-print", help="Laid anew in large type and strong colours.")
    ] = False,
    changed: Annotated[
        bool, typer.Option("--changed", help="Only what differs from the copy given last.")
    ] = False,
    protect: Annotated[
        bool, typer.Option("--protect", help="The file opens only with a passphrase of its own.")
    ] = False,
    pdf_passphrase_fd: Annotated[
        int | None, typer.Option(help="The open file that the PDF’s passphrase is read from.")
    ] = None,
) -> None:
    """Make the PDF of a book."""
    from lifestory.making import Binding, Wishes, make_pdf
    from lifestory.pdf.purpose import PRINT, PURPOSES

    one_of(purpose, list(PURPOSES), "purpose")
    if (binder or booklet) and purpose != PRINT.id:
        raise WrongCall("--binder and --booklet are for “--for print”. No PDF was made.")
    if protect and PURPOSES[purpose].archive:
        raise WrongCall("An archive is open to everybody who comes after. No PDF was made.")
    if binder and booklet:
        raise WrongCall("A booklet is folded and not put into a binder. No PDF was made.")
    if out.is_dir():
        raise CouldNotWrite(f"{out} is a folder. Name a file for the PDF.")
    if not out.resolve().parent.is_dir():
        raise CouldNotWrite(f"There is no folder {out.parent} to write the PDF to.")
    binding = Binding.BINDER if binder else Binding.BOOKLET if booklet else Binding.AS_IT_IS
    with opened_library(ctx) as library:
        child_id, book_id = library.find_book(book)
        secret = _pdf_passphrase(pdf_passphrase_fd) if protect else ""
        wishes = Wishes(binding, large_print, changed, secret)
        with progress_of("Making the PDF") as tell:
            made = make_pdf(
                library.story(child_id),
                book_id,
                out.resolve(),
                PURPOSES[purpose],
                today=today(),
                wishes=wishes,
                progress=tell,
            )
    print(f"{out}: {count(made.pages, 'page')}.")
    if made.take_out:
        print(f"Take out: {', '.join(map(str, made.take_out))}.")
    if made.put_in:
        print(f"Put in: {', '.join(map(str, made.put_in))}.")


def _pdf_passphrase(number: int | None) -> str:
    """The passphrase that a PDF is to have; never from an argument, which others can see."""
    from lifestory.pdf.sealing import usable

    variable, question = "LIFESTORY_PDF_PASSPHRASE", "A passphrase for the PDF: "
    secret = asked_secret(number, "--pdf-passphrase-fd", variable, question)
    asked = number is None and variable not in os.environ
    if asked and getpass("The same again: ") != secret:
        raise WrongCall("The two passphrases differ. No PDF was made.")
    return usable(secret)
