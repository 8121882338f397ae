from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date

import pytest

from camera_requisition.core import errors
from camera_requisition.core.legal.types import Authorisation, PackRules
from camera_requisition.packets.pack import PACKS, load_pack, load_rules, on_date
from camera_requisition.packets.pack_reader import GROUPS
from tests.packets import made


@pytest.fixture
def broken(tmp_path):
    """A copy of the French pack to be spoilt."""
    folder = tmp_path / "pack"
    shutil.copytree(PACKS / "fr", folder)
    return folder


def spoil(folder, file, old, new):
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def complaint(folder):
    with pytest.raises(errors.PackError) as caught:
        load_pack(folder)
    return caught.value


def test_french_rules_are_those_of_the_contract():
    rules = load_pack("fr").rules
    assert isinstance(rules, PackRules)
    assert (rules.retention_unknown_days, rules.legal_maximum_days) == (3.0, 30.0)
    assert set(rules.frames) == {"flagrance", "preliminary", "rogatory"}


def test_rules_alone_are_those_of_the_whole_pack():
    for name in ("fr", "generic"):
        assert load_rules(name) == load_pack(name).rules


def test_rules_alone_need_no_template_but_follow_every_change_of_the_pack(broken):
    (broken / "annex.html").write_text("{% if", encoding="utf-8")
    assert load_rules(broken).retention_unknown_days == 3.0
    spoil(broken, "pack.json", '"retention_unknown_days": 3', '"retention_unknown_days": 4')
    assert load_rules(broken).retention_unknown_days == 4.0
    spoil(broken, "pack.json", '"retention_unknown_days": 4', '"retention_unknown_days": 0')
    with pytest.raises(errors.PackError) as caught:
        load_rules(broken)
    assert caught.value.code == "pack_broken"
    (broken / "pack.json").unlink()
    with pytest.raises(errors.PackError) as caught:
        load_rules(broken)
    assert caught.value.code == "pack_missing"


def test_a_pack_without_law_has_no_legal_maximum_and_no_articles():
    pack = load_pack("generic")
    assert pack.rules.legal_maximum_days is None
    assert all(not frame.articles and not frame.penalty for frame in pack.frames.values())


@pytest.mark.parametrize(("frame", "article"), [("flagrance", "article 60-1"), ("preliminary", "article 77-1-1"), ("rogatory", "article 99-3")])
def test_each_french_frame_cites_its_article_until_the_code_is_renumbered(frame, article):
    articles = load_pack("fr").frames[frame].articles
    assert on_date(articles, date(2028, 12, 31)).startswith(f"{article} du code de procédure pénale")
    assert on_date(articles, date(2029, 1, 1)) is None


def test_every_legal_text_has_a_source():
    for name in ("fr", "generic"):
        for frame in load_pack(name).frames.values():
            assert all(entry.source for entry in (*frame.articles, *frame.penalty))


@pytest.mark.parametrize(
    ("kind", "needed"),
    [
        ("individual", "authorisation.date"),
        ("oral", "authorisation.date"),
        ("general", "authorisation.expires"),
        ("general", "authorisation.reference"),
    ],
)
def test_what_a_preliminary_inquiry_needs_depends_on_its_authorisation(kind, needed):
    case = made.case(authorisation=Authorisation(kind))
    assert needed in load_pack("fr").frame_rules(case).required


def test_a_case_without_frame_has_no_rules():
    assert load_pack("fr").frame_rules(made.case(frame=None)) is None


def test_a_frame_that_the_pack_lacks_is_named():
    pack = load_pack("fr")
    pack = replace(pack, frames={"flagrance": pack.frames["flagrance"]})
    with pytest.raises(errors.CaseError, match="preliminary"):
        pack.frame_rules(made.case(frame="preliminary"))


def test_a_missing_pack_is_named():
    with pytest.raises(errors.PackError, match="atlantis"):
        load_pack("atlantis")


def test_broken_json_is_refused_with_its_line(broken):
    spoil(broken, "pack.json", '"version": "2026.11",', '"version": "2026.11"')
    error = complaint(broken)
    assert (error.values["file"], error.values["line"]) == ("pack.json", 5)


@pytest.mark.parametrize("key", ["retention_unknown_days", "frames", "texts", "dates"])
def test_a_missing_part_is_refused_by_name(broken, key):
    data = json.loads((broken / "pack.json").read_text(encoding="utf-8"))
    del data[key]
    (broken / "pack.json").write_text(json.dumps(data), encoding="utf-8")
    assert key in str(complaint(broken))


def test_a_text_that_papers_need_is_refused_by_name_and_line(broken):
    spoil(broken, "pack.json", '"estimate":', '"estimation":')
    error = complaint(broken)
    lines = (broken / "pack.json").read_text(encoding="utf-8").splitlines()
    assert "estimate" in str(error)
    assert '"texts"' in lines[error.values["line"] - 1]


def test_a_garbled_date_of_a_law_is_refused(broken):
    spoil(broken, "pack.json", '"valid_from": "2012-05-01"', '"valid_from": "1 May 2012"')
    assert "line 14" in str(complaint(broken))


def test_a_missing_template_is_refused(broken):
    (broken / "requisition.html").unlink()
    assert complaint(broken).values["file"] == "requisition.html"


def test_a_template_that_cannot_be_read_is_refused_with_file_and_line(broken):
    (broken / "dispatch.html").write_text("<p>\n{% if %}\n</p>", encoding="utf-8")
    error = complaint(broken)
    assert (error.values["file"], error.values["line"]) == ("dispatch.html", 2)


@pytest.mark.parametrize(
    "line",
    [
        "{{ nobody_said_this }}",
        "{{ 1 // 0 }}",
        "{{ t.no_such_text }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ case.__init__.__globals__ }}",
        "{% include '../generic/_style.html' %}",
        "{% include '/etc/hostname' %}",
        "{% for i in range(10000000) %}{% endfor %}",
    ],
    ids=["undefined", "division by zero", "unknown text", "class walk", "globals", "folder above", "absolute path", "endless range"],
)
def test_a_template_that_raises_or_reaches_out_is_named_with_its_line(broken, line):
    (broken / "annex.html").write_text(f"<p>\n\n{line}</p>", encoding="utf-8")
    pack = load_pack(broken)
    with pytest.raises(errors.PackError) as caught:
        pack.templates.render("annex.html", {"t": pack.texts, "case": {}})
    assert (caught.value.values["file"], caught.value.values["line"]) == ("annex.html", 3)


def test_values_are_escaped(broken):
    (broken / "annex.html").write_text("{{ name }}", encoding="utf-8")
    assert load_pack(broken).templates.render("annex.html", {"name": "<b>&"}) == "&lt;b&gt;&amp;"
    assert load_pack(broken).templates.render_plain("annex.html", {"name": "<b>&"}) == "<b>&"


def test_a_pack_must_have_every_word_that_a_map_needs():
    from camera_requisition.packets.maps.texts import MapTexts

    assert set(MapTexts.__dataclass_fields__) - {"title", "estimate"} <= set(GROUPS["map"].split())
