from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from camera_requisition.packets.clean import clean, folder_name, isolated, path_length


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ville de Nantes", "Ville-de-Nantes"),
        ("..", "_"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "_CON"),
        ("com1.txt", "_com1.txt"),
        ("a:b*c?", "a-b-c"),
        ("Dupont & fils.", "Dupont-&-fils"),
        ("", "_"),
        ("\u202egnp.exe", "gnp.exe"),
        ("مركز المدينة", "مركز-المدينة"),
        ("<b>Ж</b>", "b-Ж-b"),
    ],
)
def test_names_of_folders(name, expected):
    assert folder_name(name) == expected


@given(st.text(max_size=300), st.integers(min_value=6, max_value=60))
def test_a_folder_name_is_always_possible_everywhere(text, longest):
    name = folder_name(text, longest)
    assert name
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
    assert name not in (".", "..")
    assert not name.endswith((".", " "))
    assert path_length(name) <= longest + 1
    assert len(name.encode("utf-8")) <= 255


@given(st.text(max_size=100))
def test_a_clean_text_is_one_line_without_marks_that_turn_it(text):
    cleaned = clean(text)
    assert cleaned == cleaned.strip()
    assert not set(cleaned) & set("\n\r\t\0\x1b\u202e\u2066\u2028")
    cleaned.encode("utf-8")


def test_none_is_empty():
    assert clean(None) == ""


def test_right_to_left_text_keeps_to_itself_and_other_text_is_left_alone():
    assert isolated("עברית 12") == "\u2068עברית 12\u2069"
    assert isolated("12 rue Ж") == "12 rue Ж"
