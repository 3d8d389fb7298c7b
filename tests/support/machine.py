"""How long the state machines run, and the words they write."""

from __future__ import annotations

import os

from hypothesis import settings
from hypothesis import strategies as st

# RAPPORTEUR_TRIALS=200 looks further than the few trials of an ordinary run.
TRIALS = int(os.environ.get("RAPPORTEUR_TRIALS", "5"))
STEPS = int(os.environ.get("RAPPORTEUR_STEPS", "25"))
MACHINE = settings(max_examples=TRIALS, stateful_step_count=STEPS)

_EXAMPLES = ("", "x", "State A said 17.", "تماريا", "ສປປ ລາວ", "é", "e\u0301", "'\"\\", "\0", "😀")

texts = st.one_of(
    st.sampled_from(_EXAMPLES),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
)
