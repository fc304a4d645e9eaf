"""Asks the dashboard as a browser would, without a server."""

import pytest

from app import count_throws, draw, server


@pytest.mark.parametrize(("dice", "total", "ways"), [(1, 6, 1), (2, 7, 6), (3, 10, 27)])
def test_it_counts_throws(dice, total, ways):
    throws = count_throws(dice)
    assert throws[total] == ways
    assert sum(throws.values()) == 6**dice


def test_it_draws_a_bar_for_every_sum():
    [bars] = draw(2).data
    assert list(bars.x) == list(range(2, 13))
    assert sum(bars.y) == pytest.approx(1)


def test_a_browser_gets_the_page_and_what_is_on_it():
    assert server.test_client().get("/").status_code == 200
    assert b"dice" in server.test_client().get("/_dash-layout").data


def test_docker_hears_that_it_is_ready():
    assert server.test_client().get("/health").get_json() == {"status": "ok"}
