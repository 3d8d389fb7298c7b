"""The arithmetic of the bench, and two runs held against each other; nothing here is timed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.perf.__main__ import main
from tests.perf.result import ABSOLUTE, Reach, Row, compared, percentile
from tests.perf.table import difference, kept, read, table
from tests.perf.timing import interleaved


def _row(ours: float, *, name: str = "commit", peer: float | None = 1.0) -> Row:
    return Row(name, "one thing against another", "ms", Reach(3.0), ours, peer)


def test_the_medians_of_the_rounds_count() -> None:
    ours, peer = [9.0, 2.0, 100.0, 4.0, 3.0], [2.0, 2.0, 50.0]
    row = compared("a", "a against b", "ms", Reach(2.0), ours=ours, peer=peer)
    assert (row.ours, row.peer, row.ratio, row.holds) == (4.0, 2.0, 2.0, True)


def test_a_row_is_missed_just_above_what_it_is_to_reach() -> None:
    assert _row(3.0).holds
    assert not _row(3.01).holds
    assert "MISSED" in table([_row(3.01)])


def test_an_absolute_row_may_be_too_fast() -> None:
    reach = Reach(1.0, 0.4, ABSOLUTE)
    rows = [Row("unlock", "", "s", reach, ours) for ours in (0.3, 0.4, 1.0, 1.1)]
    assert [row.holds for row in rows] == [False, True, True, False]
    assert rows[0].cells()[4] == "0.4 to 1 s"


@pytest.mark.parametrize(("share", "expected"), [(0.5, 50.0), (0.95, 95.0), (1.0, 100.0)])
def test_a_percentile_is_one_of_the_samples(share: float, expected: float) -> None:
    assert percentile([float(number) for number in range(100, 0, -1)], share) == expected
    assert percentile([7.0], share) == 7.0


def test_ours_and_the_peer_take_turns_and_the_first_round_is_thrown_away() -> None:
    calls: list[str] = []

    def measure(name: str) -> float:
        calls.append(name)
        return float(len(calls))

    found = interleaved(2, {"a": lambda: measure("a"), "b": lambda: measure("b")})
    assert calls == ["a", "b"] * 3
    assert found == {"a": [3.0, 5.0], "b": [4.0, 6.0]}


def test_a_run_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    rows = (_row(2.0), Row("unlock", "", "s", Reach(1.0, 0.4, ABSOLUTE), 0.6, notes=("a note",)))
    path = tmp_path / "run.json"
    path.write_text(json.dumps(kept(rows, 7)), "utf-8")
    assert read(path) == rows


def test_what_is_kept_names_no_machine() -> None:
    assert set(kept([], 1)["machine"]) == {"system", "processors", "python", "load"}


def test_two_runs_are_compared_by_their_ratios() -> None:
    before = [_row(4.0, name="a"), _row(2.0, name="b"), _row(2.0, name="c"), _row(1.0, name="d")]
    # Twice as slow on a machine that is twice as slow is no change.
    now = [
        _row(2.0, name="a"),
        _row(4.0, name="b", peer=2.0),
        _row(2.5, name="c"),
        _row(1, name="e"),
    ]
    lines = {line.split()[0]: line for line in difference(now, before).splitlines()}
    assert lines["a"].endswith("-50% reached now")
    assert lines["b"].endswith("+0%")
    assert lines["c"].endswith("+25% worse")
    assert lines["d"].endswith("not measured now")
    assert lines["e"].endswith("new")


def test_a_row_that_is_not_there_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["pd"])
    assert ended.value.code == 2
    assert "none of start, unlock" in capsys.readouterr().err
