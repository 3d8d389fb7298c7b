"""The command line on meetings: acts, a published record taken in and published again, the demo."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.support.commands import DECIDE, DONE, USAGE, Answer, Terminal
from tests.support.files import Made

_RECORD = Path(__file__).parents[1] / "golden/meeting_summary_2017_06_09.txt"
_LABELS = {
    "donor_partner_state": "abdegjln",
    "affected_state": "cfim",
    "state_impending_deadline": "k",
}


@pytest.fixture
def terminal(made: Made, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """A terminal with an empty encrypted file at hand."""
    return Terminal(made, tmp_path, capsys)


@pytest.fixture
def record(terminal: Terminal) -> dict[str, Any]:
    """What the command said of the 2017 record when it was taken in."""
    answer = terminal.on_file("meeting", "import", ..., _RECORD)
    assert answer.code == DONE, answer
    document: dict[str, Any] = answer.document
    return document


def _published(
    terminal: Terminal, record: dict[str, Any], name: str, *, accept: bool = True
) -> Answer:
    reason = ("--accept-remaining", "published in 2017") if accept else ()
    words = ("--meeting", record["id"], "--out", terminal.folder / name, *reason)
    return terminal.on_file("publish", ..., "--format", name.rsplit(".", 1)[1], *words)


def _words(text: str) -> list[str]:
    """The words of a record from its introduction on, without marks of pages and bullets."""
    text = re.sub(r"Page \d+ of \d+|\f", " ", text)
    text = text[text.index("On Friday 9 June 2017, Australia and Iraq") :]
    # The model writes titles in capitals or with a colon, and numbers one of two paragraphs only.
    words = re.sub(r"[•◦▪–—/\uf0b7\-]|:(?=\s)", " ", text).casefold().split()
    return [word for word in words if word != "1.2"]


def test_the_record_of_2017_is_taken_in_statement_by_statement(record: dict[str, Any]) -> None:
    first, *lettered = record["statements"]
    assert first["letter"] == ""
    assert [one["letter"] for one in lettered] == list("abcdefghijklmno")
    by_letter = {one["letter"]: one for one in lettered}
    for label, letters in _LABELS.items():
        assert "".join(k for k, one in by_letter.items() if one["label"] == label) == letters
    assert by_letter["h"]["heading"] == "The ISU said:"
    assert by_letter["o"]["heading"] == "In summary, Australia said:"
    assert record["ignored"] == []


@pytest.mark.usefixtures("record")
def test_nothing_of_the_record_of_2017_is_attributed_to_anybody(terminal: Terminal) -> None:
    tables = terminal.on_file("file", "dump").document["tables"]
    assert (tables["speaker"], tables["attendance"], tables["delegation"]) == ([], [], [])
    assert len(tables["guiding_question"]) == 4
    assert len(tables["key_point"]) == 9
    assert terminal.on_file("file", "verify").code == DONE


@pytest.mark.parametrize("format_", ["txt", "pdf"])
def test_published_again_it_has_the_same_words_in_the_same_order(
    terminal: Terminal, record: dict[str, Any], format_: str
) -> None:
    answer = _published(terminal, record, f"record.{format_}")
    assert answer.code == DONE, answer
    assert answer.document["findings"] == []
    path = terminal.folder / f"record.{format_}"
    if format_ == "pdf":
        reader = PdfReader(path)
        assert answer.document["pages"] == len(reader.pages)
        pages = [page.extract_text() for page in reader.pages]
        text = "\n".join(_without_frame(page) for page in pages)
    else:
        text = path.read_text("utf-8")
    ours, theirs = _words(text), _words(_RECORD.read_text("utf-8"))
    pairs = enumerate(zip(ours, theirs, strict=False))
    different = next((at for at, (one, other) in pairs if one != other), -1)
    assert different == -1, (ours[different - 5 : different + 5], theirs[different - 5 :][:10])
    assert len(ours) <= len(theirs) + 12


def _without_frame(page: str) -> str:
    """A page without the two lines of its head and the one of its foot."""
    _kind, notice, *body, foot = [line for line in page.splitlines() if line.strip()]
    assert notice == "Not yet checked for identifying details"
    assert re.search(r"Page \d+ of \d+$", foot)
    return "\n".join(body)


def test_after_a_statement_is_deleted_the_letters_move_up(
    terminal: Terminal, record: dict[str, Any]
) -> None:
    by_letter = {one["letter"]: one["id"] for one in record["statements"]}
    script = [{"do": "delete_statement", "statement": by_letter["d"]}]
    answer = terminal.on_file("edit", ..., terminal.write("s.json", json.dumps(script)))
    assert answer.code == DONE
    _published(terminal, record, "after.txt")
    text = (terminal.folder / "after.txt").read_text("utf-8")
    heads = re.findall(r"^([a-z])\) ", text, re.MULTILINE)
    assert heads == list("abcdefghijklmn")
    assert "It could be useful to establish a dedicated contact group" not in text


def test_publishing_twice_gives_the_same_bytes(terminal: Terminal, record: dict[str, Any]) -> None:
    first = _published(terminal, record, "one.pdf").document
    second = _published(terminal, record, "two.pdf").document
    assert first["sha256"] == second["sha256"]


def _script(terminal: Terminal, acts: list[dict[str, Any]]) -> Answer:
    return terminal.on_file("edit", ..., terminal.write("script.json", json.dumps(acts)))


def test_a_meeting_is_written_by_acts_and_published_without_a_name(terminal: Terminal) -> None:
    made = _script(
        terminal,
        [
            {"do": "create_coalition", "name": "Tamaria Country Coalition"},
            {"do": "add_delegation", "name": "Norland", "code": "NOR", "types": ["donor_state"]},
            {"do": "create_meeting", "title": "Fifth", "date": "2026-11-24", "as": "meeting"},
            {"do": "add_attendee", "meeting": "$meeting", "delegation": "NOR"},
            {"do": "add_agenda_item", "meeting": "$meeting", "title": "Clearance", "as": "item"},
            {
                "do": "add_statement",
                "meeting": "$meeting",
                "item": "$item",
                "speaker": "nor",
                "points": ["Norland would fund it."],
                "as": "said",
            },
        ],
    )
    assert made.code == DONE, made
    assert sorted(made.document["names"]) == ["item", "meeting", "said"]
    meeting = {"id": made.document["names"]["meeting"]}
    answer = _published(terminal, meeting, "public.txt", accept=False)
    assert (answer.code, answer.error) == (DECIDE, "open_findings")
    assert [finding["surface"] for finding in answer.document["findings"]] == ["Norland"]
    assert not (terminal.folder / "public.txt").exists()
    dump = terminal.on_file("file", "dump").document
    point = dump["tables"]["point"][0]["id"]
    words = {"do": "replace_passage", "point": point, "passage": "Norland", "replacement": "It"}
    assert _script(terminal, [words]).code == DONE
    assert _published(terminal, meeting, "public.txt", accept=False).code == DONE
    text = (terminal.folder / "public.txt").read_text("utf-8")
    assert "Norland" not in text
    assert "A donor/partner State said:" in text
    assert "It would fund it." in text


def test_the_verbs_are_listed_with_what_they_take(terminal: Terminal) -> None:
    answer = terminal.run("edit", "--list")
    assert answer.code == DONE
    verbs = {verb["verb"]: verb for verb in answer.document}
    assert {"add_statement", "move_statement", "undo", "redo", "set_label"} <= verbs.keys()
    assert "meeting" in verbs["add_statement"]["arguments"]
    assert all(verb["meaning"] for verb in verbs.values())


def test_an_unknown_delegation_is_refused(terminal: Terminal) -> None:
    script = terminal.write(
        "s.json",
        json.dumps([{"do": "add_person", "delegation": "XYZ", "name": "Nobody"}]),
    )
    assert terminal.refused("edit", ..., script).error == "unknown_delegation"


def test_a_script_with_broken_json_is_refused_with_its_line(terminal: Terminal) -> None:
    script = terminal.write("s.json", '[{"do": "undo"},\n\n{"do" "redo"}]')
    answer = terminal.refused("edit", ..., script)
    assert answer.error == "bad_json"
    assert "ine 3" in answer.message


def _meeting(**words: Any) -> dict[str, Any]:
    return {
        "format": "rapporteur-meeting/1",
        "title": "Fifth meeting",
        "attendees": [{"delegation": "Norland", "code": "NOR", "type": "donor_state"}],
        "agenda": [{"title": "Clearance", "question": "How?"}],
        "statements": [{"speaker": "Norland", "agenda": 0, "points": ["It would."]}],
        **words,
    }


def test_a_meeting_in_json_is_taken_in_with_its_speakers(terminal: Terminal) -> None:
    path = terminal.write("m.json", json.dumps(_meeting(unheard_of=1)))
    answer = terminal.on_file("meeting", "import", ..., path)
    assert answer.code == DONE
    assert [one["heading"] for one in answer.document["statements"]] == [
        "A donor/partner State said:"
    ]
    assert answer.document["ignored"] == ["unheard_of"]
    tables = terminal.on_file("file", "dump").document["tables"]
    assert [row["delegation_id"] for row in tables["speaker"]] == [tables["delegation"][0]["id"]]
    again = terminal.on_file("meeting", "import", ..., path)
    assert again.code == DONE
    tables = terminal.on_file("file", "dump").document["tables"]
    assert len(tables["delegation"]) == 1, "the same delegation is not put down twice"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ({"statements": [{"speaker": "Utopia", "points": ["x"]}]}, "unknown_delegation", "Utopia"),
        ({"format": "rapporteur-meeting/9"}, "unknown_format", "rapporteur-meeting/1"),
        ({"date": "24 November"}, "bad_value", "date"),
        ({"start": "25:00"}, "bad_value", "start"),
        ({"statements": [{"agenda": 3, "points": ["x"]}]}, "bad_value", "statements[0].agenda"),
        ({"statements": None}, "bad_value", "statements"),
        ({"attendees": [{"delegation": "A", "type": "wizard"}]}, "unknown_type", "wizard"),
        ({"attendees": [{"delegation": "A", "code": "TOOLONG"}], "statements": []}, "", "TOOLONG"),
        ({"title": "a\ud800b"}, "bad_value", "title"),
    ],
)
def test_a_meeting_that_cannot_be_meant_is_refused_with_its_key(
    terminal: Terminal, words: dict[str, Any], code: str, said: str
) -> None:
    path = terminal.write("m.json", json.dumps(_meeting(**words)))
    answer = terminal.refused("meeting", "import", ..., path)
    assert code in {answer.error, ""}
    assert said in answer.message


def test_a_meeting_in_broken_json_is_refused_with_its_line_and_key(terminal: Terminal) -> None:
    broken = json.dumps(_meeting(), indent=1).replace('"agenda": 0,', '"agenda": 0')
    answer = terminal.refused("meeting", "import", ..., terminal.write("m.json", broken))
    line = broken[: broken.index('"points": [')].count("\n") + 1
    assert answer.error == "bad_json"
    assert f"line {line}" in answer.message
    assert "statements[0]" in answer.message


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("m.txt", b""),
        ("m.txt", b"\x00\xff" * 500),
        ("m.json", b"\xff\xfe{"),
        ("m.json", b"[" * 9999),
    ],
)
def test_a_source_that_is_no_meeting_is_refused(
    terminal: Terminal, name: str, content: bytes
) -> None:
    (terminal.folder / name).write_bytes(content)
    assert terminal.refused("meeting", "import", ..., terminal.folder / name).error


def test_a_missing_source_is_refused(terminal: Terminal) -> None:
    absent = terminal.folder / "absent.json"
    assert terminal.refused("meeting", "import", ..., absent).error == "missing"
    assert terminal.refused("edit", ..., absent).error == "missing"


def test_an_unknown_meeting_is_refused(terminal: Terminal) -> None:
    out = terminal.folder / "x.pdf"
    answer = terminal.refused("publish", ..., "--meeting", "nobody", "--out", out)
    assert answer.error == "unknown_meeting"
    assert not out.exists()


def test_a_record_that_cannot_be_written_is_refused(
    terminal: Terminal, record: dict[str, Any]
) -> None:
    folder = terminal.folder / "record.pdf"
    folder.mkdir()
    words = ("--meeting", record["id"], "--out", folder, "--accept-remaining", "x")
    assert terminal.refused("publish", ..., *words).error == "cannot_write"
    assert list(folder.iterdir()) == []


def test_the_reason_for_accepting_what_is_left_is_no_empty_word(
    terminal: Terminal, record: dict[str, Any]
) -> None:
    words = ("--meeting", record["id"], "--out", terminal.folder / "x.pdf")
    assert terminal.on_file("publish", ..., *words, "--variant", "secret").code == USAGE


def test_the_demo_makes_the_sample_and_its_files(terminal: Terminal, tmp_path: Path) -> None:
    answer = terminal.run("demo", "--out", tmp_path / "demo")
    assert answer.code == DONE, answer
    assert answer.document["verified"] is True
    names = [Path(one["path"]).name for one in answer.document["files"]]
    assert names[0] == "public.pdf"
    assert all((tmp_path / "demo" / name).stat().st_size for name in names)
    assert Path(answer.document["file"]).parent == tmp_path / "demo"
    again = terminal.run("demo", "--out", tmp_path / "demo")
    assert again.error == "exists", "a demo never replaces a file"


def test_no_name_of_the_sample_stands_in_its_public_files(
    terminal: Terminal, tmp_path: Path
) -> None:
    answer = terminal.run("demo", "--out", tmp_path / "demo")
    terminal.passphrase = terminal.write("sample", "sample coalition\n")
    dump = terminal.on_file("file", "dump", path=Path(answer.document["file"])).document
    tables = dump["tables"]
    latest = max(tables["meeting"], key=lambda row: row["date"])["id"]
    named = {
        row["delegation_id"]
        for row in tables["attendance"]
        if row["named"] and row["meeting_id"] == latest
    }
    names = [row["name"] for row in tables["person"]]
    for row in tables["delegation"]:
        if row["id"] not in named:
            names += [row["name"], *row["names"].values()]
    text = (tmp_path / "demo" / "public.txt").read_text("utf-8")
    reader = PdfReader(tmp_path / "demo" / "public.pdf")
    text += " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    text += str(reader.metadata) + str(reader.outline)
    assert len(names) > 20
    assert [name for name in names if name in text] == []
