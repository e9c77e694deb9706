"""Fonts that a PDF can hold whole: Chinese and Korean as TrueType, and only the letters in use.

Debian's Noto CJK holds curves of a kind that Chromium cannot put into a PDF as a font: it writes
each letter as a drawing of its own, which makes a sheet three times as heavy. Here the letters of
the sheets are taken out of those fonts and their curves are made into the other kind.
"""

from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection, newTable

FOLDER = "/usr/share/fonts/opentype/noto"
FAMILIES = {"zh-Hant": "Noto Sans CJK TC", "zh-Hans": "Noto Sans CJK SC", "ko": "Noto Sans CJK KR"}
WEIGHTS = ("Regular", "Bold")
# How far a curve may move, in thousandths of the letter's height: less than any printer shows.
ERROR = 1.0
# The system's fonts but for those that are replaced; one family for headings and text.
CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<include>/etc/fonts/fonts.conf</include>
<dir>{folder}</dir>
<cachedir>{folder}/cache</cachedir>
<selectfont><rejectfont><glob>{noto}/Noto*CJK*</glob></rejectfont></selectfont>
</fontconfig>
"""


def prepare(language, text, folder):
    """Writes the fonts for the letters of a text; returns the environment that makes them used."""
    if language not in FAMILIES or not Path(FOLDER).is_dir():
        return {}
    letters = {ord(letter) for letter in text if ord(letter) > 0x1100}
    for weight in WEIGHTS:
        font = face(f"{FOLDER}/NotoSansCJK-{weight}.ttc", FAMILIES[language])
        subset(font, letters)
        to_truetype(font)
        font.save(folder / f"{language}-{weight}.ttf")
    configuration = folder / "fonts.conf"
    configuration.write_text(CONFIGURATION.format(folder=folder, noto=FOLDER), "utf-8")
    return {"FONTCONFIG_FILE": str(configuration)}


def face(path, family):
    """The font of a family in a file that holds several."""
    fonts = TTCollection(path, lazy=True).fonts
    return next(font for font in fonts if font["name"].getBestFamilyName() == family)


def subset(font, letters):
    options = Options(layout_features=[], hinting=False, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)


def to_truetype(font):
    """Turns the cubic curves of a font into quadratic ones, in place."""
    order = font.getGlyphOrder()
    glyphs = font.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyphs[name].draw(Cu2QuPen(pen, ERROR, reverse_direction=True))
        outlines[name] = pen.glyph()
    table = font["glyf"] = newTable("glyf")
    font["loca"] = newTable("loca")
    table.glyphOrder = order
    table.glyphs = outlines
    for name, glyph in outlines.items():
        glyph.recalcBounds(table)
        width = font["hmtx"][name][0]
        font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    limits = font["maxp"]
    limits.tableVersion = 0x00010000
    for field in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements",
    ):
        setattr(limits, field, 0)
    limits.maxZones = 1
    limits.compile(font)
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    font.sfntVersion = "\000\001\000\000"
