"""The one exception for everything a person can mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


class Refusal(Exception):
    """A request that was refused with nothing changed.

    `code` is the stable word of the contract, `template` the sentence before its `values` are put
    in (the window translates the template), and `str()` the finished English sentence.
    """

    def __init__(self, code: str, template: str, /, **values: object) -> None:
        """Keep the code, the sentence and what goes into it."""
        self.code = code
        self.template = template
        self.values = values
        # What a script is told beside the sentence, such as the problems that were found.
        self.details: dict[str, Any] = {}
        super().__init__(template.format(**values) if values else template)

    @property
    def message(self) -> str:
        """The finished English sentence."""
        return str(self)


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for people that refuses nothing; the window translates the template."""

    template: str
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The finished English sentence."""
        return self.template.format(**self.values) if self.values else self.template
