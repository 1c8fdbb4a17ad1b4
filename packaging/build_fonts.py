"""Cut the three bundled fonts out of Debian's package fonts-noto-cjk.

    python packaging/build_fonts.py [directory]

The exhibit carries its own fonts, so that a machine with none, or with others, shows the same page.
Noto Sans CJK and Noto Serif CJK hold four languages in 65,535 glyphs and 20 to 27 MB each; what remains
here is the Simplified Chinese of three of them, in some 12 MB together:

* Noto Sans SC Regular, the body font, has GB 18030-2022 implementation level 1, so that rare names and old
  quotations are shown too;
* Noto Sans SC Bold and Noto Serif SC Bold, for titles and emphasis, have all of GB/T 2312.

All three have the same Latin letters and punctuation. Of Latin Extended-A they have what Noto CJK has, 30
letters, mostly those of pinyin, Vietnamese and French: Polish, Czech and Turkish names need another font.

The same package and the same fontTools give the same bytes, as the fonts keep the time stamp of their source
(head.modified). The committed ones are made of fonts-noto-cjk 1:20220127+repack1-1 by fontTools 4.68.0.

What "implementation level 1" is
--------------------------------
GB 18030-2022, clause 9.2: all of the one-byte and two-byte regions, and from the four-byte region the CJK
unified ideographs 0x82358F33-0x82359636 (U+9FA6-9FEF, 66 characters new in 2022 beside the eight that the
two-byte region now maps to) and Extension A 0x8139EE39-0x82358738 (U+3400-4DB5, less those which the two-byte
region holds). The 27,584 characters the standard counts are the Han ones:

    20,902  CJK unified ideographs U+4E00-9FA5
        74  CJK unified ideographs U+9FA6-9FEF
     6,582  Extension A U+3400-4DB5
        12  unified ideographs in the compatibility block (U+FA0E, FA0F, FA11, ...)
        14  radicals U+2E81, 2E84, 2E88, ...

To these come 894 symbols and letters of the two-byte region and the 95 printable characters of ASCII:
28,573 in all. The control characters and the private use area are not counted.
"""

import sys
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.pens.boundsPen import BoundsPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection, newTable  # type: ignore[import-untyped]

SOURCE = Path("/usr/share/fonts/opentype/noto")
DESTINATION = Path(__file__).resolve().parent.parent / "assets" / "fonts"

# Python's codec follows the edition of 2000, which put these two-byte characters into the private use area.
# The later editions give them the places that Unicode has found for them since.
OUT_OF_PRIVATE_USE = frozenset({0x1E3F, *range(0x9FB4, 0x9FBC), *range(0xFE10, 0xFE1A)})

# The edition of 2022 took 15 characters out of the two-byte region, as each was a second code for one that
# it has elsewhere: nine compatibility ideographs, and six that now lie in Extension B only. They are no part
# of level 1, yet older texts and decoders still yield them; the body font keeps them.
WITHDRAWN_IN_2022 = frozenset(
    {0xF92C, 0xF979, 0xF995, 0xF9E7, 0xF9F1, 0xFA0C, 0xFA0D, 0xFA18, 0xFA20}
    | {0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE}
)

# What level 1 asks for and Noto Sans CJK has no glyph of: U+2252, "approximately equal to or the image of".
LEVEL_1_NOT_IN_SOURCE = frozenset({0x2252})

# Noto has no glyphs for these, and one that is missing is fetched from another font, which breaks the line's
# kerning. Thin is a sixth of an em, not a fifth, since Noto's word space is itself hardly more than a fifth.
SPACES = {0x2009: 167, 0x200A: 63, 0x200B: 0, 0x202F: 167, 0x2060: 0}

# Latin-1, Latin Extended-A, and the letters of pinyin that lie in neither.
LATIN = frozenset({*range(0x20, 0x7F), *range(0xA0, 0x180), *map(ord, "ǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǸǹḾḿ")})
PUNCTUATION = frozenset(map(ord, "‐‑–—―‘’‚“”„†‡•…‧‰′″‹›※€←↑→↓−×≈≠≤≥·©®™")) | SPACES.keys()

# Beside what shaping needs always: halt and palt set Chinese punctuation tight, and pwid gives English text
# its quotation marks and apostrophe, for those a Simplified Chinese face has by default are a full em wide.
FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk", "halt", "palt", "pwid", "vert", "vrt2"]


