"""The recovery key on paper: one sheet that says what it is for."""

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ui.theme import theme
from ui.tr import tr


def print_recovery_key(parent: QWidget, key: str) -> bool:
    """Ask for a printer and print the key; says whether it was sent."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Lifestory")
    printer.setPageMargins(QMarginsF(25, 25, 25, 25), QPageLayout.Unit.Millimeter)
    if QPrintDialog(printer, parent).exec() != QPrintDialog.DialogCode.Accepted:
        return False
    draw_key_sheet(printer, key)
    return True


def draw_key_sheet(printer: QPrinter, key: str) -> None:
    """Draw the sheet: a heading, the key, what it opens and where to keep it."""
    painter = QPainter(printer)
    width = painter.viewport().width()
    lines = (
        (tr("Recovery key of a Lifestory library"), 18, True),
        (key, 20, True),
        (
            tr(
                "It opens the library if the passphrase is forgotten. Keep it where you keep other "
                "keys, away from the computer. Whoever has it and the computer can read everything."
            ),
            12,
            False,
        ),
    )
    top = 0.0
    for words, points, strong in lines:
        font = QFont(theme().font().family(), points)
        font.setBold(strong)
        painter.setFont(font)
        room = QRectF(0, top, width, painter.viewport().height())
        wraps = int(Qt.TextFlag.TextWordWrap)
        used = painter.boundingRect(room, wraps, words)
        painter.drawText(room, wraps, words)
        top = used.bottom() + painter.fontMetrics().height() * 1.5
    painter.end()
