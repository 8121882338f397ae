"""A broken pack is refused with the line that is wrong: any key taken away, any value garbled, any text that nothing fills."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from camera_requisition.core.errors import PackError
from camera_requisition.packets.json_lines import json_lines
from camera_requisition.packets.pack import PACKS, load_pack

NAMES = ("fr", "generic")


@pytest.fixture
def copy(tmp_path):
    """`copy(name)` is a pack that a service has copied."""
    return lambda name="fr": Path(shutil.copytree(PACKS / name, tmp_path / f"our {name}"))


def refusal(folder):
    with pytest.raises(PackError) as error:
        load_pack(folder)
    return error.value


def edited(folder, before, after):
    """Change one line of pack.json; returns its number."""
    text = (folder / "pack.json").read_text(encoding="utf-8")
    assert before in text, before
    line = text[: text.index(before)].count("\n") + 1
    (folder / "pack.json").write_text(text.replace(before, after, 1), encoding="utf-8")
    return line


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('"language": "fr"', '"language": 7', "language"),
        ('"retention_unknown_days": 3', '"retention_unknown_days": 0', "above 0"),
        ('"keep_request_days": 30', '"keep_request_days": 30, "keep_request_is_requisition": "yes"', "keep_request_is_requisition"),
        ('"keep_request_days": 30', '"keep_request_days": NaN', "NaN"),
        ('"required": ["opened_on", "offence"', '"required": ["opened_on", "ofence"', "ofence"),
        ('"rogatory": {', '"rogatoire": {', "rogatoire"),
        ('"owner_kinds": ["legal"', '"owner_kinds": ["lawyer"', "lawyer"),
        ('"page_of": "Page {page} sur {pages}"', '"page_of": "Page {page} sur {total}"', "{total}"),
        ('"span": "{first} – {last}"', '"span": "{first – {last}"', "span"),
        ("agissant en enquête de flagrance, ouverte le {opened_on}", "agissant, ouverte le {opened}", "{opened}"),
        ('"valid_from": "2012-05-01"', '"valid_from": "1er mai 2012"', "1er mai 2012"),
        ('"valid_to": "2029-01-01"', '"valid_to": "2030-01-01"', "overlap"),
        ('"camera_hours": 100', '"camera_hours": "many"', "camera_hours"),
        ('"when": "authorisation_oral"', '"when": "on Sundays"', "on Sundays"),
        ('"needs": ["signer.under"]', '"needs": ["signer.chief"]', "signer.chief"),
        ('"id": "fr",', '"id": "fr",\n  "id": "twice",', "twice"),
        ('"months": ["janvier",', '"months": [1,', "wrong type"),
        ('"keep_request_days": 30', f'"keep_request_days": {"9" * 5000}', "5000 digits"),
        ('"keep_request_days": 30', '"keep_request_days": 1e999', "keep_request_days"),
        ('"retention_unknown_days": 3', '"retention_unknown_days": 40000', "at most 36500"),
        ('"duration_days": 8', '"duration_days": 1e300', "duration_days"),
        ('"value": 30', '"value": -30', "above 0"),
        ('"to_fill": "……………………"', '"to_fill": {"a": "b"}', "to_fill"),
        ('"to_fill": "……………………"', '"to_fill": "\\u0000"', "U+0000"),
        ('"to_fill": "……………………"', '"to_fill": "\\ud800"', "U+D800"),
        ('"day": "{weekday} {day} {month} {year}"', '"day": "{weekday} {day:02d} {month} {year}"', "'d'"),
        ('"clock": "{hour:02d}', '"clock": "{hour:999999999d}', "999999999d"),
        ('"page_of": "Page {page} sur {pages}"', '"page_of": "Page {page:{pages}} sur"', "{pages}"),
        ('"page_of": "Page {page} sur {pages}"', '"page_of": "Page {page!x} sur"', "x"),
        ('"page_of": "Page {page} sur {pages}"', '"page_of": "Page {page.real} sur"', "page.real"),
        ('"keep_request_days": 30', '"keep_request_days": 30, "fonts": [7]', "wrong type"),
        ('"heading_unknown": "orientation', '"heading_unknown": "{ orientation', "expected"),
        ('"heading_unknown": "orientation', '"heading_unknown": "{camera_id.x} orientation', "camera_id.x"),
        ('"heading_unknown": "orientation', '"heading_unknown": "{0} orientation', "{0}"),
        ('"facts": {', '"facts": "none", "other": {', "facts"),
    ],
)
def test_the_line_of_a_mistake_is_named(copy, before, after, says):
    folder = copy()
    line = edited(folder, before, after)
    error = refusal(folder)
    assert error.code == "pack_broken"
    assert error.values["file"] == "pack.json"
    shift = {"overlap": 1, "twice": 1}.get(says, 0)  # the second of two is the one that is wrong
    assert error.values["line"] == line + shift
    assert says in f"{error.values['problem']}"


def keys_of(value, place=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*place, key)
            yield from keys_of(inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from keys_of(inner, (*place, number))


DATA = {name: json.loads((PACKS / name / "pack.json").read_text(encoding="utf-8")) for name in NAMES}
PLACES = {name: sorted(keys_of(data), key=str) for name, data in DATA.items()}
# What a pack may leave out, or name as it likes.
FREE = (
    "name",
    "source",
    "validated_by",
    "validated_on",
    "fonts",
    "duration_source",
    "extended_days",
    "duration_days",
    "clock_seconds",
    "value",
    "valid_to",
)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(NAMES), st.data(), st.sampled_from([None, 3.5, [], {}, True]))
def test_any_value_of_a_wrong_kind_is_refused_at_its_place_or_does_no_harm(tmp_path_factory, name, data, garbled):
    place = data.draw(st.sampled_from(PLACES[name]))
    changed = json.loads(json.dumps(DATA[name]))
    holder = changed
    for key in place[:-1]:
        holder = holder[key]
    same_kind = type(holder[place[-1]]) is type(garbled) or (isinstance(garbled, float) and isinstance(holder[place[-1]], int))
    holder[place[-1]] = garbled
    folder = Path(shutil.copytree(PACKS / name, tmp_path_factory.mktemp("pack") / "pack"))
    text = json.dumps(changed, ensure_ascii=False, indent=1)
    (folder / "pack.json").write_text(text, encoding="utf-8")
    error = failure(folder)
    if error is None:
        # only what may be left out, and words that are the pack's own, load all the same
        optional_ones = ("proportionality", "checklist", "signer_capacities", "required_by_authorisation", "agreement", "facts", "articles")
        assert place[-1] in FREE or set(place) & {*optional_ones, "penalty", "reasons", "particulars"} or same_kind, place
        return
    assert error.code == "pack_broken"
    named = text.split("\n")[error.values["line"] - 1]
    around = [f'"{key}"' for key in place if isinstance(key, str)]
    assert any(key in named for key in around) or error.values["line"] == 1 or "overlap" in error.values["problem"], (place, named)


def failure(folder):
    try:
        load_pack(folder)
    except PackError as error:
        return error
    return None


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("group", ["texts", "dates", "validation"])
def test_every_word_that_is_taken_away_is_missed(copy, name, group):
    folder = copy(name)
    for key in list(DATA[name][group]):
        changed = json.loads(json.dumps(DATA[name]))
        del changed[group][key]
        (folder / "pack.json").write_text(json.dumps(changed, ensure_ascii=False, indent=1), encoding="utf-8")
        if key in FREE:
            load_pack(folder)
            continue
        error = refusal(folder)
        assert f'"{key}"' in error.values["problem"]
        line = (folder / "pack.json").read_text(encoding="utf-8").split("\n")[error.values["line"] - 1]
        assert f'"{group}"' in line


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"", 1), (b"[]", 1), (b'{"format": 1,\n "id": }', 2), (b'{"id": "\xff"}', 1), (b'{\n\n"id": "caf\xe9"}', 3), (b"{" * 100_000, 1)],
)
def test_what_is_no_json_at_all_is_named_too(copy, content, line):
    folder = copy()
    (folder / "pack.json").write_bytes(content)
    error = refusal(folder)
    assert (error.code, error.values["line"]) == ("pack_broken", line)


def test_a_byte_order_mark_does_no_harm_and_a_giant_is_not_read(copy):
    folder = copy()
    text = (folder / "pack.json").read_text(encoding="utf-8")
    (folder / "pack.json").write_text(text, encoding="utf-8-sig")
    load_pack(folder)
    (folder / "pack.json").write_text(text + " " * 2_100_000, encoding="utf-8")
    assert "2 MB" in refusal(folder).values["problem"]


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-9, 9), st.text(max_size=4)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=3), inner, max_size=3)),
    max_leaves=12,
)


@given(json_values)
def test_each_key_is_found_on_the_line_on_which_it_stands(value):
    text = json.dumps(value, indent=1)
    found = json_lines(text)
    assert found.doubled == []
    lines = text.split("\n")
    for place, line in found.by_place.items():
        if place and isinstance(place[-1], str):
            assert lines[line - 1].strip().startswith(json.dumps(place[-1]))
    assert {place for place in found.by_place if place and isinstance(place[-1], str)} == set(keys_of(value))
