"""What the set-up decides before it touches anything."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


def load(name: str) -> ModuleType:
    """A module of packaging/, which is a folder of scripts and not a package."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def prepare():
    yield load("prepare")
    del sys.modules["prepare"]


@pytest.fixture
def checkout(tmp_path):
    """A checkout with two dependencies, and a .venv whose Python is a file."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "constraints.txt").write_text("one==1\n")
    (tmp_path / "pyproject.toml").write_text(
        '[project]\ndependencies = ["one>=1"]\n'
        '[project.optional-dependencies]\ntest = ["two"]\npeers = ["three"]\n'
    )
    return tmp_path


@pytest.fixture
def finished(prepare, checkout):
    """The .venv of that checkout, finished for running but not for testing."""
    venv = checkout / ".venv"
    python = prepare.python_of(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    wanted = prepare.wanted_for(checkout, [])
    said = {"asks": wanted.asks, "root": wanted.root, "groups": []}
    stamp = json.dumps({**said, "python": os.path.realpath(python)})
    prepare.stamp_of(venv).write_text(stamp)
    return venv


def test_the_requirements_are_those_of_pyproject_and_of_the_groups(prepare, checkout):
    assert prepare.requirements(checkout, []) == ["one>=1"]
    assert prepare.requirements(checkout, ["test"]) == ["one>=1", "two"]


def test_a_finished_venv_is_ready(prepare, checkout, finished):
    assert prepare.is_ready(finished, prepare.wanted_for(checkout, []))


def test_a_venv_for_running_is_not_ready_for_testing(prepare, checkout, finished):
    assert not prepare.is_ready(finished, prepare.wanted_for(checkout, ["test"]))


def test_other_pins_make_a_venv_stale(prepare, checkout, finished):
    (checkout / "packaging" / "constraints.txt").write_text("one==2\n")
    assert not prepare.is_ready(finished, prepare.wanted_for(checkout, []))


def test_other_tool_settings_do_not_make_a_venv_stale(prepare, checkout, finished):
    with (checkout / "pyproject.toml").open("a") as settings:
        settings.write("[tool.ruff]\nline-length = 90\n")
    assert prepare.is_ready(finished, prepare.wanted_for(checkout, []))


def test_a_venv_without_its_stamp_is_not_trusted(prepare, checkout, finished):
    prepare.stamp_of(finished).unlink()
    assert not prepare.is_ready(finished, prepare.wanted_for(checkout, []))


def test_a_torn_stamp_is_not_trusted(prepare, checkout, finished):
    prepare.stamp_of(finished).write_text('{"asks": "')
    assert not prepare.is_ready(finished, prepare.wanted_for(checkout, []))


def test_a_venv_whose_python_is_gone_is_not_trusted(prepare, checkout, finished):
    prepare.python_of(finished).unlink()
    assert not prepare.is_ready(finished, prepare.wanted_for(checkout, []))


def test_a_venv_that_was_moved_with_its_checkout_is_not_trusted(prepare, finished):
    assert not prepare.is_whole(finished, "/somewhere/else")


def test_the_python_lies_where_each_system_puts_it(prepare):
    assert prepare.python_of(Path("v"), windows=True) == Path("v/Scripts/python.exe")
    assert prepare.python_of(Path("v"), windows=False) == Path("v/bin/python")


def test_a_missing_library_names_its_package_once(prepare):
    libraries = {"liba.so.1": "a", "liba-extra.so.1": "a", "libb.so.2": "b"}
    missing = prepare.missing_packages(libraries, found=lambda name: name == "libb.so.2")
    assert missing == ["a"]


def test_a_library_that_nobody_has_is_not_found(prepare):
    assert not prepare.opens("libthisisnowhere.so.1")


def test_the_advice_is_one_line_to_type(prepare):
    advice = prepare.how_to_install(["libegl1", "libgl1"], debian=True)
    assert advice == "Type this once: sudo apt-get install -y libegl1 libgl1"


def test_without_apt_the_advice_names_what_to_look_for(prepare):
    assert prepare.how_to_install(["libegl1"], debian=False).endswith("libegl1.")


@pytest.mark.parametrize(
    "pip_said",
    [
        "NewConnectionError('<...>: Failed to establish a new connection: [Errno -3]",
        "WARNING: Retrying ... Temporary failure in name resolution",
    ],
)
def test_without_a_network_the_person_is_told_to_connect(prepare, pip_said):
    assert "needs the internet" in prepare.why_pip_failed(pip_said)


def test_other_trouble_shows_the_last_words_of_pip(prepare):
    sentence = prepare.why_pip_failed("noise\n" * 50 + "ERROR: No matching distribution\n")
    assert sentence.endswith("ERROR: No matching distribution")
    assert sentence.count("\n") == 6


def test_a_folder_that_may_not_be_written_to_is_a_sentence(prepare):
    with pytest.raises(prepare.Trouble, match="may not be written to"), prepare.foreseen():
        raise PermissionError(13, "Permission denied")


def test_a_lock_is_held_by_one_at_a_time(prepare, tmp_path):
    with prepare.locked(tmp_path / "lock"), (tmp_path / "lock").open("a+b") as second:
        assert not prepare.try_lock(second)
    with prepare.locked(tmp_path / "lock"):
        pass


def test_every_dependency_is_pinned(prepare):
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (PACKAGING / "constraints.txt").read_text().splitlines()
        if "==" in line
    }
    asked = {
        asked.split(";")[0].split(">")[0].strip().lower().replace("_", "-")
        for asked in prepare.requirements(prepare.ROOT, ["test"])
    }
    assert asked <= pinned


@pytest.mark.usefixtures("prepare")
def test_only_a_choice_of_tests_goes_without_coverage():
    script = load("test")
    del sys.modules["test"]
    assert script.names_tests(["tests/packaging"])
    assert script.names_tests(["tests/packaging/test_prepare.py::test_a_torn_stamp"])
    assert script.names_tests(["-m", "long"])
    assert script.names_tests(["-kstamp"])
    assert not script.names_tests([])
    assert not script.names_tests(["-n", "2", "-x", "--cov-report=html", "--maxfail=1"])


@pytest.mark.parametrize("script", ["run", "test"])
def test_the_scripts_say_so_to_a_python_that_is_too_old(script, monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer; this one is 3\.9"):
        load(script)


def test_an_installed_program_carries_every_asset_and_template(prepare):
    settings = tomllib.loads((prepare.ROOT / "pyproject.toml").read_text("utf-8"))
    carried = set(settings["tool"]["setuptools"]["data-files"])
    needed = {
        f"share/lifestory/{path.parent.relative_to(prepare.ROOT).as_posix()}"
        for folder in ("assets", "templates")
        for path in (prepare.ROOT / folder).rglob("*.*")
        if path.is_file()
    }
    assert needed <= carried
