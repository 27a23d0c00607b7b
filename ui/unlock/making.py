"""What is seen while the example library is being made."""

from PySide6.QtWidgets import QProgressBar

from ui.tr import tr
from ui.unlock.unlock import CardInTheMiddle
from ui.widgets.labels import Label


class MakingExample(CardInTheMiddle):
    """Says what is happening, and how far it is."""

    def __init__(self) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("Making the example library"))
        lead = tr(
            "Everybody in it is invented; change whatever you like. The first time takes a moment."
        )
        for widget in (
            Label(tr("Making the example library"), "section"),
            Label(lead, "soft", wraps=True),
            self.bar,
        ):
            self.card.body.addWidget(widget)

    def show_progress(self, n: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(n)
