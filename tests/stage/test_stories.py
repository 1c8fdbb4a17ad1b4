"""What the attract loop is given to say."""

from kiosk.app import load_decks
from kiosk.language.catalogs import Catalogs
from kiosk.language.typesetting import plain
from kiosk.places import TRANSLATIONS
from kiosk.stage.stories import Stories


def lines(code):
    return Stories(load_decks(), Catalogs(TRANSLATIONS)).attract(code)


def test_the_attract_loop_says_titles_and_slogans_each_once():
    titles = [plain(line["title"]) for line in lines("zh_CN")]
    assert titles[0] == "中国（内蒙古）自由贸易试验区"
    assert "国家安全 人人有责" in titles
    assert len(titles) == len(set(titles))


def test_its_lines_stand_at_the_same_places_in_every_language():
    chinese, english = lines("zh_CN"), lines("en")
    assert [(line["deck"], line["scene"], line["mood"]) for line in chinese] == [
        (line["deck"], line["scene"], line["mood"]) for line in english
    ]
    assert not any("\u4e00" <= char <= "\u9fff" for line in english for char in line["title"])


def test_each_line_has_a_picture():
    assert all(line["scene"] for line in lines("zh_CN"))