@dataclass(frozen=True)
class Cut:
    """One font to make: the face it comes from, the name it gets, the characters it is to have.

    Hints sharpen text up to 64 pixels; above, Qt draws outlines and they change nothing. So the title font,
    which is set large, goes without, at five sixths of the size.
    """

    collection: str
    face: str
    family: str
    style: str
    weight: int
    characters: frozenset[int]
    hinted: bool

    @property
    def postscript_name(self) -> str:
        return f"{self.family.replace(' ', '')}-{self.style}"


def two_byte_region() -> frozenset[int]:
    """The characters Python's codec finds in the two-byte region of GB 18030, private use ones left out."""
    trails = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
    decoded = (ord(bytes((lead, trail)).decode("gb18030")) for lead in range(0x81, 0xFF) for trail in trails)
    return frozenset(character for character in decoded if not 0xE000 <= character <= 0xF8FF)


def level_1() -> frozenset[int]:
    """GB 18030-2022 implementation level 1, as the head of this file counts it."""
    unified = {*range(0x9FA6, 0x9FF0), *range(0x3400, 0x4DB6)}
    ascii_printable = range(0x20, 0x7F)
    return (two_byte_region() | OUT_OF_PRIVATE_USE | unified).union(ascii_printable) - WITHDRAWN_IN_2022


def gb2312() -> frozenset[int]:
    """All of GB/T 2312: 6,763 ideographs and 682 symbols. Its empty cells decode to nothing."""
    cells = range(0xA1, 0xFF)
    decoded = (bytes((row, cell)).decode("gb2312", errors="ignore") for row in cells for cell in cells)
    return frozenset(map(ord, filter(None, decoded)))


def han(characters: Iterable[int]) -> frozenset[int]:
    """Those of the characters that GB 18030 counts as Han: ideographs and radicals."""
    blocks = (range(0x2E80, 0x2F00), range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0xF900, 0xFB00))
    return frozenset(
        character for character in characters if character >= 0x20000 or any(character in block for block in blocks)
    )


TITLE_CHARACTERS = gb2312() | LATIN | PUNCTUATION

FONTS = (
    Cut(
        collection="NotoSansCJK-Regular.ttc",
        face="Noto Sans CJK SC",
        family="Noto Sans SC",
        style="Regular",
        weight=400,
        characters=TITLE_CHARACTERS | level_1() | WITHDRAWN_IN_2022,
        hinted=True,
    ),
    Cut(
        collection="NotoSansCJK-Bold.ttc",
        face="Noto Sans CJK SC",
        family="Noto Sans SC",
        style="Bold",
        weight=700,
        characters=TITLE_CHARACTERS,
        hinted=True,
    ),
    Cut(
        collection="NotoSerifCJK-Bold.ttc",
        face="Noto Serif CJK SC",
        family="Noto Serif SC",
        style="Bold",
        weight=700,
        characters=TITLE_CHARACTERS,
        hinted=False,
    ),
)


def open_face(cut: Cut) -> Any:
    """The source face, found by its name: the order of the faces in a collection is nobody's promise."""
    path = SOURCE / cut.collection
    if not path.exists():
        sys.exit(f"{path} is missing: install Debian's fonts-noto-cjk")
    for face in TTCollection(path, lazy=True, recalcTimestamp=False).fonts:
        if face["name"].getDebugName(1) == cut.face:
            return face
    sys.exit(f"{path} has no face named {cut.face}: install Debian's fonts-noto-cjk")


def add_spaces(face: Any) -> None:
    """Give the spaces Noto lacks a glyph each, of the blank ones which its designers keep in reserve."""
    glyphs = face.getGlyphSet()
    mapped = set(face.getBestCmap().values())

    def blank(name: str) -> bool:
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)
        return pen.bounds is None

    reserve = (
        name
        for name in reversed(face.getGlyphOrder())
        if name not in mapped and face["hmtx"][name][0] == 0 and blank(name)
    )
    outlines = face["CFF "].cff.topDictIndex[0].CharStrings
    for character, advance in SPACES.items():
        name = next(reserve)
        face["hmtx"][name] = (advance, 0)
        outline = outlines[name]
        width = [] if advance == outline.private.defaultWidthX else [advance - outline.private.nominalWidthX]
        outline.setProgram([*width, "endchar"])
        for table in face["cmap"].tables:
            if table.isUnicode() and table.format != 14:
                table.cmap[character] = name


