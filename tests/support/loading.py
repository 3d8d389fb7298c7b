"""Loads a script that lies in no package, as those under packaging do."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

from tests.house.repository import ROOT


def load(name: str) -> ModuleType:
    """The script at this place of the repository, as a module of its own."""
    path = ROOT / name
    spec = importlib.util.spec_from_file_location(f"loaded_{path.stem}", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up by name.
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
