"""Rows of forms: label, field, help and complaint, joined for eye and ear."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.labels import label, restyle


class FormRow(QWidget):
    """A field under its label, with room for one line of help or complaint below it."""

    def __init__(self, words: str, field: QWidget, *, help_words: str = "") -> None:
        super().__init__()
        self.field = field
        self._help = help_words
        self.title = label(words, "ui_medium")
        name_field(self.title, field, words, help_words)
        self._note = label("", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.title)
        column.addWidget(field)
        column.addWidget(self._note)
        self.calm()

    def complain(self, words: str) -> None:
        """Say beside the field what is wrong with it; a screen reader hears it, too."""
        self._show(words, "danger", "wrong")
        self.field.setAccessibleDescription(words)

    def calm(self) -> None:
        """Take a complaint back; the help stands there again."""
        self._show(self._help, "text2", "")
        self.field.setAccessibleDescription(self._help)

    def _show(self, words: str, tone: str, state: str) -> None:
        self._note.setText(words)
        self._note.setProperty("tone", tone)
        restyle(self._note)
        self._note.setVisible(bool(words))
        self.field.setProperty("state", state)
        restyle(self.field)


def name_field(title: QLabel, field: QWidget, words: str, help_words: str = "") -> None:
    """Join a label and its field: buddy, accessible name and description."""
    title.setBuddy(field)
    field.setAccessibleName(words)
    field.setAccessibleDescription(help_words)


def add_row(form: QFormLayout, words: str, field: QWidget, help_words: str = "") -> QLabel:
    """Add a row whose label stands before its field; returns the label."""
    title = label(words, "ui", "text2")
    name_field(title, field, words, help_words)
    form.addRow(title, field)
    return title


def form_layout(parent: QWidget | None = None) -> QFormLayout:
    """An empty form with the distances of the design."""
    made = QFormLayout(parent) if parent is not None else QFormLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(12)
    made.setVerticalSpacing(4)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return made


def line_edit(name: str, words: str = "", *, hint: str = "", size: str = "") -> QLineEdit:
    """A line to type in, with an accessible name."""
    made = QLineEdit(words)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    made.setProperty("extent", size)
    return made
