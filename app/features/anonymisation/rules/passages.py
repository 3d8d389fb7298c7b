"""Replaced passages: the public wording made from the private one, and passages that move."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import accumulate

from app.features.anonymisation.records import FindingRecord, PublicWording

Edit = tuple[int, int, int, int]

_WORDS = re.compile(r"\w+|\W")
_CLOSERS = ".,;:!?)]}»”’"
_SENTENCE_ENDS = ".!?"


def text_hash(text: str) -> str:
    """The fingerprint of a wording, by which a finding knows that it is still the same one."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def apply_replacements(text: str, findings: Sequence[FindingRecord]) -> PublicWording:
    """The public wording: every passage decided to be replaced, replaced.

    A finding of another wording, or one that overlaps an earlier one, is told as stale and not
    applied: words nobody has decided upon are never put in their place. At the beginning of a
    sentence the replacement gets a capital; nothing in place of a passage takes one space along.
    """
    fingerprint = text_hash(text)
    pieces: list[str] = []
    replaced: list[tuple[int, int]] = []
    shown: list[tuple[int, int]] = []
    stale: list[str] = []
    done = length = 0
    for finding in sorted(
        (one for one in findings if one.state == "replaced"), key=lambda one: (one.start, -one.end)
    ):
        if not _fits(finding, text, fingerprint) or finding.start < done:
            stale.append(finding.id)
            continue
        words = _worded(text, finding)
        kept, resume = _around(text, done, finding, words)
        length += len(kept)
        pieces += (kept, words)
        replaced.append((finding.start, finding.end))
        shown.append((length, length + len(words)))
        length += len(words)
        done = resume
    pieces.append(text[done:])
    return PublicWording("".join(pieces), tuple(replaced), tuple(shown), tuple(stale))


def reanchor(
    findings: Sequence[FindingRecord], old_text: str, new_text: str
) -> tuple[FindingRecord, ...]:
    """The findings of a wording after it was edited.

    What stood beside the edit moves with its words. Where the words themselves were changed the
    finding is open again with the new words; where they are no more it is gone.
    """
    if old_text == new_text:
        return tuple(findings)
    edits = _edits(old_text, new_text)
    fingerprint = text_hash(new_text)
    return tuple(
        replace(_moved(finding, edits, old_text, new_text), text_hash=fingerprint)
        if finding.state != "gone"
        else finding
        for finding in findings
    )


def cut_findings(
    findings: Sequence[FindingRecord], text: str, offset: int
) -> tuple[tuple[FindingRecord, ...], tuple[FindingRecord, ...]]:
    """The findings of a point cut in two at `offset`: those of the first part, of the second.

    A passage the cut went through is open again in the part that has more of it.
    """
    first, second = text[:offset], text[offset:]
    one, two = text_hash(first), text_hash(second)
    before: list[FindingRecord] = []
    after: list[FindingRecord] = []
    for finding in findings:
        if finding.start + finding.end <= 2 * offset:
            end = min(finding.end, offset)
            before.append(_placed(finding, finding.start, end, first, one))
        else:
            start = max(finding.start - offset, 0)
            after.append(_placed(finding, start, finding.end - offset, second, two))
    return tuple(before), tuple(after)


def joined_findings(
    first: Sequence[FindingRecord], second: Sequence[FindingRecord], text: str, offset: int
) -> tuple[FindingRecord, ...]:
    """The findings of two points made one; the second wording begins at `offset` of `text`."""
    fingerprint = text_hash(text)
    return tuple(_placed(one, one.start, one.end, text, fingerprint) for one in first) + tuple(
        _placed(one, one.start + offset, one.end + offset, text, fingerprint) for one in second
    )


def _fits(finding: FindingRecord, text: str, fingerprint: str) -> bool:
    return (
        finding.text_hash == fingerprint
        and 0 <= finding.start < finding.end <= len(text)
        and text[finding.start : finding.end] == finding.surface
    )


def _worded(text: str, finding: FindingRecord) -> str:
    words = finding.replacement
    before = text[: finding.start].rstrip()
    begins = not before or (before[-1] in _SENTENCE_ENDS and len(before) < finding.start)
    return words[:1].upper() + words[1:] if begins else words


def _around(text: str, done: int, finding: FindingRecord, words: str) -> tuple[str, int]:
    """What is kept before a passage, and where to go on after it."""
    kept, resume = text[done : finding.start], finding.end
    if words:
        return kept, resume
    follows = text[resume : resume + 1]
    if kept.endswith(" ") and (not follows or follows in _CLOSERS):
        return kept[:-1], resume
    if follows == " " and (kept.endswith(" ") or not (kept or done)):
        return kept, resume + 1
    return kept, resume


def _edits(old: str, new: str) -> list[Edit]:
    """The stretches that differ, word by word: from and to in the old wording and in the new."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    old_at = [0, *accumulate(map(len, before))]
    new_at = [0, *accumulate(map(len, after))]
    return [
        (old_at[a], old_at[b], new_at[c], new_at[d])
        for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if kind != "equal"
    ]


def _moved(finding: FindingRecord, edits: Sequence[Edit], old: str, new: str) -> FindingRecord:
    touched = [edit for edit in edits if edit[0] < finding.end and finding.start < edit[1]]
    inserted = [edit for edit in edits if finding.start < edit[0] == edit[1] < finding.end]
    if not touched and not inserted:
        start = finding.start + _shift(edits, finding.start)
        return replace(finding, start=start, end=start + len(finding.surface))
    start = _same_place(finding, old, new)
    if start >= 0:
        return replace(finding, start=start, end=start + len(finding.surface))
    first, last = finding.start, finding.end
    begin = next((edit[2] for edit in touched if edit[0] <= first), first + _shift(edits, first))
    end = next((edit[3] for edit in touched if edit[1] >= last), last + _shift(edits, last))
    return _reopened(finding, begin, max(begin, end), new)


def _shift(edits: Sequence[Edit], place: int) -> int:
    """How far the edits before a place have moved it."""
    return sum((d - c) - (b - a) for a, b, c, d in edits if b <= place)


def _same_place(finding: FindingRecord, old: str, new: str) -> int:
    """Where the passage stands now, if its words stand there as often as before; else -1."""
    whole = re.compile(rf"(?<!\w){re.escape(finding.surface)}(?!\w)")
    before = [match.start() for match in whole.finditer(old)]
    after = [match.start() for match in whole.finditer(new)]
    if finding.start in before and len(before) == len(after):
        return after[before.index(finding.start)]
    return -1


def _reopened(finding: FindingRecord, start: int, end: int, text: str) -> FindingRecord:
    surface = text[start:end]
    state = "open" if surface.strip() else "gone"
    return replace(finding, start=start, end=end, surface=surface, state=state)


def _placed(
    finding: FindingRecord, start: int, end: int, text: str, fingerprint: str
) -> FindingRecord:
    if finding.state != "gone" and text[start:end] != finding.surface:
        finding = _reopened(finding, start, end, text)
    return replace(finding, start=start, end=end, text_hash=fingerprint)
