"""How a meeting becomes the record everybody may read."""

from __future__ import annotations

from app.features.publishing.rules.opening import head_count
from app.features.publishing.rules.record import record_blocks, record_document

__all__ = ["head_count", "record_blocks", "record_document"]
