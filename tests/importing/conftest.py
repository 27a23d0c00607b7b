"""The folder of mixed photographs, made once a run."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from lifestory.importing import pictures
from lifestory.importing.darkroom import Darkroom
from lifestory.library import Effort, Library
from lifestory.model.when import When

_MAKER = Path(__file__).with_name("make_mixed_photos.py")


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """The script that makes mixed photographs, as a module."""
    spec = importlib.util.spec_from_file_location("make_mixed_photos", _MAKER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def mixed(maker, tmp_path_factory):
    """A folder of 60 mixed files, good and bad."""
    return maker.make_mixed_photos(tmp_path_factory.mktemp("mixed") / "photos")


@pytest.fixture
def story(tmp_path):
    """The empty story of Maya, born on 9 April 2017, in a library of its own."""
    library, _ = Library.create(
        tmp_path / "library", "a passphrase", effort=Effort(memory_kib=64, iterations=1, lanes=1)
    )
    with library:
        yield library.add_child("Maya", born=When("2017-04-09"))


@pytest.fixture(scope="session")
def darkroom():
    """One darkroom for all tests, so that its processes start once."""
    with Darkroom() as shared:
        yield shared


@pytest.fixture
def rebuild(darkroom):
    """`pictures.rebuild` in the shared darkroom."""
    return lambda content, name: pictures.rebuild(content, name, darkroom)


@pytest.fixture
def quick_look(darkroom):
    """`pictures.quick_look` in the shared darkroom."""
    return lambda content, name: pictures.quick_look(content, name, darkroom)
