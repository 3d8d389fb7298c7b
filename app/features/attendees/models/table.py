"""Attendees as a table by group: group lines, and below each whoever belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.core.ids import new_id
from app.features.attendees.models import seats
from app.features.attendees.models.seats import Seat, seat_of, value_of, with_value
from app.features.attendees.models.words import group_name, named_words, people_words
from app.features.attendees.records import AttendanceRecord, AttendeeRecord, GroupRecord

Index = QModelIndex | QPersistentModelIndex

ROW: Final = Qt.ItemDataRole.UserRole
"""The Seat or the GroupRecord of a line."""
NOBODY: Final = GroupRecord("", "", "", 0, 0, 0, "nobody", ())
TOP: Final = 0


class AttendeesModel(QAbstractItemModel):
    """Two levels; what is typed into a line is told to whoever stores it."""

    typed = Signal(object, int)
    """A Seat as it stands now, and the column that was typed into."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: list[GroupRecord] = []
        self._seats: list[list[Seat]] = []
        self._roles: dict[str, str] = {}

    # ------------------------------------------------------------------ what Qt asks

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else TOP)

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        if not index.isValid() or index.internalId() == TOP:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, TOP)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._groups)
        if parent.internalId() != TOP or parent.column() > 0:
            return 0
        return len(self._seats[parent.row()])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return seats.COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        base = super().flags(index)
        seat = self.seat(index)
        if seat is None:
            return base
        base |= Qt.ItemFlag.ItemNeverHasChildren
        if index.column() == seats.PRESENT:
            return base | Qt.ItemFlag.ItemIsUserCheckable
        if seat.fresh and index.column() != seats.DELEGATION:
            return base
        return base | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Code"),
            self.tr("Delegation"),
            self.tr("Person"),
            self.tr("Function"),
            self.tr("Group in the record"),
            self.tr("Present"),
            self.tr("Named"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        seat = self.seat(index)
        if seat is None:
            return self._of_group(self._groups[index.row()], index.column(), role)
        if role == ROW:
            return seat
        if role == Qt.ItemDataRole.EditRole:
            return value_of(seat, index.column())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == seats.PRESENT:
            return Qt.CheckState.Checked if seat.present else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(seat, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(seat, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        seat = self.seat(index)
        if seat is None:
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            value = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role != Qt.ItemDataRole.EditRole:
            return False
        after = with_value(seat, index.column(), value)
        if after == seat:
            return False
        place = index.internalId() - 1
        self._seats[place][index.row()] = replace(after, fresh=False)
        parent = index.parent()
        last = self.index(index.row(), seats.COLUMNS - 1, parent)
        self.dataChanged.emit(self.index(index.row(), 0, parent), last)
        self.typed.emit(after, index.column())
        return True

    # ------------------------------------------------------------------ what the page asks

    def seat(self, index: Index) -> Seat | None:
        """The attendee of a line; none for a group."""
        if not index.isValid() or index.internalId() == TOP:
            return None
        return self._seats[index.internalId() - 1][index.row()]

    def group(self, index: Index) -> GroupRecord | None:
        """The group a line stands for or belongs to."""
        if not index.isValid():
            return None
        place = index.row() if index.internalId() == TOP else index.internalId() - 1
        return self._groups[place]

    def place(self, seat_id: str, column: int = seats.DELEGATION) -> QModelIndex:
        """Where an attendee stands; an invalid index where it does not."""
        for at, members in enumerate(self._seats):
            for row, seat in enumerate(members):
                if seat.id == seat_id:
                    return self.index(row, column, self.index(at, 0))
        return QModelIndex()

    def seat_of_delegation(self, delegation: str, column: int) -> QModelIndex:
        """The first line of a delegation; an invalid index where it has none."""
        found = (
            seat.id
            for members in self._seats
            for seat in members
            if seat.delegation_id == delegation
        )
        return self.place(next(found, ""), column)

    def show(self, record: AttendanceRecord) -> None:
        """Show these attendees; lines are only changed where they are the same ones."""
        groups = list(record.groups)
        members = [_seats_of(group.attendees) for group in groups]
        self._roles = dict(record.roles)
        if _shape(groups, members) == _shape(self._groups, self._seats):
            self._groups, self._seats = groups, members
            self._tell_changed()
            return
        self.beginResetModel()
        self._groups, self._seats = groups, members
        self.endResetModel()

    def begin_seat(self, near: Index) -> QModelIndex:
        """Put an empty line below another one, or first under a group; gives its index."""
        if not self._groups:
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._groups.append(NOBODY)
            self._seats.append([])
            self.endInsertRows()
        place = len(self._groups) - 1
        row = 0
        if near.isValid():
            inside = near.internalId() != TOP
            place = near.internalId() - 1 if inside else near.row()
            row = near.row() + 1 if inside else 0
        parent = self.index(place, 0)
        self.beginInsertRows(parent, row, row)
        fresh = Seat(new_id(), types=_roles_of(self._groups[place]), fresh=True)
        self._seats[place].insert(row, fresh)
        self.endInsertRows()
        return self.index(row, seats.DELEGATION, parent)

    def drop_fresh(self) -> None:
        """Take out lines that were begun and left empty."""
        for place in reversed(range(len(self._seats))):
            members = self._seats[place]
            for row in reversed(range(len(members))):
                if members[row].fresh:
                    self.beginRemoveRows(self.index(place, 0), row, row)
                    del members[row]
                    self.endRemoveRows()
        if self._groups == [NOBODY] and not self._seats[0]:
            self.beginRemoveRows(QModelIndex(), 0, 0)
            self._groups, self._seats = [], []
            self.endRemoveRows()

    # ------------------------------------------------------------------ inside

    def _of_group(self, group: GroupRecord, column: int, role: int) -> object:
        if role == ROW:
            return group
        if column == 0 and role == Qt.ItemDataRole.DisplayRole:
            return group_name(group)
        if column == 0 and role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{group_name(group)}, {people_words(group)}"
        return None

    def _shown(self, seat: Seat, column: int) -> str:
        if column == seats.GROUP:
            if seat.fresh:
                return ""
            words = ", ".join(self._roles.get(role, role) for role in seat.types)
            return words or self.tr("Choose…")
        if column == seats.NAMED:
            return named_words(seat.naming)
        return "" if column == seats.PRESENT else str(value_of(seat, column))

    def _spoken(self, seat: Seat, column: int) -> str:
        if column == seats.PRESENT:
            return self.tr("present") if seat.present else self.tr("absent")
        if column == seats.NAMED and not seat.naming.named:
            return self.tr("not named in the record")
        if column == seats.GROUP and not seat.types:
            return self.tr("no group yet")
        return self._shown(seat, column)

    def _tell_changed(self) -> None:
        last = seats.COLUMNS - 1
        for place, members in enumerate(self._seats):
            parent = self.index(place, 0)
            self.dataChanged.emit(parent, self.index(place, last))
            if members:
                end = self.index(len(members) - 1, last, parent)
                self.dataChanged.emit(self.index(0, 0, parent), end)


def _seats_of(attendees: Sequence[AttendeeRecord]) -> list[Seat]:
    known: set[str] = set()
    made = []
    for one in attendees:
        made.append(seat_of(one, first=one.delegation.id not in known))
        known.add(one.delegation.id)
    return made


def _roles_of(group: GroupRecord) -> tuple[str, ...]:
    return (group.role,) if group.role else ()


def _shape(groups: Sequence[GroupRecord], members: Sequence[Sequence[Seat]]) -> object:
    return [
        (group.role, [seat.id for seat in some])
        for group, some in zip(groups, members, strict=True)
    ]
