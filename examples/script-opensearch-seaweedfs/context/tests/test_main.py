"""Runs the job and reads what it prints."""

import platform
import signal

import pytest

import main


def test_it_says_which_python_runs(capsys, monkeypatch):
    monkeypatch.setattr("visits.count", lambda: {"somewhere": 1})
    main.main()
    assert f"Python {platform.python_version()}" in capsys.readouterr().out


def test_it_ends_when_it_is_told_to():
    with pytest.raises(SystemExit) as end:
        main.stop(signal.SIGTERM, None)
    assert end.value.code == 128 + signal.SIGTERM