def settle_language(face: Any) -> None:
    """Make Simplified Chinese the font's only language, in all scripts.

    Qt tells the font the language of the process's locale, not that of the text: left alone, the length of a
    dash would depend on how the machine is set up. And the forms of the other languages, which nobody sees,
    would make the body font 13 MB instead of 8.
    """
    for tag in ("GSUB", "GPOS"):
        listing = face[tag].table.ScriptList
        listing.ensureDecompiled(recurse=True)  # a part still unread would be read over what is set here
        scripts = {record.ScriptTag: record.Script for record in listing.ScriptRecord}
        languages = {record.LangSysTag: record.LangSys for record in scripts["hani"].LangSysRecord}
        for script in scripts.values():
            script.DefaultLangSys = deepcopy(languages["ZHS "])  # the subsetter changes each in place
            script.LangSysRecord = []
            script.LangSysCount = 0


def keep_characters(face: Any, cut: Cut) -> None:
    """Drop every character, glyph, feature and table that the cut has no use for."""
    face["cmap"].tables = [table for table in face["cmap"].tables if table.format != 14]  # Japanese variants
    options = subset.Options(
        layout_features=FEATURES,
        layout_scripts=["*"],
        hinting=cut.hinted,
        notdef_outline=True,
        name_IDs=["*"],
    )
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=cut.characters)
    subsetter.subset(face)


def rename(face: Any, cut: Cut) -> None:
    """Name the font by its new family, and link Regular and Bold by style; the licence goes along."""
    source = face["name"]
    version = source.getDebugName(5).split(";")[0]
    full_name = cut.family if cut.style == "Regular" else f"{cut.family} {cut.style}"
    kept = {number: source.getDebugName(number) for number in (0, 7, 13, 14)}  # copyright, trademark, licence
    names = kept | {
        1: cut.family,
        2: cut.style,
        3: f"{version.removeprefix('Version ')};{face['OS/2'].achVendID};{cut.postscript_name}",
        4: full_name,
        5: version,
        6: cut.postscript_name,
    }
    face["name"] = newTable("name")
    face["name"].names = []
    for number in sorted(names):
        face["name"].setName(names[number], number, 3, 1, 0x409)

    bold = cut.style == "Bold"
    face["OS/2"].usWeightClass = cut.weight
    face["OS/2"].fsSelection = 1 << 5 if bold else 1 << 6
    face["head"].macStyle = 1 if bold else 0

    outlines = face["CFF "].cff
    top = outlines.topDictIndex[0]
    for part in top.FDArray:
        part.FontName = part.FontName.replace(outlines.fontNames[0], cut.postscript_name)
    outlines.fontNames = [cut.postscript_name]
    top.FamilyName, top.FullName, top.Weight = cut.family, full_name, cut.style


def listed(characters: Iterable[int]) -> str:
    letters = "".join(map(chr, sorted(characters)))
    return f"{len(letters)} ({letters})" if letters else "0"


def build(cut: Cut, directory: Path) -> None:
    """Make one font and print what it has."""
    face = open_face(cut)
    add_spaces(face)
    settle_language(face)
    keep_characters(face, cut)
    rename(face, cut)
    path = directory / f"{cut.postscript_name}.otf"
    face.save(path)

    present = frozenset(face.getBestCmap())
    print(f"{path.name}: {face['maxp'].numGlyphs:,} glyphs, {len(present):,} characters, {path.stat().st_size:,} bytes")
    lacking = cut.characters - present
    if level_1() <= cut.characters:
        wanted = level_1()
        print(
            f"  GB 18030-2022 level 1: {len(wanted & present):,} of {len(wanted):,} characters"
            f" (Han: {len(han(wanted & present)):,} of {len(han(wanted)):,});"
            f" missing from {cut.family} itself: {listed(lacking & wanted)}"
        )
        if lacking & wanted != LEVEL_1_NOT_IN_SOURCE:
            sys.exit(f"{cut.face} does not lack just what LEVEL_1_NOT_IN_SOURCE says: is it another edition?")
        lacking -= wanted
    print(f"  asked for besides, and missing from the source: {listed(lacking)}")


def main() -> None:
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else DESTINATION
    directory.mkdir(parents=True, exist_ok=True)
    for cut in FONTS:
        build(cut, directory)


if __name__ == "__main__":
    main()
