"""A document as a row of blocks: what the writers and the preview on the screen are given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kicker:
    """The small line above the title: whose document this is."""

    text: str


@dataclass(frozen=True, slots=True)
class Title:
    """The title; it may run over several lines."""

    text: str


@dataclass(frozen=True, slots=True)
class Subtitle:
    """What kind of document it is, below the title."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values between two hairlines: date, place, participation."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text without a number."""

    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the first order. `number` is printed as given: "1.", in Arabic "1-"."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the second order. `anchor` is a place in the preview and is never printed."""

    number: str
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered sentence that leads into points: "1.1 To guide the discussion …"."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class StatementHead:
    """Who said what follows.

    `letter` comes without its bracket and is empty where the statement carries none; with an empty
    `text` the letter stands beside the first point. `speaker` is filled in for the internal variant
    only and printed in brackets. `anchor` is a place in the preview and is never printed.
    """

    letter: str
    text: str
    speaker: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Bullet:
    """A point. `marks` are spans of code points underlined in the preview and nowhere else."""

    text: str
    level: int = 0
    marks: tuple[tuple[int, int], ...] = ()


Block = (
    Kicker
    | Title
    | Subtitle
    | Facts
    | Paragraph
    | Section
    | Heading
    | Numbered
    | StatementHead
    | Bullet
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything a writer needs; all words are ready, in the language of the document.

    At the head of every page stand `classification` and `head_start` at the start, joined by a
    middle dot where both are given ("Public record · Chatham House Rule"), and `head_end` at the
    end ("Original: English"). `notice` is a sentence every page must bear. `short_title` and
    `page_frame` make the foot.
    """

    language: str
    title: str
    blocks: tuple[Block, ...]
    short_title: str = ""
    head_start: str = ""
    head_end: str = ""
    notice: str = ""
    classification: str = ""
    page_frame: str = "Page {page} of {pages}"
