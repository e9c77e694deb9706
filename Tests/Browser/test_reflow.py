"""Small screens, large letters, thumbs."""

import pytest
from report import none_of


@pytest.mark.parametrize("width", (320, 240))
def test_no_page_scrolls_sideways(tour, width):
    none_of(
        f"{name}: {what}" for name, visit in tour.items() for what in visit.sideways[width]
    )


def test_wide_text_spacing_cuts_nothing_off(tour):
    none_of(f"{name}: {what}" for name, visit in tour.items() for what in visit.spaced)


def test_section_numbers_stay_on_one_line(tour):
    none_of(f"{name}: {text}" for name, visit in tour.items() for text in visit.citations)


def test_controls_that_stand_alone_are_large_enough_for_a_thumb(tour):
    none_of(f"{name}: {what}" for name, visit in tour.items() for what in visit.small)
