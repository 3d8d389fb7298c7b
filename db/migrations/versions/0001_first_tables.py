"""Format 1.0: everything a coalition keeps, the journal, and what stays on this laptop."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from db.ids import new_id
from db.search import CREATE

revision = "0001"
down_revision = None

# table: (columns of words, links as (column, table), flags, whole numbers)
_Shape = tuple[str, tuple[tuple[str, str], ...], str, str]
_MEETING = ("meeting_id", "meeting")
_DELEGATION = ("delegation_id", "delegation")
_TABLES: dict[str, _Shape] = {
    "delegation": ("code name names short_names types country", (), "", ""),
    "person": (
        "name honorific function email phone language note",
        (_DELEGATION,),
        "",
        "",
    ),
    "coalition": ("name public_name country languages conventions stage", (), "", ""),
    "reference_entry": (
        "kind key body source as_of",
        (("coalition_id", "coalition"),),
        "verified",
        "",
    ),
    "meeting": (
        (
            "title kind event_type language conventions date start end place city country "
            "parent_event parallel_to hosts co_hosts follow_up_of annex_of focus_country purpose "
            "rule status introduction participation questions_lead points_lead"
        ),
        (("coalition_id", "coalition"),),
        "focus_named closed",
        "number k",
    ),
    "attendance": (
        "types named_as consent_by apology arrived departed",
        (_MEETING, _DELEGATION, ("person_id", "person")),
        "present named",
        "",
    ),
    "agenda_item": ("position title started", (_MEETING,), "", ""),
    "guiding_question": (
        "position text texts",
        (_MEETING, ("agenda_item_id", "agenda_item")),
        "",
        "",
    ),
    "statement": (
        "position label label_text frame",
        (_MEETING, ("agenda_item_id", "agenda_item")),
        "label_fixed several lettered",
        "",
    ),
    "statement_note": ("time note", (_MEETING,), "", ""),
    "point": ("position public_text", (_MEETING, ("statement_id", "statement")), "", "level"),
    "private_wording": ("text", (_MEETING,), "", ""),
    "finding": (
        "surface text_hash kind severity state replacement reason",
        (_MEETING, ("point_id", "point")),
        "",
        "start end",
    ),
    "key_point": ("position text", (_MEETING, ("point_id", "point")), "", ""),
    "conclusion": ("position text", (_MEETING,), "", ""),
    "speaker": (
        "",
        (_MEETING, ("statement_id", "statement"), _DELEGATION, ("person_id", "person")),
        "",
        "",
    ),
}


def upgrade() -> None:
    """Make every table and this replica's identity."""
    for name, shape in _TABLES.items():
        _create(name, shape)
    _create_log()
    _create_exchange()
    _create_local()
    for statement in CREATE:
        op.execute(statement)
    _name_replica()


def _create(name: str, shape: _Shape) -> None:
    texts, links, flags, numbers = shape
    op.create_table(
        name,
        sa.Column("id", sa.Text, primary_key=True),
        *_columns(texts),
        *(sa.Column(flag, sa.Boolean, nullable=False) for flag in flags.split()),
        *(sa.Column(number, sa.Integer, nullable=False) for number in numbers.split()),
        *(_link(column, target) for column, target in links),
    )
    for column, _target in links:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _columns(names: str, *, nullable: bool = False) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text, nullable=nullable) for name in names.split())


def _keys(names: str) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text, primary_key=True) for name in names.split())


def _link(column: str, target: str) -> sa.Column[str]:
    return sa.Column(
        column,
        sa.Text,
        sa.ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED"),
        nullable=True,
    )


def _create_log() -> None:
    op.create_table(
        "sync_change",
        *_keys("id"),
        *_columns("replica scope prev txn wall author tbl row_id"),
        *(sa.Column(name, sa.BigInteger, nullable=False) for name in ("seq", "hlc", "schema")),
        *_columns("salt inner body", nullable=True),
        sa.Column("applied", sa.Boolean, nullable=False),
    )
    for columns in ("scope replica seq", "tbl row_id", "prev", "txn"):
        names = columns.split()
        op.create_index("ix_sync_change_" + "_".join(names), "sync_change", names)
    op.create_index(
        "ix_sync_change_waiting", "sync_change", ["hlc"], sqlite_where=sa.text("applied = 0")
    )
    op.create_table(
        "sync_register",
        *_keys("row_id tbl col change_id"),
        sa.Column("hlc", sa.BigInteger, nullable=False),
        *_columns("value", nullable=True),
    )
    op.create_index("ix_sync_register_change_id", "sync_register", ["change_id"])


def _create_exchange() -> None:
    op.create_table(
        "sync_replica",
        *_keys("id"),
        *_columns("name person created retired forked_from"),
        sa.Column("sign_pub", sa.LargeBinary, nullable=True),
        sa.Column("box_pub", sa.LargeBinary, nullable=True),
    )
    op.create_table(
        "sync_self",
        *_keys("replica_id"),
        *_columns("install_id"),
        sa.Column("last_hlc", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "sync_conflict",
        *_keys("id"),
        *_columns("tbl row_id col opened state decided_change decided_by note"),
    )
    op.create_table("sync_ack", *_keys("replica scope"), *_columns("heads received"))
    op.create_table("sync_bundle", *_keys("bundle_id"), *_columns("direction peer at counts state"))
    op.create_table(
        "sync_parked",
        *_keys("change_id"),
        *_columns("reason"),
        sa.Column("content", sa.LargeBinary, nullable=False),
    )
    op.create_table("sync_purged", *_keys("change_id"), *_columns("row_id at"))


def _create_local() -> None:
    op.create_table(
        "draft",
        *_keys("meeting_id"),
        *_columns("statement_id point_id text at"),
        sa.Column("caret", sa.Integer, nullable=False),
    )
    op.create_table("local_setting", *_keys("key"), *_columns("value"))
    op.create_table(
        "act", sa.Column("number", sa.Integer, primary_key=True), *_columns("txn name at state")
    )
    op.create_index("ix_act_state_number", "act", ["state", "number"])
    op.create_table(
        "search_row",
        sa.Column("number", sa.Integer, primary_key=True),
        *_columns("tbl row_id meeting_id"),
    )
    op.create_index("ix_search_row_row_id_tbl", "search_row", ["row_id", "tbl"], unique=True)


def _name_replica() -> None:
    replica, now = new_id(), datetime.now(UTC).isoformat(timespec="seconds")
    connection = op.get_bind()
    connection.execute(
        sa.text(
            "INSERT INTO sync_replica (id, name, person, created, retired, forked_from) "
            "VALUES (:id, '', '', :now, '', '')"
        ),
        {"id": replica, "now": now},
    )
    connection.execute(
        sa.text("INSERT INTO sync_self (replica_id, install_id, last_hlc) VALUES (:id, :own, 0)"),
        {"id": replica, "own": secrets.token_hex(16)},
    )
