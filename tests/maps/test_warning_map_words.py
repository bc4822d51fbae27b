"""The words, pictures and fonts of warning maps, and what happens when one is missing."""

from __future__ import annotations

import json
import re
import shutil
from datetime import date

import pytest

from mine_action_plugin.domain.errors import MineActionError
from mine_action_plugin.maps.phrases import PHRASEBOOKS, available_languages, load_phrasebook
from mine_action_plugin.maps.preflight import NEEDED_SIGNS, prepare_style
from mine_action_plugin.maps.request import MapRequest, plain
from mine_action_plugin.maps.symbols import SIGNS
from mine_action_plugin.maps.text import choose_family, common_size, missing_glyphs, wrap
from mine_action_plugin.maps.words import FIXED_PHRASES, spelled_date

PROMISES = re.compile(r"\bsafe|təhlükəsiz|безопас", re.IGNORECASE)
PLACEHOLDER = re.compile(r"\{(\w+)\}")


def test_there_are_phrasebooks_in_english_azerbaijani_and_russian():
    assert {"en", "az", "ru"} <= set(available_languages())


@pytest.mark.parametrize("language", available_languages())
def test_each_phrasebook_has_every_phrase_with_the_same_placeholders(language):
    book, english = load_phrasebook(language), load_phrasebook("en")

    assert set(book.texts) == set(english.texts) >= set(FIXED_PHRASES)
    for key, text in english.texts.items():
        assert sorted(PLACEHOLDER.findall(book.texts[key])) == sorted(PLACEHOLDER.findall(text))


@pytest.mark.parametrize("language", available_languages())
def test_no_phrase_promises_that_a_place_is_without_danger(language):
    for text in load_phrasebook(language).texts.values():
        assert not PROMISES.search(text)


def test_every_phrase_says_whether_an_authority_confirmed_it():
    for path in PHRASEBOOKS.glob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        for entry in content["phrases"].values():
            assert isinstance(entry["confirmed"], bool)
            assert not entry["confirmed"] or content["confirmed_by"]


def test_a_missing_phrase_is_named_with_its_language(tmp_path):
    content = json.loads((PHRASEBOOKS / "az.json").read_text(encoding="utf-8"))
    content["phrases"]["stop"]["text"] = " "
    (tmp_path / "az.json").write_text(json.dumps(content), encoding="utf-8")

    with pytest.raises(MineActionError, match="“stop” is missing for the language az"):
        prepare_style(MapRequest(tmp_path, languages=("az",)), phrasebooks=tmp_path)


@pytest.mark.parametrize("name", NEEDED_SIGNS)
def test_a_missing_picture_is_named(tmp_path, name):
    signs = tmp_path / "signs"
    shutil.copytree(SIGNS, signs)
    (signs / name).unlink()

    with pytest.raises(MineActionError, match=re.escape(name)):
        prepare_style(MapRequest(tmp_path), sign_folder=signs)


def test_a_picture_that_is_no_svg_is_named(tmp_path):
    signs = tmp_path / "signs"
    shutil.copytree(SIGNS, signs)
    (signs / "stop.svg").write_text("<html>not found</html>")

    with pytest.raises(MineActionError, match=re.escape("stop.svg")):
        prepare_style(MapRequest(tmp_path), sign_folder=signs)


def test_a_font_without_a_letter_is_passed_over_and_none_is_refused():
    assert (
        choose_family(["DİQQƏT ə ğ ı", "ОСТОРОЖНО"], ("No Such Font", "Noto Sans")) == "Noto Sans"
    )
    with pytest.raises(MineActionError, match="Install Noto Sans"):
        choose_family(["\U000f1234"], ("Noto Sans",))


def test_glyphs_that_would_print_as_boxes_are_found():
    assert missing_glyphs("Qarabulaq Карабулак əğıİ", "Noto Sans") == []
    assert missing_glyphs("a \U000f1234 b", "Noto Sans") == ["\U000f1234"]


def test_texts_share_one_size_at_which_the_longest_fits():
    texts = ["MINES", "A much longer warning about mines"]
    size = common_size(texts, "Noto Sans", (60, 10), 40, 4)

    assert size < common_size(texts[:1], "Noto Sans", (60, 10), 40, 4)
    with pytest.raises(MineActionError, match="does not fit"):
        common_size(texts, "Noto Sans", (8, 3), 40, 6)


def test_wrapping_loses_no_word():
    text = "İşarələnməmiş ərazidə də təhlükə ola bilər.\nNişanlar yerində olmaya bilər."
    lines = wrap(text, "Noto Sans", 9, 30)

    assert " ".join(lines) == text.replace("\n", " ")
    assert len(lines) > 2


@pytest.mark.parametrize(
    "language, words",
    [("en", "3 May 2027"), ("az", "3 may 2027"), ("ru", "3 мая 2027")],
)
def test_dates_spell_the_month_in_the_language(language, words):
    assert spelled_date(date(2027, 5, 3), language) == words


@pytest.mark.parametrize(
    "name, expected",
    [
        ("Ağdam / Şuşa", "Agdam-Susa"),
        ("Qızıl Kəngərli", "Qizil-Kengerli"),
        ("../../etc", "etc"),
        ("Карабулак", ""),
        ("CON:|?*", "CON"),
    ],
)
def test_file_names_hold_nothing_that_a_file_system_refuses(name, expected):
    assert plain(name) == expected
