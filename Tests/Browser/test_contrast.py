"""Every pair of colours that the styles put together can be told apart, light and dark."""

import pytest
from report import none_of
from stylesheet import contrast, rules, tokens

GROUNDS = ("--paper", "--leaf", "--note")
BODY, TEXT, GRAPHIC = 7, 4.5, 3
PAIRS = {
    "--ink": BODY,
    "--ink2": TEXT,
    "--pacific": TEXT,
    "--plum": TEXT,
    "--rust": TEXT,
    "--poppy": GRAPHIC,
    "--edge": GRAPHIC,
}
DARK = "(prefers-color-scheme: dark)"


@pytest.fixture(scope="module")
def base(repository):
    return (repository / "Templates/styles/base.css").read_text("utf-8")


def test_contrast_is_measured_as_the_guidelines_measure_it():
    assert round(contrast("#000", "#fff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_text_and_graphics_stand_out_from_every_ground(base, scheme):
    colours = palette(base, scheme)
    none_of(
        f"{name} on {ground}: {contrast(colours[name], colours[ground]):.2f}, {least} wanted"
        for name, least in PAIRS.items()
        for ground in GROUNDS
        if contrast(colours[name], colours[ground]) < least
    )


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_body_text_on_paper_is_easy_to_read(base, scheme):
    colours = palette(base, scheme)
    assert contrast(colours["--ink"], colours["--paper"]) >= 12


@pytest.mark.parametrize("scheme", ("light", "dark"))
def test_the_page_for_right_now_stands_out(repository, scheme):
    text = (repository / "Templates/styles/now.css").read_text("utf-8")
    colours = palette(text, scheme)
    assert contrast(colours["--i"], colours["--p"]) >= BODY
    assert contrast(colours["--a"], colours["--p"]) >= BODY


def test_paper_is_printed_in_black(repository):
    text = (repository / "Templates/styles/print.css").read_text("utf-8")
    colours = tokens(text, "print")
    none_of(
        f"{name} on {ground}: {contrast(colours[name], colours[ground]):.2f}"
        for name, least in PAIRS.items()
        for ground in GROUNDS
        if contrast(colours[name], colours[ground]) < least
    )


def test_browsers_without_custom_properties_get_the_same_colours(base):
    """A plain colour comes right before the token that newer browsers take instead."""
    light = tokens(base)
    faults = []
    for _, selector, pairs in rules(base):
        for (name, plain), (again, value) in zip(pairs, pairs[1:]):
            token = value.removeprefix("var(").removesuffix(")")
            if name == again and plain.startswith("#") and light.get(token, plain) != plain:
                faults.append(f"{selector}: {name} {plain} is not {token} {light[token]}")
    none_of(faults)


def palette(text, scheme):
    colours = tokens(text)
    return {**colours, **tokens(text, DARK)} if scheme == "dark" else colours
